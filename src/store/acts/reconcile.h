// Accounting for every child on a day: the unaccounted list, the cases that open by themselves, the closures
// proposed.
#pragma once

#include "store/perform.h"
#include "store/reassess.h"

namespace onroll::store {

template <typename Archive>
void fields(Archive& archive, Reassessed& done) {
  archive("children", done.children), archive("unaccounted", done.unaccounted);
  archive("findings_set", done.findings_set), archive("findings_cleared", done.findings_cleared);
  archive("cases_opened", done.cases_opened), archive("cases_reopened", done.cases_reopened);
  archive("closures_proposed", done.closures_proposed);
}

struct Reconcile {
  static constexpr std::string_view kKind = "reconcile";
  static constexpr Permission kPermission = Permission::see_worklist;
  using Answer = Reassessed;
  Date as_of{};
};
Outcome<Reassessed> carry_out(Ledger& ledger, const Reconcile& act);

}  // namespace onroll::store
