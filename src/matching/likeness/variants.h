// Which names stand for each other: "abby" and "abigail". One embedded table, data/names/variants.txt (merged
// by tools/merge_variants.py), indexed when it is first asked, in about a millisecond.
#pragma once

#include <cstdint>
#include <string_view>

namespace onroll {

// How the table knows a name: `number` 0 means it has no variants. `partners` has a bit for each name it
// stands for, so that most pairs are refused without a look at the table.
struct VariantKey {
  std::uint32_t partners = 0;
  std::uint16_t number = 0;
};

VariantKey variant_key(std::string_view folded_name);

constexpr std::uint32_t variant_bit(VariantKey key) {
  return key.number == 0 ? 0U : std::uint32_t{1} << (key.number * 0x9E3779B1U >> 27U);
}

// False for most pairs that are no variants.
constexpr bool may_be_variants(VariantKey a, VariantKey b) {
  return (a.partners & variant_bit(b)) != 0;
}

// The chance that the one is used for the other, in hundredths; 0 when they are no variants. Symmetric.
unsigned variant_percent(VariantKey a, VariantKey b);
unsigned variant_percent(std::string_view folded_a, std::string_view folded_b);

inline bool is_short_form(std::string_view folded_a, std::string_view folded_b) {
  return variant_percent(folded_a, folded_b) > 0;
}

}  // namespace onroll
