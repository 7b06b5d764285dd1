#include "register/claims.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/text.h"

namespace onroll {
namespace {

// A word or phrase of a status column, folded, and what it means. Read from the top: the first that occurs
// decides, so "not suitable" stands before "suitable" and "offer refused" before "offer".
struct StatusWord {
  std::string_view phrase;
  SaidStanding standing;
};

constexpr std::array kStatusWords = {
    StatusWord{"not yet assessed", SaidStanding::not_assessed},
    StatusWord{"not assessed", SaidStanding::not_assessed},
    StatusWord{"awaiting assessment", SaidStanding::not_assessed},
    StatusWord{"to be assessed", SaidStanding::not_assessed},
    StatusWord{"under enquiry", SaidStanding::not_assessed},
    StatusWord{"unassessed", SaidStanding::not_assessed},
    StatusWord{"unsuitable", SaidStanding::unsuitable},
    StatusWord{"not suitable", SaidStanding::unsuitable},
    StatusWord{"suitable", SaidStanding::suitable},
    StatusWord{"not accepted", SaidStanding::offered},
    StatusWord{"refused", SaidStanding::refused},
    StatusWord{"declined", SaidStanding::refused},
    StatusWord{"rejected", SaidStanding::refused},
    StatusWord{"no offer", SaidStanding::waiting},
    StatusWord{"not offered", SaidStanding::waiting},
    StatusWord{"waiting", SaidStanding::waiting},
    StatusWord{"awaiting", SaidStanding::waiting},
    StatusWord{"pending", SaidStanding::waiting},
    StatusWord{"unplaced", SaidStanding::waiting},
    StatusWord{"accepted", SaidStanding::accepted},
    StatusWord{"allocated", SaidStanding::offered},
    StatusWord{"offer", SaidStanding::offered},
    StatusWord{"appl", SaidStanding::applied},
    StatusWord{"withdrawn", SaidStanding::ended},
    StatusWord{"ended", SaidStanding::ended},
    StatusWord{"closed", SaidStanding::ended},
    StatusWord{"ceased", SaidStanding::ended},
    StatusWord{"deregistered", SaidStanding::ended},
    StatusWord{"deducted", SaidStanding::ended},
    StatusWord{"inactive", SaidStanding::ended},
    StatusWord{"no longer", SaidStanding::ended},
    StatusWord{"moved away", SaidStanding::ended},
    StatusWord{"left", SaidStanding::ended},
};

// Letters (a) to (o) of 2024 reg 9(1) and of 2006 reg 8(1): law.md 1.3 and 1.6.
constexpr std::array kReg9 = {Leaving::registered_elsewhere,
                              Leaving::nursery_finished,
                              Leaving::dual_registration,
                              Leaving::attendance_order,
                              Leaving::attendance_order,
                              Leaving::educated_otherwise,
                              Leaving::moved_away,
                              Leaving::not_back_from_leave,
                              Leaving::long_absence,
                              Leaving::custody,
                              Leaving::died,
                              Leaving::over_school_age,
                              Leaving::fees_unpaid,
                              Leaving::independent_left,
                              Leaving::excluded};
constexpr std::array kReg8 = {Leaving::attendance_order,
                              Leaving::registered_elsewhere,
                              Leaving::dual_registration,
                              Leaving::educated_otherwise,
                              Leaving::moved_away,
                              Leaving::not_back_from_leave,
                              Leaving::other,
                              Leaving::long_absence,
                              Leaving::custody,
                              Leaving::died,
                              Leaving::over_school_age,
                              Leaving::independent_left,
                              Leaving::excluded,
                              Leaving::nursery_finished,
                              Leaving::fees_unpaid};

}  // namespace

SaidStanding parse_said_standing(std::string_view said) {
  const auto folded = fold_name(said);
  if (folded.empty()) return SaidStanding::none;
  const auto at =
      std::ranges::find_if(kStatusWords, [&](const auto& word) { return folded.contains(word.phrase); });
  return at == kStatusWords.end() ? SaidStanding::other : at->standing;
}

Leaving leaving_of(const std::optional<DeletionGround>& ground) {
  if (!ground) return Leaving::not_said;
  const std::string_view start = ground->regulations == 2006 ? "8(1)(" : "9(1)(";
  const std::string_view paragraph = ground->paragraph;
  if (!paragraph.starts_with(start) || paragraph.size() != start.size() + 2) return Leaving::other;
  const char letter = paragraph[start.size()];
  if (letter < 'a' || letter > 'o') return Leaving::other;
  const auto at = static_cast<std::size_t>(letter - 'a');
  return ground->regulations == 2006 ? kReg8[at] : kReg9[at];
}

std::optional<std::int8_t> nc_year_of(std::string_view year_group) {
  if (year_group == "R") return std::int8_t{0};
  if (year_group == "N1") return std::int8_t{-2};
  if (year_group == "N2") return std::int8_t{-1};
  if (!is_all_digits(year_group) || year_group.size() > 2) return std::nullopt;
  int year = 0;
  for (const char c : year_group) year = year * 10 + (c - '0');
  return year >= 1 && year <= 14 ? std::optional(static_cast<std::int8_t>(year)) : std::nullopt;
}

Claim claim_of(RecordId record, Source source, const Facts& facts, const Listed& listed, bool in_area) {
  Claim claim;
  claim.record = record;
  claim.first_listed = listed.first;
  claim.last_listed = listed.last;
  claim.from = facts.from;
  claim.until = facts.until;
  claim.school = facts.school;
  claim.destination_school = facts.destination.urn;
  claim.source = source;
  claim.destination = facts.destination.kind;
  claim.enrolment = facts.enrolment;
  claim.leaving = leaving_of(facts.ground);
  claim.standing = parse_said_standing(facts.standing);
  claim.nc_year = nc_year_of(facts.year_group);
  claim.in_area = in_area;
  claim.in_newest = listed.in_newest;
  return claim;
}

}  // namespace onroll
