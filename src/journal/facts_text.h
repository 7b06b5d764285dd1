// The text form of Facts: what the journal and the record table keep of one row of a source.
#pragma once

#include <string>
#include <string_view>

#include "people/facts.h"

namespace onroll::journal {

// Appends the JSON object of `facts`; every field at its default is left out.
void append_facts(std::string& out, const Facts& facts);

// Reads what append_facts wrote. Throws on anything else.
Facts parse_facts(std::string_view text);

}  // namespace onroll::journal
