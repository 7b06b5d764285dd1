// The records a new one may be compared with, found by blocking key. Built once and extended as records are
// placed.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "matching/blocking.h"
#include "people/ids.h"

namespace onroll {

struct Held {
  RecordId record;
  ChildId child;
  Traits traits;
};

// REQUIRES of what is added: either every record of every child held (one Candidates kept across the files of
// one command), or, for a small file, all records of each child that shares a key with a record of that file.
class Candidates {
 public:
  // A block of more records than this is not opened: such a key is a placeholder nobody knows yet. Counted
  // below.
  static constexpr std::uint32_t kLargestBlock = 500;

  void reserve(std::size_t records);
  // A record whose child already holds the same traits adds nothing and is not kept.
  void add(const Held& held);

  std::size_t size() const { return held_.size(); }
  std::size_t blocks_too_large() const { return blocks_too_large_; }
  const Held& at(std::uint32_t index) const { return held_[index]; }

  // Indexes of the records that share a key with `traits`, each once, in rising order; `found` is emptied
  // first.
  void find(const Traits& traits, std::vector<std::uint32_t>& found) const;
  // The records held for one child.
  void of_child(ChildId child, std::vector<std::uint32_t>& found) const;

 private:
  struct Slot {  // one key of an open-addressing table, and the newest link of its chain
    std::int64_t key = 0;
    std::uint32_t link = 0;
    std::uint32_t count = 0;
  };
  struct Link {
    std::uint32_t held;
    std::uint32_t next;  // 0 ends the chain; link 0 is never used
  };

  const Slot* slot_of(std::int64_t key) const;
  Slot& slot_for(std::int64_t key);
  std::uint32_t link(std::int64_t key, std::uint32_t held);  // how many the key has now
  void grow();

  std::vector<Held> held_;
  std::vector<Link> links_;
  std::vector<Slot> slots_;
  std::size_t used_ = 0;
  std::size_t blocks_too_large_ = 0;
};

}  // namespace onroll
