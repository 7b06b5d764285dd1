#include "law/compulsory_school_age.h"

#include "base/contract.h"
#include "law/compulsory_school_age_start.h"
#include "law/school_leaving_date.h"

namespace onroll {

const Card kCompulsorySchoolAge = {
    .id = "AGE-00",
    .file = "compulsory_school_age",
    .title = "Compulsory school age",
    .sentence =
        "A child is of compulsory school age from the day it begins (AGE-01) to the end of the school "
        "leaving date (AGE-03).",
    .instrument = &kEducationAct1996,
    .provision = "section 8(1)",
    .at = "section/8",
    .nature = Nature::law,
    .in_force_from = date(1998, 9, 1),
    .in_force_until = std::nullopt,
    .evidence = Evidence::official,
    .owner = "council",
};

bool is_of_compulsory_school_age(Date born, Date on) {
  require(on >= *kCompulsorySchoolAge.in_force_from,
          "compulsory school age is asked about a day after 1 September 1998");
  return prescribed_day_from_fifth_birthday(born) <= on &&
         on <= last_friday_in_june_of_year_reaching_sixteen(born);
}

}  // namespace onroll
