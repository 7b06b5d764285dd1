// What happens to the children: each planted story picks its children, and their schools and days change with
// it.
#include <algorithm>
#include <numeric>

#include "cli/simulate/county.h"
#include "cli/simulate/rates.h"

namespace onroll::cli {
namespace {

using std::chrono::days;

struct Teller {
  County& county;
  Random random;
};

Date weekday(Date day) {
  const std::chrono::weekday name{day};
  if (name == std::chrono::Saturday) return day + days{2};
  if (name == std::chrono::Sunday) return day + days{1};
  return day;
}

// A day on which a child leaves for good: at the end of the summer term, or in the first weeks of the autumn,
// long enough before the truth date that no school would still be waiting.
Date leaving_day(Teller& teller) {
  if (teller.random.below(2) == 0)
    return weekday(teller.county.request.first_snapshot + days{teller.random.between(4, 11)});
  const Date first = new_year(teller.county) + days{6};
  const auto room = (teller.county.request.second_snapshot - days{28} - first).count();
  return weekday(first + days{teller.random.below(std::max(1, static_cast<std::int32_t>(room)))});
}

Date arriving_day(Teller& teller) {
  const Date first = new_year(teller.county) + days{1};
  const auto room = (teller.county.request.second_snapshot - days{8} - first).count();
  return weekday(first + days{teller.random.below(std::max(1, static_cast<std::int32_t>(room)))});
}

// Another school for this year group, not `not_this`.
std::int32_t another_school(Teller& teller, std::int32_t year, std::int32_t not_this) {
  const auto count = static_cast<std::int32_t>(teller.county.schools.size());
  while (true) {
    const std::int32_t at = teller.random.below(count);
    const SimSchool& school = school_at(teller.county, at);
    const bool ordinary = school.phase != Phase::pupil_referral && school.phase != Phase::special;
    if (at != not_this && ordinary && school.size > 0 && serves(school, year)) return at;
  }
}

std::int32_t referral_unit(Teller& teller) {
  std::vector<std::int32_t> units;
  for (std::size_t i = 0; i < teller.county.schools.size(); ++i) {
    if (teller.county.schools[i].phase == Phase::pupil_referral)
      units.push_back(static_cast<std::int32_t>(i));
  }
  return teller.random.pick(std::span<const std::int32_t>(units));
}

bool same_school_both_times(const SimChild& child) {
  return child.before >= 0 && child.before == child.after;
}

constexpr std::array kOfOneSchool = {Story::left_no_arrival,
                                     Story::destination_unknown,
                                     Story::moved_abroad,
                                     Story::removed_in_error,
                                     Story::unnotified_ehe,
                                     Story::in_transit,
                                     Story::died,
                                     Story::two_rolls,
                                     Story::dual_registered,
                                     Story::moved_other_la_confirmed};

bool is(const Planted& planted, Story story) {
  return planted.story == story;
}

bool can_happen(const County& county, const SimChild& child, const Planted& planted) {
  if (child.story != Story::at_school || child.year < planted.from || child.year > planted.to) return false;
  if (county.families[static_cast<std::size_t>(child.family)].elsewhere) return false;
  if (is(planted, Story::junior_gap)) {
    return child.before >= 0 && school_at(county, child.before).phase == Phase::infant && child.after >= 0;
  }
  if (is(planted, Story::year7_no_show) || is(planted, Story::year7_gap)) {
    return child.before >= 0 && child.before != child.after;
  }
  if (is(planted, Story::moved_school))
    return child.year == 0 ? child.before >= 0 : same_school_both_times(child);
  return std::ranges::find(kOfOneSchool, planted.story) == kOfOneSchool.end() ||
         same_school_both_times(child);
}

constexpr char kNoNotice = '\0';

// A leaver and what the school's notice says: the letter of regulation 9(1).
void leave(Teller& teller, SimChild& child, char ground) {
  child.moved_on = leaving_day(teller);
  child.ground = ground;
  child.after = -1;
}

void move_school(Teller& teller, SimChild& child) {
  constexpr std::string_view kGrounds = "aaaaaaaaaaaaaaaacdgmn";
  child.moved_on = arriving_day(teller);
  child.ground = child.year == 0 ? 'b'
                                 : kGrounds[static_cast<std::size_t>(
                                       teller.random.below(static_cast<std::int32_t>(kGrounds.size())))];
  if (child.year >= 7 && teller.random.below(25) == 0) {
    child.ground = 'o';
    child.after = referral_unit(teller);
  } else {
    child.after = another_school(teller, child.year, child.before);
  }
  child.heading = child.after;
}

void never_registered(Teller&, SimChild& child) {
  child.before = child.after = -1;
}

void educate_at_home(Teller& teller, SimChild& child) {
  child.moved_on = new_year(teller.county) - days{teller.random.between(120, 900)};
  if (child.before < 0 || teller.random.below(4) != 0) return never_registered(teller, child);
  leave(teller, child, teller.random.below(12) == 0 ? 'e' : 'f');
  child.variant = 1;
}

void provide_otherwise(Teller& teller, SimChild& child) {
  child.moved_on = new_year(teller.county) - days{teller.random.between(60, 500)};
  never_registered(teller, child);
}

void register_twice(Teller& teller, SimChild& child) {
  if (child.story == Story::dual_registered) {
    child.second = referral_unit(teller);
    child.variant = teller.random.below(5) == 0 ? 1 : 0;  // 1: the unit's entry ended with ground (c)
    if (child.variant == 1) child.ground = 'c';
    child.moved_on = leaving_day(teller);
  } else {
    child.second = another_school(teller, child.year, child.after);
    child.moved_on = arriving_day(teller);
  }
}

void leave_the_list_behind(Teller& teller, SimChild& child) {
  never_registered(teller, child);
  child.variant =
      teller.random.below(2);  // 0: lives elsewhere now; 1: the registration ended, or nobody has been seen
  child.moved_on = new_year(teller.county) - days{teller.random.between(300, 1500)};
}

void come_to_county(Teller& teller, SimChild& child) {
  child.before = -1;
  child.moved_on = arriving_day(teller);
  if (child.after < 0) child.after = another_school(teller, child.year, -1);
}

void wait_for_arrival(Teller& teller, SimChild& child) {
  child.heading = another_school(teller, child.year, child.before);
  leave(teller, child, 'a');
}

void remain_in_transit(Teller& teller, SimChild& child) {
  child.ground = 'a';
  child.heading = another_school(teller, child.year, child.before);
  child.moved_on = truth_date(teller.county.request) - days{4};
}

void stay_away(Teller& teller, SimChild& child) {  // from the next phase's school
  child.heading = child.after;
  child.after = -1;
  child.moved_on = new_year(teller.county) + days{1};
}

void wait_for_a_place(Teller& teller, SimChild& child) {
  never_registered(teller, child);
  child.heading = another_school(teller, child.year, -1);
  child.moved_on = new_year(teller.county) + days{teller.random.between(7, 35)};
}

void never_start(Teller& teller, SimChild& child) {
  never_registered(teller, child);
  child.heading = another_school(teller, child.year, -1);
  child.moved_on = date(static_cast<int>(ymd(new_year(teller.county)).year()) - child.year, 9, 2);
}

struct Telling {
  Story story;
  void (*tell)(Teller& teller, SimChild& child);
};
constexpr std::array kTellings = std::to_array<Telling>({
    {Story::moved_school, move_school},
    {Story::came_to_county, come_to_county},
    {Story::home_educated, educate_at_home},
    {Story::ehe_unsuitable, educate_at_home},
    {Story::alternative_provision, provide_otherwise},
    {Story::dual_registered, register_twice},
    {Story::two_rolls, register_twice},
    {Story::died, [](Teller& teller, SimChild& child) { leave(teller, child, 'k'); }},
    {Story::moved_other_la_confirmed, [](Teller& teller, SimChild& child) { leave(teller, child, 'g'); }},
    {Story::in_transit, remain_in_transit},
    {Story::left_no_arrival, wait_for_arrival},
    {Story::destination_unknown,
     [](Teller& teller, SimChild& child) { leave(teller, child, "ghi"[teller.random.below(3)]); }},
    {Story::moved_abroad, [](Teller& teller, SimChild& child) { leave(teller, child, 'g'); }},
    {Story::removed_in_error, [](Teller& teller, SimChild& child) { leave(teller, child, kNoNotice); }},
    {Story::unnotified_ehe,
     [](Teller& teller,
        SimChild& child) { leave(teller, child, teller.random.below(2) == 0 ? kNoNotice : 'i'); }},
    {Story::year7_no_show, stay_away},
    {Story::year7_gap, stay_away},
    {Story::junior_gap, stay_away},
    {Story::reception_no_show, never_start},
    {Story::young_no_show, never_start},
    {Story::never_on_roll, never_registered},
    {Story::place_not_taken_up, wait_for_a_place},
    {Story::gp_over_coverage, leave_the_list_behind},
});

void tell(Teller& teller, SimChild& child) {
  const auto at = std::ranges::find(kTellings, child.story, &Telling::story);
  require(at != kTellings.end(), "a way to tell every planted story");
  at->tell(teller, child);
}

// Everybody once, in an order of its own.
std::vector<std::size_t> shuffled(std::size_t count, Random& random) {
  std::vector<std::size_t> order(count);
  std::iota(order.begin(), order.end(), std::size_t{0});
  for (std::size_t i = count; i > 1; --i)
    std::swap(order[i - 1], order[static_cast<std::size_t>(random.below(static_cast<std::int32_t>(i)))]);
  return order;
}

// Pupils of a school that became another between the snapshots were at the old one.
void give_pupils_to_predecessors(County& county) {
  for (std::size_t old = 0; old < county.schools.size(); ++old) {
    const SimSchool& school = county.schools[old];
    if (!school.closed || *school.closed + days{1} != new_year(county)) continue;
    for (SimChild& child : county.children) {
      if (child.before == school.successor) child.before = static_cast<std::int32_t>(old);
    }
  }
}

}  // namespace

void tell_stories(County& county) {
  Teller teller{county, dice(county, Dice::stories)};
  const auto order = shuffled(county.children.size(), teller.random);
  for (const Planted& planted : kPlanted) {
    const std::int64_t share =
        static_cast<std::int64_t>(county.request.children) * planted.per_million / 1'000'000;
    auto left = std::max<std::int64_t>(planted.least, share);
    for (const std::size_t at : order) {
      if (left == 0) break;
      SimChild& child = county.children[at];
      if (!can_happen(county, child, planted)) continue;
      child.story = planted.story;
      tell(teller, child);
      --left;
    }
  }
  give_pupils_to_predecessors(county);
}

}  // namespace onroll::cli
