// Accounting carried into the register: findings set and cleared, cases opened after the transit, closures
// proposed for children who turned up. The same for all children (reconcile) and for those an import touched.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "calendar/date.h"
#include "store/ledger.h"

namespace onroll::store {

struct Reassessed {
  std::int64_t children = 0;      // looked at
  std::int64_t unaccounted = 0;   // of them not accounted for, in transit or beyond
  std::int64_t findings_set = 0;  // new or changed
  std::int64_t findings_cleared = 0;
  std::int64_t cases_opened = 0;
  std::int64_t cases_reopened = 0;  // closed with the child not found, and missing anew
  std::int64_t closures_proposed = 0;
};

// All live children when `children` is nothing; else those (in rising order) and whoever a waiting pair ties
// to them.
Reassessed reassess(Ledger& ledger, Date as_of, std::optional<std::span<const std::int64_t>> children);

}  // namespace onroll::store
