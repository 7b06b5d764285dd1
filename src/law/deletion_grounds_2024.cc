// SI 2024/208 reg 9, from 19 August 2024, in the order of the provision.
#include <algorithm>
#include <array>

#include "law/deletion_grounds.h"

namespace onroll {

const Card kDeletionGrounds2024 = {
    .id = "DEL-2024",
    .file = "deletion_grounds_2024",
    .title = "Grounds for deleting a name from the admission register",
    .sentence = "A name can and must be deleted if, and only if, one of the grounds of regulation 9 is met.",
    .instrument = &kPupilRegistration2024,
    .provision = "regulation 9(1) and (3)",
    .at = "regulation/9",
    .nature = Nature::law,
    .in_force_from = date(2024, 8, 19),
    .in_force_until = std::nullopt,
    .evidence = Evidence::official,
    .owner = "school",
};

namespace {

using enum SaysOfDestination;

constexpr Ground ground(std::string_view paragraph, std::string_view words, SaysOfDestination says,
                        Evidence evidence, Enquiry enquiry = Enquiry::not_required) {
  return {Regulations::of_2024, paragraph, words, says, enquiry, evidence, ""};
}

constexpr std::array kGrounds = {
    ground("9(1)(a)", "Registered at another school", at_another_school, Evidence::official),
    ground("9(1)(b)", "Nursery education finished, not continuing at the school", nothing,
           Evidence::official),
    ground("9(1)(c)", "Registered at other schools too, and they consent", at_another_school,
           Evidence::official),
    ground("9(1)(d)", "School attendance order amended to name another school", school_named_in_order,
           Evidence::official),
    ground("9(1)(e)", "School attendance order revoked, suitable education arranged otherwise than at school",
           educated_otherwise, Evidence::official),
    ground("9(1)(f)", "Parent gave written notice of education otherwise than at school", educated_otherwise,
           Evidence::quoted),
    ground("9(1)(g)", "No longer normally lives a reasonable distance from the school", moved_away,
           Evidence::quoted),
    ground("9(1)(h)", "Not returned within ten school days after leave of absence", nothing, Evidence::quoted,
           Enquiry::jointly),
    ground("9(1)(i)", "Continuously absent for at least twenty school days", nothing, Evidence::quoted,
           Enquiry::jointly),
    ground("9(1)(j)", "Detained under a sentence of detention", in_custody, Evidence::quoted),
    ground("9(1)(k)", "Died", died, Evidence::quoted),
    ground("9(1)(l)", "Over compulsory school age and not continuing into the sixth form", past_school_age,
           Evidence::quoted),
    ground("9(1)(m)", "Boarder whose charges were not paid", nothing, Evidence::quoted),
    ground("9(1)(n)", "Ceased to be a pupil at an independent or non-maintained special school", nothing,
           Evidence::quoted),
    ground("9(1)(o)", "Permanently excluded, review rights spent", nothing, Evidence::quoted),
    ground("9(3)(a)", "Not of compulsory school age: ceased to attend", nothing, Evidence::local_document),
    ground("9(3)(b)", "Not of compulsory school age: ceased to be a boarding pupil", nothing,
           Evidence::known_low),
    ground("9(3)(c)", "Not of compulsory school age: continuously absent for at least twenty school days",
           nothing, Evidence::local_document, Enquiry::by_school_alone),
};

static_assert(kGrounds[0].paragraph == "9(1)(a)" && kGrounds[14].paragraph == "9(1)(o)");
static_assert(std::ranges::count(kGrounds, Enquiry::jointly, &Ground::enquiry) == 2);  // (h) and (i) alone
static_assert(std::ranges::adjacent_find(kGrounds, std::ranges::greater_equal{}, &Ground::paragraph) ==
              kGrounds.end());

}  // namespace

std::span<const Ground> grounds_2024() {
  return kGrounds;
}

}  // namespace onroll
