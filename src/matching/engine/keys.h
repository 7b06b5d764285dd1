// The blocking keys of records: made of the content of values, so the same everywhere and for ever.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <deque>
#include <span>
#include <vector>

#include "matching/engine/scheme.h"
#include "matching/engine/table.h"
#include "matching/engine/values.h"

namespace onroll {

// The keys of one record under one rule: several where a part has several columns. None is 0, none twice.
class RuleKeys {
 public:
  static constexpr std::size_t kMost = 16;
  RuleKeys() = default;
  RuleKeys(const RuleKeys& other) { *this = other; }
  RuleKeys& operator=(const RuleKeys& other) {  // no more than there are
    size_ = other.size_;
    std::copy_n(other.keys_.begin(), size_, keys_.begin());
    return *this;
  }
  void add(std::uint64_t key);
  std::span<const std::uint64_t> all() const { return {keys_.data(), size_}; }
  auto begin() const { return all().begin(); }
  auto end() const { return all().end(); }

 private:
  friend class Keys;
  std::array<std::uint64_t, kMost> keys_;
  std::size_t size_ = 0;
};

class Keys {
 public:
  Keys(const Table& table, const Scheme& scheme);
  Keys(const Keys&) = delete;
  Keys& operator=(const Keys&) = delete;

  std::size_t rules() const { return rules_.size(); }
  RuleKeys of(std::size_t rule, const Row& row) const;
  // The key of a record that can have no more than one; 0 for none. REQUIRES !several(rule).
  std::uint64_t only(std::size_t rule, const Row& row) const;
  void prefetch(std::size_t rule, const Row& row) const;  // what of() and only() will want from memory soon
  // Have the two a key in common? The same answer as comparing of(), only quicker.
  bool share(std::size_t rule, const Row& a, const Row& b) const;
  bool several(std::size_t rule) const { return rules_[rule].several; }  // can a record have several keys?
  bool of_number(std::size_t rule) const { return rules_[rule].of_number; }  // only an anchor's own number

  std::size_t refinements() const { return refinements_.size(); }
  // The key of the part of a block that is too large, by a further column; 0 where that is missing.
  std::uint64_t refined(std::uint64_t key, std::size_t refinement, const Row& row) const;

 private:
  struct Part {
    std::array<std::uint8_t, RuleKeys::kMost> columns{};
    std::uint8_t count = 0;
    KeyForm form = KeyForm::whole;
    ColumnKind kind = ColumnKind::text;
    const ValueStore* store = nullptr;
    const std::vector<std::uint32_t>* codes =
        nullptr;  // by value, as far as there were values; of whole values the store knows
    std::uint64_t code(ValueId value) const;
    void prefetch(ValueId value) const;
    bool share(const Row& a, const Row& b) const;
  };
  struct Rule {
    std::vector<Part> parts;
    std::uint64_t salt = 0;
    bool several = false;
    bool of_number = false;
  };
  struct Codes {  // of one store in one form: parts of several rules use them
    const ValueStore* store = nullptr;
    KeyForm form = KeyForm::whole;
    std::vector<std::uint32_t> of;  // by value
  };
  Part part_of(const KeyPart& part);
  const std::vector<std::uint32_t>& codes_of(const Part& part);
  Rule rule_of(const BlockingRule& rule);

  const Table& table_;
  const Scheme& scheme_;
  std::deque<Codes> codes_;
  std::vector<Rule> rules_;
  std::vector<Part> refinements_;
};

// What a key is made of, for one value: 0 when the value has no such form. Of whole values their store's
// hash.
std::uint32_t key_code(const ValueStore& store, ColumnKind kind, KeyForm form, ValueId value);

}  // namespace onroll
