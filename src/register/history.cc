#include "register/history.h"

#include <algorithm>
#include <tuple>

namespace onroll {
namespace {

Date start_of(const Claim& claim) {
  return claim.from.value_or(claim.first_listed);
}

std::optional<EducationKind> kind_of(const Claim& claim) {
  switch (claim.source) {
    case Source::roll:
    case Source::joiner:
      return EducationKind::on_roll;
    case Source::home_education:
      return EducationKind::home_educated;
    case Source::alternative_provision:
      return EducationKind::alternative_provision;
    case Source::admission_offer:
      return EducationKind::place_offered;
    case Source::other_authority:
      return EducationKind::elsewhere;
    case Source::health:
    case Source::birth:
    case Source::social_care:
    case Source::housing:
    case Source::other_list:
    case Source::admission_application:
      return EducationKind::listed;
    case Source::leaver:
      return std::nullopt;
  }
  return std::nullopt;
}

// The day a claim stops holding: said, or the last list that had it when a newer one does not.
std::optional<Date> end_of(const Claim& claim, Date as_of) {
  if (claim.until && *claim.until <= as_of) return claim.until;
  if (claim.source == Source::joiner || claim.in_newest) return std::nullopt;
  return claim.last_listed;
}

EducationPeriod period_of(const Claim& claim, EducationKind kind, Date as_of) {
  const bool offer = kind == EducationKind::place_offered;
  const auto from = offer ? claim.first_listed : start_of(claim);
  auto until = end_of(claim, as_of);
  if (offer && claim.from && *claim.from <= as_of) until = claim.from;  // from then on it is taken up or not
  if (until) until = std::max(*until, from);
  return {kind, from, until, claim.school, {claim.record}};
}

bool touches(const EducationPeriod& earlier, const EducationPeriod& later) {
  return !earlier.until || later.from <= *earlier.until + std::chrono::days{1};
}

bool before(const EducationPeriod& a, const EducationPeriod& b) {
  return std::tie(a.from, a.kind, a.school, a.shown_by) < std::tie(b.from, b.kind, b.school, b.shown_by);
}

void absorb(EducationPeriod& into, const EducationPeriod& later) {
  into.until = into.until && later.until ? std::optional(std::max(*into.until, *later.until)) : std::nullopt;
  into.shown_by.insert(into.shown_by.end(), later.shown_by.begin(), later.shown_by.end());
}

// REQUIRES: `periods` in order of start.
std::vector<EducationPeriod> merged(const std::vector<EducationPeriod>& periods) {
  std::vector<EducationPeriod> all;
  for (const auto& period : periods) {
    const auto same = std::ranges::find_if(all, [&](const EducationPeriod& held) {
      return held.kind == period.kind && held.school == period.school && touches(held, period);
    });
    if (same == all.end()) {
      all.push_back(period);
    } else {
      absorb(*same, period);
    }
  }
  return all;
}

bool is_of_school(const EducationPeriod& period, const Claim& leaver) {
  return period.kind == EducationKind::on_roll && period.school == leaver.school;
}

// A leaver notice ends the period on that roll, if the roll does not list the child after it.
void end_at(std::vector<EducationPeriod>& periods, std::span<const Claim> claims, const Claim& leaver,
            Date left) {
  const bool listed_after = std::ranges::any_of(claims, [&](const Claim& claim) {
    return claim.source == Source::roll && claim.school == leaver.school && claim.last_listed > left;
  });
  for (auto& period : periods) {
    if (!is_of_school(period, leaver) || period.from > left) continue;
    if (!period.until && listed_after) continue;
    if (!period.until || *period.until >= left || !listed_after) period.until = left;
    period.shown_by.push_back(leaver.record);
  }
}

// From leaving to the next education, or on.
EducationPeriod time_after(const std::vector<EducationPeriod>& periods, const Claim& leaver, Date left) {
  EducationPeriod after{EducationKind::left, left, std::nullopt, leaver.school, {leaver.record}};
  for (const auto& period : periods) {
    const bool education = period.kind != EducationKind::listed &&
                           period.kind != EducationKind::place_offered && period.kind != EducationKind::left;
    const bool goes_on = period.from >= left || !period.until || *period.until > left;
    if (!education || !goes_on) continue;
    const auto next = std::max(period.from, left);
    if (!after.until || next < *after.until) after.until = next;
  }
  return after;
}

}  // namespace

std::string_view word(EducationKind kind) {
  switch (kind) {
    case EducationKind::on_roll:
      return "on_roll";
    case EducationKind::left:
      return "left";
    case EducationKind::home_educated:
      return "home_educated";
    case EducationKind::alternative_provision:
      return "alternative_provision";
    case EducationKind::place_offered:
      return "place_offered";
    case EducationKind::elsewhere:
      return "elsewhere";
    case EducationKind::listed:
      return "listed";
  }
  return "";
}

std::string_view in_words(EducationKind kind) {
  switch (kind) {
    case EducationKind::on_roll:
      return "On a school roll";
    case EducationKind::left:
      return "Left, not known to be anywhere";
    case EducationKind::home_educated:
      return "Home educated";
    case EducationKind::alternative_provision:
      return "In alternative provision";
    case EducationKind::place_offered:
      return "Offered a place";
    case EducationKind::elsewhere:
      return "With another authority";
    case EducationKind::listed:
      return "On a population list";
  }
  return "";
}

std::vector<EducationPeriod> education_history(std::span<const Claim> claims, Date as_of) {
  std::vector<EducationPeriod> periods;
  std::vector<const Claim*> leavers;
  for (const auto& claim : claims) {
    if (claim.first_listed > as_of) continue;
    if (const auto kind = kind_of(claim); kind && start_of(claim) <= as_of) {
      periods.push_back(period_of(claim, *kind, as_of));
    }
    if (claim.source == Source::leaver) leavers.push_back(&claim);
  }
  std::ranges::sort(periods, before);
  periods = merged(periods);
  std::ranges::sort(leavers, {}, [](const Claim* leaver) { return leaver->record; });
  for (const auto* leaver : leavers) {
    const auto left = leaver->until.value_or(leaver->first_listed);
    if (left <= as_of) end_at(periods, claims, *leaver, left);
  }
  for (const auto* leaver : leavers) {
    const auto left = leaver->until.value_or(leaver->first_listed);
    if (left > as_of) continue;
    auto after = time_after(periods, *leaver, left);
    if (after.until != left) periods.push_back(std::move(after));
  }
  std::ranges::sort(periods, before);
  return periods;
}

}  // namespace onroll
