#include "law/marks.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>

#include "calendar/a_school_year.h"
#include "law/continuous_absence.h"
#include "law/lateness.h"
#include "law/penalty_notice_threshold.h"
#include "law/sickness_return.h"

using namespace onroll;
using onroll::testing::school_year;
using onroll::testing::school_year_rows;

namespace {

std::vector<DayMarks> marks(const char* text, Date from) {
  return read_marks(text, from).value();
}

}  // namespace

TEST_CASE("marks are laid two a day on Mondays to Fridays, codes of two signs being one mark") {
  const auto read = marks("/\\ Y1C2\nI-", date(2026, 11, 5));  // Thursday, Friday, Monday
  REQUIRE(read.size() == 3);
  CHECK(read[1].day == date(2026, 11, 6));
  CHECK(read[1].morning->text == "Y1");
  CHECK(read[1].afternoon->text == "C2");
  CHECK(read[2].day == date(2026, 11, 9));
  CHECK(read[2].afternoon == nullptr);
  CHECK(marks("", date(2026, 11, 5)).empty());
  CHECK(marks("OO", date(2026, 11, 7)).front().day == date(2026, 11, 9));  // a Saturday: from Monday on
}

TEST_CASE("a mark that cannot be read is named by its number and day") {
  const auto read = read_marks("/\\ /H", date(2026, 11, 5));
  REQUIRE_FALSE(read.has_value());
  CHECK(read.error()[0].sentence.starts_with("Mark 4 (Friday 6 November 2026) is none of the codes"));
  CHECK_FALSE(read_marks("//", date(2006, 8, 31)).has_value());
}

TEST_CASE("every code reads back as a mark, in both sets") {
  for (const auto& code : codes_2024()) {
    CHECK(read_marks(code.text, date(2026, 11, 2)).value().front().morning == &code);
  }
  for (const auto& code : codes_2006()) {
    CHECK(read_marks(code.text, date(2020, 3, 2)).value().front().morning == &code);
  }
}

TEST_CASE("the first day of the new codes falls inside one string of marks") {
  const auto read = marks("HH C1O", date(2024, 8, 16));  // Friday, Monday 19 August 2024
  CHECK(read[0].morning->meaning == "Holiday, agreed");
  CHECK(read[1].morning->text == "C1");
}

TEST_CASE("a pupil who moved: the ten weeks go on, each school on its own calendar") {
  auto other_rows = school_year_rows();
  other_rows.push_back({TermKind::closure, date(2026, 11, 16), date(2026, 11, 20), "flood"});
  const auto first = school_year();
  const auto second = SchoolCalendar::from_terms(other_rows).value();
  const auto before = marks("OO OO O\\", date(2026, 11, 9));
  const auto after = marks("## ## ## ## ## OO OO O\\", date(2026, 11, 16));
  const std::vector<Register> both = {{&first, before}, {&second, after}};
  const auto met = penalty_notice_threshold(both);
  REQUIRE(met.has_value());
  CHECK(met->on == date(2026, 11, 25));
  CHECK(met->sessions == 10);
  CHECK(sessions_within_ten_weeks(both, date(2026, 11, 24)) == 9);
  // The twenty days of a deletion are those of the one register that is tested (law.md 9.2 (5)).
  CHECK(longest_run(both[1], Absences::deletion_20_days).days == SchoolDays{2});
}

TEST_CASE("illness is added up over both schools, and begins anew with the school year") {
  const auto year = school_year();
  const auto before = marks("II II II", date(2026, 11, 9));
  const auto after = marks("II I\\", date(2026, 11, 16));
  const std::vector<Register> both = {{&year, before}, {&year, after}};
  CHECK(illness_in_school_year(both, date(2026, 11, 30)).count == 9);
  CHECK(illness_in_school_year(both, date(2026, 11, 9)).count == 2);
  CHECK(illness_in_school_year(both, date(2027, 9, 9)).count == 0);
}

TEST_CASE("days without marks are what to ask the school for") {
  const auto year = school_year();
  const auto held = marks("OO O- -- OO", date(2026, 11, 2));
  const Register one{&year, held};
  CHECK(unmarked_days(one) == std::vector{date(2026, 11, 3), date(2026, 11, 4)});
  CHECK(longest_run(one, Absences::unauthorised).days == SchoolDays{1});
  CHECK(longest_run(one, Absences::unauthorised, Unmarked::counts).days == SchoolDays{4});
}

