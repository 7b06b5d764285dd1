#include "store/derived_tables.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <array>
#include <exception>
#include <optional>
#include <string_view>
#include <tuple>
#include <utility>

#include "base/hash.h"
#include "journal/events.h"
#include "sql/journal.h"
#include "sql/verify.h"
#include "store/apply/apply.h"
#include "store/ledger.h"

namespace onroll::store {
namespace {

constexpr std::int64_t kEventsAtATime = 50;
constexpr std::size_t kKeysNamed = 5;

// Writes down each column that a row is read from, so that rows of any table compare as texts.
class WritingDown final : public RawRows {
 public:
  WritingDown(const RawRows& rows, std::string& out) : rows_(rows), out_(out) {}
  bool next() override { return false; }
  void finish() override {}
  bool is_null(int column) const override {
    if (!rows_.is_null(column)) return false;
    out_ += '-';
    return true;
  }
  std::int64_t integer(int column) const override {
    const auto number = rows_.integer(column);
    append_part(out_, std::to_string(number));
    return number;
  }
  double real(int column) const override {
    const auto number = rows_.real(column);
    append_part(out_, std::to_string(number));
    return number;
  }
  std::string_view text(int column) const override {
    const auto text = rows_.text(column);
    append_part(out_, text);
    return text;
  }
  std::string_view bytes(int column) const override {
    const auto bytes = rows_.bytes(column);
    append_part(out_, bytes);
    return bytes;
  }

 private:
  const RawRows& rows_;
  std::string& out_;
};

// The statement that gives all rows of a table, each also as text.
template <typename Every>
struct AsText {
  struct Row {
    typename Every::Row held;
    std::string text;
  };
  static const Sql& statement() { return Every::statement(); }
  static auto values() { return Every{}.values(); }
  static Row read(const RawRows& rows) {
    std::string text;
    const auto held = Every::read(WritingDown(rows, text));
    return {held, std::move(text)};
  }
};

// Part of a key that is made of what is known of a person: it orders rows, and is not told.
struct Unnamed {
  std::int64_t value;
  auto operator<=>(const Unnamed&) const = default;
};

template <typename... Parts>
std::string named(const std::tuple<Parts...>& key) {
  return fmt::format("{}", fmt::join(key, "/"));
}
std::string named(const std::tuple<std::int64_t, Unnamed>& key) {
  return fmt::format("{}", std::get<0>(key));
}

// Visits every derived table: its name, the statement that gives it, and the key of a row.
template <typename Visitor>
void for_each_derived_table(Visitor visit) {
  visit.template table<sql::EverySchool>("school", [](const auto& r) { return std::tuple(r.urn); });
  visit.template table<sql::EverySchoolLink>(
      "school_link", [](const auto& r) { return std::tuple(r.urn, r.other_urn, r.relation); });
  visit.template table<sql::EveryTermDate>(
      "term_date", [](const auto& r) { return std::tuple(r.import_id, r.row_number); });
  visit.template table<sql::EveryImport>("import", [](const auto& r) { return std::tuple(r.import_id); });
  visit.template table<sql::EverySnapshot>("snapshot",
                                           [](const auto& r) { return std::tuple(r.import_id, r.feed); });
  visit.template table<sql::EveryRowNote>(
      "row_note", [](const auto& r) { return std::tuple(r.import_id, r.row_number, r.place); });
  visit.template table<sql::EveryRefusedRow>(
      "refused_row", [](const auto& r) { return std::tuple(r.import_id, r.row_number); });
  visit.template table<sql::EveryChild>("child", [](const auto& r) { return std::tuple(r.child_id); });
  visit.template table<sql::EveryRecord>("record", [](const auto& r) { return std::tuple(r.record_id); });
  visit.template table<sql::EveryListed>("listed",
                                         [](const auto& r) { return std::tuple(r.import_id, r.record_id); });
  visit.template table<sql::EveryMatchKey>(
      "match_key", [](const auto& r) { return std::tuple(r.child_id, Unnamed{r.match_key}); });
  visit.template table<sql::EveryPair>("pair", [](const auto& r) { return std::tuple(r.pair_id); });
  visit.template table<sql::EveryParameters>("matching_parameters",
                                             [](const auto& r) { return std::tuple(r.parameters_id); });
  visit.template table<sql::EveryFinding>("finding", [](const auto& r) { return std::tuple(r.child_id); });
  visit.template table<sql::EveryCase>("case_file", [](const auto& r) { return std::tuple(r.case_id); });
}

// Two lists of rows in order of key, walked side by side.
class Comparing {
 public:
  Comparing(Connection& held, Connection& made, Comparison& found)
      : held_(held), made_(made), found_(found) {}

