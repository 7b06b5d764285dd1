#include "cases/found.h"

#include <algorithm>

#include "base/contract.h"

namespace onroll {
namespace {

struct Grounds {
  ClosureCode code;
  EvidenceKind evidence;
};

Grounds grounds_of(AccountedBy by) {
  switch (by) {
    case AccountedBy::on_roll:
      return {ClosureCode::on_roll_here, EvidenceKind::roll_record};
    case AccountedBy::home_educated:
      return {ClosureCode::home_education_notified, EvidenceKind::home_education_record};
    case AccountedBy::alternative_provision:
      return {ClosureCode::alternative_provision, EvidenceKind::named_provision};
    case AccountedBy::moved_confirmed:
      return {ClosureCode::accepted_by_other_la, EvidenceKind::other_la_receipt};
    case AccountedBy::under_school_age:
      return {ClosureCode::not_compulsory_school_age, EvidenceKind::date_of_birth_check};
    case AccountedBy::over_school_age:
      return {ClosureCode::past_compulsory_school_age, EvidenceKind::compulsory_age_ended};
    case AccountedBy::died:
      return {ClosureCode::deceased, EvidenceKind::death_confirmation};
    case AccountedBy::in_custody:
      return {ClosureCode::custody, EvidenceKind::establishment};
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
  const auto grounds = grounds_of(*accounting.by);
  ProposeClosure closure{
      .code = grounds.code,
      .evidence = {{.kind = grounds.evidence, .what = why, .record = first_record(accounting)}},
      .why = why};
  if (proposed_before(work, closure)) return std::nullopt;
  return closure;
}

}  // namespace onroll
