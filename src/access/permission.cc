#include "access/permission.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/contract.h"

namespace onroll {
namespace {

struct RoleRow {
  Role role;
  std::string_view word;
};

struct Grant {
  Permission permission;
  std::string_view word;
  std::vector<Role> roles;
};

constexpr std::array kRoles{Role::officer, Role::lead, Role::school, Role::admin};

constexpr std::array kRoleWords{
    RoleRow{Role::officer, "officer"},
    RoleRow{Role::lead, "lead"},
    RoleRow{Role::school, "school"},
    RoleRow{Role::admin, "admin"},
};

// An administrator runs the program and its accounts; that is no reason to read about children.
std::span<const Grant> grants() {
  using enum Role;
  using enum Permission;
  static const Grant rows[] = {
      {anyone, "anyone", {officer, lead, school, admin}},
      {signed_in, "signed_in", {officer, lead, school, admin}},
      {see_worklist, "see_worklist", {officer, lead}},
      {see_child, "see_child", {officer, lead}},
      {see_case, "see_case", {officer, lead}},
      {open_case, "open_case", {officer, lead}},
      {work_case, "work_case", {officer, lead}},
      {assign_case, "assign_case", {lead}},
      {see_schools, "see_schools", {officer, lead, admin}},
      {import_files, "import_files", {officer, lead}},
      {correct_rows, "correct_rows", {officer, lead}},
      {search, "search", {officer, lead}},
      {decide_pairs, "decide_pairs", {officer, lead}},
      {see_own_school, "see_own_school", {school}},
      {administer_users, "administer_users", {admin}},
  };
  return rows;
}

const Grant& grant_of(Permission permission) {
  const auto found = std::ranges::find(grants(), permission, &Grant::permission);
  require(found != grants().end(), "a permission has no row in the table of grants");
  return *found;
}

}  // namespace

std::span<const Role> all_roles() {
  return kRoles;
}

std::span<const Permission> all_permissions() {
  static const auto permissions = [] {
    std::vector<Permission> found;
    for (const Grant& grant : grants()) found.push_back(grant.permission);
    return found;
  }();
  return permissions;
}

bool may(Role role, Permission permission) {
  const auto& roles = grant_of(permission).roles;
  return std::ranges::find(roles, role) != roles.end();
}

bool may_unsigned(Permission permission) {
  return permission == Permission::anyone;
}

std::string_view word(Role role) {
  return std::ranges::find(kRoleWords, role, &RoleRow::role)->word;
}

std::string_view word(Permission permission) {
  return grant_of(permission).word;
}

std::optional<Role> parse_role(std::string_view text) {
  const auto found = std::ranges::find(kRoleWords, text, &RoleRow::word);
  if (found == kRoleWords.end()) return std::nullopt;
  return found->role;
}

}  // namespace onroll
