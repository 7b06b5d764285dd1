#include "duties/duty.h"

#include <algorithm>
#include <iterator>

#include "law/academy_reply.h"
#include "law/alternative_school_chosen.h"
#include "law/attendance_order_notice.h"
#include "law/attendance_return.h"
#include "law/board_considers_exclusion.h"
#include "law/consent_refused.h"
#include "law/deletion_return.h"
#include "law/education_from_sixth_day.h"
#include "law/emergency_placement.h"
#include "law/exclusion_review_requested.h"
#include "law/fair_access_allocation.h"
#include "law/governing_body_reference.h"
#include "law/health_absence_provision.h"
#include "law/home_considered.h"
#include "law/in_year_application.h"
#include "law/in_year_application_aim.h"
#include "law/in_year_outcome_told.h"
#include "law/looked_after_direction_consultation.h"
#include "law/looked_after_direction_wait.h"
#include "law/new_pupil_return.h"
#include "law/new_pupil_return_on_request.h"
#include "law/notice_to_improve.h"
#include "law/parent_gives_particulars.h"
#include "law/penalty_notice_full_sum.h"
#include "law/penalty_notice_lower_sum.h"
#include "law/personal_education_plan.h"
#include "law/place_found_by_parent.h"
#include "law/preliminary_notice.h"
#include "law/progress_update.h"
#include "law/provider_answers.h"
#include "law/reason_for_absence.h"
#include "law/sickness_return.h"
#include "law/single_justice_reply.h"
#include "law/statement_objection.h"
#include "law/subject_access.h"
#include "law/supervision_order_length.h"
#include "law/supervision_order_report.h"
#include "law/time_to_prosecute.h"
#include "law/transfer_file.h"
#include "law/vacancies_told.h"

