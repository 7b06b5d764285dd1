#include "matching/engine/table.h"

#include <algorithm>

#include "base/contract.h"
#include "base/text.h"
#include "matching/engine/values.h"

namespace onroll {
namespace {

bool rarity_matters(ColumnKind kind) {
  switch (kind) {
    case ColumnKind::forename:
    case ColumnKind::middle_names:
    case ColumnKind::surname:
    case ColumnKind::full_name:
    case ColumnKind::postcode:
    case ColumnKind::place:
    case ColumnKind::school:
    case ColumnKind::email:
    case ColumnKind::phone:
    case ColumnKind::word:
    case ColumnKind::text:
      return true;
    case ColumnKind::ignored:
    case ColumnKind::record_id:
    case ColumnKind::truth:
    case ColumnKind::source:
    case ColumnKind::birth_date:
    case ColumnKind::address:
    case ColumnKind::sex:
    case ColumnKind::upn:
    case ColumnKind::nhs_number:
    case ColumnKind::number:
      break;
  }
  return false;
}

}  // namespace

Table::Table(std::vector<ColumnPlan> plans) : plans_(std::move(plans)) {
  for (const auto& plan : plans_) {
    if (plan.kind == ColumnKind::truth) truths_ = std::make_unique<ValueStore>(plan.kind);
    if (plan.kind == ColumnKind::source) sources_ = std::make_unique<ValueStore>(plan.kind);
    if (!is_compared(plan.kind)) continue;
    const auto alike = std::ranges::find_if(
        columns_, [&](const auto& column) { return share_a_store(column.kind, plan.kind); });
    if (alike != columns_.end()) {
      store_of_.push_back(store_of_[static_cast<std::size_t>(alike - columns_.begin())]);
    } else {
      store_of_.push_back(static_cast<std::uint8_t>(stores_.size()));
      stores_.push_back(std::make_unique<ValueStore>(plan.kind, plan.dates));
    }
    columns_.push_back(plan);
  }
  require(columns_.size() <= kMostCompared, "a table compares at most 16 columns");
  counts_.resize(columns_.size());
}

Table::~Table() = default;
Table::Table(Table&&) noexcept = default;
Table& Table::operator=(Table&&) noexcept = default;

RecordNo Table::add(std::span<const std::string_view> cells) {
  require(cells.size() == plans_.size(), "a record has one cell a plan");
  require(!closed_, "a table that is not closed");
  const auto record = static_cast<RecordNo>(rows_.size());
  Row row{};
  std::size_t column = 0;
  for (std::size_t i = 0; i < plans_.size(); ++i) {
    const auto kind = plans_[i].kind;
    const auto cell = trimmed(cells[i]);
    if (kind == ColumnKind::record_id) record_ids_.add(cell);
    if (kind == ColumnKind::truth) truth_.push_back(truths_->intern(cell, kind));
    if (kind == ColumnKind::source)
      source_.push_back(static_cast<std::uint16_t>(sources_->intern(cell, kind)));
    if (!is_compared(kind)) continue;
    row[column] = stores_[store_of_[column]]->intern(cell, kind);
    count(column, row[column]);
    ++column;
  }
  rows_.push_back(row);
  return record;
}

void Table::close() {
  closed_ = true;
  for (auto& store : stores_) store->close();
  if (sources_) sources_->close();
  if (truths_) truths_ = std::make_unique<ValueStore>(ColumnKind::truth);  // the numbers are kept
}

void Table::count(std::size_t column, ValueId value) {
  if (value == kMissing || !rarity_matters(columns_[column].kind)) return;
  auto& counts = counts_[column];
  if (counts.of.size() <= value) counts.of.resize(std::max<std::size_t>(value + 1, counts.of.size() * 2));
  ++counts.of[value];
  ++counts.all;
}

void Table::remove_last() {
  require(rows_.size() > 0, "a record to remove");
  for (std::size_t column = 0; column < columns_.size(); ++column) {
    const auto value = rows_[rows_.size() - 1][column];
    if (value == kMissing || !rarity_matters(columns_[column].kind)) continue;
    --counts_[column].of[value];
    --counts_[column].all;
  }
  rows_.pop_back();
  if (record_ids_.size() > rows_.size()) record_ids_.remove_last();
  if (truths_) truth_.pop_back();
  if (sources_) source_.pop_back();
}

std::string_view Table::text(std::size_t column, ValueId value) const {
  return store(column).text(value);
}

std::string_view Table::record_id(RecordNo record) const {
  return record < record_ids_.size() ? record_ids_[record] : std::string_view{};
}

std::uint32_t Table::truth(RecordNo record) const {
  return truths_ ? truth_[record] : 0;
}

std::uint16_t Table::source(RecordNo record) const {
  return sources_ ? source_[record] : std::uint16_t{0};
}

std::string_view Table::source_name(std::uint16_t source) const {
  return sources_ ? sources_->text(source) : std::string_view{};
}

double Table::frequency(std::size_t column, ValueId value) const {
  const auto& counts = counts_[column];
  if (counts.all == 0 || value >= counts.of.size()) return 0;
  return static_cast<double>(counts.of[value]) / static_cast<double>(counts.all);
}

double Table::mean_share(std::size_t column) const {
  const auto& counts = counts_[column];
  double sum = 0;
  for (const auto count : counts.of) sum += static_cast<double>(count) * static_cast<double>(count);
  return counts.all == 0 ? 0 : sum / static_cast<double>(counts.all) / static_cast<double>(counts.all);
}

void Table::prefetch_content(RecordNo record) const {
  for (std::size_t column = 0; column < columns_.size(); ++column) {
    const auto value = at(record, column);
    if (value != kMissing) store(column).prefetch_hash(value);
  }
}

std::uint64_t Table::content_hash(RecordNo record) const {
  std::uint64_t hash = 0;
  for (std::size_t column = 0; column < columns_.size(); ++column) {
    hash = (hash ^ store(column).hash(at(record, column))) * 0x9E3779B97F4A7C15U;
    hash ^= hash >> 29;
  }
  return hash;
}

}  // namespace onroll
