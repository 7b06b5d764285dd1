#include "matching/engine/keys.h"

#include <algorithm>

#include "base/contract.h"
#include "base/hash.h"
#include "matching/engine/blocking.h"
#include "matching/engine/workers.h"

namespace onroll {
namespace {

std::uint64_t mixed(std::uint64_t key, std::uint64_t code) {
  key = (key ^ code) * 0x9E3779B97F4A7C15U;
  return key ^ key >> 32;
}

std::uint64_t packed(std::span<const char> letters) {
  std::uint64_t code = 0;
  for (const char letter : letters) code = code << 8 | static_cast<unsigned char>(letter);
  return code;
}

std::uint64_t code_of(const NameForm& name, KeyForm form) {
  if (name.size == 0) return 0;
  if (form == KeyForm::first_letter) return packed(std::span(name.letters.text).first(1));
  if (form == KeyForm::first_three) return packed(std::span(name.letters.text).first(3));
  return form == KeyForm::phonetic ? name.sound.primary : 0;
}

std::uint64_t code_of(DateForm date, KeyForm form) {
  const auto month_and_day = date.digits & 0xFFFFU;
  if (date.digits == 0) return 0;
  if (form == KeyForm::year) return date.year();
  if (form == KeyForm::year_and_month) return date.digits >> 8U;
  return form == KeyForm::day_and_month ? month_and_day : 0;
}

// Codes of other countries have no outcode: all but the last two letters or digits stand in for it.
std::uint64_t code_of(const PostcodeForm& postcode, KeyForm form) {
  if (postcode.size < 3) return 0;
  const std::size_t outcode = postcode.outcode_size > 0 ? postcode.outcode_size : postcode.size - 2U;
  const auto length = form == KeyForm::outcode ? outcode : postcode.size - 2U;
  return form == KeyForm::outcode || form == KeyForm::sector
             ? hash64(std::string_view(postcode.text.data(), length))
             : 0;
}

std::uint64_t code_of(const NumberForm& number, KeyForm form) {
  const auto size = std::min<std::size_t>(number.size, number.text.size());
  if (size <= 4) return 0;
  if (form == KeyForm::last_digits) return packed(std::span(number.text).subspan(size - 4, 4));
  return form == KeyForm::first_digits ? hash64(std::string_view(number.text.data(), size - 4)) : 0;
}

std::uint64_t code_of(const TextForm& text, KeyForm form) {
  if (text.size == 0) return 0;
  if (form == KeyForm::first_letter) return packed(std::span(text.letters.text).first(1));
  return form == KeyForm::first_three ? packed(std::span(text.letters.text).first(3)) : 0;
}

std::uint64_t form_code(const ValueStore& store, ColumnKind kind, KeyForm form, ValueId value) {
  switch (kind) {
    case ColumnKind::forename:
    case ColumnKind::middle_names:
    case ColumnKind::surname:
      return code_of(store.form<NameForm>(value), form);
    case ColumnKind::full_name:
      return code_of(store.form<FullNameForm>(value).surname, form);
    case ColumnKind::birth_date:
      return code_of(store.form<DateForm>(value), form);
    case ColumnKind::postcode:
      return code_of(store.form<PostcodeForm>(value), form);
    case ColumnKind::upn:
    case ColumnKind::nhs_number:
    case ColumnKind::number:
      return code_of(store.form<NumberForm>(value), form);
    case ColumnKind::place:
    case ColumnKind::school:
    case ColumnKind::word:
    case ColumnKind::text:
      return code_of(store.form<TextForm>(value), form);
    case ColumnKind::address:
    case ColumnKind::sex:
    case ColumnKind::email:
    case ColumnKind::phone:
    case ColumnKind::ignored:
    case ColumnKind::record_id:
    case ColumnKind::truth:
    case ColumnKind::source:
      break;
  }
  return 0;
}

}  // namespace

std::uint32_t key_code(const ValueStore& store, ColumnKind kind, KeyForm form, ValueId value) {
  const auto code = value == kMissing ? 0 : form_code(store, kind, form, value);
  const auto folded = static_cast<std::uint32_t>(code ^ code >> 32);
  return code != 0 && folded == 0 ? 1 : folded;
}

void RuleKeys::add(std::uint64_t key) {
  if (key == 0 || std::ranges::find(all(), key) != all().end()) return;
  keys_[size_++] = key;
}

Keys::Keys(const Table& table, const Scheme& scheme) : table_(table), scheme_(scheme) {
  require(faults_of(scheme).empty(), "a scheme without faults");
  for (const auto& rule : scheme.rules) rules_.push_back(rule_of(rule));
  for (const auto& part : scheme.refinements) refinements_.push_back(part_of(part));
}

Keys::Part Keys::part_of(const KeyPart& part) {
  const auto first = part.columns.front();
  Part made{.form = part.form, .kind = table_.columns()[first].kind, .store = &table_.store(first)};
  for (const auto column : part.columns) {
    require(table_.share_values(column, first), "columns of one key part that share their values");
    made.columns[made.count++] = column;
  }
  if (part.form != KeyForm::whole) made.codes = &codes_of(made);
  return made;
}

const std::vector<std::uint32_t>& Keys::codes_of(const Part& part) {
  for (const auto& known : codes_) {
    if (known.store == part.store && known.form == part.form) return known.of;
  }
  auto& made = codes_.emplace_back(Codes{.store = part.store, .form = part.form});
  made.of.resize(part.store->size());
  constexpr std::size_t range = 1U << 14U;
  share_out((made.of.size() + range - 1) / range, usual_threads(), [&](std::size_t at, unsigned) {
    const auto to = std::min(made.of.size(), (at + 1) * range);
    for (auto value = at * range; value < to; ++value)
      made.of[value] = key_code(*part.store, part.kind, part.form, static_cast<ValueId>(value));
  });
  return made.of;
}

Keys::Rule Keys::rule_of(const BlockingRule& rule) {
  Rule made;
  std::string said;
  std::size_t most = 1;
  for (const auto& part : rule.parts) {
    most *= part.columns.size();
    require(most <= RuleKeys::kMost, "at most sixteen keys of a record under one rule");
    made.parts.push_back(part_of(part));
    said += word(made.parts.back().kind);
    said += word(part.form);
  }
  made.several = most > 1;
  made.salt = hash64(said);
  made.of_number = rule.parts.size() == 1 && std::ranges::any_of(scheme_.anchors, [&](auto anchor) {
                     return scheme_.comparisons[anchor].columns == rule.parts.front().columns;
                   });
  return made;
}

inline std::uint64_t Keys::Part::code(ValueId value) const {
  if (value == kMissing) return 0;
  if (form == KeyForm::whole) return store->hash(value);
  return value < codes->size() ? (*codes)[value] : key_code(*store, kind, form, value);
}

inline void Keys::Part::prefetch(ValueId value) const {
  if (value == kMissing) return;
  if (form == KeyForm::whole) return store->prefetch_hash(value);
  if (value < codes->size()) __builtin_prefetch(codes->data() + value);
}

void Keys::prefetch(std::size_t rule, const Row& row) const {
  for (const auto& part : rules_[rule].parts) {
    for (std::size_t i = 0; i < part.count; ++i) part.prefetch(row[part.columns[i]]);
  }
}

std::uint64_t Keys::only(std::size_t rule, const Row& row) const {
  auto key = rules_[rule].salt;
  for (const auto& part : rules_[rule].parts) {
    const auto code = part.code(row[part.columns[0]]);
    if (code == 0) return 0;
    key = mixed(key, code);
  }
  return key;
}

RuleKeys Keys::of(std::size_t rule, const Row& row) const {
  RuleKeys keys;
  keys.add(rules_[rule].salt);
  for (const auto& part : rules_[rule].parts) {
    if (part.count == 1) {
      const auto code = part.code(row[part.columns[0]]);
      if (code == 0) return {};
      for (std::size_t i = 0; i < keys.size_; ++i) keys.keys_[i] = mixed(keys.keys_[i], code);
      continue;
    }
    RuleKeys longer;
    for (std::size_t i = 0; i < part.count; ++i) {
      const auto code = part.code(row[part.columns[i]]);
      if (code == 0) continue;
      for (const auto key : keys) longer.add(mixed(key, code));
    }
    keys = longer;
  }
  return keys;
}

inline bool Keys::Part::share(const Row& a, const Row& b) const {
  if (count == 1 && form == KeyForm::whole) {
    const auto x = a[columns[0]];
    return x != kMissing && x == b[columns[0]];
  }
  for (std::size_t i = 0; i < count; ++i) {
    const auto x = a[columns[i]];
    if (x == kMissing) continue;
    const auto code_of_x = form == KeyForm::whole ? 0 : code(x);
    for (std::size_t j = 0; j < count; ++j) {
      const auto y = b[columns[j]];
      if (form == KeyForm::whole ? x == y : code_of_x != 0 && code_of_x == code(y)) return true;
    }
  }
  return false;
}

bool Keys::share(std::size_t rule, const Row& a, const Row& b) const {
  for (const auto& part : rules_[rule].parts) {
    if (!part.share(a, b)) return false;
  }
  return true;
}

std::uint64_t Keys::refined(std::uint64_t key, std::size_t refinement, const Row& row) const {
  const auto& part = refinements_[refinement];
  const auto code = part.code(row[part.columns[0]]);
  return code == 0 ? 0 : mixed(key + refinement + 1, code);
}

std::vector<std::uint64_t> keys_of(const Table& table, const Scheme& scheme, RecordNo record) {
  const Keys keys(table, scheme);
  std::vector<std::uint64_t> all;
  for (std::size_t rule = 0; rule < keys.rules(); ++rule) {
    if (scheme.rules[rule].most_records != UINT32_MAX) continue;
    for (const auto key : keys.of(rule, table.row(record))) all.push_back(key);
  }
  std::ranges::sort(all);
  const auto same = std::ranges::unique(all);
  all.erase(same.begin(), same.end());
  return all;
}

}  // namespace onroll
