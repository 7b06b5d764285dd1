#include "outputs/joining.h"

#include <fmt/format.h>

#include <cctype>

namespace onroll {
namespace {

JoiningEffect effect_of(const StandsToday& kept, const StandsToday& joined, const Accounting& together,
                        Date today) {
  const bool accounted = together.accounted();
  if (kept.open_case && joined.open_case) return JoiningEffect::joins_cases;
  const bool open = kept.open_case || joined.open_case;
  if (open && accounted) return JoiningEffect::closes_case;
  const bool due = together.case_due && *together.case_due <= today;
  if (!open && !accounted && due && !kept.on_list && !joined.on_list) return JoiningEffect::opens_case;
  if (accounted) return kept.on_list || joined.on_list ? JoiningEffect::leaves_list : JoiningEffect::nothing;
  if (kept.on_list && joined.on_list) return JoiningEffect::joins_on_list;
  return kept.on_list || joined.on_list ? JoiningEffect::nothing : JoiningEffect::enters_list;
}

std::string uncapitalised(std::string_view words) {
  std::string text(words);
  if (!text.empty()) text.front() = static_cast<char>(std::tolower(static_cast<unsigned char>(text.front())));
  return text;
}

std::string together_in_words(const Joining& joining) {
  if (joining.by)
    return fmt::format("together they are accounted for ({})", uncapitalised(in_words(*joining.by)));
  return fmt::format("together they are not accounted for ({})", uncapitalised(in_words(*joining.cause)));
}

std::string joining_of_cases(const Joining& joining) {
  auto words = fmt::format("Joining would close case {} as a duplicate: the work goes on in case {}",
                           joining.closes.value, joining.goes_on.value);
  if (joining.by) words += ", which could then close too: " + together_in_words(joining);
  return words + ".";
}

}  // namespace

Joining joining_of(const StandsToday& kept, const StandsToday& joined, const Accounting& together,
                   Date today) {
  Joining joining{
      .effect = effect_of(kept, joined, together, today), .by = together.by, .cause = together.cause};
  if (joining.effect == JoiningEffect::joins_cases) {
    joining.closes = *joined.open_case;
    joining.goes_on = *kept.open_case;
  } else if (joining.effect == JoiningEffect::closes_case) {
    joining.closes = kept.open_case ? *kept.open_case : *joined.open_case;
  }
  const int before = (kept.on_list ? 1 : 0) + (joined.on_list ? 1 : 0);
  joining.leave = before - (together.accounted() ? 0 : 1);
  return joining;
}

std::string sentence(const Joining& joining) {
  switch (joining.effect) {
    case JoiningEffect::closes_case:
      return fmt::format("Joining would let case {} close: {}.", joining.closes.value,
                         together_in_words(joining));
    case JoiningEffect::joins_cases:
      return joining_of_cases(joining);
    case JoiningEffect::opens_case:
      return fmt::format("Joining would open a case: {}.", together_in_words(joining));
    case JoiningEffect::leaves_list:
      return fmt::format("Joining would take {} off the list: {}.",
                         joining.leave == 1 ? "one child" : "two children", together_in_words(joining));
    case JoiningEffect::joins_on_list:
      return "Joining would make two children on the list one.";
    case JoiningEffect::enters_list:
      return fmt::format("Joining would put one child on the list: {}.", together_in_words(joining));
    case JoiningEffect::nothing:
      break;
  }
  return "Joining would change nobody's place on or off the list.";
}

}  // namespace onroll