  template <typename Every, typename KeyOf>
  void table(std::string_view name, KeyOf key_of) {
    auto held = held_.query(AsText<Every>{});
    auto made = made_.query(AsText<Every>{});
    auto here = Side(held);
    auto there = Side(made);
    std::vector<std::string> keys;
    std::int64_t different = 0;
    const auto note = [&](const auto& row) {
      if (keys.size() < kKeysNamed) keys.push_back(named(key_of(row->held)));
      ++different;
    };
    while (here.row || there.row) {
      const bool only_there = !here.row || (there.row && key_of(there.row->held) < key_of(here.row->held));
      const bool only_here = !there.row || (here.row && key_of(here.row->held) < key_of(there.row->held));
      if (only_there || only_here || here.row->text != there.row->text)
        note(only_there ? there.row : here.row);
      if (!only_there) ++found_.rows, here.step();
      if (!only_here) there.step();
    }
    ++found_.tables;
    if (different > 0) tell(name, different, keys);
  }

 private:
  template <typename Rows>
  struct Side {
    explicit Side(Rows& rows) : at(rows.begin()) { read(); }
    void step() {
      ++at;
      read();
    }
    void read() {
      row.reset();
      if (at != std::default_sentinel) row.emplace(*at);
    }
    typename Rows::Iterator at;
    std::optional<typename Rows::Iterator::value_type> row;
  };

  void tell(std::string_view table, std::int64_t different, const std::vector<std::string>& keys) {
    found_.findings.push_back(fmt::format("Table {}: {} {} not what the events make of it. The first: {}.",
                                          table, different, different == 1 ? "row is" : "rows are",
                                          fmt::join(keys, ", ")));
  }

  Connection& held_;
  Connection& made_;
  Comparison& found_;
};

class Digesting {
 public:
  Digesting(Connection& connection, std::vector<TableDigest>& digests)
      : connection_(connection), digests_(digests) {}

  template <typename Every, typename KeyOf>
  void table(std::string_view name, KeyOf) {
    TableDigest digest{.table = std::string(name)};
    for (const auto row : connection_.query(AsText<Every>{})) {
      digest.digest = hex(sha256(digest.digest + row.text));
      ++digest.rows;
    }
    digests_.push_back(std::move(digest));
  }

 private:
  Connection& connection_;
  std::vector<TableDigest>& digests_;
};

template <typename Row>
void apply_one(Connection& made, const Row& row, const ActOfEvent& act) {
  try {
    apply(made, journal::decode(row.kind, *row.payload),
          {.event_id = row.event_id, .act = {row.act_id}, .at = act.at, .by = act.by});
  } catch (const std::exception&) {  // its words may hold what the event holds: they are not passed on
    throw CannotApply(
        fmt::format("Event {} ({}, act {}) cannot be applied.", row.event_id, row.kind, row.act_id));
  }
}

// All events hang on one act in the scratch database: applying reads events, never acts.
void begin_copy(Connection& made) {
  made.run(sql::InsertAct{.act_id = 1,
                          .at = "",
                          .user_id = 0,
                          .role = "",
                          .kind = "",
                          .permission = "",
                          .reason = "",
                          .idempotency_key = std::nullopt,
                          .answer = "",
                          .previous_hash = "",
                          .hash = ""});
}

template <typename Row>
void copy_event(Connection& made, const Row& row) {
  made.run(sql::InsertEvent{.event_id = row.event_id,
                            .act_id = 1,
                            .kind = row.kind,
                            .subject = row.subject,
                            .payload = *row.payload,
                            .salt = "",
                            .commitment = ""});
}

}  // namespace

void clear_derived_tables(Connection& connection) {
  connection.run(sql::ClearMatchKeys{});
  connection.run(sql::ClearListed{});
  connection.run(sql::ClearSnapshots{});
  connection.run(sql::ClearRowNotes{});
  connection.run(sql::ClearRefusedRows{});
  connection.run(sql::ClearTermDates{});
  connection.run(sql::ClearImports{});
  connection.run(sql::ClearRecords{});
  connection.run(sql::ClearChildren{});
  connection.run(sql::ClearPairs{});
  connection.run(sql::ClearParameters{});
  connection.run(sql::ClearFindings{});
  connection.run(sql::ClearCases{});
  connection.run(sql::ClearSchoolLinks{});
  connection.run(sql::ClearSchools{});
}

std::int64_t apply_journal(Connection& journal, Connection& made, const ChainRead& chain, Journal keeping) {
  if (keeping == Journal::copied) begin_copy(made);
  std::int64_t applied = 0;
  std::int64_t last = 0;
  while (true) {
    const auto events = journal.all(sql::EventsAfter{.event_id = last, .many = kEventsAtATime});
    if (events.empty()) return applied;
    for (const auto& event : events) {
      last = event.event_id;
      const auto act = chain.acts.find(event.act_id);
      if (!event.payload || act == chain.acts.end()) continue;
      if (keeping == Journal::copied) copy_event(made, event);
      apply_one(made, event, act->second);
      ++applied;
    }
  }
}

Comparison compare_derived_tables(Connection& held, Connection& made) {
  Comparison found;
  for_each_derived_table(Comparing(held, made, found));
  return found;
}

std::vector<TableDigest> digests_of_derived_tables(Connection& connection) {
  std::vector<TableDigest> digests;
  for_each_derived_table(Digesting(connection, digests));
  return digests;
}

}  // namespace onroll::store
