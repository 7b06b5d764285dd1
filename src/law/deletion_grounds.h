// The grounds on which a name may be deleted from an admission register: SI 2024/208 reg 9 (from 19 August
// 2024) and, for older dates, SI 2006/1751 reg 8(1). The same letter means different things in the two
// (law.md 1.6), so a ground is always regulations and paragraph together.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "law/card.h"

namespace onroll {

extern const Card kDeletionGrounds2024;
extern const Card kDeletionGrounds2006;

enum class Regulations { of_2006, of_2024 };
constexpr int year(Regulations regulations) {
  return regulations == Regulations::of_2024 ? 2024 : 2006;
}

// What the ground by itself says of where the child is now. Only `at_another_school` rests on a registration.
enum class SaysOfDestination {
  nothing,                // the child's whereabouts or education are not told: enquire
  at_another_school,      // registered there
  school_named_in_order,  // the council named it; registration is to be seen
  educated_otherwise,     // at home or by arrangement, suitability not told
  moved_away,             // lives elsewhere, education not told
  in_custody,
  died,
  past_school_age,
};

// Must school and council have made reasonable enquiries together (reg 9(1)(h)(iii), (i)(iii))?
enum class Enquiry { not_required, by_school_alone, jointly };

struct Ground {
  Regulations regulations = Regulations::of_2024;
  std::string_view paragraph;    // "9(1)(i)"
  std::string_view short_words;  // "Absent at least twenty school days"
  SaysOfDestination says = SaysOfDestination::nothing;
  Enquiry enquiry = Enquiry::not_required;
  Evidence evidence = Evidence::known_low;
  std::string_view becomes;  // 2006: its 2024 paragraph or two ("9(1)(d) 9(1)(e)"), "" dropped; 2024: ""
};

std::span<const Ground> grounds_2024();
std::span<const Ground> grounds_2006();

// Those a deletion on `day` must be made on. A problem before the first regulations held here.
Result<std::span<const Ground>> grounds_in_force(Date day);

const Ground* find_ground(Regulations regulations, std::string_view paragraph);  // nullptr: there is none

// A ground as files write it: "9(1)(a)", "Reg 9(1)(a)", "8 (1) (h)", "9.1.a"; a bare "(h)" is read by the
// date of deletion, and without a date is a problem.
Result<const Ground*> read_ground(std::string_view text, std::optional<Date> deleted_on);

// The 2024 grounds that took the place of `ground`: itself for 2024, none for 2006 reg 8(1)(g).
std::vector<const Ground*> grounds_now(const Ground& ground);

}  // namespace onroll
