#include "store/acts/work_case.h"

#include "cases/decide.h"
#include "sql/cases.h"
#include "sql/children.h"
#include "store/case_events.h"
#include "store/case_loading.h"

namespace onroll::store {
namespace {

Outcome<CaseAnswer> record(Ledger& ledger, CaseId id, ChildId child,
                           const std::expected<std::vector<CaseEvent>, Refusal>& events) {
  if (!events) return refused(events.error());
  add_case_events(ledger, {.case_id = id, .child = child, .by = ledger.occasion().by}, *events);
  return CaseAnswer{id};
}

Outcome<CaseAnswer> open(Ledger& ledger, const OpenCase& act) {
  auto& connection = ledger.connection();
  auto opening = act;
  opening.child = holder_of(connection, act.child);
  if (!connection.first(sql::ChildStanding{opening.child.value}))
    return not_done("", "There is no such child.");
  const std::vector<std::int64_t> children{opening.child.value};
  const auto newest = connection.first(sql::NewestCasesOfChildren{children});
  std::optional<Case> current;
  if (newest) current = load_case(connection, {newest->case_id});
  const auto id = ledger.next().case_id;
  return record(ledger, id, opening.child,
                decide(current, opening, {.who = ledger.occasion().by, .today = ledger.occasion().today}));
}

CaseId other_open_case(Connection& connection, const Case& work) {
  const auto open = open_case_of(connection, work.child);
  return open && *open != work.id ? *open : CaseId{};
}

Outcome<CaseAnswer> work(Ledger& ledger, std::optional<CaseId> id, const CaseAct& act) {
  if (const auto* opening = std::get_if<OpenCase>(&act)) return open(ledger, *opening);
  if (!id || !ledger.connection().first(sql::CaseById{id->value}))
    return not_done("", "There is no such case.");
  const auto current = load_case(ledger.connection(), *id);
  const ActContext context{.who = ledger.occasion().by,
                           .today = ledger.occasion().today,
                           .other_open = other_open_case(ledger.connection(), current)};
  return record(ledger, *id, current.child, decide(current, act, context));
}

template <Permission Needed>
struct WorkCase {
  static constexpr std::string_view kKind = "case.work";
  static constexpr Permission kPermission = Needed;
  using Answer = CaseAnswer;
  std::optional<CaseId> case_id;
  const CaseAct& act;
};

template <Permission Needed>
Outcome<CaseAnswer> carry_out(Ledger& ledger, const WorkCase<Needed>& asked) {
  return work(ledger, asked.case_id, asked.act);
}

}  // namespace

Permission permission_for(const CaseAct& act) {
  if (std::holds_alternative<OpenCase>(act)) return Permission::open_case;
  if (std::holds_alternative<AssignCase>(act)) return Permission::assign_case;
  return Permission::work_case;
}

Outcome<CaseAnswer> perform_case_act(Database& database, const Occasion& occasion,
                                     std::optional<CaseId> case_id, const CaseAct& act) {
  const auto needed = permission_for(act);
  if (needed == Permission::open_case)
    return perform(database, occasion, WorkCase<Permission::open_case>{case_id, act});
  if (needed == Permission::assign_case)
    return perform(database, occasion, WorkCase<Permission::assign_case>{case_id, act});
  return perform(database, occasion, WorkCase<Permission::work_case>{case_id, act});
}

}  // namespace onroll::store
