#include "law/register_disclosure.h"

namespace onroll {

const Card kRegisterDisclosure = {
    .id = "CW-40",
    .file = "register_disclosure",
    .title = "Disclosure of what the register says",
    .sentence =
        "What the register of children not in school says may be shared only as section 40 of the 2026 Act "
        "allows.",
    .instrument = &kWellbeingAct2026,
    .provision = "section 40",
    .at = "section/40",
    .nature = Nature::law,
    .in_force_from = std::nullopt,
    .in_force_until = std::nullopt,
    .evidence = Evidence::known_medium,
    .owner = "council",
    .commences_with = "section 40",
};

}  // namespace onroll
