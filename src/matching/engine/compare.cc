#include "matching/engine/compare.h"

#include <algorithm>

#include "matching/engine/name_levels.h"
#include "matching/engine/values.h"

namespace onroll {
namespace {

Level level_of_numbers(const ValueStore& store, ColumnKind kind, ValueId a, ValueId b) {
  const auto level = compare(store.form<NumberForm>(a), store.form<NumberForm>(b));
  // A number that is invalid or temporary contradicts nothing.
  const bool both_valid = store.valid(a) && store.valid(b);
  if (level == NumberLevel::different && kind != ColumnKind::number && !both_valid) return kMissingLevel;
  return static_cast<Level>(level);
}

// REQUIRES two values that differ and are not missing.
Level level_of_values(const ValueStore& store, ColumnKind kind, ValueId a, ValueId b) {
  switch (kind) {
    case ColumnKind::forename:
    case ColumnKind::middle_names:
    case ColumnKind::surname:
      return crossed_level(compare(store.form<NameForm>(a), store.form<NameForm>(b)));
    case ColumnKind::full_name:
      return static_cast<Level>(compare(store.form<FullNameForm>(a), store.form<FullNameForm>(b)));
    case ColumnKind::birth_date:
      return static_cast<Level>(compare(store.form<DateForm>(a), store.form<DateForm>(b)));
    case ColumnKind::postcode:
      return static_cast<Level>(compare(store.form<PostcodeForm>(a), store.form<PostcodeForm>(b)));
    case ColumnKind::address:
      return static_cast<Level>(compare(store.form<AddressForm>(a), store.form<AddressForm>(b)));
    case ColumnKind::upn:
    case ColumnKind::nhs_number:
    case ColumnKind::number:
      return level_of_numbers(store, kind, a, b);
    case ColumnKind::email:
      return static_cast<Level>(compare(store.form<EmailForm>(a), store.form<EmailForm>(b)));
    case ColumnKind::phone:
      return static_cast<Level>(compare(store.form<PhoneForm>(a), store.form<PhoneForm>(b)));
    case ColumnKind::place:
    case ColumnKind::school:
    case ColumnKind::word:
    case ColumnKind::text:
      return static_cast<Level>(compare(store.form<TextForm>(a), store.form<TextForm>(b)));
    case ColumnKind::sex:
    case ColumnKind::ignored:
    case ColumnKind::record_id:
    case ColumnKind::truth:
    case ColumnKind::source:
      break;
  }
  return static_cast<Level>(CodeLevel::different);
}

Level better(Level a, Level b) {
  if (a == kMissingLevel || b == kMissingLevel) return std::max(a, b);
  return std::min(a, b);
}

// The best agreement between any value of the one record and any of the other.
Level best_level(const Table& table, const Comparison& comparison, const Row& a, const Row& b) {
  const auto& store = table.store(comparison.columns.front());
  const auto kind = table.columns()[comparison.columns.front()].kind;
  Level best = kMissingLevel;
  for (const auto of_a : comparison.columns) {
    if (a[of_a] == kMissing) continue;
    for (const auto of_b : comparison.columns) {
      if (b[of_b] == kMissing) continue;
      if (a[of_a] == b[of_b]) return 1;
      best = better(best, level_of_values(store, kind, a[of_a], b[of_b]));
    }
  }
  return best;
}

bool equal(ValueId a, ValueId b) {
  return a != kMissing && a == b;
}

// Forename and surname of the one are surname and forename of the other; or the one's forename is a middle
// name of the other.
Level strayed_level(const Table& table, const Comparison& comparison, const Row& a, const Row& b) {
  const auto own = comparison.columns.front();
  for (const auto other : comparison.crossed) {
    if (table.columns()[other].kind == ColumnKind::middle_names) {
      if (equal(a[own], b[other]) || equal(a[other], b[own])) return crossed_level(NameLevel::part);
    } else if (equal(a[own], b[other]) && equal(a[other], b[own])) {
      return kChangedPlaces;
    }
  }
  return kMissingLevel;
}

Level level_of_rows(const Table& table, const Comparison& comparison, const Row& a, const Row& b) {
  const auto level = best_level(table, comparison, a, b);
  if (comparison.crossed.empty() || level <= kChangedPlaces) return level;
  return better(level, strayed_level(table, comparison, a, b));
}

}  // namespace

Level compare(const Table& table, const Comparison& comparison, RecordNo a, RecordNo b) {
  return level_of_rows(table, comparison, table.row(a), table.row(b));
}

Pattern pattern_of(const Table& table, const Scheme& scheme, RecordNo a, RecordNo b) {
  Pattern pattern = 0;
  std::size_t shift = 0;
  for (const auto& comparison : scheme.comparisons) {
    pattern |= Pattern{level_of_rows(table, comparison, table.row(a), table.row(b))} << shift;
    shift += 4;
  }
  return pattern;
}

}  // namespace onroll
