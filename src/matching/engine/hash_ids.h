// From the 64-bit hash of a text to its number. The hash stands for the text: among ten million distinct
// texts two share one in fewer than three files of a million.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "matching/engine/column.h"

namespace onroll {

class HashIds {
 public:
  HashIds() : slots_(64) {}

  void clear() {
    slots_ = std::vector<Slot>(64);
    used_ = 0;
  }
  void prefetch(std::uint64_t hash) const { __builtin_prefetch(&slots_[hash & (slots_.size() - 1)]); }
  const ValueId* find(std::uint64_t hash) const {
    const auto& slot = slots_[place_of(hash)];
    return slot.taken() ? &slot.id : nullptr;
  }
  void put(std::uint64_t hash, ValueId id) {  // REQUIRES that it is not there
    if ((used_ + 1) * 4 > slots_.size() * 3) grow();
    ++used_;
    slots_[place_of(hash)] = Slot(hash, id);
  }

 private:
  struct Slot {  // twelve bytes: the hash in two halves, so that nothing is padded
    Slot() = default;
    Slot(std::uint64_t hash, ValueId value)
        : low(static_cast<std::uint32_t>(hash)), high(static_cast<std::uint32_t>(hash >> 32)), id(value) {}
    std::uint64_t hash() const { return std::uint64_t{high} << 32 | low; }
    bool taken() const { return (low | high) != 0; }
    std::uint32_t low = 0;
    std::uint32_t high = 0;
    ValueId id = 0;
  };

  std::size_t place_of(std::uint64_t hash) const {
    auto place = hash & (slots_.size() - 1);
    while (slots_[place].taken() && slots_[place].hash() != hash) place = (place + 1) & (slots_.size() - 1);
    return place;
  }
  void grow() {
    auto old = std::move(slots_);
    slots_ = std::vector<Slot>(old.size() * 2);
    for (const auto& slot : old) {
      if (slot.taken()) slots_[place_of(slot.hash())] = slot;
    }
  }

  std::vector<Slot> slots_;
  std::size_t used_ = 0;
};

}  // namespace onroll
