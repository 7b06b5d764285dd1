#include "law/new_pupil_return.h"

namespace onroll {
namespace {

constexpr EarlierVersion kEarlier[] = {
    {&kPupilRegistration2006, "regulation 12(3), as substituted by SI 2016/792", "regulation/12",
     date(2016, 9, 1), date(2024, 8, 18),
     "The duty was in the 2006 Regulations; the five days were the same."}};

}  // namespace

const Card kNewPupilReturn = {
    .id = "RET-01",
    .file = "new_pupil_return",
    .title = "New-pupil return",
    .sentence =
        "By the end of the fifth day after the day on which a name is entered in the admission register, the "
        "school sends the council all that the register holds about the pupil.",
    .instrument = &kPupilRegistration2024,
    .provision = "regulation 13(1)",
    .at = "regulation/13",
    .nature = Nature::law,
    .in_force_from = date(2024, 8, 19),
    .in_force_until = std::nullopt,
    .evidence = Evidence::official,
    .owner = "school",
    .clock = {.starts = "the name is entered in the admission register",
              .period = {5, Unit::calendar_days, FirstDay::excluded}},
    .when_missed = "The return is late; the school and the council see it.",
    .earlier = kEarlier,
};

}  // namespace onroll
