// Every rule there is, for the law book and for links.
#pragma once

#include <span>
#include <string_view>

#include "law/card.h"

namespace onroll {

std::span<const Card* const> all_rules();    // in the order of the law book
const Card* find_rule(std::string_view id);  // nullptr: no such rule

}  // namespace onroll
