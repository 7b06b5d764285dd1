#include "law/children_not_in_school_register.h"

namespace onroll {

const Card kChildrenNotInSchoolRegister = {
    .id = "CW-03",
    .file = "children_not_in_school_register",
    .title = "Register of children not in school",
    .sentence =
        "A council keeps a register of children of compulsory school age in its area who are not at school, "
        "or whose school has arranged or agreed that they are educated elsewhere for some or all of the "
        "time.",
    .instrument = &kEducationAct1996,
    .provision = "section 436B",
    .at = "section/436B",
    .nature = Nature::law,
    .in_force_from = std::nullopt,
    .in_force_until = std::nullopt,
    .evidence = Evidence::official,
    .owner = "council",
    .commences_with = "section 38",
};

}  // namespace onroll
