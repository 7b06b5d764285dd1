// The small comparable form of a record: what one source said, folded so that two spellings of one thing are
// equal.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "matching/engine/scheme.h"
#include "people/facts.h"

namespace onroll {

// A name folded by fold_name and cut, so that it stands in place.
using FoldedName = ShortText<47>;

// Values that stand for "not known" (XXXXXXX, "baby", 1 January 1900, ZZ99 postcodes, 9999999999) are left
// out here: they are missing, and nothing ever matches on them.
struct Traits {
  FoldedName surname;
  FoldedName former_surname;
  FoldedName forename;
  FoldedName known_as;
  FoldedName middle_names;
  std::optional<Date> date_of_birth;
  std::optional<Upn> upn;
  std::optional<Upn> former_upn;
  std::optional<NhsNumber> nhs_number;
  std::optional<Postcode> postcode;
  Sex sex = Sex::unknown;
  std::optional<Urn> school;
  std::string address;
  std::string contact_name;
  std::string contact_phones;  // at most two, parted by a space
  std::string contact_email;
  bool operator==(const Traits&) const = default;
};

Traits traits_of(const Facts& facts);

// The preferred forename, from the columns nobody mapped; "" where there is none.
std::string_view known_as(const Facts& facts);

bool has_permanent_upn(const Traits& traits);  // the present UPN or a former one

// Two different permanent UPNs, and no former UPN that joins them: never the same child by rule.
bool upns_contradict(const Traits& a, const Traits& b);

inline constexpr std::size_t kPupilColumns = 16;

// The cells of a record in a table of pupil_scheme().columns; views into `traits` and into the object itself.
class TraitCells {
 public:
  explicit TraitCells(const Traits& traits);
  TraitCells(const TraitCells&) = delete;
  TraitCells& operator=(const TraitCells&) = delete;
  std::span<const std::string_view> all() const { return cells_; }

 private:
  std::string other_forename_;
  std::string born_;
  std::string school_;
  std::array<std::string_view, kPupilColumns> cells_;
};

}  // namespace onroll
