#include "law/special_school_consent.h"

namespace onroll {
namespace {

constexpr EarlierVersion kEarlier[] = {{&kPupilRegistration2006, "regulation 8(2)", "regulation/8",
                                        date(2006, 9, 1), date(2024, 8, 18),
                                        "The rule was in regulation 8(2)."}};

}  // namespace

const Card kSpecialSchoolConsent = {
    .id = "DEL-S",
    .file = "special_school_consent",
    .title = "Special school: the council’s consent",
    .sentence =
        "The name of a pupil who was placed at a special school by a council is not deleted without that "
        "council’s consent or, where it refuses, a direction of the Secretary of State.",
    .instrument = &kPupilRegistration2024,
    .provision = "regulation 9(2)",
    .at = "regulation/9",
    .nature = Nature::law,
    .in_force_from = date(2024, 8, 19),
    .in_force_until = std::nullopt,
    .evidence = Evidence::known_medium,
    .owner = "school and council",
    .when_missed = "The name stays on the register.",
    .earlier = kEarlier,
};

Said consent_is_given_where_needed(const SpecialSchoolPlace& place) {
  if (place.placed_by_council != Said::yes) return negation(place.placed_by_council);
  if (place.council_consents == Said::no) {
    return place.secretary_of_state_directs == Said::yes ? Said::yes : Said::no;
  }
  return place.council_consents;
}

}  // namespace onroll
