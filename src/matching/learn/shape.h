// What a model is told about the comparisons before it learns: their names, levels, and what each bears on.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "matching/likeness/level.h"  // Closeness

namespace onroll {

// What a comparison bears on: number = UPN, NHS number; household = what brothers and sisters share besides
// their surname (address, postcode, contacts' names and phones); own = what even twins do not share (an
// e-mail address or an account number of the person's own).
enum class Aspect : std::uint8_t { forename, surname, birth_date, household, number, own, other };

struct LevelShape {
  std::string words;  // "same", "one letter apart": shown in waterfalls
  Closeness closeness = Closeness::different;
  bool operator==(const LevelShape&) const = default;
};

// The levels in the order of Pattern: the strongest agreement first, the last = everything else. Level 0,
// missing, is not listed.
struct ComparisonShape {
  std::string label;
  Aspect aspect = Aspect::other;
  std::uint8_t frequency_levels = 0;  // the first so many levels are adjusted by how rare the value is
  std::vector<LevelShape> levels;     // 2 to 15
  bool operator==(const ComparisonShape&) const = default;
};

// One pattern that never joins by itself, whatever else agrees: each condition names a comparison and the
// levels (bit n = level n, bit 0 = missing) at which it holds; when all hold, the log odds are held to the
// ceiling.
struct VetoCondition {
  std::uint8_t comparison = 0;
  std::uint16_t levels = 0;
  bool operator==(const VetoCondition&) const = default;
};

struct Veto {
  std::string words;  // "Without an agreeing number, a differing forename must be carried by ..."
  std::vector<VetoCondition> conditions;
  double ceiling = 0;  // log odds
  bool operator==(const Veto&) const = default;
};

struct ModelShape {
  std::vector<ComparisonShape> comparisons;  // at most 16
  std::vector<Veto> vetoes;
  bool operator==(const ModelShape&) const = default;
};

// A person is asked at the most: probability 0.9 where something speaks against, 0.98 where it is only
// missing.
inline constexpr double kPerhapsCeiling = 2.2;
inline constexpr double kMissingCeiling = 3.9;

// The vetoes of children's records, as the aspects allow, each "perhaps" at the most: twins and siblings (no
// agreeing number or other thing of one's own, and the forename different or missing); a forename that
// differs though a number agrees, for a number is at times given to both twins; two different valid numbers.
std::vector<Veto> children_vetoes(const std::vector<ComparisonShape>& comparisons);

}  // namespace onroll
