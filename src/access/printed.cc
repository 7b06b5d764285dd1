#include "access/printed.h"

#include <fmt/format.h>

#include "access/permission.h"

namespace onroll {
namespace {

std::string heading() {
  std::string roles = "| permission | what it allows |";
  std::string line = "|---|---|";
  for (const Role role : all_roles()) {
    roles += fmt::format(" {} |", word(role));
    line += "---|";
  }
  return roles + "\n" + line + "\n";
}

std::string row_of(Permission permission) {
  auto row = fmt::format("| `{}` | {} |", word(permission), in_words(permission));
  for (const Role role : all_roles()) row += may(role, permission) ? " yes |" : " no |";
  return row + "\n";
}

}  // namespace

std::string printed_permissions() {
  std::string text =
      "# Permissions\n\nPrinted from the program's own table; a test fails when this page is not what the "
      "program prints.\n\n" +
      heading();
  for (const Permission permission : all_permissions()) text += row_of(permission);
  return text;
}

}  // namespace onroll
