// A waterfall of matching as a page shows it.
#pragma once

#include <string>
#include <string_view>

#include "matching/learn/explain.h"
#include "web/components/waterfall.h"

namespace onroll::web {

// `name`: of the drawing, unlike any other on the page. `version`: the sentence about rules and parameters.
WaterfallView waterfall_view(const Waterfall& waterfall, std::string name, std::string version);

}  // namespace onroll::web
