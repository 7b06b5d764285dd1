// Lines 14 to 19 of accounting: children who were never on a roll that we know of.
#include <algorithm>

#include "calendar/counting.h"
#include "law/national_curriculum_year.h"
#include "register/reckoning.h"

namespace onroll {
namespace {

// 15. Home education or alternative provision that ended.
Answer by_ended_provision(const Reckoning& r) {
  const auto* claim = newest(r, [](const Claim& c) {
    return c.source == Source::home_education || c.source == Source::alternative_provision;
  });
  if (claim == nullptr) return std::nullopt;
  const bool home = claim->source == Source::home_education;
  auto a = shown(unaccounted(Cause::left_destination_unconfirmed,
                             home ? Showing::home_education_ended : Showing::provision_ended),
                 *claim);
  a.since = std::min(claim->until.value_or(claim->last_listed), r.rules.as_of);
  a.case_due = due(r, a.school, a.since);
  return a;
}

bool of_transition_age(const Reckoning& r, const Claim& claim) {
  std::optional<int> year = claim.nc_year;
  if (r.child.date_of_birth) year = national_curriculum_year(*r.child.date_of_birth, r.rules.as_of);
  return year && (*year <= 1 || *year == 7);
}

// 17. Applied, or an offer or a joiner notice still to start.
Accounting by_application(const Reckoning& r, const Claim& claim, Showing showing) {
  const bool transition = of_transition_age(r, claim);
  auto a = shown(unaccounted(transition ? Cause::transition_gap : Cause::listed_on_no_roll, showing), claim);
  a.since = claim.first_listed;
  a.other_school = claim.school;
  a.school = std::nullopt;
  const bool to_come = claim.from && *claim.from > r.rules.as_of;
  a.case_due = to_come ? *claim.from : due(r, claim.school, a.since);
  return a;
}

bool is_stale(const Reckoning& r, const Claim& claim) {
  return months_after(claim.last_listed, r.rules.stale_months) < r.rules.as_of;
}

std::optional<Showing> doubt_about_entry(const Reckoning& r, const Claim& claim) {
  if (!claim.in_area) return Showing::listed_out_of_area;
  if (has_ended(claim, r.rules.as_of)) return Showing::listed_no_longer;
  if (is_stale(r, claim)) return Showing::listed_long_ago;
  return std::nullopt;
}

// 18 and 19. Only on population lists.
Accounting by_lists(const Reckoning& r) {
  const auto any = [](const Claim&) { return true; };
  const auto* newest_entry = newest(r, any);
  if (newest_entry == nullptr) {
    auto a = unaccounted(Cause::listed_on_no_roll, Showing::nothing_held);
    a.since = a.seen = r.rules.as_of;
    return a;
  }
  const auto* live = newest(r, [&](const Claim& c) { return !doubt_about_entry(r, c); });
  if (live == nullptr) {
    auto a =
        shown(unaccounted(Cause::list_over_coverage, *doubt_about_entry(r, *newest_entry)), *newest_entry);
    a.since = newest_entry->first_listed;
    return a;
  }
  auto a = shown(unaccounted(Cause::listed_on_no_roll, Showing::listed_only), *live);
  a.since = live->first_listed;
  a.case_due = a.since;
  return a;
}

}  // namespace

Accounting never_on_roll(const Reckoning& r) {
  if (r.child.possibly_another) {
    auto a = by_lists(r);
    a.cause = Cause::matching_error;
    a.showing = Showing::perhaps_another_child;
    a.case_due.reset();
    return a;
  }
  if (const auto a = by_ended_provision(r)) return *a;
  if (const auto* offer = offer_not_taken(r)) return place_not_taken_up(r, *offer, Showing::offer_not_taken);
  const auto to_start = [&](const Claim& c) {
    const bool joiner = c.source == Source::joiner || c.source == Source::roll;
    return (joiner || is_open_offer(c)) && c.from && *c.from > r.rules.as_of;
  };
  if (const auto* claim = newest(r, to_start)) return by_application(r, *claim, Showing::offer_to_start);
  const auto applied = [](const Claim& c) {
    return c.source == Source::admission_application || c.source == Source::admission_offer;
  };
  if (const auto* claim = newest(r, applied)) return by_application(r, *claim, Showing::applied_only);
  return by_lists(r);
}

}  // namespace onroll
