// The two children field by field: what each source says here and there, and how alike it is.
#pragma once

#include <vector>

#include "register/accounting.h"
#include "store/queries/child_story.h"
#include "store/queries/pairs.h"
#include "web/components/compared.h"

namespace onroll::web {

struct PairStories {
  const store::ChildStory& here;
  const store::ChildStory& there;
};

Compared pair_fields(const store::PairSeen& pair, const PairStories& stories, const SchoolNamer& school_name);

// What speaks for twins or other siblings rather than one child; none where nothing does.
std::vector<std::string> pair_warnings(const store::PairSeen& pair);

}  // namespace onroll::web
