// How cases look wherever they are listed: tags, due days, the choices of filters.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cases/status.h"
#include "people/ids.h"
#include "store/queries/worklist.h"
#include "web/components/fields.h"
#include "web/components/shown.h"

namespace onroll::web {

std::string case_href(CaseId id);
std::string child_href(ChildId id);
std::string case_name(CaseId id);  // "Case 12"

Tag status_tag(CaseStatus status);

// "Due 24 November 2026", with a tag "3 days overdue" once the day is past.
struct DueWords {
  std::string sentence;
  Tag tag;
};
DueWords due_in_words(const std::optional<Date>& due, Date today);

// The first choice asks for nothing; the one whose value is `chosen` is chosen.
Select filter_by(std::string name, std::string label, std::vector<Choice> choices, std::string_view chosen);
std::vector<Choice> officer_choices(const std::vector<store::Colleague>& colleagues);
std::vector<Choice> cause_choices();

// "mine" and "nobody" beside numbers; nothing for anything else.
std::optional<UserId> officer_asked(std::string_view word, UserId me);

}  // namespace onroll::web
