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
  std::string_view in_words;
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
      {anyone,
       "anyone",
       "What needs no sign-in: the sign-in page itself, style sheets and pictures",
       {officer, lead, school, admin}},
      {signed_in, "signed_in", "Their own account; signing out", {officer, lead, school, admin}},
      {see_worklist,
       "see_worklist",
       "The worklist, and the list of children not accounted for",
       {officer, lead}},
      {see_child, "see_child", "A child's page, timeline and records", {officer, lead}},
      {see_case, "see_case", "A case and its timeline", {officer, lead}},
      {open_case, "open_case", "Open a case by hand", {officer, lead}},
      {work_case,
       "work_case",
       "Notes, contact attempts, changes of status, closing, reopening",
       {officer, lead}},
      {assign_case, "assign_case", "Give a case to an officer", {lead}},
      {see_schools,
       "see_schools",
       "Every school, its roll, and how long it has been silent",
       {officer, lead, admin}},
      {import_files, "import_files", "Take a file in, see its report, undo it", {officer, lead}},
      {correct_rows,
       "correct_rows",
       "Put refused rows right and send them in again, or back to the sender",
       {officer, lead}},
      {search, "search", "Look for a child by name, date of birth, UPN or postcode", {officer, lead}},
      {decide_pairs, "decide_pairs", "Say whether two children are the same child", {officer, lead}},
      {see_own_school,
       "see_own_school",
       "The school that the account belongs to, and nothing else",
       {school}},
      {administer_users, "administer_users", "Accounts and their roles", {admin}},
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

std::string_view in_words(Permission permission) {
  return grant_of(permission).in_words;
}

std::optional<Role> parse_role(std::string_view text) {
  const auto found = std::ranges::find(kRoleWords, text, &RoleRow::word);
  if (found == kRoleWords.end()) return std::nullopt;
  return found->role;
}

}  // namespace onroll
