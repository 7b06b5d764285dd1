// What accounting needs of one record: small, flat, three hundred thousand of them in memory.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <type_traits>

#include "people/facts.h"
#include "people/ids.h"
#include "people/sources.h"

namespace onroll {

// The source's status words (Facts::standing) as far as accounting cares. The numbers are stored: never
// change one.
enum class SaidStanding : std::uint8_t {
  none = 0,  // nothing said
  applied = 1,
  offered = 2,
  accepted = 3,
  refused = 4,   // the parent declined the place, or the school refused it
  waiting = 5,   // waiting list, awaiting outcome
  suitable = 6,  // home education
  unsuitable = 7,
  not_assessed = 8,
  ended = 9,   // withdrawn, closed, deregistered, no longer
  other = 10,  // words we do not know: kept in the record, read as nothing said
};
SaidStanding parse_said_standing(std::string_view said);

// Why a name was deleted, whichever regulations: SI 2024/208 reg 9 and SI 2006/1751 reg 8 (law.md 1.6).
// Stored numbers.
enum class Leaving : std::uint8_t {
  not_said = 0,
  registered_elsewhere = 1,
  nursery_finished = 2,
  dual_registration = 3,
  attendance_order = 4,
  educated_otherwise = 5,
  moved_away = 6,
  not_back_from_leave = 7,
  long_absence = 8,
  custody = 9,
  died = 10,
  over_school_age = 11,
  fees_unpaid = 12,
  independent_left = 13,
  excluded = 14,
  other = 15,
};
Leaving leaving_of(const std::optional<DeletionGround>& ground);

struct Claim {
  RecordId record;
  Date first_listed{};  // as_of of the first and the newest import that list the record
  Date last_listed{};
  std::optional<Date> from;   // entry, start, offered start
  std::optional<Date> until;  // leaving day, end
  std::optional<Urn> school;  // whose roll, who offers
  std::optional<Urn> destination_school;
  Source source = Source::other_list;
  DestinationKind destination = DestinationKind::none;
  Enrolment enrolment = Enrolment::not_said;
  Leaving leaving = Leaving::not_said;
  SaidStanding standing = SaidStanding::none;
  std::optional<std::int8_t>
      nc_year;            // national curriculum year said by the source: 0 Reception, -1 and -2 nursery
  bool in_area = true;    // postcode within the profile's outcodes; unknown = true
  bool in_newest = true;  // still in the newest list of its feed as of D
};
static_assert(std::is_trivially_copyable_v<Claim>);

// How the lists of one feed stand on the day of reckoning.
struct Listed {
  Date first{};
  Date last{};
  bool in_newest = true;
};

// The claim a record makes. Listing and area are the store's to know.
Claim claim_of(RecordId record, Source source, const Facts& facts, const Listed& listed, bool in_area);

// CBDS year group code to a number: "R" 0, "1".."14", "N1" -2, "N2" -1; nothing for "E1", "E2", "X", "".
std::optional<std::int8_t> nc_year_of(std::string_view year_group);

struct ChildClaims {
  ChildId child;
  std::optional<Date> date_of_birth;
  std::span<const Claim> claims;  // in any order
  bool possibly_another = false;  // an undecided pair with a child who is accounted for
};

}  // namespace onroll
