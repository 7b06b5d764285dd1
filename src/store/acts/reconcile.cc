#include "store/acts/reconcile.h"

namespace onroll::store {

Outcome<Reassessed> carry_out(Ledger& ledger, const Reconcile& act) {
  return reassess(ledger, act.as_of, std::nullopt);
}

}  // namespace onroll::store
