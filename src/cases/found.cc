#include "cases/found.h"

#include <algorithm>

#include "base/contract.h"

namespace onroll {
namespace {

// The reason for closing, and what the record shows of the evidence that reason asks for.
struct Grounds {
  ClosureCode code;
  std::vector<EvidenceKind> evidence;
};

Grounds grounds_of(AccountedBy by, Showing showing) {
  using enum ClosureCode;
  using enum EvidenceKind;
  switch (by) {
    case AccountedBy::on_roll:
      return {on_roll_here, {roll_record}};
    case AccountedBy::home_educated:
      if (showing == Showing::home_education_suitable)
        return {home_education_suitable, {home_education_outcome}};
      return {home_education_notified,
              {home_education_record}};  // the parent's notice is for a person to add
    case AccountedBy::alternative_provision:
      return {ClosureCode::alternative_provision, {named_provision, provision_start}};
    case AccountedBy::moved_confirmed:
      return {accepted_by_other_la, {other_la_receipt}};
    case AccountedBy::under_school_age:
      return {not_compulsory_school_age, {date_of_birth_check}};
    case AccountedBy::over_school_age:
      return {past_compulsory_school_age, {compulsory_age_ended}};
    case AccountedBy::died:
      return {deceased, {death_confirmation}};
    case AccountedBy::in_custody:
      return {custody, {establishment}};
  }
  require(false, "a way of being accounted for that nobody knows");
  return {};
}

std::optional<RecordId> first_record(const Accounting& accounting) {
  return accounting.shown_by[0] == RecordId{} ? std::nullopt : std::optional(accounting.shown_by[0]);
}

bool proposed_before(const Case& work, const ProposeClosure& closure) {
  return std::ranges::any_of(work.proposals, [&](const ClosureProposal& earlier) {
    return earlier.code == closure.code && earlier.evidence.size() == closure.evidence.size() &&
           std::ranges::equal(earlier.evidence, closure.evidence, {}, &ClosureEvidence::record,
                              &ClosureEvidence::record);
  });
}

}  // namespace

std::optional<ProposeClosure> closure_for(const Case& work, const Accounting& accounting,
                                          const std::string& why) {
  if (!accounting.by) return std::nullopt;
  const auto grounds = grounds_of(*accounting.by, accounting.showing);
  ProposeClosure closure{.code = grounds.code, .evidence = {}, .why = why};
  for (const auto kind : grounds.evidence) {
    closure.evidence.push_back({.kind = kind, .what = why, .record = first_record(accounting)});
  }
  if (proposed_before(work, closure)) return std::nullopt;
  return closure;
}

}  // namespace onroll
