// The invented county before it is written down: schools, families, and what happened to each child.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "calendar/date.h"
#include "cli/simulate/names.h"
#include "cli/simulate/random.h"
#include "cli/simulate/simulate.h"

namespace onroll::cli {

enum class Phase { infant, junior, primary, secondary, all_through, special, pupil_referral, independent };

enum class Form { sims, arbor, bromcom, wonde, plain, ctf };

// A school as GIAS would list it, with the system it sends its roll from.
struct SimSchool {
  std::int32_t urn = 0;
  std::int32_t establishment = 0;
  std::string name;
  Phase phase = Phase::primary;
  std::int32_t district = 0;
  std::string street;
  std::string postcode;
  std::int32_t size = 1;      // how strongly it draws pupils
  std::int32_t partner = -1;  // an infant school's junior school
  bool sixth_form = false;
  bool nursery = false;
  bool capitals = false;     // writes names in capitals
  bool windows = false;      // writes Windows-1252 instead of UTF-8
  bool spreadsheet = false;  // sends XLSX instead of CSV
  Form form = Form::plain;
  std::optional<Date> closed;
  std::int32_t successor = -1;
};

struct Home {
  std::string house;
  std::string street;
  std::string town;
  std::string postcode;
};

struct Parent {
  std::string title;
  std::string forename;
  std::string surname;
  std::string relationship;  // CBDS code: PAM, PAF, CAR ...
  std::string telephone;
  std::string email;
};

struct Family {
  std::string surname;
  const Origin* origin = nullptr;  // none: an English family
  std::int32_t district = 0;
  Home home;
  Home former_home;  // before the move, for a family that moved between the snapshots
  bool moved = false;
  bool elsewhere = false;  // lives outside the county
  std::vector<Parent> parents;
};

// What happened. Each is true of the child, whatever a file says.
enum class Story {
  at_school,
  moved_school,  // left one county school and arrived at another
  came_to_county,
  nursery_age,
  beyond_school_age,
  home_educated,
  ehe_unsuitable,
  alternative_provision,
  dual_registered,
  died,
  moved_other_la_confirmed,
  in_transit,  // left a few days before the truth date, expected elsewhere
  left_no_arrival,
  destination_unknown,
  moved_abroad,
  removed_in_error,
  unnotified_ehe,
  year7_no_show,  // had an accepted offer
  year7_gap,      // had none
  junior_gap,
  reception_no_show,  // of compulsory school age by now
  young_no_show,      // this year's Reception, not yet of compulsory school age
  never_on_roll,
  place_not_taken_up,
  two_rolls,
  gp_over_coverage,
};

// What is wrong with what some source wrote of the child.
enum class Slip { none, typing_error, wrong_date_of_birth, renamed, nickname, former_home };

struct SimChild {
  std::string upn;         // "" has none
  std::string former_upn;  // "" never had another
  std::string nhs_number;
  std::string surname;
  std::string former_surname;  // "" never had another
  std::string forename;
  std::string middle_names;
  Date born;
  Date moved_on;  // leaving, arriving, starting: the day of the story
  std::int32_t family = 0;
  std::int32_t year = 0;      // in the second snapshot: -1 before Reception, 0 Reception, 1 to 13
  std::int32_t before = -1;   // school in the first snapshot
  std::int32_t after = -1;    // school in the second
  std::int32_t second = -1;   // the second school of a child on two rolls
  std::int32_t heading = -1;  // school expected next: told by a leaver notice or offered
  std::int32_t twin = -1;
  std::int32_t variant = 0;  // which of a story's shapes
  std::int32_t ground = 0;   // letter of regulation 9(1), 'a' to 'o'; 0 none
  bool female = false;
  bool no_upn = false;
  bool changed_upn = false;  // the second snapshot's school put a new UPN in place of the first
  Story story = Story::at_school;
  Slip roll_slip = Slip::none;
  Slip health_slip = Slip::none;
};

struct Town {
  std::string name;
  std::string outcode;
  std::vector<std::string> streets;
};

struct County {
  SimulateRequest request;
  Names names;
  std::vector<Town> towns;
  std::vector<Town> elsewhere;  // outside the county
  std::vector<SimSchool> schools;
  std::vector<Family> families;
  std::vector<SimChild> children;
};

inline const SimSchool& school_at(const County& county, std::int32_t at) {
  return county.schools[static_cast<std::size_t>(at)];
}
inline const Family& family_of(const County& county, const SimChild& child) {
  return county.families[static_cast<std::size_t>(child.family)];
}

std::int32_t school_number(const SimSchool& school);  // 9992001

// The first day of September between the snapshots, when everybody moves up a year.
Date new_year(const County& county);

// The dice of one task, so that a change to one leaves the others' numbers alone.
enum class Dice : std::uint64_t { towns = 1, schools, families, children, stories, slips, files };
Random dice(const County& county, Dice task);

bool serves(const SimSchool& school, std::int32_t year);  // has a class for that year group

// The steps of make_county, in order.
void make_towns(County& county);
void make_schools(County& county);
void make_families(County& county);
void tell_stories(County& county);
void make_slips(County& county);
void give_numbers(County& county);

// The word of a story in truth.csv, and the cause it should be found under: "" where the child is accounted
// for.
std::string_view word(Story story);
std::string_view expected_cause(Story story);
bool of_compulsory_school_age(Date born,
                              Date on);  // Education Act 1996 s.8: terms begin after 31 Aug, 31 Dec, 31 Mar

Home make_home(const Town& town, Random& random);
Town make_town(std::int32_t number, std::string_view area, Random& random);  // area: letters of its postcodes

County make_county(const SimulateRequest& request);  // schools, families, children and their stories

}  // namespace onroll::cli
