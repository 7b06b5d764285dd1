// Made-up children for the tests of matching: identifiers that are well formed, and traits in one line.
#pragma once

#include <fmt/format.h>

#include "matching/traits.h"

namespace onroll {

inline Upn upn_of(int serial, bool temporary = false) {
  const auto body = temporary ? fmt::format("8855001{:02}{:02}A", serial / 100, serial % 100)
                              : fmt::format("885{:04}{:02}{:03}", 5001, serial / 1000, serial % 1000);
  for (const char letter : std::string_view("ABCDEFGHJKLMNPQRTUVWXYZ")) {
    if (const auto upn = Upn::parse(letter + body)) return *upn;
  }
  throw std::logic_error("no check letter fits");
}

inline NhsNumber nhs_of(int serial) {
  for (int check = 0; check < 10; ++check) {
    if (const auto number = NhsNumber::parse(fmt::format("{:09}{}", 943000000 + serial, check)))
      return *number;
  }
  return nhs_of(serial + 1000);  // the check digit would be 10: such a number is never given
}

inline Facts facts_of(std::string surname, std::string forename, Date born, std::string_view postcode = "") {
  Facts facts;
  facts.name = {.surname = std::move(surname), .forename = std::move(forename), .middle_names = ""};
  facts.date_of_birth = born;
  if (!postcode.empty()) facts.postcode = Postcode::parse(postcode).value();
  return facts;
}

inline Traits child(std::string surname, std::string forename, Date born, std::string_view postcode = "") {
  return traits_of(facts_of(std::move(surname), std::move(forename), born, postcode));
}

inline Traits with(Traits traits, Upn upn) {
  traits.upn = upn;
  return traits;
}
inline Traits with(Traits traits, NhsNumber number) {
  traits.nhs_number = number;
  return traits;
}

inline constexpr Date kBorn = date(2016, 3, 4);

}  // namespace onroll
