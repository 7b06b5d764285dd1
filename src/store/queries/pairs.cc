#include "store/queries/pairs.h"

#include <algorithm>

#include "base/contract.h"
#include "journal/events.h"
#include "sql/accounts.h"
#include "sql/children.h"
#include "sql/journal.h"
#include "sql/pages_pairs.h"
#include "store/measure.h"
#include "store/queries/shown_name.h"
#include "store/rows.h"

namespace onroll::store {
namespace {

struct StateWord {
  PairState state;
  std::string_view word;
};
constexpr std::array kStates{StateWord{PairState::waiting, "waiting"},
                             StateWord{PairState::not_sure, "not_sure"}, StateWord{PairState::same, "same"},
                             StateWord{PairState::different, "different"}};

std::int64_t* count_of(PairCounts& counts, PairState state) {
  switch (state) {
    case PairState::waiting:
      return &counts.waiting;
    case PairState::not_sure:
      return &counts.not_sure;
    case PairState::same:
      return &counts.same;
    case PairState::different:
      break;
  }
  return &counts.different;
}

std::string account_name(Connection& connection, std::int64_t user) {
  const auto account = connection.first(sql::AccountById{user});
  return account ? account->full_name : "";
}

std::vector<PairDecision> decisions_on(Connection& connection, PairId pair) {
  std::vector<PairDecision> decisions;
  const auto subject = "pair:" + std::to_string(pair.value);
  for (const auto& row : connection.all(sql::EventsAbout{subject})) {
    if (row.kind != "pair_decided" || !row.payload) continue;
    const auto event = std::get<journal::PairDecided>(journal::decode(row.kind, *row.payload));
    decisions.push_back({event.state, account_name(connection, row.user_id), row.at, row.reason});
  }
  return decisions;
}

}  // namespace

std::string_view word(PairState state) {
  return std::ranges::find(kStates, state, &StateWord::state)->word;
}

std::optional<PairState> parse_pair_state(std::string_view word) {
  const auto found = std::ranges::find(kStates, word, &StateWord::word);
  return found == kStates.end() ? std::nullopt : std::optional(found->state);
}

std::int64_t PairCounts::of(PairState state) const {
  auto counts = *this;
  return *count_of(counts, state);
}

PairCounts pair_counts(Connection& connection) {
  PairCounts counts;
  for (const auto row : connection.query(sql::PairCounts{})) {
    if (const auto state = parse_pair_state(row.state)) *count_of(counts, *state) = row.pairs;
  }
  return counts;
}

std::vector<DecidedPair> decided_pairs(Connection& connection, PairState state, Stretch stretch) {
  require(state == PairState::same || state == PairState::different, "only decided pairs have a decision");
  std::vector<DecidedPair> pairs;
  for (const auto& row :
       connection.all(sql::PairsDecidedOnPage{word(state), stretch.most, stretch.skipped})) {
    auto decisions = decisions_on(connection, {row.pair_id});
    pairs.push_back({.pair = {row.pair_id},
                     .a = {shown_name(row.surname_a, row.forename_a), held_date_if_any(row.born_a)},
                     .b = {shown_name(row.surname_b, row.forename_b), held_date_if_any(row.born_b)},
                     .reasons = row.reasons,
                     .decision = decisions.empty() ? PairDecision{} : std::move(decisions.back())});
  }
  return pairs;
}

std::optional<PairSeen> pair_seen(Connection& connection, PairId pair) {
  const auto held = connection.first(sql::PairById{pair.value});
  if (!held) return std::nullopt;
  PairSeen seen{.pair = pair,
                .state = parse_pair_state(held->state).value_or(PairState::same),
                .reasons = held->reasons,
                .news = held->news,
                .parameters = held->parameters};
  seen.sides[0] = {.child = {held->child_a}, .record = {held->record_a}, .facts = {}};
  seen.sides[1] = {.child = {held->child_b}, .record = {held->record_b}, .facts = {}};
  const std::vector<std::int64_t> records{held->record_a, held->record_b};
  for (const auto row : connection.query(sql::RecordsToCompare{records})) {
    auto& side = seen.sides[row.record_id == held->record_a ? 0 : 1];
    side.facts = facts_for_matching(row);
    const bool undecided = seen.state == PairState::waiting || seen.state == PairState::not_sure;
    if (undecided) side.child = {row.child_id};  // who holds the record by now
  }
  const auto measure = measure_in_force(connection);
  const auto here = traits_of(seen.sides[0].facts);
  const auto there = traits_of(seen.sides[1].facts);
  seen.judgement = judge(*measure, here, there);
  seen.why = why(*measure, here, there);
  seen.decisions = decisions_on(connection, pair);
  return seen;
}

}  // namespace onroll::store
