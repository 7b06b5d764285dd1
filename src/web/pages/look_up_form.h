// What a look-up asks for: the fields of its form, read into facts.
#pragma once

#include <string>
#include <vector>

#include "people/facts.h"
#include "web/pages/look_up.h"
#include "web/route.h"

namespace onroll::web {

// The form with what was sent and the problems beside their fields.
LookUpPage look_up_form(const Visit& visit, Problems problems);

// Every problem at once; nothing given at all is one.
Result<Facts> read_look_up(const Params& form);

// Which fields were filled in, in words: "forename", "surname", "date of birth".
std::vector<std::string> fields_given(const Facts& facts);

}  // namespace onroll::web
