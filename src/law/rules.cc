#include "law/rules.h"

#include <algorithm>
#include <array>

#include "law/academy_reply.h"
#include "law/alternative_school_chosen.h"
#include "law/attendance_codes.h"
#include "law/attendance_order_notice.h"
#include "law/attendance_return.h"
#include "law/board_considers_exclusion.h"
#include "law/children_not_in_school_register.h"
#include "law/compulsory_school_age.h"
#include "law/compulsory_school_age_start.h"
#include "law/consent_refused.h"
#include "law/deletion_grounds.h"
#include "law/deletion_return.h"
#include "law/deletion_return_exemption.h"
#include "law/education_from_sixth_day.h"
#include "law/emergency_placement.h"
#include "law/exclusion_review_requested.h"
#include "law/fair_access_allocation.h"
#include "law/fair_access_out_of_education.h"
#include "law/first_term_at_school.h"
#include "law/governing_body_reference.h"
#include "law/health_absence_provision.h"
#include "law/home_considered.h"
#include "law/in_year_application.h"
#include "law/in_year_application_aim.h"
#include "law/in_year_outcome_told.h"
#include "law/looked_after_direction_consultation.h"
#include "law/looked_after_direction_wait.h"
#include "law/missing_education.h"
#include "law/national_curriculum_year.h"
#include "law/new_pupil_return.h"
#include "law/new_pupil_return_exemption.h"
#include "law/new_pupil_return_on_request.h"
#include "law/no_waiting_time.h"
#include "law/not_returned_from_leave.h"
#include "law/notice_to_improve.h"
#include "law/parent_gives_particulars.h"
#include "law/penalty_notice_full_sum.h"
#include "law/penalty_notice_limit.h"
#include "law/penalty_notice_lower_sum.h"
#include "law/penalty_notice_threshold.h"
#include "law/persistent_absence.h"
#include "law/personal_education_plan.h"
#include "law/place_found_by_parent.h"
#include "law/preliminary_notice.h"
#include "law/progress_update.h"
#include "law/provider_answers.h"
#include "law/provider_particulars_again.h"
#include "law/reason_for_absence.h"
#include "law/register_disclosure.h"
#include "law/register_entries_kept.h"
#include "law/review_rights_spent.h"
#include "law/school_leaving_date.h"
#include "law/sickness_return.h"
#include "law/single_justice_reply.h"
#include "law/special_school_consent.h"
#include "law/statement_objection.h"
#include "law/subject_access.h"
#include "law/supervision_order_length.h"
#include "law/supervision_order_report.h"
#include "law/time_to_prosecute.h"
#include "law/transfer_file.h"
#include "law/twenty_days_absent.h"
#include "law/vacancies_told.h"
#include "law/withdrawal_consent.h"

namespace onroll {
namespace {

constexpr std::array kRules = {
    &kCompulsorySchoolAge,
    &kCompulsorySchoolAgeStart,
    &kFirstTermAtSchool,
    &kSchoolLeavingDate,
    &kNationalCurriculumYear,
    &kNewPupilReturn,
    &kNewPupilReturnExemption,
    &kNewPupilReturnOnRequest,
    &kDeletionReturn,
    &kDeletionReturnExemption,
    &kAttendanceReturn,
    &kSicknessReturn,
    &kTransferFile,
    &kAttendanceCodes,
    &kReasonForAbsence,
    &kPersistentAbsence,
    &kRegisterEntriesKept,
    &kDeletionGrounds2024,
    &kDeletionGrounds2006,
    &kNotReturnedFromLeave,
    &kTwentyDaysAbsent,
    &kReviewRightsSpent,
    &kSpecialSchoolConsent,
    &kMissingEducation,
    &kNoWaitingTime,
    &kProgressUpdate,
    &kInYearApplication,
    &kInYearApplicationAim,
    &kInYearOutcomeTold,
    &kVacanciesTold,
    &kFairAccessAllocation,
    &kFairAccessOutOfEducation,
    &kAcademyReply,
    &kLookedAfterDirectionConsultation,
    &kLookedAfterDirectionWait,
    &kEducationFromSixthDay,
    &kBoardConsidersExclusion,
    &kExclusionReviewRequested,
    &kEmergencyPlacement,
    &kPersonalEducationPlan,
    &kHealthAbsenceProvision,
    &kAttendanceOrderNotice,
    &kAlternativeSchoolChosen,
    &kPlaceFoundByParent,
    &kGoverningBodyReference,
    &kSupervisionOrderReport,
    &kSupervisionOrderLength,
    &kPenaltyNoticeThreshold,
    &kPenaltyNoticeLowerSum,
    &kPenaltyNoticeFullSum,
    &kPenaltyNoticeLimit,
    &kNoticeToImprove,
    &kTimeToProsecute,
    &kStatementObjection,
    &kSingleJusticeReply,
    &kSubjectAccess,
    &kWithdrawalConsent,
    &kConsentRefused,
    &kChildrenNotInSchoolRegister,
    &kHomeConsidered,
    &kParentGivesParticulars,
    &kProviderParticularsAgain,
    &kProviderAnswers,
    &kPreliminaryNotice,
    &kRegisterDisclosure,
};

}  // namespace

std::span<const Card* const> all_rules() {
  return kRules;
}

const Card* find_rule(std::string_view id) {
  const auto rules = all_rules();
  const auto found = std::ranges::find(rules, id, &Card::id);
  return found == rules.end() ? nullptr : *found;
}

}  // namespace onroll
