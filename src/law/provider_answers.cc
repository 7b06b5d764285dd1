#include "law/provider_answers.h"

namespace onroll {

const Card kProviderAnswers = {
    .id = "CW-17",
    .file = "provider_answers",
    .title = "A provider answers the council",
    .sentence =
        "A provider of out-of-school education who is given notice by the council answers within a period of "
        "not less than fifteen days.",
    .instrument = &kEducationAct1996,
    .provision = "section 436E",
    .at = "section/436E",
    .nature = Nature::law,
    .in_force_from = std::nullopt,
    .in_force_until = std::nullopt,
    .evidence = Evidence::known_medium,
    .owner = "provider",
    .clock = {.starts = "the notice is given",
              .period = {15, Unit::calendar_days, FirstDay::counted},
              .runs = Runs::limit},
    .when_missed = "A monetary penalty may follow.",
    .commences_with = "section 38",
};

}  // namespace onroll
