// Blocking keys: two records are compared only where they share one, so that a hundred thousand are compared
// in a moment.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "matching/traits.h"

namespace onroll {

// At most twelve keys, none twice, none 0, in rising order.
class BlockingKeys {
 public:
  static constexpr std::size_t kMost = 12;
  void add(std::int64_t key);
  std::span<const std::int64_t> all() const { return {keys_.data(), size_}; }
  auto begin() const { return all().begin(); }
  auto end() const { return all().end(); }
  std::size_t size() const { return size_; }

 private:
  std::array<std::int64_t, kMost> keys_{};
  std::size_t size_ = 0;
};

// UPN and former UPN (one key space) · NHS number · a name + date of birth (first forename, known-as,
// surname, former surname: one key space, so that swapped names meet) · date of birth + postcode · first
// forename + postcode · surname (or former surname) + first forename + year of birth. The numbers are the
// same on every machine and for ever: the store keeps them in a table (key, child). A change of rule needs
// new salts and a rebuild of that table.
BlockingKeys blocking_keys(const Traits& traits);

// Which of these records share a key: each pair of places once, the lower first, in order. Keys that more
// than `largest` share are passed over.
std::vector<std::pair<std::uint32_t, std::uint32_t>> sharing_a_key(std::span<const BlockingKeys> keys,
                                                                   std::size_t largest);

}  // namespace onroll
