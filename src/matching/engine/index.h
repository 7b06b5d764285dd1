// Which records may be the same child as this one? The rules of the bulk run, asked for one record at a time.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "matching/engine/scheme.h"
#include "matching/engine/table.h"

namespace onroll {

// The table and the scheme must outlive the index.
class Index {
 public:
  Index(const Table& table, const Scheme& scheme);  // holds every record of the table
  ~Index();
  Index(Index&&) noexcept;
  Index& operator=(Index&&) noexcept;

  void add(RecordNo record);  // one that came to the table afterwards

  // Records that share a usable key with this one, each once, rising, without itself; `found` is emptied
  // first. The record need not be in the index: add it to the table, find, compare, and remove it again.
  void find(RecordNo record, std::vector<RecordNo>& found) const;

 private:
  struct Blocks;
  std::unique_ptr<Blocks> blocks_;
};

}  // namespace onroll
