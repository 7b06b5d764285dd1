// SI 2006/1751 reg 8(1), to 18 August 2024, with what became of each ground in 2024 (law.md 1.6).
#include <algorithm>
#include <array>

#include "law/deletion_grounds.h"

namespace onroll {

const Card kDeletionGrounds2006 = {
    .id = "DEL-2006",
    .file = "deletion_grounds_2006",
    .title = "Grounds for deleting a name before 19 August 2024",
    .sentence =
        "Before 19 August 2024 a name could be deleted on the grounds of regulation 8(1); the letters differ "
        "from those of 2024.",
    .instrument = &kPupilRegistration2006,
    .provision = "regulation 8(1)",
    .at = "regulation/8",
    .nature = Nature::law,
    .in_force_from = date(2006, 9, 1),
    .in_force_until = date(2024, 8, 18),
    .evidence = Evidence::quoted,
    .owner = "school",
};

namespace {

using enum SaysOfDestination;

constexpr Ground ground(std::string_view paragraph, std::string_view words, SaysOfDestination says,
                        std::string_view becomes, Evidence evidence) {
  const bool joint = becomes == "9(1)(h)" || becomes == "9(1)(i)";
  return {Regulations::of_2006,
          paragraph,
          words,
          says,
          joint ? Enquiry::jointly : Enquiry::not_required,
          evidence,
          becomes};
}

constexpr std::array kGrounds = {
    ground("8(1)(a)", "School attendance order changed to another school, or revoked", nothing,
           "9(1)(d) 9(1)(e)", Evidence::official),
    ground("8(1)(b)", "Registered at another school", at_another_school, "9(1)(a)", Evidence::official),
    ground("8(1)(c)", "Registered at other schools too, and they consent", at_another_school, "9(1)(c)",
           Evidence::official),
    ground("8(1)(d)", "Parent gave written notice of education otherwise than at school", educated_otherwise,
           "9(1)(f)", Evidence::official),
    ground("8(1)(e)", "No longer normally lives a reasonable distance from the school", moved_away, "9(1)(g)",
           Evidence::official),
    ground("8(1)(f)", "Not returned within ten school days after leave of absence", nothing, "9(1)(h)",
           Evidence::official),
    ground("8(1)(g)", "Certified medically unfit to attend before school age ends", nothing, "",
           Evidence::known_high),
    ground("8(1)(h)", "Continuously absent for at least twenty school days", nothing, "9(1)(i)",
           Evidence::known_high),
    ground("8(1)(i)", "Detained under a final order", in_custody, "9(1)(j)", Evidence::quoted),
    ground("8(1)(j)", "Died", died, "9(1)(k)", Evidence::known_high),
    ground("8(1)(k)", "Over compulsory school age and not continuing into the sixth form", past_school_age,
           "9(1)(l)", Evidence::known_high),
    ground("8(1)(l)", "Ceased to be a pupil at an independent school", nothing, "9(1)(n)",
           Evidence::known_high),
    ground("8(1)(m)", "Permanently excluded", nothing, "9(1)(o)", Evidence::quoted),
    ground("8(1)(n)", "Nursery education finished, not continuing at the school", nothing, "9(1)(b)",
           Evidence::known_high),
    ground("8(1)(o)", "Boarder whose charges were not paid", nothing, "9(1)(m)", Evidence::official),
};

static_assert(kGrounds.size() == 15 && kGrounds.front().paragraph == "8(1)(a)" &&
              kGrounds.back().paragraph == "8(1)(o)");
static_assert(std::ranges::count(kGrounds, std::string_view{}, &Ground::becomes) == 1);  // (g) was dropped
static_assert(std::ranges::adjacent_find(kGrounds, std::ranges::greater_equal{}, &Ground::paragraph) ==
              kGrounds.end());

}  // namespace

std::span<const Ground> grounds_2006() {
  return kGrounds;
}

}  // namespace onroll
