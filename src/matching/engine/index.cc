#include "matching/engine/index.h"

#include <algorithm>
#include <unordered_map>

#include "matching/engine/grouping.h"
#include "matching/engine/keys.h"
#include "matching/engine/workers.h"

namespace onroll {

struct Index::Blocks {
  struct Rule {
    std::size_t number = 0;
    Grouped base;
    LargeBlocks large;
    std::unordered_map<std::uint64_t, std::vector<RecordNo>> since;  // records added, by key
  };

  Blocks(const Table& of_table, const Scheme& of_scheme) : table(of_table), keys(of_table, of_scheme) {
    const auto threads = usual_threads();
    for (std::size_t number = 0; number < keys.rules(); ++number) {
      if (table.size() > of_scheme.rules[number].most_records) continue;
      auto& rule = rules.emplace_back();
      rule.number = number;
      rule.base = grouped_by(table, keys, number, {.threads = threads});
      rule.large.close(table, keys, rule.base, of_scheme.largest_block);
    }
  }

  const Table& table;
  Keys keys;
  std::vector<Rule> rules;
};

Index::Index(const Table& table, const Scheme& scheme) : blocks_(std::make_unique<Blocks>(table, scheme)) {}
Index::~Index() = default;
Index::Index(Index&&) noexcept = default;
Index& Index::operator=(Index&&) noexcept = default;

void Index::add(RecordNo record) {
  const auto& row = blocks_->table.row(record);
  for (auto& rule : blocks_->rules) {
    for (const auto key : blocks_->keys.of(rule.number, row)) {
      const auto usable = rule.large.usable_key(blocks_->keys, key_of(key), row);
      if (usable) rule.since[*usable].push_back(record);
    }
  }
}

void Index::find(RecordNo record, std::vector<RecordNo>& found) const {
  found.clear();
  const auto& table = blocks_->table;
  const auto& row = table.row(record);
  for (const auto& rule : blocks_->rules) {
    for (const auto key : blocks_->keys.of(rule.number, row)) {
      const auto usable = rule.large.usable_key(blocks_->keys, key_of(key), row);
      if (!usable) continue;
      const auto meet = [&](RecordNo other) {
        if (other != record && blocks_->keys.share(rule.number, row, table.row(other)))
          found.push_back(other);
      };
      const auto block = *usable == key_of(key) ? rule.base.block(*usable) : rule.large.block(*usable);
      for (const auto entry : block) meet(record_of(entry));
      const auto since = rule.since.find(*usable);
      if (since == rule.since.end()) continue;
      for (const auto other : since->second) meet(other);
    }
  }
  std::ranges::sort(found);
  const auto same = std::ranges::unique(found);
  found.erase(same.begin(), same.end());
}

}  // namespace onroll
