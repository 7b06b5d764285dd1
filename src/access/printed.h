// docs/printed/permissions.md: who may do what, as the program knows it.
#pragma once

#include <string>

namespace onroll {

std::string printed_permissions();

}  // namespace onroll
