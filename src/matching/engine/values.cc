#define XXH_INLINE_ALL
#include "matching/engine/values.h"

#include <xxhash.h>

#include <algorithm>
#include <array>

#include "base/text.h"
#include "people/identifiers.h"

namespace onroll {
namespace {

bool is_name(ColumnKind kind) {
  return kind == ColumnKind::forename || kind == ColumnKind::middle_names || kind == ColumnKind::surname;
}

std::string clean(std::string_view cell, ColumnKind kind, DateOrder dates) {
  switch (kind) {
    case ColumnKind::forename:
    case ColumnKind::middle_names:
      return clean_forename(cell);
    case ColumnKind::surname:
      return clean_surname(cell);
    case ColumnKind::full_name:
      return clean_full_name(cell);
    case ColumnKind::birth_date:
      return clean_date(cell, dates);
    case ColumnKind::postcode:
      return clean_postcode(cell);
    case ColumnKind::address:
      return clean_address(cell);
    case ColumnKind::sex:
      return clean_sex(cell);
    case ColumnKind::upn:
    case ColumnKind::nhs_number:
    case ColumnKind::number:
      return clean_number(cell);
    case ColumnKind::email:
      return clean_email(cell);
    case ColumnKind::phone:
      return clean_phone(cell);
    case ColumnKind::place:
    case ColumnKind::school:
    case ColumnKind::word:
    case ColumnKind::text:
      return clean_text(cell);
    case ColumnKind::ignored:
    case ColumnKind::record_id:
    case ColumnKind::truth:
    case ColumnKind::source:
      break;
  }
  return std::string(trimmed(cell));
}

bool is_valid(std::string_view clean, ColumnKind kind) {
  if (kind == ColumnKind::nhs_number) return NhsNumber::parse(clean).has_value();
  const auto upn = Upn::parse(clean);
  return upn && !upn->temporary();
}

// As hash64 of base, made part of the loop: it is asked for every cell of a file.
std::uint64_t hash_of(std::string_view text) {
  const auto hash = XXH3_64bits(text.data(), text.size());
  return hash == 0 ? 1 : hash;
}

// "Baby" is a surname and no forename, so forenames as written are looked up apart.
std::uint64_t salt(ColumnKind kind) {
  return kind == ColumnKind::forename || kind == ColumnKind::middle_names ? 0x9E3779B97F4A7C15U : 0;
}

}  // namespace

bool share_a_store(ColumnKind a, ColumnKind b) {
  return a == b || (is_name(a) && is_name(b));
}

ValueStore::ValueStore(ColumnKind kind, DateOrder dates) : dates_(dates) {
  if (is_name(kind)) forms_.emplace<Chunked<NameForm>>();
  if (kind == ColumnKind::full_name) forms_.emplace<Chunked<FullNameForm>>();
  if (kind == ColumnKind::birth_date) forms_.emplace<Chunked<DateForm>>();
  if (kind == ColumnKind::postcode) forms_.emplace<Chunked<PostcodeForm>>();
  if (kind == ColumnKind::address) forms_.emplace<Chunked<AddressForm>>();
  if (kind == ColumnKind::email) forms_.emplace<Chunked<EmailForm>>();
  if (kind == ColumnKind::phone) forms_.emplace<Chunked<PhoneForm>>();
  if (kind == ColumnKind::upn || kind == ColumnKind::nhs_number || kind == ColumnKind::number) {
    forms_.emplace<Chunked<NumberForm>>();
  }
  if (kind == ColumnKind::place || kind == ColumnKind::school || kind == ColumnKind::word ||
      kind == ColumnKind::text) {
    forms_.emplace<Chunked<TextForm>>();
  }
  add("", 0, kind);  // 0 is "missing"
}

ValueId ValueStore::intern(std::string_view cell, ColumnKind kind) {
  if (cell.empty()) return kMissing;
  const auto hash = hash_of(cell) ^ salt(kind);
  if (const auto* const known = ids_.find(hash)) return *known;
  return meet(cleaned_form(cell, kind), hash, kind);
}

void ValueStore::intern_all(std::span<const std::string_view> cells, ColumnKind kind, ValueId* out) {
  constexpr std::size_t kAtOnce = 32;  // so many look-ups wait for memory together
  std::array<std::uint64_t, kAtOnce> hashes;
  std::array<Cleaned, kAtOnce> cleaned;
  const auto salt_here = salt(kind);
  for (std::size_t from = 0; from < cells.size(); from += kAtOnce) {
    const auto some = cells.subspan(from, std::min(kAtOnce, cells.size() - from));
    for (std::size_t i = 0; i < some.size(); ++i) {
      if (some[i].empty()) continue;
      hashes[i] = hash_of(some[i]) ^ salt_here;
      ids_.prefetch(hashes[i]);
    }
    std::array<std::uint8_t, kAtOnce> news;
    std::size_t met = 0;
    for (std::size_t i = 0; i < some.size(); ++i) {
      out[from + i] = kMissing;
      if (some[i].empty()) continue;
      if (const auto* const known = ids_.find(hashes[i])) {
        out[from + i] = *known;
        continue;
      }
      cleaned[met] = cleaned_form(some[i], kind);
      ids_.prefetch(cleaned[met].hash);
      news[met++] = static_cast<std::uint8_t>(i);
    }
    for (std::size_t i = 0; i < met; ++i) out[from + news[i]] = meet(cleaned[i], hashes[news[i]], kind);
  }
}

ValueStore::Cleaned ValueStore::cleaned_form(std::string_view cell, ColumnKind kind) const {
  Cleaned cleaned{.text = clean(cell, kind, dates_)};
  cleaned.hash = hash_of(cleaned.text);
  return cleaned;
}

ValueId ValueStore::meet(const Cleaned& cleaned, std::uint64_t hash, ColumnKind kind) {
  if (const auto* const known = ids_.find(hash)) return *known;  // met since
  ValueId value = kMissing;
  if (!cleaned.text.empty()) {
    const auto* const known = ids_.find(cleaned.hash);
    value = known != nullptr ? *known : add(cleaned.text, cleaned.hash, kind);
  }
  if (ids_.find(hash) == nullptr) ids_.put(hash, value);
  return value;
}

ValueId ValueStore::add(std::string_view clean, std::uint64_t hash, ColumnKind kind) {
  const auto value = static_cast<ValueId>(hashes_.size());
  if (hash != 0) ids_.put(hash, value);
  texts_.add(clean);
  hashes_.push_back(hash);
  prepare(clean);
  if (kind == ColumnKind::upn || kind == ColumnKind::nhs_number)
    valid_.push_back(is_valid(clean, kind) ? 1 : 0);
  return value;
}

void ValueStore::prepare(std::string_view clean) {
  struct Prepare {
    std::string_view clean;
    void operator()(Chunked<NoForm>&) const {}
    void operator()(Chunked<NameForm>& forms) const { forms.push_back(prepare_name(clean)); }
    void operator()(Chunked<FullNameForm>& forms) const { forms.push_back(prepare_full_name(clean)); }
    void operator()(Chunked<DateForm>& forms) const { forms.push_back(prepare_date(clean)); }
    void operator()(Chunked<PostcodeForm>& forms) const { forms.push_back(prepare_postcode(clean)); }
    void operator()(Chunked<AddressForm>& forms) const { forms.push_back(prepare_address(clean)); }
    void operator()(Chunked<NumberForm>& forms) const { forms.push_back(prepare_number(clean)); }
    void operator()(Chunked<PhoneForm>& forms) const { forms.push_back(prepare_phone(clean)); }
    void operator()(Chunked<EmailForm>& forms) const { forms.push_back(prepare_email(clean)); }
    void operator()(Chunked<TextForm>& forms) const { forms.push_back(prepare_text(clean)); }
  };
  std::visit(Prepare{clean}, forms_);
}

}  // namespace onroll
