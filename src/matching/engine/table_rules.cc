#include <algorithm>

#include "matching/engine/link.h"
#include "matching/engine/values.h"
#include "matching/engine/workers.h"

namespace onroll {
namespace {

constexpr std::size_t kRange = 1U << 16U;  // records of one task

// Of numbers only the valid ones, of other values all.
std::vector<ValueId> valid_values(const Table& table, std::size_t column) {
  std::vector<ValueId> values(table.size());
  const auto& store = table.store(column);
  for (RecordNo record = 0; record < table.size(); ++record) {
    const auto value = table.at(record, column);
    values[record] = store.valid(value) ? value : kMissing;
  }
  return values;
}

}  // namespace

TableRules::TableRules(const Table& table, const Scheme& scheme, OneToOne one_to_one,
                       RecordNo second_file_from) {
  columns_.reserve(2 * scheme.comparisons.size());
  for (const auto conflict : scheme.conflicts) {
    const auto& comparison = scheme.comparisons[conflict];
    const bool number = comparison.kind == ComparisonKind::number;
    conflicts_.push_back({.words = "two different values of " + comparison.label,
                          .kind = number ? ClusterConflict::Kind::any : ClusterConflict::Kind::agreed});
    conflicts_.back().values = columns_.emplace_back(valid_values(table, comparison.columns.front()));
    if (comparison.columns.size() > 1) {
      conflicts_.back().former_values = columns_.emplace_back(valid_values(table, comparison.columns[1]));
    }
  }
  identity_.resize(table.size());
  share_out((table.size() + kRange - 1) / kRange, usual_threads(), [&](std::size_t range, unsigned) {
    const auto to = std::min(table.size(), (range + 1) * kRange);
    for (auto record = range * kRange; record < to; ++record)
      identity_[record] = table.content_hash(static_cast<RecordNo>(record));
  });
  if (one_to_one == OneToOne::no) return;
  sources_.reserve(table.size());
  for (RecordNo record = 0; record < table.size(); ++record) {
    const std::uint16_t file = record < second_file_from ? 1 : 2;
    sources_.push_back(second_file_from == 0 ? table.source(record) : file);
  }
}

ClusterRules TableRules::rules(double join_at) const {
  return {.join_at = join_at, .one_to_one = sources_, .identity = identity_, .conflicts = conflicts_};
}

}  // namespace onroll
