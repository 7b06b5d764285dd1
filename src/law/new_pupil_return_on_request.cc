#include "law/new_pupil_return_on_request.h"

namespace onroll {

const Card kNewPupilReturnOnRequest = {
    .id = "RET-03",
    .file = "new_pupil_return_on_request",
    .title = "New-pupil return at the council’s request",
    .sentence =
        "Where the council asks, a return is made for exempt pupils too whose names are entered after the "
        "day of the request, by the end of the fifth day after the entry.",
    .instrument = &kPupilRegistration2024,
    .provision = "regulation 13(3)",
    .at = "regulation/13",
    .nature = Nature::law,
    .in_force_from = date(2024, 8, 19),
    .in_force_until = std::nullopt,
    .evidence = Evidence::official,
    .owner = "school",
    .clock = {.starts = "the name is entered, the council having asked before that day",
              .period = {5, Unit::calendar_days, FirstDay::excluded}},
    .when_missed = "The return is late; the school and the council see it.",
};

Said is_new_pupil_return_owed(const RegisterEntry& entry, Date entered, std::optional<Date> council_asked) {
  const bool asked_before = council_asked && entered > *council_asked;
  return asked_before ? Said::yes : negation(is_exempt_from_new_pupil_return(entry));
}

}  // namespace onroll
