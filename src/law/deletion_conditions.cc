#include "law/deletion_conditions.h"

#include "law/twenty_days_absent.h"

namespace onroll {
namespace {

Said either(Said a, Said b) {
  return negation(both(negation(a), negation(b)));
}

}  // namespace

Said is_of_compulsory_school_age_then(const DeletionFacts& f) {
  return f.of_compulsory_school_age;
}
Said is_not_of_compulsory_school_age_then(const DeletionFacts& f) {
  return negation(f.of_compulsory_school_age);
}
// What the school does not tell of the day of the entry is not held against it.
Said is_not_back_dated(const DeletionFacts& f) {
  return said(!f.made_on || f.deleted >= *f.made_on);
}
Said special_school_consent_is_given(const DeletionFacts& f) {
  return consent_is_given_where_needed(f.special);
}

Said is_registered_at_another_school(const DeletionFacts& f) {
  return f.other.confirmed;
}
Said no_order_names_this_school(const DeletionFacts& f) {
  return negation(f.order.names_this_school);
}
Said is_no_mobile_child_at_main_school(const DeletionFacts& f) {
  return negation(both(f.mobile_child, f.this_is_main_school));
}
Said dual_registration_is_not_agreed(const DeletionFacts& f) {
  return negation(f.other.agreed_dual);
}
Said has_finished_nursery(const DeletionFacts& f) {
  return f.nursery_finished;
}
Said is_not_expected_again(const DeletionFacts& f) {
  return negation(f.expected_to_attend_again);
}
Said other_schools_consent(const DeletionFacts& f) {
  return f.other.all_consent;
}
Said order_was_amended(const DeletionFacts& f) {
  return f.order.amended_to_other_school;
}
Said order_was_revoked(const DeletionFacts& f) {
  return f.order.revoked_suitable_education_arranged;
}
Said parent_gave_written_notice(const DeletionFacts& f) {
  return f.notice.in_writing;
}
Said day_of_notice_has_passed(const DeletionFacts& f) {
  if (!f.notice.after) return Said::not_said;
  return said(f.deleted > *f.notice.after);
}
Said lives_too_far_away(const DeletionFacts& f) {
  return negation(f.lives_reasonable_distance);
}
Said is_no_boarder(const DeletionFacts& f) {
  return negation(f.boarding.boarder);
}
Said has_not_returned_from_leave(const DeletionFacts& f) {
  return has_not_returned_within_ten_school_days(f.leave, f.deleted, f.held);
}
Said is_absent_twenty_days(const DeletionFacts& f) {
  return is_absent_twenty_school_days(f.held, f.deleted);
}
Said is_not_kept_by_sickness(const DeletionFacts& f) {
  return negation(f.sick_or_unavoidably_kept);
}
Said enquiries_were_made(const DeletionFacts& f) {
  return f.enquiries.jointly;
}
Said enquiries_failed_or_no_return(const DeletionFacts& f) {
  return either(negation(f.enquiries.found), negation(f.enquiries.will_return));
}
Said enquiries_failed(const DeletionFacts& f) {
  return negation(f.enquiries.found);
}
Said council_recorded_agreement(const DeletionFacts& f) {
  return f.enquiries.council_agrees;
}
Said is_detained_under_sentence(const DeletionFacts& f) {
  return f.detained_under_sentence;
}
Said has_died(const DeletionFacts& f) {
  return f.died;
}
Said will_be_over_age(const DeletionFacts& f) {
  return f.sixth_form.over_age_when_school_next_meets;
}
Said does_not_go_on_to_sixth_form(const DeletionFacts& f) {
  return f.sixth_form.leaves_or_lacks_entry;
}
Said is_boarder_at_maintained_school(const DeletionFacts& f) {
  return both(f.boarding.boarder, f.boarding.at_maintained_school_or_academy);
}
Said boarding_is_unpaid(const DeletionFacts& f) {
  return f.boarding.charges_unpaid_at_end_of_term;
}
Said school_is_independent(const DeletionFacts& f) {
  return f.independent_or_non_maintained_special;
}
Said is_no_longer_pupil(const DeletionFacts& f) {
  return f.ceased_to_be_pupil;
}
Said is_permanently_excluded(const DeletionFacts& f) {
  return f.exclusion.permanent;
}
Said review_is_over(const DeletionFacts& f) {
  return review_rights_are_spent(f.exclusion, f.deleted, f.held == nullptr ? nullptr : f.held->calendar);
}

Said has_ceased_to_attend(const DeletionFacts& f) {
  return f.ceased_to_attend;
}
Said does_not_wish_to_attend(const DeletionFacts& f) {
  return negation(f.wishes_to_attend);
}
Said order_was_amended_or_revoked(const DeletionFacts& f) {
  return either(f.order.amended_to_other_school, f.order.revoked_suitable_education_arranged);
}
Said is_certified_unfit(const DeletionFacts& f) {
  return f.certified_unfit_before_leaving_age;
}
Said boarding_ground_is_in_force(const DeletionFacts& f) {
  return said(f.deleted >= date(2011, 9, 1));  // inserted by SI 2011/1625
}

Said withdrawal_is_consented_where_needed(const DeletionFacts& f) {
  const Said relevant = either(f.special.placed_by_council, f.protection_enquiry_or_plan);
  return either(negation(relevant), f.council_consents_to_withdrawal);
}

}  // namespace onroll
