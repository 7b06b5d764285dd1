#include "store/acts/decide_pair.h"

#include <algorithm>
#include <vector>

#include "sql/children.h"
#include "sql/journal.h"
#include "sql/records.h"
#include "store/reassess.h"

namespace onroll::store {
namespace {

std::string_view state_of(PairAnswer answer) {
  switch (answer) {
    case PairAnswer::same:
      return "same";
    case PairAnswer::different:
      return "different";
    case PairAnswer::not_sure:
      return "not_sure";
    case PairAnswer::taken_back:
      break;
  }
  return "waiting";
}

std::vector<RecordId> records_of(Connection& connection, ChildId child) {
  std::vector<RecordId> records;
  for (const auto row : connection.query(sql::RecordIdsOfChild{child.value}))
    records.push_back({row.record_id});
  return records;
}

// The joining this pair once led to, as the journal tells it: the newest of `kept`.
std::optional<journal::ChildrenJoined> joining_of(Connection& connection, ChildId kept, ChildId joined) {
  std::optional<journal::ChildrenJoined> found;
  for (const auto row : connection.query(sql::EventsAbout{"child:" + std::to_string(kept.value)})) {
    if (row.kind != "children_joined" || !row.payload) continue;
    auto event = std::get<journal::ChildrenJoined>(journal::decode(row.kind, *row.payload));
    if (event.joined == joined) found = std::move(event);
  }
  return found;
}

void part(Ledger& ledger, ChildId kept, ChildId joined) {
  const auto joining = joining_of(ledger.connection(), kept, joined);
  if (joining)
    ledger.add(journal::ChildrenParted{.kept = kept, .parted = joined, .moved_back = joining->moved});
}

}  // namespace

Outcome<PairSettled> carry_out(Ledger& ledger, const DecidePair& act) {
  auto& connection = ledger.connection();
  const auto pair = connection.first(sql::PairById{act.pair.value});
  if (!pair) return not_done("", "There is no such question.");
  const ChildId kept{std::min(pair->child_a, pair->child_b)};
  const ChildId other{std::max(pair->child_a, pair->child_b)};
  const bool was_joined = pair->state == "same";
  if (pair->state == state_of(act.answer))
    return not_done("", "That is already what is held. Nothing was changed.");
  if (was_joined) part(ledger, kept, other);
  ledger.add(journal::PairDecided{.pair = act.pair, .state = std::string(state_of(act.answer))});
  if (act.answer == PairAnswer::same) {
    ledger.add(
        journal::ChildrenJoined{.kept = kept, .joined = other, .moved = records_of(connection, other)});
  }
  const std::vector<std::int64_t> both{kept.value, other.value};
  reassess(ledger, ledger.info().today.date, both);
  return PairSettled{act.answer == PairAnswer::same ? kept : ChildId{}};
}

}  // namespace onroll::store
