#include "access/permission.h"

#include <doctest/doctest.h>

using namespace onroll;

TEST_CASE("only `anyone` is open without signing in") {
  for (const Permission permission : all_permissions()) {
    CHECK(may_unsigned(permission) == (permission == Permission::anyone));
  }
}

TEST_CASE("a school sees its own school and no child of another") {
  CHECK(may(Role::school, Permission::see_own_school));
  CHECK_FALSE(may(Role::school, Permission::see_child));
  CHECK_FALSE(may(Role::school, Permission::search));
  CHECK_FALSE(may(Role::school, Permission::import_files));
}

TEST_CASE("running the program is no reason to read about children") {
  CHECK(may(Role::admin, Permission::administer_users));
  for (const auto permission :
       {Permission::see_child, Permission::see_case, Permission::see_worklist, Permission::search}) {
    CHECK_FALSE(may(Role::admin, permission));
  }
}

TEST_CASE("only a lead gives cases out") {
  CHECK(may(Role::lead, Permission::assign_case));
  CHECK_FALSE(may(Role::officer, Permission::assign_case));
}

TEST_CASE("a role's word reads back as the role") {
  for (const Role role : all_roles()) CHECK(parse_role(word(role)) == role);
  CHECK_FALSE(parse_role("Officer").has_value());
  CHECK_FALSE(parse_role("").has_value());
}
