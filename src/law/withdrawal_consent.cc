#include "law/withdrawal_consent.h"

namespace onroll {

const Card kWithdrawalConsent = {
    .id = "CW-02",
    .file = "withdrawal_consent",
    .title = "Consent to withdraw a child from school",
    .sentence =
        "The parent of a child placed by a council at a special school, or the subject of child protection "
        "enquiries or action, needs the council’s consent before the child leaves school to be educated "
        "otherwise.",
    .instrument = &kEducationAct1996,
    .provision = "section 434A",
    .at = "section/434A",
    .nature = Nature::law,
    .in_force_from = std::nullopt,
    .in_force_until = std::nullopt,
    .evidence = Evidence::quoted,
    .owner = "parent",
    .commences_with = "section 37",
};

}  // namespace onroll
