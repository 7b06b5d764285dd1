#include "web/pages/form_page.h"

#include "base/text.h"

namespace onroll::web {
namespace {

std::optional<unsigned> number(std::string_view text) {
  if (!is_all_digits(text) || text.size() > 4) return std::nullopt;
  return static_cast<unsigned>(std::stoul(std::string(text)));
}

}  // namespace

Result<Date> date_given(const Params& form, const std::string& name) {
  const auto day = number(form.trimmed(name + "-day"));
  const auto month = number(form.trimmed(name + "-month"));
  const auto year = number(form.trimmed(name + "-year"));
  if (!day || !month || !year || *year < 1900)
    return problem(name, "Enter the day, the month and the year in numbers, for example 27 3 2026");
  const std::chrono::year_month_day given{std::chrono::year{static_cast<int>(*year)},
                                          std::chrono::month{*month}, std::chrono::day{*day}};
  if (!given.ok()) return problem(name, "Enter a day that the month has, for example 27 3 2026");
  return Date{given};
}

DateInput date_field(const Params& form, std::string name, std::string label, std::optional<Date> otherwise) {
  DateInput field{.name = name, .label = std::move(label), .hint = "For example, 27 3 2026"};
  if (form.has(name + "-day")) {
    field.day = form[name + "-day"];
    field.month = form[name + "-month"];
    field.year = form[name + "-year"];
  } else if (otherwise) {
    const auto parts = ymd(*otherwise);
    field.day = std::to_string(static_cast<unsigned>(parts.day()));
    field.month = std::to_string(static_cast<unsigned>(parts.month()));
    field.year = std::to_string(static_cast<int>(parts.year()));
  }
  return field;
}

}  // namespace onroll::web
