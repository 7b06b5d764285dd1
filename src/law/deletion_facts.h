// What is told about a deletion: the notice, its evidence, the marks where they were sent. Nothing is assumed
// that was not said.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "law/deletion_grounds.h"
#include "law/marks.h"
#include "law/not_returned_from_leave.h"
#include "law/review_rights_spent.h"
#include "law/said.h"
#include "law/special_school_consent.h"

namespace onroll {

struct AttendanceOrder {
  Said names_this_school = Said::not_said;  // an order in force
  Said amended_to_other_school = Said::not_said;
  Said revoked_suitable_education_arranged = Said::not_said;
};

struct OtherRegistration {
  Said confirmed = Said::not_said;    // the other school has registered the pupil and confirms it in writing
  Said agreed_dual = Said::not_said;  // dual registration agreed or decided
  Said all_consent = Said::not_said;  // each other school consents to the deletion
};

struct ParentsNotice {
  Said in_writing = Said::not_said;  // that the pupil will be educated otherwise than at school
  std::optional<Date> after;         // "after a certain day"
};

// reg 9(1)(h)(iii) and (i)(iii).
struct Enquiries {
  Said jointly = Said::not_said;      // by school and council together; 9(3)(c): by the school
  Said found = Said::not_said;        // the pupil's location and circumstances
  Said will_return = Said::not_said;  // reasonable grounds to believe, after what could be done to secure it
  Said council_agrees = Said::not_said;  // as recorded by the council
};

struct SixthForm {
  Said over_age_when_school_next_meets = Said::not_said;
  Said leaves_or_lacks_entry = Said::not_said;
};

struct Boarding {
  Said boarder = Said::not_said;
  Said at_maintained_school_or_academy = Said::not_said;
  Said charges_unpaid_at_end_of_term = Said::not_said;
};

struct DeletionFacts {
  Date deleted;                 // the day as of which the name is or is to be deleted
  std::optional<Date> made_on;  // the day on which the school makes the entry
  Said of_compulsory_school_age = Said::not_said;
  Said expected_to_attend_again = Said::not_said;  // reasonable grounds to believe
  Said ceased_to_attend = Said::not_said;
  Said sick_or_unavoidably_kept = Said::not_said;  // reasonable grounds to believe
  Said mobile_child = Said::not_said;              // whose parent travels for an occupation
  Said this_is_main_school = Said::not_said;
  Said nursery_finished = Said::not_said;  // admitted for it, would go up to Reception or above
  Said lives_reasonable_distance = Said::not_said;
  Said detained_under_sentence = Said::not_said;
  Said died = Said::not_said;
  Said ceased_to_be_pupil = Said::not_said;
  Said independent_or_non_maintained_special = Said::not_said;  // not an academy
  Said wishes_to_attend = Said::not_said;                       // 9(3)(a): pupil not of compulsory school age
  Said certified_unfit_before_leaving_age = Said::not_said;     // 2006 reg 8(1)(g)
  Said protection_enquiry_or_plan = Said::not_said;             // CW-02, not in force
  Said council_consents_to_withdrawal = Said::not_said;         // CW-02, not in force
  AttendanceOrder order;
  OtherRegistration other;
  ParentsNotice notice;
  Leave leave;
  Enquiries enquiries;
  SixthForm sixth_form;
  Boarding boarding;
  Exclusion exclusion;
  SpecialSchoolPlace special;
  const Register* held = nullptr;      // of this school: its calendar, and the marks if they were sent
  std::vector<std::string> documents;  // received, by the council's names for them
};

}  // namespace onroll
