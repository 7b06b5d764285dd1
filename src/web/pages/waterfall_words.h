// A waterfall of matching as a page shows it.
#pragma once

#include <span>
#include <string>

#include "matching/learn/explain.h"
#include "web/components/waterfall.h"

namespace onroll::web {

// `name`: of the drawing, unlike any other on the page. `values`: what one side gives, a text a step, to name
// what is rare or common; may be empty.
WaterfallView waterfall_view(const Waterfall& waterfall, std::string name,
                             std::span<const std::string> values = {});

}  // namespace onroll::web
