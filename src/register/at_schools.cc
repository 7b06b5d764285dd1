#include "register/at_schools.h"

#include <algorithm>
#include <utility>

namespace onroll {
namespace {

void earliest(std::optional<Date>& held, Date day) {
  if (!held || day < *held) held = day;
}

// Newer by day, then by record, so that the order of claims does not matter.
bool newer(Date day, RecordId record, const std::optional<Date>& held_day, RecordId held_record) {
  return !held_day || std::pair{day, record} > std::pair{*held_day, held_record};
}

void take_leaving(AtSchool& at, const Claim& claim, Date day) {
  if (!newer(day, claim.record, at.left, at.leaver_record)) return;
  at.left = day;
  at.leaver_record = claim.record;
  at.leaving = claim.leaving;
  at.destination = claim.destination;
  at.destination_school = claim.destination_school;
}

// A day to come: the earliest counts.
void take_start(AtSchool& at, const Claim& claim, Date start) {
  if (at.starts && *at.starts <= start) return;
  at.starts = start;
  at.starts_record = claim.record;
}

// A closed school's roll counts as its successor's until the successor has sent one of its own.
bool still_speaks(const Claim& claim, Urn school, const SchoolsKnown& schools) {
  if (!claim.in_newest) return false;
  if (*claim.school == school) return true;
  const auto* successor = schools.find(school);
  return successor == nullptr || !successor->newest_roll || *successor->newest_roll <= claim.last_listed;
}

void take_roll(AtSchool& at, const Claim& claim, const SchoolsKnown& schools, Date as_of) {
  if (claim.from && *claim.from > as_of) {  // admitted for a day to come
    take_start(at, claim, *claim.from);
    return;
  }
  earliest(at.entered, claim.from.value_or(claim.first_listed));
  const bool gone =
      (claim.until && *claim.until <= claim.last_listed) || claim.enrolment == Enrolment::previous;
  if (claim.until && *claim.until <= as_of) {
    take_leaving(at, claim, *claim.until);
  } else if (gone) {
    take_leaving(at, claim, claim.last_listed);
  }
  if (gone || !newer(claim.last_listed, claim.record, at.rolled, at.roll_record)) return;
  at.rolled = claim.last_listed;
  at.roll_record = claim.record;
  at.said = *claim.school;
  at.on_newest_roll = still_speaks(claim, at.school, schools);
  at.enrolment = claim.enrolment;
  if (claim.nc_year) at.nc_year = claim.nc_year;
}

void take_joiner(AtSchool& at, const Claim& claim, Date as_of) {
  const auto start = claim.from.value_or(claim.first_listed);
  if (start > as_of) {
    take_start(at, claim, start);
    return;
  }
  earliest(at.entered, start);
  if (!newer(start, claim.record, at.joined, at.joiner_record)) return;
  at.joined = start;
  at.joiner_record = claim.record;
  if (!at.nc_year) at.nc_year = claim.nc_year;
}

void take_leaver(AtSchool& at, const Claim& claim, Date as_of) {
  const auto day = claim.until.value_or(claim.first_listed);
  if (day > as_of) return;
  take_leaving(at, claim, day);
  if (!at.nc_year) at.nc_year = claim.nc_year;
}

bool tells_of_school(const Claim& claim) {
  const bool kind =
      claim.source == Source::roll || claim.source == Source::joiner || claim.source == Source::leaver;
  return kind && claim.school.has_value();
}

// In order of record, so that the order in which they are given does not matter.
std::vector<const Claim*> by_record(std::span<const Claim> claims) {
  std::vector<const Claim*> sorted(claims.size());
  std::ranges::transform(claims, sorted.begin(), [](const Claim& claim) { return &claim; });
  std::ranges::sort(sorted, {}, &Claim::record);
  return sorted;
}

AtSchool& entry_for(std::vector<AtSchool>& all, Urn school, Urn said) {
  const auto at = std::ranges::find(all, school, &AtSchool::school);
  if (at != all.end()) return *at;
  AtSchool fresh{.school = school, .said = said};
  all.push_back(fresh);
  return all.back();
}

}  // namespace

std::vector<AtSchool> at_schools(std::span<const Claim> claims, const SchoolsKnown& schools, Date as_of) {
  std::vector<AtSchool> all;
  for (const auto* at_record : by_record(claims)) {
    const auto& claim = *at_record;
    if (!tells_of_school(claim) || claim.first_listed > as_of) continue;
    auto& at = entry_for(all, schools.standing_for(*claim.school, as_of), *claim.school);
    if (claim.source == Source::roll) take_roll(at, claim, schools, as_of);
    if (claim.source == Source::joiner) take_joiner(at, claim, as_of);
    if (claim.source == Source::leaver) take_leaver(at, claim, as_of);
  }
  std::ranges::sort(all, {}, &AtSchool::school);
  return all;
}

std::optional<Date> on_roll_as_of(const AtSchool& at, const SchoolsKnown& schools, Date as_of) {
  const auto* school = schools.find(at.school);
  if (school != nullptr && school->closed && *school->closed <= as_of) return std::nullopt;
  std::optional<Date> shown;
  if (at.on_newest_roll) shown = at.rolled;
  const bool newer_than_roll =
      at.joined && (school == nullptr || !school->newest_roll || *at.joined > *school->newest_roll);
  if (newer_than_roll && (!shown || *at.joined > *shown)) shown = at.joined;
  if (shown && at.left && *at.left >= *shown) return std::nullopt;
  return shown;
}

Date last_day(const AtSchool& at) {
  auto last = at.left.value_or(Date::min());
  if (at.rolled) last = std::max(last, *at.rolled);
  if (at.joined) last = std::max(last, *at.joined);
  return leaver_notice_tells(at) ? *at.left : last;
}

bool leaver_notice_tells(const AtSchool& at) {
  if (!at.left || (at.joined && *at.left < *at.joined)) return false;
  return !at.rolled || *at.left + std::chrono::days{31} >= *at.rolled;
}

}  // namespace onroll
