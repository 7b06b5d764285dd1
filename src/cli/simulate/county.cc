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

struct Told {
  Story story;
  std::string_view word;
  std::string_view cause;
};
constexpr std::array kTold = std::to_array<Told>({
    {Story::at_school, "", ""},
    {Story::moved_school, "moved_school", ""},
    {Story::came_to_county, "came_to_county", ""},
    {Story::nursery_age, "nursery_age", ""},
    {Story::beyond_school_age, "beyond_school_age", ""},
    {Story::home_educated, "home_educated", ""},
    {Story::ehe_unsuitable, "ehe_unsuitable", "home_education_unsuitable"},
    {Story::alternative_provision, "alternative_provision", ""},
    {Story::dual_registered, "dual_registered", ""},
    {Story::died, "died", ""},
    {Story::moved_other_la_confirmed, "moved_other_la_confirmed", ""},
    {Story::in_transit, "in_transit", ""},
    {Story::left_no_arrival, "left_no_arrival", "left_not_arrived"},
    {Story::destination_unknown, "destination_unknown", "left_destination_unconfirmed"},
    {Story::moved_abroad, "moved_abroad", "left_destination_unconfirmed"},
    {Story::removed_in_error, "removed_in_error", "left_destination_unconfirmed"},
    {Story::unnotified_ehe, "unnotified_ehe", "left_destination_unconfirmed"},
    {Story::year7_no_show, "year7_no_show", "place_not_taken_up"},
    {Story::year7_gap, "year7_no_show", "transition_gap"},
    {Story::junior_gap, "year3_no_show", "transition_gap"},
    {Story::reception_no_show, "reception_no_show", "transition_gap"},
    {Story::young_no_show, "reception_no_show", "transition_gap"},
    {Story::never_on_roll, "never_on_roll", "listed_on_no_roll"},
    {Story::place_not_taken_up, "place_not_taken_up", "place_not_taken_up"},
    {Story::two_rolls, "two_rolls", "two_rolls"},
    {Story::gp_over_coverage, "gp_over_coverage", "list_over_coverage"},
});

const Told& told(Story story) {
  const auto at = std::ranges::find(kTold, story, &Told::story);
  require(at != kTold.end(), "a word for every story");
  return *at;
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
  return told(story).word;
}

std::string_view expected_cause(Story story) {
  return told(story).cause;
}

}  // namespace onroll::cli
