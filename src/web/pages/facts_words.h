// What a source said of a person, row by row, in its own words.
#pragma once

#include <string_view>
#include <vector>

#include "people/facts.h"
#include "register/accounting.h"
#include "web/components/shown.h"

namespace onroll {

std::string_view in_words(Sex sex);
std::string_view in_words(Enrolment enrolment);

}  // namespace onroll

namespace onroll::web {

// What was not said has no row.
std::vector<SummaryRow> facts_in_words(const Facts& facts, const SchoolNamer& school_name);

}  // namespace onroll::web
