// The conditions of the deletion grounds, each a statement about the facts that is true, false or not said.
#pragma once

#include "law/deletion_facts.h"

namespace onroll {

// Of every ground
Said is_of_compulsory_school_age_then(const DeletionFacts& f);
Said is_not_of_compulsory_school_age_then(const DeletionFacts& f);
Said is_not_back_dated(const DeletionFacts& f);
Said special_school_consent_is_given(const DeletionFacts& f);

// In the order of reg 9(1)
Said is_registered_at_another_school(const DeletionFacts& f);    // (a)
Said no_order_names_this_school(const DeletionFacts& f);         // (a)(i), (c)(iii), (f)
Said is_no_mobile_child_at_main_school(const DeletionFacts& f);  // (a)(ii), (c)(iv)
Said dual_registration_is_not_agreed(const DeletionFacts& f);    // (a)(iii)
Said has_finished_nursery(const DeletionFacts& f);               // (b)(i)
Said is_not_expected_again(const DeletionFacts& f);              // (b)(ii), (c)(i), (g), (j)
Said other_schools_consent(const DeletionFacts& f);              // (c)(ii)
Said order_was_amended(const DeletionFacts& f);                  // (d)
Said order_was_revoked(const DeletionFacts& f);                  // (e)
Said parent_gave_written_notice(const DeletionFacts& f);         // (f)
Said day_of_notice_has_passed(const DeletionFacts& f);           // (f)
Said lives_too_far_away(const DeletionFacts& f);                 // (g)
Said is_no_boarder(const DeletionFacts& f);                      // (g)
Said has_not_returned_from_leave(const DeletionFacts& f);        // (h)(i)
Said is_absent_twenty_days(const DeletionFacts& f);              // (i)(i)
Said is_not_kept_by_sickness(const DeletionFacts& f);            // (h)(ii), (i)(ii)
Said enquiries_were_made(const DeletionFacts& f);                // (h)(iii), (i)(iii)
Said enquiries_failed_or_no_return(const DeletionFacts& f);      // (iii)(aa), (bb)
Said enquiries_failed(const DeletionFacts& f);                   // 2006: no road by agreement
Said council_recorded_agreement(const DeletionFacts& f);         // (iii)
Said is_detained_under_sentence(const DeletionFacts& f);         // (j)
Said has_died(const DeletionFacts& f);                           // (k)
Said will_be_over_age(const DeletionFacts& f);                   // (l)
Said does_not_go_on_to_sixth_form(const DeletionFacts& f);       // (l)
Said is_boarder_at_maintained_school(const DeletionFacts& f);    // (m)
Said boarding_is_unpaid(const DeletionFacts& f);                 // (m)
Said school_is_independent(const DeletionFacts& f);              // (n)
Said is_no_longer_pupil(const DeletionFacts& f);                 // (n)
Said is_permanently_excluded(const DeletionFacts& f);            // (o)
Said review_is_over(const DeletionFacts& f);                     // (o)

// reg 9(3), and those of 2006 alone
Said has_ceased_to_attend(const DeletionFacts& f);
Said does_not_wish_to_attend(const DeletionFacts& f);
Said order_was_amended_or_revoked(const DeletionFacts& f);
Said is_certified_unfit(const DeletionFacts& f);
Said boarding_ground_is_in_force(const DeletionFacts& f);  // 2006 reg 8(1)(o): from 1 September 2011

// Not in force: section 434A Education Act 1996
Said withdrawal_is_consented_where_needed(const DeletionFacts& f);

}  // namespace onroll
