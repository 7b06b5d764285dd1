// Blocking keys: two records are compared only where they share one, so that a hundred thousand are compared
// in a moment.
#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "matching/traits.h"

namespace onroll {

// At most eight keys, none twice, none 0, in rising order.
class BlockingKeys {
 public:
  static constexpr std::size_t kMost = 8;
  void add(std::int64_t key);
  std::span<const std::int64_t> all() const { return {keys_.data(), size_}; }
  auto begin() const { return all().begin(); }
  auto end() const { return all().end(); }
  std::size_t size() const { return size_; }

 private:
  std::array<std::int64_t, kMost> keys_{};
  std::size_t size_ = 0;
};

// UPN and former UPN (one key space) · NHS number · a name + date of birth (first forename, surname, former
// surname: one key space, so that swapped names meet) · surname (or former surname) + first forename +
// postcode. The numbers are the same on every machine and for ever: the store keeps them in a table (key,
// record). A change of rule needs new salts and a rebuild of that table.
BlockingKeys blocking_keys(const Traits& traits);

}  // namespace onroll
