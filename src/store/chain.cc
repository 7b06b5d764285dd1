#include "store/chain.h"

#include <fmt/format.h>

#include <utility>

#include "sql/journal.h"
#include "sql/verify.h"
#include "store/ledger.h"

namespace onroll::store {
namespace {

constexpr std::int64_t kEventsAtATime = 50;

class ChainReader {
 public:
  explicit ChainReader(Connection& connection) : connection_(connection) {}

  ChainRead read() {
    read_events();
    for (const auto row : connection_.query(sql::ActsInOrder{})) check_act(row);
    for (const auto& [act, lines] : lines_) {
      find("The events of act {} are there, but the act itself is missing.", act);
    }
    return std::move(read_);
  }

 private:
  template <typename... Parts>
  void find(fmt::format_string<Parts...> sentence, Parts&&... parts) {
    read_.findings.push_back(fmt::format(sentence, std::forward<Parts>(parts)...));
  }

  void read_events() {
    std::int64_t last = 0;
    for (bool more = true; std::exchange(more, false);) {
      for (const auto row : connection_.query(sql::EventsAfter{.event_id = last, .many = kEventsAtATime})) {
        if (row.event_id != last + 1) gap("Event", last, row.event_id);
        last = row.event_id;
        check_event(row);
        append_event_line(lines_[row.act_id], {row.event_id, row.kind, row.subject, row.commitment});
        more = true;
      }
    }
  }

  template <typename Row>
  void check_event(const Row& row) {
    ++read_.events;
    if (!row.payload || !row.salt) {
      ++read_.disposed;
    } else if (commitment_of(*row.salt, *row.payload) != row.commitment) {
      find("The content of event {} ({}, act {}) was changed: it is not what was committed to.", row.event_id,
           row.kind, row.act_id);
    }
  }

  template <typename Row>
  void check_act(const Row& row) {
    if (row.act_id != last_act_ + 1) gap("Act", last_act_, row.act_id);
    const auto lines = lines_.extract(row.act_id);
    if (!lines) find("Act {} ({}) has no events.", row.act_id, row.kind);
    if (row.previous_hash != last_hash_) {
      find("Act {} ({}) does not follow on the act before it: the chain is broken there.", row.act_id,
           row.kind);
    }
    const ActLine line{.previous_hash = row.previous_hash,
                       .act_id = row.act_id,
                       .at = row.at,
                       .user_id = row.user_id,
                       .role = row.role,
                       .kind = row.kind,
                       .permission = row.permission,
                       .reason = row.reason,
                       .idempotency_key = row.idempotency_key.value_or(""),
                       .answer = row.answer,
                       .commitments = lines ? std::string_view(lines.mapped()) : std::string_view()};
    if (hash_of(line) != row.hash) {
      find("Act {} ({}) or the list of its events was changed: its hash is not that of what it holds.",
           row.act_id, row.kind);
    }
    last_act_ = row.act_id;
    last_hash_ = row.hash;
    read_.acts.emplace(row.act_id, ActOfEvent{std::string(row.at), UserId{row.user_id}});
  }

  void gap(std::string_view what, std::int64_t before, std::int64_t after) {
    if (after == before + 2) {
      find("{} {} is missing.", what, before + 1);
    } else {
      find("{}s {} to {} are missing.", what, before + 1, after - 1);
    }
  }

  Connection& connection_;
  std::map<std::int64_t, std::string> lines_;  // of events, by act
  std::int64_t last_act_ = 0;
  std::string last_hash_;
  ChainRead read_;
};

}  // namespace

ChainRead read_chain(Connection& connection) {
  return ChainReader(connection).read();
}

}  // namespace onroll::store
