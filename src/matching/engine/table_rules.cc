#include <algorithm>

#include "matching/engine/link.h"
#include "matching/engine/values.h"
#include "matching/engine/workers.h"

namespace onroll {
namespace {

constexpr std::size_t kRange = 1U << 16U;  // records of one task
constexpr std::size_t kAhead = 8;          // records whose values are fetched while others are looked at

}  // namespace

TableRules::TableRules(const Table& table, const Scheme& scheme, OneToOne one_to_one,
                       RecordNo second_file_from)
    : table_(&table), one_to_one_(one_to_one), second_file_from_(second_file_from) {
  for (const auto at : scheme.conflicts) {
    const auto& comparison = scheme.comparisons[at];
    const bool number = comparison.kind == ComparisonKind::number;
    auto& conflict = conflicts_.emplace_back();
    conflict.words = "two different values of " + comparison.label;
    conflict.kind = number ? ClusterConflict::Kind::any : ClusterConflict::Kind::agreed;
    conflict.now.column = comparison.columns.front();
    if (comparison.columns.size() > 1)
      conflict.former = Column{.column = comparison.columns[1], .values = {}};
  }
  extend();
}

void TableRules::extend() {
  for (auto& conflict : conflicts_) {
    extend(conflict.now);
    if (conflict.former) extend(*conflict.former);
  }
  extend_identity();
  extend_sources();
}

// Of numbers only the valid ones, of other values all.
void TableRules::extend(Column& column) const {
  const auto& store = table_->store(column.column);
  const auto known = column.values.size();
  column.values.resize(table_->size());
  const auto ranges = (table_->size() - known + kRange - 1) / kRange;
  share_out(ranges, usual_threads(), [&](std::size_t range, unsigned) {
    const auto from = known + range * kRange;
    const auto to = std::min(column.values.size(), from + kRange);
    for (auto record = from; record < to; ++record) {
      const auto value = table_->at(static_cast<RecordNo>(record), column.column);
      column.values[record] = store.valid(value) ? value : kMissing;
    }
  });
}

void TableRules::extend_identity() {
  const auto known = identity_.size();
  identity_.resize(table_->size());
  const auto ranges = (identity_.size() - known + kRange - 1) / kRange;
  share_out(ranges, usual_threads(), [&](std::size_t range, unsigned) {
    const auto from = known + range * kRange;
    const auto to = std::min(identity_.size(), from + kRange);
    for (auto record = from; record < to; ++record) {
      if (record + kAhead < to) table_->prefetch_content(static_cast<RecordNo>(record + kAhead));
      identity_[record] = table_->content_hash(static_cast<RecordNo>(record));
    }
  });
}

void TableRules::extend_sources() {
  if (one_to_one_ == OneToOne::no) return;
  auto record = static_cast<RecordNo>(sources_.size());
  for (sources_.resize(table_->size()); record < table_->size(); ++record) {
    const std::uint16_t file = record < second_file_from_ ? 1 : 2;
    sources_[record] = second_file_from_ == 0 ? table_->source(record) : file;
  }
}

ClusterRules TableRules::rules(double join_at) const {
  ClusterRules rules{.join_at = join_at, .one_to_one = sources_, .identity = identity_, .conflicts = {}};
  for (const auto& conflict : conflicts_) {
    rules.conflicts.push_back(
        {.words = conflict.words, .kind = conflict.kind, .values = conflict.now.values});
    if (conflict.former) rules.conflicts.back().former_values = conflict.former->values;
  }
  return rules;
}

}  // namespace onroll
