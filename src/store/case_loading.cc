#include "store/case_loading.h"

#include <fmt/format.h>

#include <vector>

#include "base/contract.h"
#include "cases/decide.h"
#include "cases/event_text.h"
#include "duties/next_step.h"
#include "journal/events.h"
#include "sql/cases.h"
#include "sql/children.h"
#include "sql/findings.h"
#include "store/rows.h"

namespace onroll::store {
namespace {

std::optional<std::string_view> text_or_nothing(const std::string& text) {
  return text.empty() ? std::nullopt : std::optional<std::string_view>(text);
}

}  // namespace

ChildId holder_of(Connection& connection, ChildId child) {
  while (true) {
    const auto standing = connection.first(sql::ChildStanding{child.value});
    if (!standing || !standing->merged_into) return child;
    child = {*standing->merged_into};
  }
}

std::optional<CaseId> open_case_of(Connection& connection, ChildId child) {
  const std::vector<std::int64_t> children{child.value};
  const auto newest = connection.first(sql::NewestCasesOfChildren{children});
  return newest && newest->open != 0 ? std::optional(CaseId{newest->case_id}) : std::nullopt;
}

Case load_case(Connection& connection, CaseId id, std::int64_t upto) {
  Case work{.id = id};
  for (const auto row :
       connection.query(sql::CaseEvents{.subject = fmt::format("case:{}", id.value), .upto = upto})) {
    require(row.payload.has_value(), "a case's event has lost its payload");
    const auto event = std::get<journal::CaseChanged>(journal::decode("case_changed", *row.payload));
    const auto decoded = decode_case_event(event.kind, event.text);
    require(decoded.has_value(), "the journal holds a case event nobody can read");
    work = apply(std::move(work), *decoded);
  }
  work.child = holder_of(connection, work.child);
  return work;
}

void write_case(Connection& connection, const Case& work, std::string_view last_touched) {
  const auto proposal = waiting_proposal(work);
  const auto* closure = work.closures.empty() || is_open(work.status) ? nullptr : &work.closures.back();
  const auto closed_on = closure ? iso(closure->on) : std::string();
  const auto steps = steps_ahead(work, CaseworkLimits{});
  const auto due = steps.first.by ? iso(*steps.first.by) : std::string();
  const auto later_due = steps.later && steps.later->by ? iso(*steps.later->by) : std::string();
  connection.run(
      sql::UpsertCase{.case_id = work.id.value,
                      .child_id = work.child.value,
                      .status = word(work.status),
                      .open = is_open(work.status) ? 1 : 0,
                      .cause = word(work.cause),
                      .opened_on = iso(work.opened_on),
                      .closed_on = text_or_nothing(closed_on),
                      .officer = work.officer ? work.officer->value : 0,
                      .proposed_closure = proposal ? std::optional(word(proposal->code)) : std::nullopt,
                      .last_touched = last_touched,
                      .closure = closure ? std::optional(word(closure->code)) : std::nullopt,
                      .next_step = word(steps.first.kind),
                      .next_due = text_or_nothing(due),
                      .later_step = steps.later ? std::optional(word(steps.later->kind)) : std::nullopt,
                      .later_due = text_or_nothing(later_due)});
}

}  // namespace onroll::store
