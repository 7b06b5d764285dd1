// How common a name is among children in England and Wales, by the ONS lists the program carries.
#pragma once

#include <string_view>

namespace onroll {

// Of all children, the share that bears this folded name; of a name in no list, what such a name has at most.
double share_of_forename(std::string_view folded);
double share_of_surname(std::string_view folded);

// How often two children bear one name by chance: the sum of squared shares.
double mean_share_of_forenames();
double mean_share_of_surnames();

}  // namespace onroll
