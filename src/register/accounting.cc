#include "register/accounting.h"

#include <algorithm>

#include "base/contract.h"
#include "law/compulsory_school_age.h"
#include "law/national_curriculum_year.h"
#include "register/reckoning.h"

namespace onroll {
namespace {

using std::chrono::days;

// 1. Age.
Answer by_age(const Reckoning& r) {
  if (!r.child.date_of_birth) return std::nullopt;
  const auto born = *r.child.date_of_birth;
  if (is_of_compulsory_school_age(born, r.rules.as_of)) return std::nullopt;
  const bool young = whole_years_between(born, r.rules.as_of) < 10;
  auto a = young ? accounted(AccountedBy::under_school_age, Showing::born_after)
                 : accounted(AccountedBy::over_school_age, Showing::born_before);
  a.since = a.seen = r.rules.as_of;
  return a;
}

struct OnRoll {
  const AtSchool* at = nullptr;
  Date shown;  // the newest day that shows it
};

bool is_plain(Enrolment enrolment) {
  return enrolment == Enrolment::not_said || enrolment == Enrolment::current;
}

// CBDS order C M S F O G P, "not said" read as current (STANDARDS 3.6).
int rank(Enrolment enrolment) {
  return enrolment == Enrolment::not_said ? static_cast<int>(Enrolment::current)
                                          : static_cast<int>(enrolment);
}

// The rolls the child is on now, without those that end before another's entry; the best first.
std::vector<OnRoll> current_rolls(const Reckoning& r) {
  std::vector<OnRoll> all;
  for (const auto& at : r.schools) {
    if (const auto day = on_roll_as_of(at, *r.rules.schools, r.rules.as_of)) all.push_back({&at, *day});
  }
  std::vector<OnRoll> current;
  std::ranges::copy_if(all, std::back_inserter(current), [&](const OnRoll& roll) {
    return std::ranges::none_of(
        all, [&](const OnRoll& other) { return other.at->entered && *other.at->entered > roll.shown; });
  });
  std::ranges::stable_sort(current, [](const OnRoll& a, const OnRoll& b) {
    const std::pair ranks{rank(a.at->enrolment), rank(b.at->enrolment)};
    return ranks.first != ranks.second ? ranks.first < ranks.second : a.shown > b.shown;
  });
  return current;
}

// 2. Died, or in custody, and no roll newer.
Answer by_deletion(const Reckoning& r, const std::vector<OnRoll>& rolls) {
  for (const auto& at : r.schools) {
    const bool died = at.leaving == Leaving::died;
    if (!at.left || !(died || at.leaving == Leaving::custody)) continue;
    if (std::ranges::any_of(rolls, [&](const OnRoll& roll) { return roll.shown > *at.left; })) continue;
    auto a = died ? accounted(AccountedBy::died, Showing::deletion_died)
                  : accounted(AccountedBy::in_custody, Showing::deletion_custody);
    a.since = a.seen = *at.left;
    a.school = at.school;
    a.shown_by[0] = at.leaver_record;
    return a;
  }
  return std::nullopt;
}

RecordId shown_by(const OnRoll& roll) {
  return roll.at->rolled == roll.shown ? roll.at->roll_record : roll.at->joiner_record;
}

// 3 and 4. On two rolls, or on one.
Answer by_roll(const std::vector<OnRoll>& rolls) {
  if (rolls.empty()) return std::nullopt;
  const auto& first = rolls.front();
  auto a = accounted(AccountedBy::on_roll, Showing::on_newest_roll);
  if (first.at->rolled != first.shown) {
    a.showing = Showing::joiner_notice;
  } else if (first.at->said != first.at->school) {
    a.showing = Showing::on_roll_of_successor;
  }
  if (rolls.size() > 1 && is_plain(first.at->enrolment) && is_plain(rolls[1].at->enrolment)) {
    a = unaccounted(Cause::two_rolls, Showing::on_two_rolls);
    a.shown_by[1] = shown_by(rolls[1]);
    a.since =
        std::max(first.at->entered.value_or(first.shown), rolls[1].at->entered.value_or(rolls[1].shown));
  } else {
    a.since = first.at->entered.value_or(first.shown);
  }
  if (rolls.size() > 1) a.other_school = rolls[1].at->school;
  a.school = first.at->school;
  a.seen = first.shown;
  a.shown_by[0] = shown_by(first);
  return a;
}

// 5. Alternative provision.
Answer by_alternative_provision(const Reckoning& r) {
  const auto* claim = newest(r, [&](const Claim& c) {
    return c.source == Source::alternative_provision && !has_ended(c, r.rules.as_of) &&
           c.from.value_or(c.first_listed) <= r.rules.as_of;
  });
  if (claim == nullptr) return std::nullopt;
  return shown(accounted(AccountedBy::alternative_provision, Showing::alternative_provision), *claim);
}

// 6 and 7. The home education register.
Answer by_home_education(const Reckoning& r) {
  const auto* claim = newest(
      r, [&](const Claim& c) { return c.source == Source::home_education && !has_ended(c, r.rules.as_of); });
  if (claim == nullptr) return std::nullopt;
  if (claim->standing == SaidStanding::unsuitable) {
    auto a = shown(unaccounted(Cause::home_education_unsuitable, Showing::home_education_unsuitable), *claim);
    if (r.last != nullptr) a.school = r.last->school;
    a.case_due = claim->first_listed;
    return a;
  }
  const bool suitable = claim->standing == SaidStanding::suitable;
  auto a = shown(accounted(AccountedBy::home_educated, suitable ? Showing::home_education_suitable
                                                                : Showing::home_education_not_assessed),
                 *claim);
  a.enquiry = !suitable;
  return a;
}

// 8. Another authority, and nothing newer here.
Answer by_other_authority(const Reckoning& r) {
  const auto* claim = newest(r, [&](const Claim& c) {
    return c.source == Source::other_authority && c.standing != SaidStanding::ended &&
           !(c.until && *c.until <= r.rules.as_of);
  });
  if (claim == nullptr || (r.last != nullptr && last_day(*r.last) > claim->last_listed)) return std::nullopt;
  return shown(accounted(AccountedBy::moved_confirmed, Showing::other_authority), *claim);
}

std::optional<int> year_when_last_there(const Reckoning& r, Date last) {
  if (r.last->nc_year) return *r.last->nc_year;
  if (r.child.date_of_birth) return national_curriculum_year(*r.child.date_of_birth, last);
  return std::nullopt;
}

// Was the child in the school's last year (or in nursery) to its end, with no notice that says otherwise?
bool finished_its_last_year(const Reckoning& r) {
  const auto last = last_day(*r.last);
  const auto year_began = academic_year_start(last);
  if (academic_year_start(r.rules.as_of) <= year_began) return false;
  if (leaver_notice_tells(*r.last)) {
    if (r.last->leaving == Leaving::nursery_finished) return true;
    if (r.last->leaving != Leaving::not_said || r.last->destination != DestinationKind::none) return false;
    if (last < year_began + days{300}) return false;  // left before the end of June
  }
  const auto year = year_when_last_there(r, last);
  const auto* school = r.rules.schools->find(r.last->school);
  if (!year) return false;
  return *year < 0 || (school != nullptr && school->last_year && *year >= *school->last_year);
}

// 9 and 10. The next phase did not begin.
Answer by_transition(const Reckoning& r) {
  if (!finished_its_last_year(r)) return std::nullopt;
  if (const auto* offer = offer_not_taken(r))
    return place_not_taken_up(r, *offer, Showing::finished_offer_not_taken);
  auto a = unaccounted(Cause::transition_gap, Showing::finished_no_offer);
  a.since = academic_year_start(academic_year_start(last_day(*r.last)) + days{370});
  a.seen = last_day(*r.last);
  a.school = r.last->school;
  a.case_due = due(r, a.school, a.since);
  a.shown_by[0] = r.last->roll_record;
  return a;
}

const AtSchool* school_to_start(const Reckoning& r) {
  const auto at = std::ranges::find_if(r.schools, [](const AtSchool& s) { return s.starts.has_value(); });
  return at == r.schools.end() ? nullptr : &*at;
}

Showing showing_of_leaver(const AtSchool& at) {
  switch (at.destination) {
    case DestinationKind::school:
      return Showing::leaver_named_school;
    case DestinationKind::not_known:
      return Showing::leaver_not_known;
    case DestinationKind::outside_maintained:
    case DestinationKind::abroad:
      return Showing::leaver_abroad;
    case DestinationKind::home_educated:
      return Showing::leaver_home_education;
    case DestinationKind::other_la:
      return Showing::leaver_other_authority;
    case DestinationKind::none:
      break;
  }
  return at.leaving == Leaving::educated_otherwise ? Showing::leaver_home_education
                                                   : Showing::leaver_no_destination;
}

Showing showing_of_going(const Reckoning& r) {
  if (leaver_notice_tells(*r.last)) return showing_of_leaver(*r.last);
  const auto* school = r.rules.schools->find(r.last->school);
  const bool closed = school != nullptr && school->closed && *school->closed <= r.rules.as_of;
  return closed ? Showing::school_closed : Showing::gone_from_roll;
}

// 11 to 13. Left, and where to?
Accounting by_leaving(const Reckoning& r) {
  const auto showing = showing_of_going(r);
  const auto* to_start = school_to_start(r);
  const bool named = showing == Showing::leaver_named_school;
  if (!named && to_start == nullptr) {
    if (const auto* offer = offer_not_taken(r))
      return place_not_taken_up(r, *offer, Showing::offer_not_taken);
  }
  const bool expected = named || to_start != nullptr;
  auto a = unaccounted(expected ? Cause::left_not_arrived : Cause::left_destination_unconfirmed, showing);
  a.since = a.seen = last_day(*r.last);
  a.school = r.last->school;
  a.other_school = r.last->destination_school;
  a.shown_by = {leaver_notice_tells(*r.last) ? r.last->leaver_record : r.last->roll_record, RecordId{},
                RecordId{}};
  a.case_due = due(r, a.school, a.since);
  if (to_start != nullptr) {
    a.showing = Showing::joiner_to_start;
    a.other_school = to_start->school;
    a.shown_by[1] = to_start->starts_record;
    a.case_due = std::max(*a.case_due, *to_start->starts);
  }
  return a;
}

const AtSchool* last_school(const std::vector<AtSchool>& schools) {
  const AtSchool* last = nullptr;
  for (const auto& at : schools) {
    if (at.was_there() && (last == nullptr || last_day(at) > last_day(*last))) last = &at;
  }
  return last;
}

}  // namespace

Accounting account_for(const ChildClaims& child, const AccountingRules& rules) {
  require(rules.schools != nullptr && rules.school_days_after != nullptr,
          "accounting needs the schools and a way to count school days");
  Reckoning r{child, rules, {}, nullptr};
  if (const auto a = by_age(r)) return *a;
  r.schools = at_schools(child.claims, *rules.schools, rules.as_of);
  r.last = last_school(r.schools);
  const auto rolls = current_rolls(r);
  if (const auto a = by_deletion(r, rolls)) return *a;
  if (const auto a = by_roll(rolls)) return *a;
  for (const auto line : {by_alternative_provision, by_home_education, by_other_authority}) {
    if (const auto a = line(r)) return *a;
  }
  if (r.last == nullptr) return never_on_roll(r);
  if (const auto a = by_transition(r)) return *a;
  return by_leaving(r);
}

}  // namespace onroll
