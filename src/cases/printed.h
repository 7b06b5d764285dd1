// docs/printed/cases.md: statuses, roads, closure reasons and events as the program knows them.
#pragma once

#include <string>

namespace onroll {

std::string printed_cases();

}  // namespace onroll
