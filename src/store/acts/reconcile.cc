#include "store/acts/reconcile.h"

#include "store/queries/unaccounted.h"

namespace onroll::store {

Outcome<Reassessed> carry_out(Ledger& ledger, const Reconcile& act) {
  const auto done = reassess(ledger, act.as_of, std::nullopt);
  note_reconciled(ledger.connection(), {.at = ledger.occasion().at, .as_of = act.as_of});
  return done;
}

}  // namespace onroll::store
