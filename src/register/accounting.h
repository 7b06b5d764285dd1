// Accounted for or not: one child's claims on one day -> where they are educated, or the likely cause that
// nobody knows.
//
// The first line that fits decides. D is the day of reckoning.
//
//   1  under or over compulsory school age on D (no date of birth: taken as of it)  accounted: age
//   2  a deletion because the child died, or is in custody, and no roll newer       accounted: died, in
//   custody 3  on two current rolls, neither main, subsidiary, guest or elsewhere           two_rolls 4  on a
//   current roll                                                            accounted: on roll 5  alternative
//   provision                                                        accounted: AP 6  home education
//   register, current entry: unsuitable                           home_education_unsuitable 7    suitable,
//   not yet assessed or not said (the last two: `enquiry`)           accounted: home educated 8  another
//   authority says the child is with them, and nothing newer here        accounted: moved, confirmed
//      was on a roll, finished its last year or nursery, and no leaver notice says otherwise:
//   9    a place offered from then on, start passed                                 place_not_taken_up
//  10    none                                                                       transition_gap
//      was on a roll:
//  11    left, with a destination school we know, or a joiner notice still to come  left_not_arrived
//  12    another place offered since, start passed                                  place_not_taken_up
//  13    else: any other destination, none, or gone between two rolls with no word
//  left_destination_unconfirmed
//      never on a roll:
//  14    perhaps another child, who is accounted for                                matching_error
//  15    home education or alternative provision that ended left_destination_unconfirmed 16    a place
//  offered, start passed                                              place_not_taken_up 17    applied, or an
//  offer still to start, at Reception, Year 1 or Year 7 age    transition_gap 18    only on population lists:
//  each out of area, ended, gone or stale           list_over_coverage 19    else listed_on_no_roll
//
// On a roll: the newest roll of the school as of D lists the child and no later leaver notice has taken
// effect, or a joiner notice with a start on or before D is newer than that roll. A closed school's roll
// counts as its successor's until the successor sends its own. Of two rolls, one that ends before the other's
// entry is no second roll.
#pragma once

#include <array>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "calendar/units.h"
#include "register/claims.h"
#include "register/schools_known.h"

namespace onroll {

enum class AccountedBy : std::uint8_t {
  on_roll,
  home_educated,
  alternative_provision,
  moved_confirmed,
  under_school_age,
  over_school_age,
  died,
  in_custody,
};

// The words are in files and tables: never change one.
enum class Cause : std::uint8_t {
  left_not_arrived,
  left_destination_unconfirmed,
  listed_on_no_roll,
  place_not_taken_up,
  transition_gap,
  two_rolls,
  home_education_unsuitable,
  list_over_coverage,
  matching_error,
};

struct AccountingRules {
  Date as_of;
  const SchoolsKnown* schools = nullptr;  // REQUIRES: not null while account_for runs
  SchoolDays transit{15};                 // how long a child may be between schools before a case opens
  int stale_months = 12;                  // a population list entry not repeated for so long is stale
  // The day after `days` school days from `from` on that school's calendar (the council's where there is
  // none).
  std::function<Date(std::optional<Urn> school, Date from, SchoolDays days)> school_days_after;
};

// The sentence that says what was seen; filled in by `sentence` below.
enum class Showing : std::uint8_t {
  nothing_held,
  born_after,   // under compulsory school age
  born_before,  // over it
  on_newest_roll,
  on_roll_of_successor,
  joiner_notice,
  on_two_rolls,
  home_education_suitable,
  home_education_not_assessed,
  home_education_unsuitable,
  alternative_provision,
  other_authority,
  deletion_died,
  deletion_custody,
  perhaps_another_child,
  leaver_named_school,  // `other_school` named, no joiner or roll there
  leaver_not_known,
  leaver_abroad,
  leaver_other_authority,
  leaver_home_education,  // said to be home educated, and the register does not have them
  leaver_no_destination,
  joiner_to_start,  // left, and a joiner notice with a start still to come
  gone_from_roll,   // in one snapshot, not in the newer, no notice
  school_closed,
  finished_no_offer,
  finished_offer_not_taken,
  offer_not_taken,
  applied_only,
  home_education_ended,
  provision_ended,
  offer_to_start,
  listed_only,
  listed_out_of_area,
  listed_no_longer,
  listed_long_ago,
};

struct Accounting {
  std::optional<AccountedBy> by;  // exactly one of `by` and `cause`
  std::optional<Cause> cause;
  Showing showing = Showing::nothing_held;
  std::optional<Urn> school;        // where the child is, or the last school
  std::optional<Urn> other_school;  // named destination, offered school, or second roll
  Date since{};                     // the day the state began
  Date seen{};                      // the newest evidence for it: how fresh
  std::optional<Date> case_due;     // a case opens by itself on this day; none for what is a fault of lists
  bool enquiry = false;             // accounted for, but the council should ask (CME-06)
  std::array<RecordId, 3> shown_by{};  // the records that show it; 0 = none

  bool accounted() const { return by.has_value(); }
  bool in_transit(Date on) const { return case_due && *case_due > on; }
  bool operator==(const Accounting&) const = default;
};

// Total: every set of claims has an answer. REQUIRES: rules.schools and rules.school_days_after are set.
Accounting account_for(const ChildClaims& child, const AccountingRules& rules);

std::string_view word(Cause cause);      // "left_not_arrived": files, tables, URLs
std::string_view in_words(Cause cause);  // "Left, not yet arrived"
std::optional<Cause> parse_cause(std::string_view word);
std::span<const Cause> all_causes();
std::string_view word(AccountedBy by);      // "on_roll"
std::string_view in_words(AccountedBy by);  // "On a school roll"

using SchoolNamer = std::function<std::string(Urn)>;
// What was seen, as a sentence or two, without a name, number or date of birth of the child.
std::string sentence(const Accounting& accounting, const SchoolNamer& school_name);

}  // namespace onroll
