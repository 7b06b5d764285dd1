// Made-up claims for the tests of the register: a child of Year 5, and schools A to D.
#pragma once

#include <vector>

#include "register/accounting.h"

namespace onroll {

inline Urn urn_of(int number) {
  return Urn::parse(std::to_string(number)).value();
}

inline const Urn kPrimary = urn_of(100001);    // Reception to Year 6
inline const Urn kOther = urn_of(100002);      // the same
inline const Urn kSecondary = urn_of(100003);  // Years 7 to 11
inline const Urn kClosed = urn_of(100004);     // closed 31 August 2026, kAcademy carries on
inline const Urn kAcademy = urn_of(100005);
inline const Urn kShut = urn_of(100006);    // closed 31 August 2026, nobody carries on
inline const Urn kInfant = urn_of(100007);  // Reception to Year 2

inline constexpr Date kJuly = date(2026, 7, 10);
inline constexpr Date kNovember = date(2026, 11, 6);
inline constexpr Date kDay = date(2026, 11, 22);  // the day of reckoning
inline constexpr Date kYear5 = date(2017, 2, 10);
inline constexpr Date kYear7 = date(2015, 2, 10);

inline SchoolsKnown schools_known() {
  const auto last = [](int year) { return std::optional(static_cast<std::int8_t>(year)); };
  return SchoolsKnown({{kPrimary, last(6), {}, {}, kNovember},
                       {kOther, last(6), {}, {}, kNovember},
                       {kSecondary, last(11), {}, {}, kNovember},
                       {kClosed, last(6), date(2026, 8, 31), kAcademy, kJuly},
                       {kAcademy, last(6), {}, {}, {}},
                       {kShut, last(6), date(2026, 8, 31), {}, kJuly},
                       {kInfant, last(2), {}, {}, kNovember}});
}

inline Claim claim(std::int64_t record, Source source, Date listed, std::optional<Urn> school = {}) {
  Claim made;
  made.record = RecordId{record};
  made.source = source;
  made.first_listed = made.last_listed = listed;
  made.school = school;
  return made;
}

// On the roll of November, first seen in July.
inline Claim on_roll(std::int64_t record, Urn school, Date newest = kNovember) {
  auto made = claim(record, Source::roll, newest, school);
  made.first_listed = std::min(kJuly, newest);
  return made;
}

// On the roll of July and not of November.
inline Claim was_on_roll(std::int64_t record, Urn school) {
  auto made = claim(record, Source::roll, kJuly, school);
  made.in_newest = false;
  return made;
}

inline Claim joiner(std::int64_t record, Urn school, Date start) {
  auto made = claim(record, Source::joiner, start, school);
  made.first_listed = made.last_listed = std::min(start, kDay);
  made.from = start;
  return made;
}

inline Claim leaver(std::int64_t record, Urn school, Date left, DestinationKind kind = DestinationKind::none,
                    std::optional<Urn> destination = {}) {
  auto made = claim(record, Source::leaver, std::min(left, kDay), school);
  made.until = left;
  made.destination = kind;
  made.destination_school = destination;
  return made;
}

inline Claim offer(std::int64_t record, Urn school, std::optional<Date> start,
                   SaidStanding standing = SaidStanding::accepted) {
  auto made = claim(record, Source::admission_offer, date(2026, 3, 2), school);
  made.from = start;
  made.standing = standing;
  return made;
}

inline Claim home_educated(std::int64_t record, SaidStanding standing) {
  auto made = claim(record, Source::home_education, date(2026, 10, 1));
  made.from = date(2025, 9, 10);
  made.standing = standing;
  return made;
}

inline Accounting reckon(const std::vector<Claim>& claims, std::optional<Date> born = kYear5,
                         bool possibly_another = false) {
  const auto schools = schools_known();
  AccountingRules rules;
  rules.as_of = kDay;
  rules.schools = &schools;
  rules.school_days_after = [](std::optional<Urn>, Date from, SchoolDays count) {
    return from + std::chrono::days{count.count * 7 / 5};  // a school open every weekday
  };
  return account_for({ChildId{1}, born, claims, possibly_another}, rules);
}

}  // namespace onroll
