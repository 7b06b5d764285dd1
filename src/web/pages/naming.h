// A child's name and age in words.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "calendar/date.h"

namespace onroll::web {

std::string listed_name(std::string_view surname,
                        std::string_view forename);  // "Okafor, Sam": in a sorted list
std::string full_name(std::string_view forename, std::string_view surname);  // "Sam Okafor"
std::string age_and_year(const std::optional<Date>& born, Date on);  // "9 years old, Year 5"; "Age not known"

}  // namespace onroll::web
