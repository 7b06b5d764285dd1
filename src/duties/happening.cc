#include "duties/happening.h"

#include <algorithm>
#include <array>

namespace onroll {
namespace {

// In the order of the enumerators.
constexpr auto kWords = std::to_array<std::string_view>({
    "name_entered",
    "name_entered_after_request",
    "new_pupil_return_received",
    "name_deleted",
    "deletion_return_received",
    "ten_days_absent",
    "attendance_return_received",
    "fifteen_days_ill_foreseen",
    "sickness_return_received",
    "health_provision_made",
    "registration_ended",
    "transfer_file_received",
    "code_n_entered",
    "reason_entered",
    "referral_received",
    "referrer_told",
    "application_received",
    "application_answered",
    "application_told_to_council",
    "vacancies_asked",
    "vacancies_told",
    "fair_access_agreed",
    "place_allocated",
    "academy_asked",
    "academy_answered",
    "direction_consulted",
    "direction_noticed",
    "direction_given",
    "excluded_permanently",
    "sixth_day_provision_made",
    "board_told",
    "board_decided",
    "board_notice_given",
    "review_requested",
    "emergency_placement_began",
    "placement_education_arranged",
    "became_looked_after",
    "education_plan_begun",
    "order_notice_served",
    "parent_satisfied",
    "intention_served",
    "school_chosen",
    "place_offered",
    "school_told_it_is_named",
    "reference_made",
    "order_served",
    "supervision_directed",
    "supervision_reported",
    "supervision_order_made",
    "supervision_order_ended",
    "penalty_received",
    "penalty_paid",
    "penalty_decided",
    "improvement_noticed",
    "attendance_improved",
    "absence_relied_on",
    "proceedings_begun",
    "statement_served",
    "statement_objected",
    "single_justice_served",
    "single_justice_answered",
    "access_requested",
    "access_answered",
    "consent_refused",
    "consent_requested_again",
    "child_registered",
    "home_considered",
    "particulars_changed",
    "particulars_given",
    "provider_noticed",
    "provider_answered",
    "preliminary_notice_served",
});

static_assert(kWords.size() == static_cast<std::size_t>(Happening::preliminary_notice_served) + 1);
static_assert(kWords[static_cast<std::size_t>(Happening::order_notice_served)] == "order_notice_served");

}  // namespace

std::string_view word(Happening happening) {
  return kWords[static_cast<std::size_t>(happening)];
}

std::optional<Happening> parse_happening(std::string_view word) {
  const auto found = std::ranges::find(kWords, word);
  if (found == kWords.end()) return std::nullopt;
  return static_cast<Happening>(found - kWords.begin());
}

}  // namespace onroll
