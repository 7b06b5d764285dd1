// The records a new one may be compared with, found by blocking key. Built once and extended as records are
// placed.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "matching/blocking.h"
#include "matching/judge.h"
#include "matching/measure.h"
#include "people/ids.h"

namespace onroll {

struct Held {
  RecordId record;
  ChildId child;
  Traits traits;
};

// The numbers of a record, as far as they speak for or against it belonging to a child.
struct HeldNumbers {
  std::optional<Upn> upn;
  std::optional<Upn> former_upn;
};

// REQUIRES of what is held: either every record of every child held (one Candidates kept across the files of
// one command), or, for a small file, all records of each child that shares a key with a record of that file.
class Candidates {
 public:
  // A block of more records than this is not opened: such a key is a placeholder nobody knows yet. Counted
  // below.
  static constexpr std::uint32_t kLargestBlock = 500;

  explicit Candidates(std::shared_ptr<const Measure> measure = shipped_measure());

  void reserve(std::size_t records);
  // A record whose child already holds the same traits adds nothing and is not kept.
  void add(const Held& held);

  // Puts a record in the table to be compared; nobody finds it until it is held.
  RecordNo enter(const Traits& traits);
  void hold(RecordNo row, RecordId record, ChildId child, const BlockingKeys& keys);

  std::size_t size() const { return held_count_; }
  std::size_t blocks_too_large() const { return blocks_too_large_; }
  const Measure& measure() const { return *measure_; }
  RecordId record(RecordNo row) const { return rows_[row].record; }
  ChildId child(RecordNo row) const { return rows_[row].child; }
  bool has_permanent_upn(RecordNo row) const;
  bool upns_contradict(RecordNo a, RecordNo b) const;
  Judgement judge(RecordNo here, RecordNo there) const;

  // The held records that share a key, each once, in rising order; `found` is emptied first.
  void find(const BlockingKeys& keys, std::vector<RecordNo>& found) const;
  // The records held for one child.
  void of_child(ChildId child, std::vector<RecordNo>& found) const;

 private:
  struct Row {  // child 0: entered, not held
    RecordId record;
    ChildId child;
    HeldNumbers numbers;
  };
  struct Slot {  // one key of an open-addressing table, and the newest link of its chain
    std::int64_t key = 0;
    std::uint32_t link = 0;
    std::uint32_t count = 0;
  };
  struct Link {
    std::uint32_t held;
    std::uint32_t next;  // 0 ends the chain; link 0 is never used
  };

  bool is_known(RecordNo row, ChildId child) const;
  const Slot* slot_of(std::int64_t key) const;
  Slot& slot_for(std::int64_t key);
  std::uint32_t link(std::int64_t key, std::uint32_t held);  // how many the key has now
  void grow();

  std::shared_ptr<const Measure> measure_;
  Table table_;
  std::vector<Row> rows_;
  std::vector<Link> links_;
  std::vector<Slot> slots_;
  std::size_t used_ = 0;
  std::size_t held_count_ = 0;
  std::size_t blocks_too_large_ = 0;
};

}  // namespace onroll
