// The words of a scheme: comparisons, key forms, levels; and what the learning part is told of them.
#include <algorithm>
#include <array>

#include "base/hash.h"
#include "matching/engine/name_levels.h"
#include "matching/engine/scheme.h"
#include "matching/likeness/addresses.h"
#include "matching/likeness/contacts.h"
#include "matching/likeness/dates.h"
#include "matching/likeness/full_names.h"
#include "matching/likeness/numbers.h"
#include "matching/likeness/postcodes.h"
#include "matching/likeness/texts.h"

namespace onroll {
namespace {

constexpr std::array<std::string_view, 14> kComparisonWords = {
    "forename", "surname", "full_name", "birth_date", "postcode", "address", "place",
    "sex",      "school",  "number",    "email",      "phone",    "word",    "text"};
constexpr std::array<std::string_view, 11> kFormWords = {
    "whole", "first_letter",   "first_three",   "phonetic",    "outcode",     "sector",
    "year",  "year_and_month", "day_and_month", "last_digits", "first_digits"};

// Children's records carry their parents' e-mail address, other people's their own.
bool is_of_children(const Scheme& scheme) {
  return std::ranges::any_of(scheme.columns, [](const ColumnPlan& column) {
    return column.kind == ColumnKind::upn || column.kind == ColumnKind::school ||
           column.kind == ColumnKind::full_name;
  });
}

Aspect aspect_of(const Scheme& scheme, std::size_t comparison) {
  if (std::ranges::find(scheme.anchors, comparison) != scheme.anchors.end()) return Aspect::number;
  switch (scheme.comparisons[comparison].kind) {
    case ComparisonKind::forename:
      return scheme.comparisons[comparison].label == kMiddleNames ? Aspect::other : Aspect::forename;
    case ComparisonKind::surname:
      return Aspect::surname;
    case ComparisonKind::birth_date:
      return Aspect::birth_date;
    case ComparisonKind::postcode:
    case ComparisonKind::address:
    case ComparisonKind::phone:
      return Aspect::household;
    case ComparisonKind::email:
      return is_of_children(scheme) ? Aspect::household : Aspect::own;
    case ComparisonKind::number:
      return Aspect::own;
    case ComparisonKind::full_name:
    case ComparisonKind::place:
    case ComparisonKind::sex:
    case ComparisonKind::school:
    case ComparisonKind::word:
    case ComparisonKind::text:
      break;
  }
  return Aspect::other;
}

ComparisonShape shape_of(const Scheme& scheme, std::size_t comparison) {
  const auto& compared = scheme.comparisons[comparison];
  ComparisonShape shape{.label = compared.label, .aspect = aspect_of(scheme, comparison)};
  if (compared.by_frequency == ByFrequency::yes) shape.frequency_levels = 1;
  for (const auto& level : levels_of(compared.kind).subspan(1)) {
    shape.levels.push_back({std::string(level.words), level.closeness});
  }
  return shape;
}

}  // namespace

std::string_view word(ComparisonKind kind) {
  return kComparisonWords[static_cast<std::size_t>(kind)];
}

std::string_view word(KeyForm form) {
  return kFormWords[static_cast<std::size_t>(form)];
}

std::span<const LevelWords> levels_of(ComparisonKind kind) {
  switch (kind) {
    case ComparisonKind::forename:
    case ComparisonKind::surname:
      return kCrossedNameWords;
    case ComparisonKind::full_name:
      return kFullNameWords;
    case ComparisonKind::birth_date:
      return kDateWords;
    case ComparisonKind::postcode:
      return kPostcodeWords;
    case ComparisonKind::address:
      return kAddressWords;
    case ComparisonKind::sex:
      return kCodeWords;
    case ComparisonKind::number:
      return kNumberWords;
    case ComparisonKind::email:
      return kEmailWords;
    case ComparisonKind::phone:
      return kPhoneWords;
    case ComparisonKind::place:
    case ComparisonKind::school:
    case ComparisonKind::word:
    case ComparisonKind::text:
      break;
  }
  return kTextWords;
}

ModelShape shape_of(const Scheme& scheme) {
  ModelShape shape;
  for (std::size_t i = 0; i < scheme.comparisons.size(); ++i)
    shape.comparisons.push_back(shape_of(scheme, i));
  if (scheme.people == People::children) shape.vetoes = children_vetoes(shape.comparisons);
  return shape;
}

std::uint64_t fingerprint(const Scheme& scheme) {
  std::string said;
  for (const auto& comparison : scheme.comparisons) {
    said += comparison.label;
    said += '\0';
    said += word(comparison.kind);
    for (const auto& level : levels_of(comparison.kind)) said += level.words;
    for (const auto& columns : {comparison.columns, comparison.crossed}) {
      said += '\0';
      for (const auto column : columns) said += word(scheme.columns[column].kind);
    }
  }
  return hash64(said, scheme.people == People::children ? 0 : 1);
}

}  // namespace onroll
