// A child's name as lists show it: "Adams, Zoe".
#pragma once

#include <string>
#include <string_view>

namespace onroll::store {

inline std::string shown_name(std::string_view surname, std::string_view forename) {
  std::string name(surname);
  if (!surname.empty() && !forename.empty()) name += ", ";
  name += forename;
  return name.empty() ? "Name not known" : name;
}

}  // namespace onroll::store
