// Who may do what: the roles, the permissions, and the one table that joins them. What the table does not
// grant is refused.
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace onroll {

enum class Role { officer, lead, school, admin };

// Something a door (page, command, API) may ask for. `anyone` needs no sign-in and must be written out.
enum class Permission {
  anyone,
  signed_in,         // any role: own account, sign out
  see_worklist,      // the worklist and the list of children not accounted for
  see_child,         // a child's page, timeline and records
  see_case,          // a case and its timeline
  open_case,         // open a case by hand
  work_case,         // notes, contact attempts, change of status, close, reopen
  assign_case,       // give a case to an officer
  see_schools,       // every school, its roll and how long it has been silent
  import_files,      // take a file in, see its report, undo it
  correct_rows,      // put refused rows right and resubmit them
  search,            // look for a child by name, date of birth, UPN, postcode
  decide_pairs,      // same child or not
  see_own_school,    // the school that the account belongs to, and nothing else
  administer_users,  // accounts and their roles
};

std::span<const Role> all_roles();
std::span<const Permission> all_permissions();

bool may(Role role, Permission permission);
bool may_unsigned(Permission permission);  // without signing in: `anyone` only

std::string_view word(Role role);  // "officer": the form kept in the store
std::string_view word(Permission permission);
std::string_view in_words(Permission permission);  // what it allows: for a page
std::optional<Role> parse_role(std::string_view word);

}  // namespace onroll
