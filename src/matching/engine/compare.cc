#include "matching/engine/compare.h"

#include <algorithm>

#include "matching/engine/name_levels.h"
#include "matching/engine/values.h"

namespace onroll {
namespace {

template <typename Form>
Level level_of_forms(const ValueStore& store, ValueId a, ValueId b) {
  return static_cast<Level>(compare(store.form<Form>(a), store.form<Form>(b)));
}

Level better(Level a, Level b) {
  if (a == kMissingLevel || b == kMissingLevel) return std::max(a, b);
  return std::min(a, b);
}

bool equal(ValueId a, ValueId b) {
  return a != kMissing && a == b;
}

Comparer one_comparison(const Table& table, const Comparison& comparison) {
  Scheme scheme;
  scheme.columns.assign(table.columns().begin(), table.columns().end());
  scheme.comparisons.push_back(comparison);
  return {table, scheme};
}

}  // namespace

Comparer::Comparer(const Table& table, const Scheme& scheme) {
  for (const auto& comparison : scheme.comparisons) {
    const auto first = comparison.columns.front();
    const auto kind = table.columns()[first].kind;
    Ready ready{.kind = comparison.kind, .first = first, .store = &table.store(first)};
    ready.number_with_check = kind == ColumnKind::upn || kind == ColumnKind::nhs_number;
    ready.others.assign(comparison.columns.begin() + 1, comparison.columns.end());
    for (const auto other : comparison.crossed) {
      auto& crossed = table.columns()[other].kind == ColumnKind::middle_names ? ready.middle : ready.swapped;
      crossed.push_back(other);
    }
    ready_.push_back(std::move(ready));
  }
}

Pattern Comparer::pattern(const Row& a, const Row& b) const {
  Pattern pattern = 0;
  unsigned shift = 0;
  for (const auto& ready : ready_) {
    pattern |= Pattern{level(ready, a, b)} << shift;
    shift += 4;
  }
  return pattern;
}

Level Comparer::level(std::size_t comparison, const Row& a, const Row& b) const {
  return level(ready_[comparison], a, b);
}

void Comparer::prefetch(const Row& a, const Row& b) const {
  for (const auto& ready : ready_) {
    const auto of_a = a[ready.first];
    const auto of_b = b[ready.first];
    if (of_a == of_b || of_a == kMissing || of_b == kMissing) continue;
    ready.store->prefetch(of_a);
    ready.store->prefetch(of_b);
  }
}

// The best agreement between any value of the one record and any of the other.
Level Comparer::level(const Ready& ready, const Row& a, const Row& b) {
  if (equal(a[ready.first], b[ready.first])) return 1;
  auto best = level(ready, a[ready.first], b[ready.first]);
  for (const auto other : ready.others) {
    if (a[other] == kMissing && b[other] == kMissing) continue;
    best = better(best, level(ready, a[other], b[ready.first]));
    best = better(best, level(ready, a[ready.first], b[other]));
    for (const auto another : ready.others) best = better(best, level(ready, a[other], b[another]));
  }
  const bool strays = !ready.swapped.empty() || !ready.middle.empty();
  return strays && best > crossed_level(NameLevel::part) ? better(best, strayed(ready, a, b)) : best;
}

// Forename and surname of the one are surname and forename of the other; or the one's forename is a middle
// name of the other.
Level Comparer::strayed(const Ready& ready, const Row& a, const Row& b) {
  const auto own = ready.first;
  for (const auto other : ready.swapped) {
    if (equal(a[own], b[other]) && equal(a[other], b[own])) return kChangedPlaces;
  }
  for (const auto other : ready.middle) {
    if (equal(a[own], b[other]) || equal(a[other], b[own])) return crossed_level(NameLevel::part);
  }
  return kMissingLevel;
}

Level Comparer::level(const Ready& ready, ValueId a, ValueId b) {
  if (a == kMissing || b == kMissing) return kMissingLevel;
  if (a == b) return 1;
  const auto& store = *ready.store;
  switch (ready.kind) {
    case ComparisonKind::forename:
    case ComparisonKind::surname:
      return crossed_level(compare(store.form<NameForm>(a), store.form<NameForm>(b)));
    case ComparisonKind::full_name:
      return level_of_forms<FullNameForm>(store, a, b);
    case ComparisonKind::birth_date:
      return level_of_forms<DateForm>(store, a, b);
    case ComparisonKind::postcode:
      return level_of_forms<PostcodeForm>(store, a, b);
    case ComparisonKind::address:
      return level_of_forms<AddressForm>(store, a, b);
    case ComparisonKind::email:
      return level_of_forms<EmailForm>(store, a, b);
    case ComparisonKind::phone:
      return level_of_forms<PhoneForm>(store, a, b);
    case ComparisonKind::sex:
      return static_cast<Level>(CodeLevel::different);
    case ComparisonKind::number: {
      const auto level = level_of_forms<NumberForm>(store, a, b);
      const bool contradicts = !ready.number_with_check || (store.valid(a) && store.valid(b));
      return level == static_cast<Level>(NumberLevel::different) && !contradicts ? kMissingLevel : level;
    }
    case ComparisonKind::place:
    case ComparisonKind::school:
    case ComparisonKind::word:
    case ComparisonKind::text:
      break;
  }
  return level_of_forms<TextForm>(store, a, b);
}

Level compare(const Table& table, const Comparison& comparison, RecordNo a, RecordNo b) {
  return one_comparison(table, comparison).level(0, table.row(a), table.row(b));
}

Pattern pattern_of(const Table& table, const Scheme& scheme, RecordNo a, RecordNo b) {
  return Comparer(table, scheme).pattern(table.row(a), table.row(b));
}

}  // namespace onroll
