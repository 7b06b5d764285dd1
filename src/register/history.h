// A child's education over time: the periods, what they were, and who said so. For the picture and the table
// on a page.
#pragma once

#include <optional>
#include <vector>

#include "register/claims.h"

namespace onroll {

enum class EducationKind : std::uint8_t {
  on_roll,
  left,  // between a leaver and whatever comes next
  home_educated,
  alternative_provision,
  place_offered,
  elsewhere,  // another authority says so
  listed,     // on a population list, which shows no education
};
std::string_view word(EducationKind kind);      // "on_roll": class names and JSON
std::string_view in_words(EducationKind kind);  // "On a school roll"

struct EducationPeriod {
  EducationKind kind;
  Date from;
  std::optional<Date> until;  // nothing: still so on the day of reckoning
  std::optional<Urn> school;
  std::vector<RecordId> shown_by;
  bool operator==(const EducationPeriod&) const = default;
};

// By start, then kind and school. Claims of one school that touch or overlap are one period.
std::vector<EducationPeriod> education_history(std::span<const Claim> claims, Date as_of);

}  // namespace onroll
