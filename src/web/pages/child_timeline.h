// What happened to a child's records: files that listed them, questions of identity answered, cases.
#pragma once

#include <map>
#include <vector>

#include "store/queries/child_story.h"
#include "store/queries/worklist.h"
#include "web/components/shown.h"

namespace onroll::web {

// Newest first. `events` are those of the child's cases.
Timeline child_timeline(const store::ChildStory& story,
                        const std::map<CaseId, std::vector<store::CaseHappened>>& events,
                        const std::vector<store::Colleague>& colleagues, const SchoolNamer& school_name);

std::string source_in_words(const store::RecordHeld& record, const SchoolNamer& school_name);

}  // namespace onroll::web
