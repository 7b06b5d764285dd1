// What a council asks for at a deletion beyond the law: its own wish, never a reason to call a deletion
// unlawful.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace onroll {

struct DocumentAsked {
  std::string paragraph;  // of the 2024 regulation, "9(1)(a)"
  std::string name;       // "De-rolling checklist"
  bool operator==(const DocumentAsked&) const = default;
};

// Children of whom somebody else is to be told before the name is deleted. None of these needs a consent in
// today's law.
enum class Alert { protection_plan, child_in_need, looked_after, education_health_care_plan };
std::string_view word(Alert alert);  // "protection_plan": in profiles
std::string_view in_words(
    Alert alert);  // "The child has a child protection plan: tell the social worker ..."
std::optional<Alert> parse_alert(std::string_view word);

struct LocalAsks {
  std::vector<DocumentAsked> documents;
  std::vector<Alert> alerts;
  bool operator==(const LocalAsks&) const = default;
};

}  // namespace onroll
