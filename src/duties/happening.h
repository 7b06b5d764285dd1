// What can happen that starts a duty or meets one. Derived from events; the words are kept in files.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "calendar/date.h"

namespace onroll {

enum class Happening {
  name_entered,                // in the admission register, not exempt
  name_entered_after_request,  // exempt, but the council had asked
  new_pupil_return_received,
  name_deleted,
  deletion_return_received,
  ten_days_absent,  // the tenth school day on end, G, N, O or U
  attendance_return_received,
  fifteen_days_ill_foreseen,
  sickness_return_received,
  health_provision_made,
  registration_ended,
  transfer_file_received,
  code_n_entered,
  reason_entered,
  referral_received,
  referrer_told,
  application_received,
  application_answered,
  application_told_to_council,
  vacancies_asked,
  vacancies_told,
  fair_access_agreed,
  place_allocated,
  academy_asked,
  academy_answered,
  direction_consulted,
  direction_noticed,
  direction_given,
  excluded_permanently,
  sixth_day_provision_made,
  board_told,
  board_decided,
  board_notice_given,
  review_requested,
  emergency_placement_began,
  placement_education_arranged,
  became_looked_after,
  education_plan_begun,
  order_notice_served,  // section 437(1)
  parent_satisfied,     // the council
  intention_served,     // section 438(2)
  school_chosen,
  place_offered,
  school_told_it_is_named,
  reference_made,
  order_served,
  supervision_directed,
  supervision_reported,
  supervision_order_made,
  supervision_order_ended,
  penalty_received,
  penalty_paid,
  penalty_decided,  // prosecuted or withdrawn
  improvement_noticed,
  attendance_improved,
  absence_relied_on,
  proceedings_begun,
  statement_served,
  statement_objected,
  single_justice_served,
  single_justice_answered,
  access_requested,
  access_answered,
  consent_refused,
  consent_requested_again,
  child_registered,  // in the register of children not in school
  home_considered,
  particulars_changed,
  particulars_given,
  provider_noticed,
  provider_answered,
  preliminary_notice_served,
};

std::string_view word(Happening happening);  // "name_entered": in files and tables; never changes
std::optional<Happening> parse_happening(std::string_view word);

struct Happened {
  Happening what = Happening::name_entered;
  Date on;
  std::optional<std::int32_t> school;  // URN: whose calendar counts; none: the council's
  std::int64_t about = 0;              // which of several: a start and its meeting bear the same number
};

}  // namespace onroll
