#include "register/reckoning.h"

namespace onroll {
namespace {

using std::chrono::days;

// How long before the last day at a school an offer may start and still be about what came after.
constexpr days kOfferSlack{31};

// The day an offered place begins; an offer that does not say is for the September after it was made.
Date start_of(const Claim& offer) {
  if (offer.from) return *offer.from;
  const auto year = academic_year_start(offer.first_listed);
  const bool for_next_year = offer.first_listed >= year + days{120};  // made from January on
  return for_next_year ? academic_year_start(year + days{370}) : offer.first_listed;
}

// The newest open offer that `wanted` accepts by its start.
template <typename Wanted>
const Claim* offer_where(const Reckoning& r, Wanted wanted) {
  const Claim* best = nullptr;
  for (const auto& claim : r.child.claims) {
    if (claim.first_listed > r.rules.as_of || !is_open_offer(claim) || !wanted(claim)) continue;
    if (best == nullptr ||
        std::pair{start_of(claim), claim.record} > std::pair{start_of(*best), best->record}) {
      best = &claim;
    }
  }
  return best;
}

}  // namespace

Date due(const Reckoning& r, std::optional<Urn> school, Date from) {
  return r.rules.school_days_after(school, from, r.rules.transit);
}

Accounting accounted(AccountedBy by, Showing showing) {
  Accounting a;
  a.by = by;
  a.showing = showing;
  return a;
}

Accounting unaccounted(Cause cause, Showing showing) {
  Accounting a;
  a.cause = cause;
  a.showing = showing;
  return a;
}

Accounting shown(Accounting a, const Claim& claim) {
  const bool begun = claim.from && *claim.from <= claim.last_listed;
  a.since = begun ? *claim.from : claim.first_listed;
  a.seen = claim.last_listed;
  a.school = claim.school;
  a.shown_by[0] = claim.record;
  return a;
}

bool has_ended(const Claim& claim, Date as_of) {
  return !claim.in_newest || claim.standing == SaidStanding::ended || (claim.until && *claim.until <= as_of);
}

bool is_open_offer(const Claim& c) {
  return c.source == Source::admission_offer && c.standing != SaidStanding::refused &&
         c.standing != SaidStanding::ended && c.standing != SaidStanding::waiting &&
         c.standing != SaidStanding::applied;
}

const Claim* offer_not_taken(const Reckoning& r) {
  return offer_where(r, [&](const Claim& offer) {
    const auto start = start_of(offer);
    if (start > r.rules.as_of) return false;
    return r.last == nullptr || (start + kOfferSlack >= last_day(*r.last) && offer.school != r.last->school);
  });
}

Accounting place_not_taken_up(const Reckoning& r, const Claim& offer, Showing showing) {
  auto a = shown(unaccounted(Cause::place_not_taken_up, showing), offer);
  a.since = start_of(offer);
  a.other_school = offer.school;
  a.school = r.last != nullptr ? std::optional(r.last->school) : std::nullopt;
  a.case_due = due(r, offer.school, a.since);
  if (r.last != nullptr) a.shown_by[1] = r.last->roll_record;
  return a;
}

}  // namespace onroll
