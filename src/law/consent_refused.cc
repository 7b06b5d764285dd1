#include "law/consent_refused.h"

namespace onroll {

const Card kConsentRefused = {
    .id = "CW-11",
    .file = "consent_refused",
    .title = "Consent refused: no new request for six months",
    .sentence =
        "A parent who was refused consent may not ask again for six months, unless circumstances have "
        "changed.",
    .instrument = &kEducationAct1996,
    .provision = "section 434A",
    .at = "section/434A",
    .nature = Nature::law,
    .in_force_from = std::nullopt,
    .in_force_until = std::nullopt,
    .evidence = Evidence::known_medium,
    .owner = "parent",
    .clock = {.starts = "consent is refused",
              .period = {6, Unit::months, FirstDay::excluded},
              .runs = Runs::waiting_time},
    .commences_with = "section 37",
};

}  // namespace onroll
