// SI 2024/208 reg 9: what each ground asks, in the order of the provision.
#include <algorithm>
#include <array>
#include <iterator>

#include "law/deletion_conditions.h"
#include "law/deletion_gate.h"

namespace onroll {
namespace {

constexpr std::string_view kConfirmMobile =
    "Say whether the pupil is a mobile child and, if so, whether this is the main school.";
constexpr std::string_view kIsMobile = "A mobile child’s name stays on the register of the main school.";
constexpr std::string_view kConfirmOrder =
    "Say whether a school attendance order that names this school is in force.";
constexpr std::string_view kOrderInForce =
    "A school attendance order names this school. Until the council amends or revokes it the name stays.";
constexpr std::string_view kConfirmNotExpected =
    "Say whether there are reasonable grounds to believe that the pupil will attend the school again.";
constexpr std::string_view kIsExpected =
    "There are reasonable grounds to believe that the pupil will attend again, so the name stays.";
constexpr std::string_view kConfirmSickness =
    "Say whether there are reasonable grounds to believe that sickness or an unavoidable cause keeps the "
    "pupil away.";
constexpr std::string_view kIsSick =
    "Sickness or an unavoidable cause may keep the pupil away. Tell the council; it looks at education under "
    "section 19.";
constexpr std::string_view kRecordEnquiries =
    "Record the enquiries that school and council made jointly: what each did, when, and what came of it.";
constexpr std::string_view kNoEnquiries =
    "School and council have not made enquiries jointly. Ask the council to begin them; the name stays "
    "meanwhile.";
constexpr std::string_view kRecordOutcome =
    "Say whether the enquiries found the pupil and, if so, whether there are reasonable grounds to believe "
    "that the pupil will attend again.";
constexpr std::string_view kFoundAndReturning =
    "The pupil was found and may attend again. Agree with the council on the steps to secure attendance.";
constexpr std::string_view kRecordAgreement =
    "The council’s recorded answer is missing. Ask the council for it.";
constexpr std::string_view kNoAgreement =
    "The council does not agree that this ground is met. The name stays; talk to the council about what is "
    "still to be done.";

constexpr DeletionCondition kA[] = {
    {"9(1)(a)", is_registered_at_another_school,
     "Send the other school’s written confirmation that the pupil is registered there, and from which day.",
     "The pupil is not registered at another school. A stated intention or an offered place is not enough: "
     "keep the name until the other school has registered the pupil."},
    {"9(1)(a)(i)", no_order_names_this_school, kConfirmOrder, kOrderInForce},
    {"9(1)(a)(ii)", is_no_mobile_child_at_main_school, kConfirmMobile, kIsMobile},
    {"9(1)(a)(iii)", dual_registration_is_not_agreed,
     "Say whether it was agreed that the pupil is dual registered.",
     "It was agreed that the pupil is registered at both schools. Use 9(1)(c) when the other school "
     "consents."},
};
constexpr DeletionCondition kB[] = {
    {"9(1)(b)(i)", has_finished_nursery,
     "Say whether the pupil was admitted for nursery education, has completed it and would go up to "
     "Reception.",
     "The pupil has not completed nursery education at the school, so this ground is not met."},
    {"9(1)(b)(ii)", is_not_expected_again, kConfirmNotExpected, kIsExpected},
};
constexpr DeletionCondition kC[] = {
    {"9(1)(c)", is_registered_at_another_school,
     "Send the other school’s written confirmation that the pupil is registered there too.",
     "The pupil is not registered at another school, so this ground is not met."},
    {"9(1)(c)(i)", is_not_expected_again, kConfirmNotExpected, kIsExpected},
    {"9(1)(c)(ii)", other_schools_consent,
     "Send the consent of each other school at which the pupil is registered.",
     "Another school at which the pupil is registered does not consent. Ask it why before anything else."},
    {"9(1)(c)(iii)", no_order_names_this_school, kConfirmOrder, kOrderInForce},
    {"9(1)(c)(iv)", is_no_mobile_child_at_main_school, kConfirmMobile, kIsMobile},
};
constexpr DeletionCondition kD[] = {
    {"9(1)(d)", order_was_amended, "Send the council’s letter that amends the school attendance order.",
     "The council has not amended the order to name another school, so the name stays."},
};
constexpr DeletionCondition kE[] = {
    {"9(1)(e)", order_was_revoked, "Send the council’s letter that revokes the school attendance order.",
     "The council has not revoked the order on the ground that suitable education is arranged otherwise than "
     "at school, so the name stays."},
};
constexpr DeletionCondition kF[] = {
    {"9(1)(f)", parent_gave_written_notice,
     "Send the parent’s written notice that the pupil will be educated otherwise than at school.",
     "The parent has not said so in writing. Ask the parent for it, and tell the council now what was said."},
    {"9(1)(f)", day_of_notice_has_passed,
     "Say after which day, by the parent’s notice, the pupil is educated otherwise.",
     "The day that the parent named has not passed. Delete the name after it."},
    {"9(1)(f)", no_order_names_this_school, kConfirmOrder, kOrderInForce},
};
constexpr DeletionCondition kG[] = {
    {"9(1)(g)", lives_too_far_away,
     "Say where the pupil lives now and why that is no reasonable distance from the school.",
     "The pupil still lives a reasonable distance from the school. That the next school is not known, or "
     "that transport has changed, is no ground: ask the council to enquire jointly under 9(1)(h) or (i)."},
    {"9(1)(g)", is_no_boarder, "Say whether the pupil is a boarder.", "This ground is not for a boarder."},
    {"9(1)(g)", is_not_expected_again, kConfirmNotExpected, kIsExpected},
};
constexpr DeletionCondition kH[] = {
    {"9(1)(h)(i)", has_not_returned_from_leave,
     "Say on which day the leave ended and whether the pupil has attended in the ten school days after it.",
     "The ten school days after the leave are not over, or the pupil has attended in them."},
    {"9(1)(h)(ii)", is_not_kept_by_sickness, kConfirmSickness, kIsSick},
    {"9(1)(h)(iii)", enquiries_were_made, kRecordEnquiries, kNoEnquiries},
    {"9(1)(h)(iii)", enquiries_failed_or_no_return, kRecordOutcome, kFoundAndReturning},
    {"9(1)(h)(iii)", council_recorded_agreement, kRecordAgreement, kNoAgreement},
};
constexpr DeletionCondition kI[] = {
    {"9(1)(i)(i)", is_absent_twenty_days,
     "Send the attendance marks up to the deletion, every session marked, so that the twenty school days can "
     "be "
     "counted.",
     "The marks do not show twenty school days on end, up to now, with G, N or O for every session. Any "
     "other code, U too, begins the count anew."},
    {"9(1)(i)(ii)", is_not_kept_by_sickness, kConfirmSickness, kIsSick},
    {"9(1)(i)(iii)", enquiries_were_made, kRecordEnquiries, kNoEnquiries},
    {"9(1)(i)(iii)", enquiries_failed_or_no_return, kRecordOutcome, kFoundAndReturning},
    {"9(1)(i)(iii)", council_recorded_agreement, kRecordAgreement, kNoAgreement},
};
constexpr DeletionCondition kJ[] = {
    {"9(1)(j)", is_detained_under_sentence,
     "Say whether the pupil is detained under a sentence of detention.",
     "The pupil is not detained under a sentence. A pupil on remand stays on the register (code Y5)."},
    {"9(1)(j)", is_not_expected_again, kConfirmNotExpected, kIsExpected},
};
constexpr DeletionCondition kK[] = {
    {"9(1)(k)", has_died, "Say whether the pupil has died.",
     "The pupil has not died, so this ground is not met."},
};
constexpr DeletionCondition kL[] = {
    {"9(1)(l)", will_be_over_age,
     "Say whether the pupil will be over compulsory school age when the school next meets.",
     "The pupil will still be of compulsory school age when the school next meets, so the name stays."},
    {"9(1)(l)", does_not_go_on_to_sixth_form,
     "Say whether the pupil leaves, or does not meet the requirements for the sixth form.",
     "The pupil goes on into the sixth form, so the name stays."},
};
constexpr DeletionCondition kM[] = {
    {"9(1)(m)", is_boarder_at_maintained_school, "Say whether the pupil boards, and at what kind of school.",
     "This ground is only for a boarder at a maintained school or an academy."},
    {"9(1)(m)", boarding_is_unpaid,
     "Say whether charges for board are unpaid at the end of the term they are for.",
     "The charges are paid, or the term they are for has not ended, so the name stays."},
};
constexpr DeletionCondition kN[] = {
    {"9(1)(n)", school_is_independent,
     "Say whether the school is independent or a non-maintained special school.",
     "This ground is only for an independent school that is no academy, or a non-maintained special school."},
    {"9(1)(n)", is_no_longer_pupil,
     "Say whether the pupil has ceased to be a pupil, and where the pupil goes.",
     "The pupil has not ceased to be a pupil of the school, so the name stays."},
};
constexpr DeletionCondition kO[] = {
    {"9(1)(o)", is_permanently_excluded, "Send the letter of permanent exclusion.",
     "The pupil is not permanently excluded. A suspended pupil stays on the register."},
    {"9(1)(o)", review_is_over,
     "Say whether the governing board has upheld the exclusion, when notice of that was given, and whether a "
     "review was asked for, waived in writing or has ended.",
     "Review rights are not spent. The name stays until fifteen school days after notice of the board’s "
     "decision, a written waiver, or the end of the review."},
};
constexpr DeletionCondition k3A[] = {
    {"9(3)(a)", has_ceased_to_attend, "Say whether the pupil has ceased to attend.",
     "The pupil has not ceased to attend, so the name stays."},
    {"9(3)(a)", is_no_boarder, "Say whether the pupil is a boarder.", "For a boarder use 9(3)(b)."},
    {"9(3)(a)", does_not_wish_to_attend,
     "Send what the pupil or the parent wrote of no longer wishing to attend.",
     "The pupil still wishes to attend, so the name stays."},
};
constexpr DeletionCondition k3B[] = {
    {"9(3)(b)", is_no_longer_pupil, "Say whether the boarding pupil has ceased to be a pupil of the school.",
     "The pupil has not ceased to be a pupil of the school, so the name stays."},
};
constexpr DeletionCondition k3C[] = {
    {"9(3)(c)(i)", is_absent_twenty_days,
     "Send the attendance marks up to the deletion, every session marked, so that the twenty school days can "
     "be "
     "counted.",
     "The marks do not show twenty school days of absence without leave on end, up to now."},
    {"9(3)(c)(ii)", is_not_kept_by_sickness, kConfirmSickness, kIsSick},
    {"9(3)(c)(iii)", enquiries_were_made,
     "Record what the school did to find the pupil, and what came of it.",
     "The school has not made reasonable efforts to find the pupil. Make them; the name stays meanwhile."},
    {"9(3)(c)(iii)", enquiries_failed_or_no_return, kRecordOutcome,
     "The pupil was found and may attend again."},
};

struct Row {
  std::string_view paragraph;
  std::span<const DeletionCondition> conditions;
};
constexpr std::array kRows = {
    Row{"9(1)(a)", kA},  Row{"9(1)(b)", kB},  Row{"9(1)(c)", kC},  Row{"9(1)(d)", kD}, Row{"9(1)(e)", kE},
    Row{"9(1)(f)", kF},  Row{"9(1)(g)", kG},  Row{"9(1)(h)", kH},  Row{"9(1)(i)", kI}, Row{"9(1)(j)", kJ},
    Row{"9(1)(k)", kK},  Row{"9(1)(l)", kL},  Row{"9(1)(m)", kM},  Row{"9(1)(n)", kN}, Row{"9(1)(o)", kO},
    Row{"9(3)(a)", k3A}, Row{"9(3)(b)", k3B}, Row{"9(3)(c)", k3C},
};

}  // namespace

std::span<const DeletionCondition> conditions_of_2024(std::string_view paragraph) {
  const auto row = std::ranges::find(kRows, paragraph, &Row::paragraph);
  return row == kRows.end() ? std::span<const DeletionCondition>{} : row->conditions;
}

}  // namespace onroll