TEST_CASE("a prospective pupil is not yet absent, and a mark on a closed day is not counted") {
  const auto year = school_year();
  const auto held = marks("ZZ OO ## OO", date(2026, 11, 2));
  CHECK(longest_run({&year, held}, Absences::unauthorised).days == SchoolDays{2});
  const auto in_half_term = marks("OO OO OO OO OO", date(2026, 10, 26));
  CHECK(open_days({&year, in_half_term}).empty());
}

TEST_CASE("runs are those found by looking at each day by itself, whatever the marks and the calendar") {
  const bool held = rc::check("runs", [] {
    static const std::vector<std::string> kDays = {"OO", "NG", "U/", "UO", "/\\",
                                                   "II", "##", "O-", "GG", "O#"};
    std::vector<TermDate> rows = {{TermKind::term, date(2026, 9, 1), date(2026, 12, 18), ""}};
    for (int i = *rc::gen::inRange(0, 5); i > 0; --i) {
      const Date day = date(2026, 9, 1) + std::chrono::days{*rc::gen::inRange(0, 100)};
      rows.push_back(
          {*rc::gen::element(TermKind::inset, TermKind::half_day, TermKind::half_term), day, day, ""});
    }
    const auto calendar = SchoolCalendar::from_terms(rows).value();
    std::string text;
    for (int i = *rc::gen::inRange(1, 60); i > 0; --i) text += kDays[*rc::gen::inRange<std::size_t>(0, 10)];
    const auto read = read_marks(text, date(2026, 9, 1)).value();
    const Register one{&calendar, read};
    // Naively: from each day on, as far as it goes.
    const auto open = open_days(one);
    int longest = 0;
    for (std::size_t from = 0; from < open.size(); ++from) {
      int length = 0;
      for (std::size_t at = from; at < open.size(); ++at, ++length) {
        const bool absent =
            std::ranges::all_of(open[at].codes,
                                [](const auto* code) {
                                  return code->text == "G" || code->text == "N" || code->text == "O";
                                }) &&
            open[at].unmarked == 0;
        if (!absent) break;
      }
      longest = std::max(longest, length);
    }
    RC_ASSERT(longest_run(one, Absences::deletion_20_days).days.count == longest);
    RC_ASSERT(longest_run(one, Absences::unauthorised).days.count >= longest);
    RC_ASSERT(longest_run(one, Absences::deletion_20_days, Unmarked::counts).days.count >= longest);
    for (const auto& day : open) RC_ASSERT(calendar.is_school_day(day.day));
  });
  CHECK(held);
}

TEST_CASE("nothing is called late before the later end of a range is over") {
  const Due range{.earliest = date(2026, 11, 9), .latest = date(2026, 11, 16)};
  const Due day{.earliest = date(2026, 11, 9), .latest = date(2026, 11, 9)};
  const Today today{date(2026, 11, 12)};
  CHECK(lateness(day, date(2026, 11, 9), today) == Lateness{Kept::in_time});
  CHECK(lateness(day, date(2026, 11, 10), today) == Lateness{Kept::late, CalendarDays{1}});
  CHECK(lateness(day, std::nullopt, today) == Lateness{Kept::overdue, CalendarDays{3}});
  CHECK(lateness(range, std::nullopt, today) == Lateness{Kept::open});
  CHECK(lateness(range, date(2026, 11, 12), today) == Lateness{Kept::not_known});
  CHECK(lateness(range, std::nullopt, Today{date(2026, 11, 17)}) == Lateness{Kept::overdue, CalendarDays{1}});
  const std::vector<Lateness> returns = {
      lateness(day, date(2026, 11, 9), today), lateness(day, date(2026, 11, 20), today),
      lateness(day, std::nullopt, today), lateness(range, std::nullopt, today)};
  CHECK(punctuality(returns) ==
        Punctuality{.in_time = 1, .late = 1, .overdue = 1, .open = 1, .latest = CalendarDays{11}});
}
