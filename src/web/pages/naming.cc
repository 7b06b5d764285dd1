#include "web/pages/naming.h"

#include "law/national_curriculum_year.h"

namespace onroll::web {
namespace {

std::string joined(std::string_view first, std::string_view between, std::string_view second) {
  if (first.empty() && second.empty()) return "Name not given";
  std::string name(first);
  if (!first.empty() && !second.empty()) name += between;
  return name += second;
}

}  // namespace

std::string listed_name(std::string_view surname, std::string_view forename) {
  return joined(surname, ", ", forename);
}

std::string full_name(std::string_view forename, std::string_view surname) {
  return joined(forename, " ", surname);
}

std::string age_and_year(const std::optional<Date>& born, Date on) {
  if (!born) return "Age not known";
  const int years = whole_years_between(*born, on);
  std::string words = std::to_string(years) + (years == 1 ? " year old" : " years old");
  if (const auto year = national_curriculum_year(*born, on)) words += ", " + year_in_words(*year);
  return words;
}

}  // namespace onroll::web
