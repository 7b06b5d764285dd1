// A page with one form: what is asked, in the order choices, dates, lines, paragraphs.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "calendar/date.h"
#include "web/components/fields.h"
#include "web/http/params.h"
#include "web/page.h"
#include "web/route.h"

namespace onroll::web {

struct FormPage {
  std::string caption;  // "Case 12: Sam Okafor"
  std::string heading;
  Problems problems;
  std::vector<std::string> before;  // what to know before answering, each a paragraph
  std::string action;               // where it posts to
  std::string csrf;
  std::string act_key;
  std::vector<std::pair<std::string, std::string>> hidden;  // names and values carried along
  std::vector<Choices> choices;
  std::vector<Select> selects;
  std::vector<DateInput> dates;
  std::vector<TextInput> lines;
  std::vector<TextArea> paragraphs;
  std::string button = "Save";
};
void render(const FormPage& page, std::string& out);

// The day typed into NAME-day, NAME-month and NAME-year, or what is wrong with it.
Result<Date> date_given(const Params& form, const std::string& name);
// The field filled with what was typed, or with `otherwise` where nothing was.
DateInput date_field(const Params& form, std::string name, std::string label, std::optional<Date> otherwise);

}  // namespace onroll::web
