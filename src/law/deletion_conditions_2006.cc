// SI 2006/1751 reg 8(1), until 18 August 2024: what each ground asked, in the order of the provision.
#include <algorithm>
#include <array>
#include <iterator>

#include "law/deletion_conditions.h"
#include "law/deletion_gate.h"

namespace onroll {
namespace {

constexpr DeletionCondition kA[] = {
    {"8(1)(a)", order_was_amended_or_revoked, "Find the council’s letter that amended or revoked the order.",
     "The order was neither amended to another school nor revoked because suitable education was arranged."},
};
constexpr DeletionCondition kB[] = {
    {"8(1)(b)", is_registered_at_another_school, "Find the other school’s confirmation of the registration.",
     "The pupil was not registered at another school."},
    {"8(1)(b)", dual_registration_is_not_agreed,
     "Say whether it was agreed that the pupil be dual registered.",
     "It was agreed that the pupil be registered at both schools."},
    {"8(1)(b)", is_no_mobile_child_at_main_school,
     "Say whether the pupil had no fixed abode and this was the base school.",
     "A child of no fixed abode stayed on the register of the base school (regulation 9 of 2006)."},
};
constexpr DeletionCondition kC[] = {
    {"8(1)(c)", has_ceased_to_attend, "Say whether the pupil had ceased to attend.",
     "The pupil had not ceased to attend."},
    {"8(1)(c)", other_schools_consent, "Find the consent of each other school.",
     "Another school did not consent."},
};
constexpr DeletionCondition kD[] = {
    {"8(1)(d)", no_order_names_this_school, "Say whether a school attendance order named this school.",
     "A school attendance order named this school."},
    {"8(1)(d)", has_ceased_to_attend, "Say whether the pupil had ceased to attend.",
     "The pupil had not ceased to attend."},
    {"8(1)(d)", parent_gave_written_notice, "Find the parent’s written notice.",
     "The parent had not told the school in writing."},
};
constexpr DeletionCondition kE[] = {
    {"8(1)(e)", is_no_boarder, "Say whether the pupil was a boarder.", "This ground was not for a boarder."},
    {"8(1)(e)", has_ceased_to_attend, "Say whether the pupil had ceased to attend.",
     "The pupil had not ceased to attend."},
    {"8(1)(e)", lives_too_far_away, "Say where the pupil had moved.",
     "The pupil still lived a reasonable distance from the school."},
};
constexpr DeletionCondition kF[] = {
    {"8(1)(f)(i)", has_not_returned_from_leave,
     "Say on which day the leave ended and whether the pupil came after it.",
     "The ten school days after the leave were not over, or the pupil had attended in them."},
    {"8(1)(f)(ii)", is_not_kept_by_sickness,
     "Say whether sickness or an unavoidable cause kept the pupil away.",
     "Sickness or an unavoidable cause may have kept the pupil away."},
    {"8(1)(f)(iii)", enquiries_were_made, "Find the record of the enquiries of school and council.",
     "School and council had not made enquiries."},
    {"8(1)(f)(iii)", enquiries_failed, "Say whether the enquiries found the pupil.",
     "The pupil was found; under the 2006 Regulations the name could not then be deleted on this ground."},
};
constexpr DeletionCondition kG[] = {
    {"8(1)(g)", is_certified_unfit, "Find the certificate of the school medical officer.",
     "The pupil was not certified unfit to attend before the end of compulsory school age."},
};
constexpr DeletionCondition kH[] = {
    {"8(1)(h)(i)", is_absent_twenty_days, "Find the attendance marks of the period.",
     "The marks do not show twenty school days of unauthorised absence on end."},
    {"8(1)(h)(ii)", is_not_kept_by_sickness,
     "Say whether sickness or an unavoidable cause kept the pupil away.",
     "Sickness or an unavoidable cause may have kept the pupil away."},
    {"8(1)(h)(iii)", enquiries_were_made, "Find the record of the enquiries of school and council.",
     "School and council had not made enquiries."},
    {"8(1)(h)(iii)", enquiries_failed, "Say whether the enquiries found the pupil.",
     "The pupil was found; under the 2006 Regulations the name could not then be deleted on this ground."},
};
constexpr DeletionCondition kI[] = {
    {"8(1)(i)", is_detained_under_sentence,
     "Say whether the pupil was detained under a final order of four months or more.",
     "The pupil was not detained under a final order of four months or more."},
    {"8(1)(i)", is_not_expected_again, "Say whether the pupil was expected back at the end of it.",
     "The pupil was expected back at the end of it."},
};
constexpr DeletionCondition kJ[] = {
    {"8(1)(j)", has_died, "Say whether the pupil had died.", "The pupil had not died."}};
constexpr DeletionCondition kK[] = {
    {"8(1)(k)", will_be_over_age, "Say whether compulsory school age ended before the school next met.",
     "The pupil was still of compulsory school age when the school next met."},
    {"8(1)(k)", does_not_go_on_to_sixth_form, "Say whether the pupil left or lacked the entry requirements.",
     "The pupil went on into the sixth form."},
};
constexpr DeletionCondition kL[] = {
    {"8(1)(l)", school_is_independent, "Say whether the school was independent.",
     "The ground was only for an independent school that is no academy."},
    {"8(1)(l)", is_no_longer_pupil, "Say whether the pupil had ceased to be a pupil.",
     "The pupil had not ceased to be a pupil of the school."},
};
constexpr DeletionCondition kM[] = {
    {"8(1)(m)", is_permanently_excluded, "Find the letter of permanent exclusion.",
     "The pupil was not permanently excluded."},
    {"8(1)(m)", review_is_over, "Say whether the exclusion was upheld and the time for a review over.",
     "Review rights were not spent."},
};
constexpr DeletionCondition kN[] = {
    {"8(1)(n)", has_finished_nursery, "Say whether the pupil had completed nursery education.",
     "The pupil had not completed nursery education at the school."},
    {"8(1)(n)", is_not_expected_again, "Say whether the pupil went up to Reception there.",
     "The pupil went up to Reception, so the name stayed."},
};
constexpr DeletionCondition kO[] = {
    {"8(1)(o)", boarding_ground_is_in_force, "", "This ground was made on 1 September 2011."},
    {"8(1)(o)", is_boarder_at_maintained_school, "Say whether the pupil boarded, and at what kind of school.",
     "The ground was only for a boarder at a maintained school or an academy."},
    {"8(1)(o)", boarding_is_unpaid, "Say whether charges were unpaid at the end of the term they were for.",
     "The charges were paid."},
};

struct Row {
  std::string_view paragraph;
  std::span<const DeletionCondition> conditions;
};
constexpr std::array kRows = {
    Row{"8(1)(a)", kA}, Row{"8(1)(b)", kB}, Row{"8(1)(c)", kC}, Row{"8(1)(d)", kD}, Row{"8(1)(e)", kE},
    Row{"8(1)(f)", kF}, Row{"8(1)(g)", kG}, Row{"8(1)(h)", kH}, Row{"8(1)(i)", kI}, Row{"8(1)(j)", kJ},
    Row{"8(1)(k)", kK}, Row{"8(1)(l)", kL}, Row{"8(1)(m)", kM}, Row{"8(1)(n)", kN}, Row{"8(1)(o)", kO},
};

}  // namespace

std::span<const DeletionCondition> conditions_of_2006(std::string_view paragraph) {
  const auto row = std::ranges::find(kRows, paragraph, &Row::paragraph);
  return row == kRows.end() ? std::span<const DeletionCondition>{} : row->conditions;
}

}  // namespace onroll
