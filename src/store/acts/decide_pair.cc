#include "store/acts/decide_pair.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <set>
#include <vector>

#include "base/text.h"
#include "cases/decide.h"
#include "cases/event_text.h"
#include "sql/children.h"
#include "sql/journal.h"
#include "sql/records.h"
#include "store/acts/ask_pairs.h"
#include "store/case_events.h"
#include "store/case_loading.h"
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

// What the pair's newest decision did besides: whom it joined, and which case it closed for it.
struct Earlier {
  std::optional<journal::ChildrenJoined> joining;
  std::optional<CaseId> closed;
};

bool is_closing(const journal::CaseChanged& changed) {
  const auto event = decode_case_event(changed.kind, changed.text);
  return event && std::holds_alternative<CaseClosed>(*event);
}

Earlier earlier_decision(Connection& connection, PairId pair) {
  Earlier earlier;
  for (const auto row : connection.query(sql::EventsOfLastDecision{fmt::format("pair:{}", pair.value)})) {
    if (!row.payload) continue;
    const auto event = journal::decode(row.kind, *row.payload);
    if (const auto* joined = std::get_if<journal::ChildrenJoined>(&event)) earlier.joining = *joined;
    const auto* changed = std::get_if<journal::CaseChanged>(&event);
    if (changed != nullptr && is_closing(*changed)) earlier.closed = changed->case_id;
  }
  return earlier;
}

ActContext context_of(const Ledger& ledger) {
  return {.who = ledger.occasion().by, .today = ledger.occasion().today};
}

// One child has one open case: of two, that of the child who is joined to the other is closed as a duplicate,
// and says where the work goes on. RETURNS the refusal where that may not be; changes nothing then.
std::optional<Refusal> close_duplicate(Ledger& ledger, ChildId kept, ChildId joined) {
  const auto stays = open_case_of(ledger.connection(), kept);
  const auto goes = open_case_of(ledger.connection(), joined);
  if (!stays || !goes) return std::nullopt;
  const auto work = load_case(ledger.connection(), *goes);
  const auto why =
      fmt::format("The two children were found to be one. The work goes on in case {}.", stays->value);
  const CloseCase closing{
      .code = ClosureCode::never_here_or_error,
      .evidence = {{EvidenceKind::explanation, why, std::nullopt},
                   {EvidenceKind::surviving_record, fmt::format("Case {}", stays->value), std::nullopt}},
      .note = why};
  const auto events = decide(work, closing, context_of(ledger));
  if (!events) return events.error();
  add_case_events(ledger, {.case_id = work.id, .child = work.child, .by = ledger.occasion().by}, *events);
  return std::nullopt;
}

// The records that go back with the child: those that were moved and, of what came later, those that were
// found equal to one of them.
std::vector<RecordId> going_back(Connection& connection, const journal::ChildrenJoined& joining,
                                 ChildId holder) {
  std::set<RecordId> back(joining.moved.begin(), joining.moved.end());
  std::vector<RecordId> held;
  for (const auto row : connection.query(sql::RecordGroundsOfChild{holder.value})) {
    if (row.because_of && back.contains({*row.because_of})) back.insert({row.record_id});
    if (back.contains({row.record_id})) held.push_back({row.record_id});
  }
  return held;
}

// Undoes a joining: the child gets back those of its records that the other still holds, what was joined to
// them since, and its case where the joining had closed it.
void part(Ledger& ledger, const Earlier& earlier) {
  auto& connection = ledger.connection();
  const auto parted = earlier.joining->joined;
  const auto holder = holder_of(connection, parted);
  ledger.add(journal::ChildrenParted{
      .kept = holder, .parted = parted, .moved_back = going_back(connection, *earlier.joining, holder)});
  if (!earlier.closed) return;
  const auto work = load_case(connection, *earlier.closed);
  const auto events =
      decide(work, ReopenCase{"The two children were found to be two after all."}, context_of(ledger));
  if (events)
    add_case_events(ledger, {.case_id = work.id, .child = work.child, .by = ledger.occasion().by},
                    *events);  // refused where somebody has reopened it meanwhile
}

// The children of the question, as they stand when it is answered.
struct Asked {
  std::string state;
  ChildId one;
  ChildId other;
};

std::optional<Asked> asked_about(Connection& connection, PairId pair) {
  const auto row = connection.first(sql::PairHolders{pair.value});
  if (!row) return std::nullopt;
  return Asked{row->state, {row->child_a}, {row->child_b}};
}

std::vector<std::int64_t> touched(const Asked& before, const Asked& after) {
  std::vector<std::int64_t> children{before.one.value, before.other.value, after.one.value,
                                     after.other.value};
  std::ranges::sort(children);
  children.erase(std::ranges::unique(children).begin(), children.end());
  return children;
}

}  // namespace

namespace {

// Why the answer cannot be kept, where it cannot.
std::optional<std::string> fault_of(const Asked& asked, const DecidePair& act, const Earlier& earlier,
                                    std::string_view reason) {
  if (asked.state == state_of(act.answer)) return "That is already what is held. Nothing was changed.";
  if (trimmed(reason).empty()) return "Say why, in a few words: colleagues will want to know.";
  if (act.answer == PairAnswer::different && !earlier.joining && asked.one == asked.other)
    return "Another decision made these one child. Take that decision back first.";
  return std::nullopt;
}

journal::PairDecided decision(Ledger& ledger, const DecidePair& act, const Asked& asked) {
  auto& connection = ledger.connection();
  journal::PairDecided decided{.pair = act.pair,
                               .state = std::string(state_of(act.answer)),
                               .reason = std::string(trimmed(ledger.occasion().reason))};
  if (act.answer == PairAnswer::taken_back) return decided;
  decided.seen = records_of(connection, asked.one);
  if (asked.one == asked.other) {
    decided.settled_at = "same";
    return decided;
  }
  std::ranges::copy(records_of(connection, asked.other), std::back_inserter(decided.seen));
  decided.settled_at = verdict_between(connection, asked.one, asked.other);
  return decided;
}

}  // namespace

Outcome<PairSettled> carry_out(Ledger& ledger, const DecidePair& act) {
  auto& connection = ledger.connection();
  const auto before = asked_about(connection, act.pair);
  if (!before) return not_done("", "There is no such question.");
  const auto earlier = before->state == "same" ? earlier_decision(connection, act.pair) : Earlier{};
  if (const auto fault = fault_of(*before, act, earlier, ledger.occasion().reason))
    return not_done("", *fault);
  const bool joins = act.answer == PairAnswer::same && before->one != before->other;
  const auto decided = decision(ledger, act, *before);
  if (joins) {
    if (auto refusal = close_duplicate(ledger, before->one, before->other))
      return refused(*std::move(refusal));
  }
  ledger.add(decided);
  if (earlier.joining) part(ledger, earlier);
  if (joins) {
    ledger.add(journal::ChildrenJoined{
        .kept = before->one, .joined = before->other, .moved = records_of(connection, before->other)});
  }
  reassess(ledger, ledger.occasion().today.date, touched(*before, *asked_about(connection, act.pair)));
  return PairSettled{joins ? before->one : ChildId{}};
}

}  // namespace onroll::store
