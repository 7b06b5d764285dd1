#include "cli/simulate/county.h"

#include <algorithm>

namespace onroll::cli {
namespace {

Date last_friday_of_june(int year) {
  const Date last = date(year, 6, 30);
  return last - std::chrono::days{(std::chrono::weekday{last} - std::chrono::Friday).count()};
}

// The prescribed day on or after the fifth birthday: 31 August, 31 December or 31 March (SI 1998/1607).
Date school_age_starts(Date fifth_birthday) {
  const int year = static_cast<int>(ymd(fifth_birthday).year());
  for (const Date day : {date(year, 3, 31), date(year, 8, 31), date(year, 12, 31)}) {
    if (fifth_birthday <= day) return day;
  }
  return fifth_birthday;
}

Date birthday(Date born, int age) {
  const auto day = ymd(born);
  const bool leap = day.month() == std::chrono::February && day.day() == std::chrono::day{29};
  return date(static_cast<int>(day.year()) + age, unsigned{day.month()}, leap ? 28 : unsigned{day.day()});
}

}  // namespace

Date new_year(const County& county) {
  return academic_year_start(county.request.second_snapshot);
}

Date truth_date(const SimulateRequest& request) {
  return request.second_snapshot + std::chrono::days{21};
}

Random dice(const County& county, Dice task) {
  return Random(county.request.seed, static_cast<std::uint64_t>(task));
}

bool of_compulsory_school_age(Date born, Date on) {
  const Date year_of_sixteen = academic_year_start(birthday(born, 16));
  const Date leaving = last_friday_of_june(static_cast<int>(ymd(year_of_sixteen).year()) + 1);
  return school_age_starts(birthday(born, 5)) < on && on <= leaving;
}

County make_county(const SimulateRequest& request) {
  County county{.request = request,
                .names = read_names(),
                .towns = {},
                .elsewhere = {},
                .schools = {},
                .families = {},
                .children = {}};
  make_towns(county);
  make_schools(county);
  make_families(county);
  tell_stories(county);
  make_slips(county);
  give_numbers(county);
  return county;
}

std::string_view word(Story story) {
  switch (story) {
    case Story::at_school:
      return "";
    case Story::moved_school:
      return "moved_school";
    case Story::came_to_county:
      return "came_to_county";
    case Story::nursery_age:
      return "nursery_age";
    case Story::beyond_school_age:
      return "beyond_school_age";
    case Story::home_educated:
      return "home_educated";
    case Story::ehe_unsuitable:
      return "ehe_unsuitable";
    case Story::alternative_provision:
      return "alternative_provision";
    case Story::dual_registered:
      return "dual_registered";
    case Story::died:
      return "died";
    case Story::moved_other_la_confirmed:
      return "moved_other_la_confirmed";
    case Story::in_transit:
      return "in_transit";
    case Story::left_no_arrival:
      return "left_no_arrival";
    case Story::destination_unknown:
      return "destination_unknown";
    case Story::moved_abroad:
      return "moved_abroad";
    case Story::removed_in_error:
      return "removed_in_error";
    case Story::unnotified_ehe:
      return "unnotified_ehe";
    case Story::year7_no_show:
      return "year7_no_show";
    case Story::year7_gap:
      return "year7_gap";
    case Story::junior_gap:
      return "junior_gap";
    case Story::reception_no_show:
      return "reception_no_show";
    case Story::young_no_show:
      return "young_no_show";
    case Story::never_on_roll:
      return "never_on_roll";
    case Story::place_not_taken_up:
      return "place_not_taken_up";
    case Story::two_rolls:
      return "two_rolls";
    case Story::gp_over_coverage:
      return "gp_over_coverage";
  }
  return "";
}

std::string_view expected_cause(Story story) {
  switch (story) {
    case Story::left_no_arrival:
      return "left_not_arrived";
    case Story::destination_unknown:
    case Story::moved_abroad:
    case Story::removed_in_error:
    case Story::unnotified_ehe:
      return "left_destination_unconfirmed";
    case Story::year7_no_show:
    case Story::place_not_taken_up:
      return "place_not_taken_up";
    case Story::year7_gap:
    case Story::junior_gap:
    case Story::reception_no_show:
    case Story::young_no_show:
      return "transition_gap";
    case Story::never_on_roll:
      return "listed_on_no_roll";
    case Story::two_rolls:
      return "two_rolls";
    case Story::ehe_unsuitable:
      return "home_education_unsuitable";
    case Story::gp_over_coverage:
      return "list_over_coverage";
    case Story::at_school:
    case Story::moved_school:
    case Story::came_to_county:
    case Story::nursery_age:
    case Story::beyond_school_age:
    case Story::home_educated:
    case Story::alternative_provision:
    case Story::dual_registered:
    case Story::died:
    case Story::moved_other_la_confirmed:
    case Story::in_transit:
      return "";
  }
  return "";
}

}  // namespace onroll::cli
