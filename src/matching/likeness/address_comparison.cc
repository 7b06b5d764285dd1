#include <algorithm>

#include "matching/likeness/addresses.h"
#include "matching/likeness/letter_masks.h"

namespace onroll {
namespace {

constexpr float kSimilarStreet = 0.92F;
constexpr float kSimilarWords = 0.85F;
constexpr float kCannotBeSimilar = 0.8F;  // below what one edit, or one being the start of the other, leaves
constexpr unsigned kStreetWeight = 2;     // a street in common counts as two words

enum class Agreement : std::uint8_t { other, similar, equal };

Agreement of_streets(const AddressForm& a, const AddressForm& b) {
  if (a.has_street != b.has_street || a.street_size == 0 || b.street_size == 0) return Agreement::other;
  if (same_letters(a.street, b.street)) return Agreement::equal;
  const auto most =
      most_likeness({a.kinds, a.street_size}, {b.kinds, b.street_size}, equal_start(a.street, b.street));
  if (most < kCannotBeSimilar) return Agreement::other;
  if (one_letter_apart(a.street, a.street_size, b.street, b.street_size)) return Agreement::similar;
  const auto shorter = std::min(a.street_size, b.street_size);
  const bool start =
      equal_start(a.street, b.street) >= shorter && shorter >= 4;  // "12 york", "12 york street"
  const bool near = jaro_winkler(a.street, a.street_size, b.street, b.street_size) >= kSimilarStreet;
  return near || start ? Agreement::similar : Agreement::other;
}

Agreement of_numbers(const AddressForm& a, const AddressForm& b) {
  const bool overlap = a.number <= b.number + b.number_to && b.number <= a.number + a.number_to;
  if (!overlap) return Agreement::other;
  if (a.number == b.number && a.number_to == b.number_to && a.suffix == b.suffix) return Agreement::equal;
  return a.suffix == b.suffix || a.suffix == 0 || b.suffix == 0 ? Agreement::similar : Agreement::other;
}

// Both rise, so the two are walked through together.
unsigned shared_words(const AddressForm& a, const AddressForm& b) {
  unsigned shared = 0;
  for (std::size_t i = 0, k = 0; i < a.word_count && k < b.word_count;) {
    const auto x = a.words[i];
    const auto y = b.words[k];
    shared += static_cast<unsigned>(x == y);
    i += static_cast<std::size_t>(x <= y);
    k += static_cast<std::size_t>(y <= x);
  }
  return shared;
}

// The same street and number in another town is not the same house; where a town is not said it may be.
bool places_differ(const AddressForm& a, const AddressForm& b) {
  return a.word_count > 0 && b.word_count > 0 && shared_words(a, b) == 0;
}

AddressLevel same_house(const AddressForm& a, const AddressForm& b, Agreement street) {
  if (a.flat != b.flat)
    return a.flat == 0 || b.flat == 0 ? AddressLevel::flat_missing : AddressLevel::other_flat;
  return street == Agreement::equal && !places_differ(a, b) ? AddressLevel::same
                                                            : AddressLevel::similar_street;
}

AddressLevel same_street(const AddressForm& a, const AddressForm& b, Agreement street) {
  const auto numbers = of_numbers(a, b);
  if (numbers == Agreement::equal) return same_house(a, b, street);
  return numbers == Agreement::similar ? AddressLevel::in_range : AddressLevel::other_number;
}

// No number to go by on one side or both, or another street.
AddressLevel by_words(const AddressForm& a, const AddressForm& b, Agreement street) {
  const unsigned bonus = street == Agreement::other ? 0 : kStreetWeight;
  const unsigned shared = shared_words(a, b) + bonus;
  const unsigned of =
      std::max(a.word_count, b.word_count) + (a.has_street || b.has_street ? kStreetWeight : 0U);
  if (4 * shared >= 3 * of && shared > 0) return AddressLevel::similar_words;
  if (bonus != 0) return AddressLevel::number_missing;
  return 3 * shared >= of && shared > 0 ? AddressLevel::some_words : AddressLevel::different;
}

// Neither has a number: a house's name, a street alone.
AddressLevel without_numbers(const AddressForm& a, const AddressForm& b, Agreement street) {
  if (a.flat != b.flat && a.flat != 0 && b.flat != 0) return AddressLevel::other_flat;
  if (street == Agreement::other && !a.has_street && !b.has_street &&
      jaro_winkler(a.street, a.street_size, b.street, b.street_size) >= kSimilarWords) {
    return AddressLevel::similar_words;
  }
  const bool nothing_else = a.word_count == 0 && b.word_count == 0;
  if (street != Agreement::other && (nothing_else || !a.has_street)) return AddressLevel::similar_street;
  return by_words(a, b, street);
}

}  // namespace

AddressLevel compare(const AddressForm& a, const AddressForm& b) {
  if (a.missing || b.missing) return AddressLevel::missing;
  if (a == b) return AddressLevel::same;
  const auto street = of_streets(a, b);
  if (a.number == 0 && b.number == 0) return without_numbers(a, b, street);
  if (a.number != 0 && b.number != 0) {
    const bool numbers_alone = a.street_size == 0 && b.street_size == 0;
    if (numbers_alone) return same_street(a, b, Agreement::equal);
    if (street != Agreement::other) return same_street(a, b, street);
  }
  if (street != Agreement::other) return AddressLevel::number_missing;
  const auto level = by_words(a, b, street);
  return level == AddressLevel::similar_words ? AddressLevel::some_words : level;
}

}  // namespace onroll
