#include "law/missing_education.h"

namespace onroll {

const Card kMissingEducation = {
    .id = "CME-01",
    .file = "missing_education",
    .title = "Children missing education",
    .sentence =
        "A council makes arrangements to find out, as far as it can, which children in its area are of "
        "compulsory school age, are not registered pupils at a school, and are not receiving suitable "
        "education otherwise.",
    .instrument = &kEducationAct1996,
    .provision = "section 436A(1)",
    .at = "section/436A",
    .nature = Nature::law,
    .in_force_from = date(2007, 3, 1),
    .in_force_until = std::nullopt,
    .evidence = Evidence::official,
    .owner = "council",
};

Said is_missing_education(const Situation& child) {
  const Said one_to_look_for = both(child.of_compulsory_school_age, child.in_area);
  return both(one_to_look_for, both(negation(child.registered_pupil),                // (a)
                                    negation(child.suitable_education_otherwise)));  // (b)
}

}  // namespace onroll
