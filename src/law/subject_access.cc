#include "law/subject_access.h"

namespace onroll {

const Card kSubjectAccess = {
    .id = "DP-06",
    .file = "subject_access",
    .title = "Subject access request",
    .sentence =
        "A person who asks for what is held about them is answered within one month of the request; the "
        "council may take two months more where the request is complex, and say so.",
    .instrument = &kDataProtectionRegulation,
    .provision = "article 12(3)",
    .at = "article/12",
    .nature = Nature::law,
    .in_force_from = date(2018, 5, 25),
    .in_force_until = std::nullopt,
    .evidence = Evidence::known_high,
    .owner = "council",
    .clock = {.starts = "the request is received",
              .period = {1, Unit::months, FirstDay::excluded},
              .runs = Runs::limit},
    .when_missed = "The person may complain to the Information Commissioner.",
};

}  // namespace onroll
