#include "law/deletion_return_exemption.h"

namespace onroll {
namespace {

constexpr EarlierVersion kEarlier[] = {
    {&kPupilRegistration2006, "regulation 12(8), as substituted by SI 2016/792", "regulation/12",
     date(2016, 9, 1), date(2024, 8, 18),
     "Exempt were pupils who had completed the final year of the school."}};

}  // namespace

const Card kDeletionReturnExemption = {
    .id = "RET-05",
    .file = "deletion_return_exemption",
    .title = "Deletions exempt from the return",
    .sentence =
        "No return is made for a pupil of the most senior class who is deleted at or after the end of the "
        "last term of the school year, unless the council asks.",
    .instrument = &kPupilRegistration2024,
    .provision = "regulation 13(5) and (6)",
    .at = "regulation/13",
    .nature = Nature::law,
    .in_force_from = date(2024, 8, 19),
    .in_force_until = std::nullopt,
    .evidence = Evidence::quoted,
    .owner = "school",
    .earlier = kEarlier,
};

Said is_in_most_senior_class(const Leaver& leaver) {
  if (!leaver.year_left || !leaver.most_senior_year) return Said::not_said;
  return said(*leaver.year_left == *leaver.most_senior_year);
}

Said is_deleted_after_last_term(const Leaver& leaver) {
  if (!leaver.deleted || !leaver.last_term_ends) return Said::not_said;
  return said(*leaver.deleted >= *leaver.last_term_ends);
}

Said is_deletion_return_owed(const Leaver& leaver, Said council_asks) {
  if (council_asks == Said::yes) return Said::yes;
  return negation(both(is_in_most_senior_class(leaver), is_deleted_after_last_term(leaver)));
}

}  // namespace onroll
