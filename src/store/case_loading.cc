#include "store/case_loading.h"

#include <fmt/format.h>

#include "base/contract.h"
#include "cases/decide.h"
#include "cases/event_text.h"
#include "journal/events.h"
#include "sql/cases.h"
#include "sql/findings.h"
#include "store/rows.h"

namespace onroll::store {

Case load_case(Connection& connection, CaseId id, std::int64_t upto) {
  Case work{.id = id};
  for (const auto row : connection.query(sql::CaseEvents{.subject = fmt::format("case:{}", id.value), .upto = upto})) {
    require(row.payload.has_value(), "a case's event has lost its payload");
    const auto event = std::get<journal::CaseChanged>(journal::decode("case_changed", *row.payload));
    const auto decoded = decode_case_event(event.kind, event.text);
    require(decoded.has_value(), "the journal holds a case event nobody can read");
    work = apply(std::move(work), *decoded);
  }
  return work;
}

void write_case(Connection& connection, const Case& work, std::string_view last_touched) {
  const auto proposal = waiting_proposal(work);
  const auto closed_on = work.closures.empty() || is_open(work.status) ? std::string() : iso(work.closures.back().on);
  connection.run(sql::UpsertCase{
      .case_id = work.id.value,
      .child_id = work.child.value,
      .status = word(work.status),
      .open = is_open(work.status) ? 1 : 0,
      .cause = word(work.cause),
      .opened_on = iso(work.opened_on),
      .closed_on = closed_on.empty() ? std::nullopt : std::optional<std::string_view>(closed_on),
      .officer = work.officer ? work.officer->value : 0,
      .proposed_closure = proposal ? std::optional(word(proposal->code)) : std::nullopt,
      .last_touched = last_touched});
}

}  // namespace onroll::store
