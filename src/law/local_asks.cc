#include "law/local_asks.h"

#include <algorithm>
#include <array>
#include <utility>

namespace onroll {
namespace {

struct AlertWords {
  Alert alert;
  std::string_view word;
  std::string_view sentence;
};

constexpr AlertWords kAlerts[] = {
    {Alert::protection_plan, "protection_plan",
     "The child has a child protection plan: tell the social worker before the deletion."},
    {Alert::child_in_need, "child_in_need",
     "The child is in need: tell the social worker before the deletion."},
    {Alert::looked_after, "looked_after",
     "The child is looked after: tell the virtual school head before the deletion."},
    {Alert::education_health_care_plan, "education_health_care_plan",
     "The child has an education, health and care plan: tell the SEND team before the deletion."},
};

}  // namespace

std::string_view word(Alert alert) {
  return kAlerts[static_cast<std::size_t>(alert)].word;
}

std::string_view in_words(Alert alert) {
  return kAlerts[static_cast<std::size_t>(alert)].sentence;
}

std::optional<Alert> parse_alert(std::string_view word) {
  const auto found = std::ranges::find(kAlerts, word, &AlertWords::word);
  return found == std::end(kAlerts) ? std::nullopt : std::optional{found->alert};
}

}  // namespace onroll
