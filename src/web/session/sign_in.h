// The pages to sign in and out by.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "web/components/fields.h"
#include "web/route.h"
#include "web/session/sessions.h"
#include "web/session/throttle.h"

namespace onroll::web {

struct SignInPage {
  Problems problems;
  std::string because;  // "You were signed out because ..."
  std::string then;
  TextInput name;
  TextInput password;
};
void render(const SignInPage& page, std::string& out);

struct SignInDeps {
  const Sessions& sessions;
  const AccountStore& accounts;
  Throttle& throttle;
};

// REQUIRES: what `deps` refers to outlives the routes.
std::vector<Route> sign_in_routes(SignInDeps deps);

}  // namespace onroll::web
