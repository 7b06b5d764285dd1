#include "matching/likeness/variants.h"

#include <algorithm>
#include <bit>
#include <utility>
#include <vector>

#include "base/embedded.h"
#include "base/hash.h"

namespace onroll {
namespace {

constexpr std::size_t kNameSlots = 16384;  // two or more for each name of the file: checked when it is read
constexpr std::size_t kPairSlots = 32768;

struct NameSlot {
  std::uint64_t hash = 0;  // 0: empty
  VariantKey key;
};

struct PairSlot {
  std::uint32_t pair = 0;  // 0: empty
  std::uint32_t percent = 0;
};

std::uint32_t pair_of(VariantKey a, VariantKey b) {
  const auto [low, high] = std::minmax(a.number, b.number);
  return std::uint32_t{high} << 16U | low;
}

// The file in two hash tables with open places: names to their keys, pairs of names to their chance.
class VariantTable {
 public:
  explicit VariantTable(std::string_view text) : names_(kNameSlots), pairs_(kPairSlots) {
    while (!text.empty()) {
      const auto end = std::min(text.find('\n'), text.size());
      if (!text.starts_with('#')) read_line(text.substr(0, end));
      text.remove_prefix(std::min(end + 1, text.size()));
    }
  }

  VariantKey key(std::string_view name) const {
    const auto hash = hash64(name);
    const auto& slot = names_[place(hash)];
    return slot.hash == hash ? slot.key : VariantKey{};
  }

  unsigned percent(VariantKey a, VariantKey b) const {
    const auto wanted = pair_of(a, b);
    auto at = pair_place(wanted);
    while (pairs_[at].pair != 0 && pairs_[at].pair != wanted) at = (at + 1) % kPairSlots;
    return pairs_[at].percent;
  }

 private:
  // "abigail abby 35 gail 20": a name, then each name it stands for with its chance in hundredths.
  void read_line(std::string_view line) {
    const auto head = known(next_word(line));
    while (!line.empty()) {
      const auto other = known(next_word(line));
      unsigned percent = 0;
      for (const char c : next_word(line)) percent = percent * 10 + static_cast<unsigned>(c - '0');
      names_[head].key.partners |= variant_bit(names_[other].key);
      names_[other].key.partners |= variant_bit(names_[head].key);
      add_pair(pair_of(names_[head].key, names_[other].key), percent);
    }
  }

  static std::string_view next_word(std::string_view& line) {
    const auto end = std::min(line.find(' '), line.size());
    const auto word = line.substr(0, end);
    line.remove_prefix(std::min(end + 1, line.size()));
    return word;
  }

  std::size_t known(std::string_view name) {
    const auto hash = hash64(name);
    const auto at = place(hash);
    if (names_[at].hash == 0) names_[at] = {hash, {.number = ++count_}};
    return at;
  }

  void add_pair(std::uint32_t pair, unsigned percent) {
    auto at = pair_place(pair);
    while (pairs_[at].pair != 0) at = (at + 1) % kPairSlots;
    pairs_[at] = {pair, percent};
  }

  std::size_t place(std::uint64_t hash) const {
    std::size_t at = hash % kNameSlots;
    while (names_[at].hash != 0 && names_[at].hash != hash) at = (at + 1) % kNameSlots;
    return at;
  }

  static std::size_t pair_place(std::uint32_t pair) { return pair * 0x9E3779B1U >> 17U; }

  std::vector<NameSlot> names_;
  std::vector<PairSlot> pairs_;
  std::uint16_t count_ = 0;
};

const VariantTable& variants() {
  static const VariantTable table(embedded_file(embedded_data(), "names/variants.txt"));
  return table;
}

}  // namespace

VariantKey variant_key(std::string_view folded_name) {
  return variants().key(folded_name);
}

unsigned variant_percent(VariantKey a, VariantKey b) {
  return may_be_variants(a, b) ? variants().percent(a, b) : 0;
}

unsigned variant_percent(std::string_view folded_a, std::string_view folded_b) {
  return variant_percent(variant_key(folded_a), variant_key(folded_b));
}

}  // namespace onroll
