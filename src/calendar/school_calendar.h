// On which days a school is open to pupils: s.579(1) Education Act 1996, "school day ... any day on which at
// that school there is a school session". Made from term-date rows; days no row speaks of are not known, not
// guessed.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "calendar/bank_holidays.h"
#include "calendar/units.h"

namespace onroll {

enum class TermKind { term, half_term, holiday, inset, closure, half_day };

std::string_view word(TermKind kind);  // "half_term": in files and tables
std::optional<TermKind> parse_term_kind(
    std::string_view word);  // also "Half term", "INSET day", "holidays" ...

// One row of a term-dates list. `from` and `until` are both inside.
struct TermDate {
  TermKind kind = TermKind::term;
  Date from;
  Date until;
  std::string name;  // "Autumn term 2026", "Snow": shown where the day is explained
  bool operator==(const TermDate&) const = default;
};

enum class DayKind : std::uint8_t {
  not_known,
  school_day,
  half_day,
  weekend,
  bank_holiday,
  holiday,
  inset,
  closure
};

// own: from the school's own rows. estimated: from the council's, the school's not being known.
enum class CalendarStanding : std::uint8_t { own, estimated };

struct DayOf {
  DayKind kind = DayKind::not_known;
  CalendarStanding standing = CalendarStanding::own;
  std::string_view name = {};  // of the row or bank holiday, "" if none; lives as long as the calendar
};

// How many school days lie in a stretch. The two differ only where term dates are not known.
struct SchoolDaysBetween {
  SchoolDays at_least{0};
  SchoolDays at_most{0};
  CalendarStanding standing = CalendarStanding::own;
};

class SchoolCalendar {
 public:
  SchoolCalendar() = default;  // nothing known: every weekday that is no bank holiday may be a school day

  // Refuses, row by row: an end before its start, a term longer than 30 weeks, rows more than 60 years apart.
  // `holidays` is to live as long as the calendar.
  static Result<SchoolCalendar> from_terms(std::span<const TermDate> rows,
                                           const BankHolidays& holidays = BankHolidays::england());

  // This calendar where it knows; elsewhere what `council` knows, marked estimated. A school that gives long
  // terms and not one half term has the council's.
  SchoolCalendar filled_from(const SchoolCalendar& council) const;

  DayOf day(Date day) const;
  bool is_school_day(Date day) const;  // known to be one (a half day is one)

  // The school days after `from`, up to and including `to`. Costs the same however far apart they are.
  SchoolDaysBetween school_days_between(Date from, Date to) const;

  std::optional<Date> last_known() const;  // the end of the last term known
  std::optional<Date> first_term_starting_after(Date day) const;
  const BankHolidays& bank_holidays() const { return *holidays_; }

 private:
  struct Cell {
    DayKind kind = DayKind::not_known;
    CalendarStanding standing = CalendarStanding::own;
    std::uint16_t name = 0;              // index into names_; 0 is ""
    std::uint16_t school_days = 0;       // school days known up to and including this day
    std::uint16_t estimated = 0;         // estimated days up to and including this day
    std::uint16_t possible_unknown = 0;  // weekdays, no bank holiday, not known, up to and including this day
  };
  const Cell* cell(Date day) const;
  void number_the_days();
  std::uint16_t name_index(std::string_view name);

  std::vector<Cell> cells_;  // one a day from first_
  Date first_;
  std::vector<std::string> names_{""};
  std::vector<Date> term_starts_;
  bool half_terms_missing_ = false;
  const BankHolidays* holidays_ = &BankHolidays::england();
};

// Free form of the member, for those who count many: see SchoolCalendar::school_days_between.
inline SchoolDaysBetween school_days_between(Date from, Date to, const SchoolCalendar& calendar) {
  return calendar.school_days_between(from, to);
}

// The calendars of all schools, keyed by URN number, with the council's behind them.
class SchoolCalendars {
 public:
  SchoolCalendars() = default;
  explicit SchoolCalendars(SchoolCalendar council);
  void add(std::int32_t urn, const SchoolCalendar& own);  // days it does not know come from the council's
  const SchoolCalendar& of(
      std::optional<std::int32_t> urn) const;                 // unknown school: the council's, all estimated
  const SchoolCalendar& council() const { return council_; }  // for a child with no school (law.md 9.2 (4))

 private:
  SchoolCalendar council_;
  SchoolCalendar estimate_;
  std::map<std::int32_t, SchoolCalendar> schools_;
};

}  // namespace onroll
