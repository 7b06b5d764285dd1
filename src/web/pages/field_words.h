// One field of two records, as a page shows it: the value, how alike, and what more there is to say.
#pragma once

#include <string>

#include "matching/judge.h"
#include "people/facts.h"
#include "register/accounting.h"
#include "web/components/shown.h"

namespace onroll::web {

std::string value_of(const Facts& facts, MatchField field, const SchoolNamer& school_name);

Tag likeness_tag(const MatchReason& reason);
// What the reason says beyond the tag: "one letter apart"; often "".
std::string note_of(const MatchReason& reason);

}  // namespace onroll::web
