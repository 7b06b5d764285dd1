// What the register of schools adds to a file: which school a DfE number or a name means.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "intake/reading.h"
#include "store/engine/connection.h"

namespace onroll::store {

// Loaded once and asked for every row. Open schools go before closed ones, the council's own before others'.
class SchoolFinder {
 public:
  explicit SchoolFinder(Connection& connection);

  // The open school with this number, else the one that had it last.
  std::optional<Urn> of_number(SchoolNumber number) const;
  // `folded` by fold_name. Nothing where two schools of equal standing share the name: a guess is no answer.
  std::optional<Urn> of_name(std::string_view folded) const;

 private:
  struct Found {
    std::int32_t urn = 0;
    std::int8_t standing = 0;  // the higher goes first
    bool shared = false;       // with another school of the same standing
  };
  static void prefer(Found& held, const Found& other);
  static std::optional<Urn> urn_of(const Found& found);

  std::unordered_map<std::int32_t, Found> by_number_;
  std::unordered_map<std::string, Found> by_name_;
};

// Ready for the caller to add the school, the date and the source a person gave.
SaidOutside said_outside(std::shared_ptr<const SchoolFinder> schools, Today today);

}  // namespace onroll::store
