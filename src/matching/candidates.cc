#include "matching/candidates.h"

#include <algorithm>
#include <array>
#include <utility>

namespace onroll {
namespace {

constexpr std::size_t kFewestSlots = 64;

// A place in the key table for a child's own chain. Only ever in memory, so the mixing may change
// (splitmix64).
std::int64_t child_key(ChildId child) {
  auto mixed = static_cast<std::uint64_t>(child.value) + 0x9E3779B97F4A7C15ULL;
  mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9ULL;
  mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBULL;
  mixed ^= mixed >> 31U;
  return mixed == 0 ? 1 : static_cast<std::int64_t>(mixed);
}

}  // namespace

Candidates::Candidates(std::shared_ptr<const Measure> measure)
    : measure_(std::move(measure)), table_(measure_->scheme.columns) {}

void Candidates::reserve(std::size_t records) {
  rows_.reserve(rows_.size() + records);
  links_.reserve(links_.size() + records * 7);
  while (slots_.size() < (used_ + records * 5) * 2) grow();
}

RecordNo Candidates::enter(const Traits& traits) {
  const auto row = table_.add(TraitCells(traits).all());
  rows_.push_back({{}, {}, {traits.upn, traits.former_upn}});
  return row;
}

// Does the child hold a record that says the same?
bool Candidates::is_known(RecordNo row, ChildId child) const {
  std::vector<RecordNo> of_same_child;
  of_child(child, of_same_child);
  return std::ranges::any_of(of_same_child,
                             [&](RecordNo other) { return table_.row(row) == table_.row(other); });
}

void Candidates::hold(RecordNo row, RecordId record, ChildId child, const BlockingKeys& keys) {
  if (is_known(row, child)) return;
  rows_[row].record = record;
  rows_[row].child = child;
  ++held_count_;
  link(child_key(child), row);
  for (const auto key : keys) {
    if (link(key, row) == kLargestBlock + 1) ++blocks_too_large_;
  }
}

void Candidates::add(const Held& held) {
  const auto row = enter(held.traits);
  hold(row, held.record, held.child, blocking_keys(held.traits));
  if (rows_[row].child == ChildId{}) {
    table_.remove_last();
    rows_.pop_back();
  }
}

bool Candidates::has_permanent_upn(RecordNo row) const {
  const auto& [upn, former] = rows_[row].numbers;
  return (upn && !upn->temporary()) || (former && !former->temporary());
}

bool Candidates::upns_contradict(RecordNo a, RecordNo b) const {
  const auto of = [&](RecordNo row) {
    return std::array{rows_[row].numbers.upn, rows_[row].numbers.former_upn};
  };
  if (!has_permanent_upn(a) || !has_permanent_upn(b)) return false;
  for (const auto& mine : of(a)) {
    for (const auto& theirs : of(b)) {
      if (mine && theirs && *mine == *theirs) return false;
    }
  }
  return true;
}

Judgement Candidates::judge(RecordNo here, RecordNo there) const {
  return onroll::judge(*measure_, table_, here, there);
}

void Candidates::find(const BlockingKeys& keys, std::vector<RecordNo>& found) const {
  found.clear();
  for (const auto key : keys) {
    const auto* slot = slot_of(key);
    if (slot == nullptr || slot->count > kLargestBlock) continue;
    for (auto at = slot->link; at != 0; at = links_[at].next) found.push_back(links_[at].held);
  }
  std::ranges::sort(found);
  found.erase(std::unique(found.begin(), found.end()), found.end());
}

void Candidates::of_child(ChildId child, std::vector<RecordNo>& found) const {
  found.clear();
  const auto* slot = slot_of(child_key(child));
  if (slot == nullptr) return;
  for (auto at = slot->link; at != 0; at = links_[at].next) {
    if (rows_[links_[at].held].child == child) found.push_back(links_[at].held);
  }
}

const Candidates::Slot* Candidates::slot_of(std::int64_t key) const {
  if (slots_.empty()) return nullptr;
  const auto mask = slots_.size() - 1;
  for (auto at = static_cast<std::uint64_t>(key) & mask;; at = (at + 1) & mask) {
    if (slots_[at].key == key) return &slots_[at];
    if (slots_[at].key == 0) return nullptr;
  }
}

Candidates::Slot& Candidates::slot_for(std::int64_t key) {
  if (slots_.size() < (used_ + 1) * 2) grow();
  const auto mask = slots_.size() - 1;
  auto at = static_cast<std::uint64_t>(key) & mask;
  while (slots_[at].key != 0 && slots_[at].key != key) at = (at + 1) & mask;
  if (slots_[at].key == 0) {
    slots_[at].key = key;
    ++used_;
  }
  return slots_[at];
}

std::uint32_t Candidates::link(std::int64_t key, std::uint32_t held) {
  if (links_.empty()) links_.push_back({});
  auto& slot = slot_for(key);
  links_.push_back({held, slot.link});
  slot.link = static_cast<std::uint32_t>(links_.size() - 1);
  return ++slot.count;
}

void Candidates::grow() {
  auto old = std::exchange(slots_, std::vector<Slot>(std::max(kFewestSlots, slots_.size() * 2)));
  const auto mask = slots_.size() - 1;
  for (const auto& slot : old) {
    if (slot.key == 0) continue;
    auto at = static_cast<std::uint64_t>(slot.key) & mask;
    while (slots_[at].key != 0) at = (at + 1) & mask;
    slots_[at] = slot;
  }
}

}  // namespace onroll
