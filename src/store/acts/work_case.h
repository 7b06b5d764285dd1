// A person's act on a case: opening, assigning, noting, contact, status, closing, reopening.
#pragma once

#include <optional>

#include "cases/acts.h"
#include "store/perform.h"

namespace onroll::store {

struct CaseAnswer {
  CaseId case_id;
};

template <typename Archive>
void fields(Archive& archive, CaseAnswer& answer) {
  archive("case", answer.case_id);
}

// The permission an act on a case needs: assigning and opening have their own.
Permission permission_for(const CaseAct& act);

// One act type for each permission, so that the door can ask for it: made by `perform_case_act`.
Outcome<CaseAnswer> perform_case_act(Database& database, const Occasion& occasion,
                                     std::optional<CaseId> case_id, const CaseAct& act);

}  // namespace onroll::store
