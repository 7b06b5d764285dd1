// What became of a file, in sentences: for the check before loading and for the import's own page.
#pragma once

#include <string>
#include <vector>

#include "store/acts/take_people.h"

namespace onroll::web {

enum class Tense { would, did };

// "499 rows were taken in." "1 row was refused and waits in quarantine." ...
std::vector<std::string> in_sentences(const store::ImportReport& report, Tense tense);

}  // namespace onroll::web
