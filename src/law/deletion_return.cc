#include "law/deletion_return.h"

namespace onroll {
namespace {

constexpr EarlierVersion kEarlier[] = {
    {&kPupilRegistration2006, "regulation 12(6) and (7), as substituted by SI 2016/792", "regulation/12",
     date(2016, 9, 1), date(2024, 8, 18), "The pupil’s own address was not asked for."}};

}  // namespace

const Card kDeletionReturn = {
    .id = "RET-04",
    .file = "deletion_return",
    .title = "Deletion return",
    .sentence =
        "When a name is deleted from the admission register, the school tells the council as soon as the "
        "ground is met and no later than the deletion. There are no days of grace.",
    .instrument = &kPupilRegistration2024,
    .provision = "regulation 13(4)",
    .at = "regulation/13",
    .nature = Nature::law,
    .in_force_from = date(2024, 8, 19),
    .in_force_until = std::nullopt,
    .evidence = Evidence::quoted,
    .owner = "school",
    .clock = {.starts = "the ground is met, and no later than the deletion"},
    .when_missed = "The return is late; the council asks at once where the child is.",
    .earlier = kEarlier,
};

std::vector<std::string_view> missing_from(const DeletionReturn& held) {
  std::vector<std::string_view> missing;
  if (held.full_name != Said::yes) missing.push_back("(a) the pupil’s full name");
  if (held.address != Said::yes) missing.push_back("(b) the pupil’s address");
  if (held.parents != Said::yes)
    missing.push_back("(c) the full name and address of each parent the pupil lives with");
  if (held.emergency_number != Said::yes)
    missing.push_back("(d) an emergency telephone number for each such parent");
  if (held.other_address == Said::not_said)
    missing.push_back("(e) a future or other address, or that none was given");
  if (held.ground != Said::yes) missing.push_back("the ground: the paragraph of regulation 9");
  return missing;
}

}  // namespace onroll