namespace onroll {
namespace {

// In the order of the law book.
constexpr Duty kDuties[] = {
    {"new_pupil_return", "Send the new-pupil return", kNewPupilReturn, Happening::name_entered,
     Happening::new_pupil_return_received},
    {"new_pupil_return_on_request", "Send the new-pupil return that the council asked for",
     kNewPupilReturnOnRequest, Happening::name_entered_after_request, Happening::new_pupil_return_received},
    {"deletion_return", "Send the deletion return", kDeletionReturn, Happening::name_deleted,
     Happening::deletion_return_received},
    {"attendance_return", "Name the pupil in the attendance return", kAttendanceReturn,
     Happening::ten_days_absent, Happening::attendance_return_received},
    {"sickness_return", "Send the sickness return", kSicknessReturn, Happening::fifteen_days_ill_foreseen,
     Happening::sickness_return_received},
    {"health_provision", "Arrange education for a child away for health reasons", kHealthAbsenceProvision,
     Happening::fifteen_days_ill_foreseen, Happening::health_provision_made},
    {"transfer_file", "Send the common transfer file", kTransferFile, Happening::registration_ended,
     Happening::transfer_file_received},
    {"reason_for_absence", "Establish the reason for the absence, or enter code O", kReasonForAbsence,
     Happening::code_n_entered, Happening::reason_entered},
    {"progress_update", "Tell the person who referred the child how it stands", kProgressUpdate,
     Happening::referral_received, Happening::referrer_told},
    {"in_year_application", "Give the outcome of the in-year application in writing", kInYearApplication,
     Happening::application_received, Happening::application_answered},
    {"in_year_application_aim", "Give the outcome of the in-year application (the aim)",
     kInYearApplicationAim, Happening::application_received, Happening::application_answered},
    {"in_year_outcome_told", "Tell the council of the application and its outcome", kInYearOutcomeTold,
     Happening::application_received, Happening::application_told_to_council},
    {"vacancies_told", "Tell the council the number of vacancies", kVacanciesTold, Happening::vacancies_asked,
     Happening::vacancies_told},
    {"fair_access_allocation", "Allocate a place under the fair access protocol", kFairAccessAllocation,
     Happening::fair_access_agreed, Happening::place_allocated},
    {"academy_reply", "Answer the request under the fair access protocol", kAcademyReply,
     Happening::academy_asked, Happening::academy_answered},
    {"direction_consultation", "Make representations on the direction", kLookedAfterDirectionConsultation,
     Happening::direction_consulted, Happening::direction_noticed},
    {"direction_wait", "Give the direction for a looked-after child", kLookedAfterDirectionWait,
     Happening::direction_noticed, Happening::direction_given},
    {"sixth_day_provision", "Provide education from the sixth school day of the exclusion",
     kEducationFromSixthDay, Happening::excluded_permanently, Happening::sixth_day_provision_made},
    {"board_considers", "Consider the permanent exclusion", kBoardConsidersExclusion, Happening::board_told,
     Happening::board_decided},
    {"review_requested", "Ask for a review of the exclusion", kExclusionReviewRequested,
     Happening::board_notice_given, Happening::review_requested},
    {"emergency_placement", "Arrange education with the emergency placement", kEmergencyPlacement,
     Happening::emergency_placement_began, Happening::placement_education_arranged},
    {"education_plan", "Begin the personal education plan", kPersonalEducationPlan,
     Happening::became_looked_after, Happening::education_plan_begun},
    {"satisfy_council", "Satisfy the council that the education is suitable", kAttendanceOrderNotice,
     Happening::order_notice_served, Happening::parent_satisfied},
    {"choose_school", "Choose among the schools offered", kAlternativeSchoolChosen,
     Happening::intention_served, Happening::school_chosen},
    {"find_place", "Find and be offered another place", kPlaceFoundByParent, Happening::intention_served,
     Happening::place_offered},
    {"refer_choice", "Refer the council’s choice of school", kGoverningBodyReference,
     Happening::school_told_it_is_named, Happening::reference_made},
    {"supervision_report", "Report to the court why no supervision order is sought", kSupervisionOrderReport,
     Happening::supervision_directed, Happening::supervision_reported},
    {"supervision_order", "Extend the education supervision order, or let it end", kSupervisionOrderLength,
     Happening::supervision_order_made, Happening::supervision_order_ended},
    {"pay_lower_sum", "Pay the lower sum of the penalty", kPenaltyNoticeLowerSum, Happening::penalty_received,
     Happening::penalty_paid},
    {"pay_penalty", "Pay the penalty", kPenaltyNoticeFullSum, Happening::penalty_received,
     Happening::penalty_paid},
    {"improve", "Improve attendance under the notice", kNoticeToImprove, Happening::improvement_noticed,
     Happening::attendance_improved},
    {"begin_proceedings", "Begin proceedings, if at all", kTimeToProsecute, Happening::absence_relied_on,
     Happening::proceedings_begun},
    {"object_to_statement", "Object to the written statement", kStatementObjection,
     Happening::statement_served, Happening::statement_objected},
    {"answer_single_justice", "Answer the single justice procedure notice", kSingleJusticeReply,
     Happening::single_justice_served, Happening::single_justice_answered},
    {"answer_access_request", "Answer the subject access request", kSubjectAccess,
     Happening::access_requested, Happening::access_answered},
    {"ask_consent_again", "Ask for consent again", kConsentRefused, Happening::consent_refused,
     Happening::consent_requested_again},
    {"consider_home", "Consider where the child lives", kHomeConsidered, Happening::child_registered,
     Happening::home_considered},
    {"give_particulars", "Give the particulars for the register", kParentGivesParticulars,
     Happening::particulars_changed, Happening::particulars_given},
    {"answer_as_provider", "Answer the council’s notice", kProviderAnswers, Happening::provider_noticed,
     Happening::provider_answered},
    {"answer_preliminary_notice", "Answer the preliminary notice", kPreliminaryNotice,
     Happening::preliminary_notice_served, Happening::parent_satisfied},
};

}  // namespace

std::span<const Duty> all_duties() {
  return kDuties;
}

const Duty* find_duty(std::string_view word) {
  const auto found = std::ranges::find(kDuties, word, &Duty::word);
  return found == std::end(kDuties) ? nullptr : found;
}

}  // namespace onroll
