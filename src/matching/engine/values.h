// The distinct values of one family of columns: each cleaned and prepared once, when it is first met.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>

#include "matching/engine/chunked.h"
#include "matching/engine/column.h"
#include "matching/engine/hash_ids.h"
#include "matching/engine/texts.h"
#include "matching/likeness/addresses.h"
#include "matching/likeness/contacts.h"
#include "matching/likeness/dates.h"
#include "matching/likeness/full_names.h"
#include "matching/likeness/names.h"
#include "matching/likeness/numbers.h"
#include "matching/likeness/postcodes.h"
#include "matching/likeness/texts.h"

namespace onroll {

// Columns whose values may stand for each other have one store: all names, and columns of one kind.
bool share_a_store(ColumnKind a, ColumnKind b);

class ValueStore {
 public:
  explicit ValueStore(ColumnKind kind, DateOrder dates = DateOrder::day_first);

  ValueId intern(std::string_view cell, ColumnKind kind);
  void intern_all(std::span<const std::string_view> cells, ColumnKind kind, ValueId* out);

  void close() { ids_.clear(); }  // no value will come any more

  std::size_t size() const { return hashes_.size(); }  // with "missing"
  std::string_view text(ValueId value) const { return texts_[value]; }
  std::uint64_t hash(ValueId value) const { return hashes_[value]; }  // of the clean text: the same for ever
  // Of numbers: passes its check letter or digit and is permanent. Of other values: always.
  bool valid(ValueId value) const { return valid_.size() == 0 || valid_[value] != 0; }

  void prefetch_hash(ValueId value) const { __builtin_prefetch(&hashes_[value]); }
  void prefetch(ValueId value) const {  // its form
    std::visit(
        [&](const auto& forms) {
          if (value < forms.size()) __builtin_prefetch(&forms[value]);
        },
        forms_);
  }
  template <typename Form>
  const Form& form(ValueId value) const {
    return (*std::get_if<Chunked<Form>>(&forms_))[value];
  }

 private:
  struct NoForm {};
  struct Cleaned {
    std::string text;
    std::uint64_t hash = 0;
  };
  Cleaned cleaned_form(std::string_view cell, ColumnKind kind) const;
  ValueId meet(const Cleaned& cleaned, std::uint64_t hash, ColumnKind kind);  // `hash`: of the cell
  ValueId add(std::string_view clean, std::uint64_t hash, ColumnKind kind);
  void prepare(std::string_view clean);

  DateOrder dates_;
  HashIds ids_;
  Texts texts_;
  Chunked<std::uint64_t> hashes_;
  Chunked<std::uint8_t> valid_;  // of UPNs and NHS numbers alone
  std::variant<Chunked<NoForm>, Chunked<NameForm>, Chunked<FullNameForm>, Chunked<DateForm>,
               Chunked<PostcodeForm>, Chunked<AddressForm>, Chunked<NumberForm>, Chunked<PhoneForm>,
               Chunked<EmailForm>, Chunked<TextForm>>
      forms_;
};

}  // namespace onroll
