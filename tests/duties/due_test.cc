#include "duties/due.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <set>

#include "calendar/a_school_year.h"
#include "law/rules.h"

using namespace onroll;

namespace {

const SchoolCalendars& calendars() {
  static const SchoolCalendars all = [] {
    SchoolCalendars made{onroll::testing::school_year()};
    made.add(100001, onroll::testing::school_year());
    return made;
  }();
  return all;
}
const Profile kPlain{};
const DutyBook kBook{calendars(), kPlain};
constexpr Today kToday{date(2026, 11, 22)};

const DutyDue& the(const std::vector<DutyDue>& all, std::string_view word) {
  const auto found = std::ranges::find_if(all, [&](const DutyDue& due) { return due.duty->word == word; });
  REQUIRE(found != all.end());
  return *found;
}

// Rules whose clock starts no duty, and why.
constexpr std::array<std::pair<std::string_view, std::string_view>, 8> kNoDuty = {{
    {"REG-KEEP", "how long to keep, nothing to do"},
    {"DEL-H", "opens a ground; the deletion gate counts it"},
    {"DEL-I", "opens a ground; the deletion gate counts it"},
    {"DEL-O", "opens a ground; the deletion gate counts it"},
    {"FAP-03.12", "who falls under the protocol"},
    {"PN-01", "what a school considers; counted from the marks"},
    {"PN-04", "bars a notice"},
    {"CW-16", "bars a request"},
}};

}  // namespace

TEST_CASE("every duty has a rule of the book with a clock, and words of its own") {
  std::set<std::string_view> words;
  for (const auto& duty : all_duties()) {
    CAPTURE(duty.word);
    CHECK(words.insert(duty.word).second);
    CHECK(find_rule(duty.rule.id) == &duty.rule);
    CHECK_FALSE(duty.rule.clock.starts.empty());
    CHECK(duty.starts != duty.meets);
    CHECK(find_duty(duty.word) == &duty);
  }
  CHECK(find_duty("no such duty") == nullptr);
}

TEST_CASE("every rule with a clock is somebody's duty, or it is said why not") {
  for (const auto* rule : all_rules()) {
    if (rule->clock.starts.empty()) continue;
    CAPTURE(rule->id);
    const bool a_duty =
        std::ranges::any_of(all_duties(), [&](const Duty& duty) { return &duty.rule == rule; });
    const bool said_why =
        std::ranges::any_of(kNoDuty, [&](const auto& none) { return none.first == rule->id; });
    CHECK(a_duty != said_why);
  }
}

TEST_CASE("words of happenings read back") {
  for (int i = 0; i <= static_cast<int>(Happening::preliminary_notice_served); ++i) {
    const auto happening = static_cast<Happening>(i);
    CHECK(parse_happening(word(happening)) == happening);
  }
  CHECK(parse_happening("nothing") == std::nullopt);
}

TEST_CASE("a pupil enters and leaves: what is due, met and missed") {
  const std::vector<Happened> happened = {{Happening::name_entered, date(2026, 10, 5), 100001},
                                          {Happening::new_pupil_return_received, date(2026, 10, 12)},
                                          {Happening::name_deleted, date(2026, 11, 6), 100001},
                                          {Happening::registration_ended, date(2026, 11, 6), 100001}};
  const auto all = duties_due(happened, kBook, kToday);
  REQUIRE(all.size() == 3);
  CHECK(all[0].duty->word == "new_pupil_return");  // the soonest due first
  CHECK(all[0].due.date() == date(2026, 10, 10));
  CHECK(all[0].kept == Lateness{Kept::late, CalendarDays{2}});
  CHECK(the(all, "deletion_return").due.date() == date(2026, 11, 6));
  CHECK(the(all, "deletion_return").kept == Lateness{Kept::overdue, CalendarDays{16}});
  CHECK(the(all, "transfer_file").due.date() == date(2026, 11, 30));
  CHECK(the(all, "transfer_file").kept == Lateness{Kept::open});
}

TEST_CASE("of several that go on at once, each is met by its own") {
  const std::vector<Happened> happened = {
      {Happening::application_received, date(2026, 11, 2), 100001, 1},
      {Happening::application_received, date(2026, 11, 3), 100001, 2},
      {Happening::application_answered, date(2026, 11, 9), 100001, 2},
  };
  const auto all = duties_due(happened, kBook, kToday);
  for (const auto& due : all) {
    if (due.duty->word != "in_year_application") continue;
    CHECK(due.done.has_value() == (due.started.about == 2));
  }
  CHECK(all.size() == 6);  // the limit, the aim, and telling the council, for each
}

TEST_CASE("a waiting time is nobody's to keep, and says from when one may act") {
  const std::vector<Happened> happened = {{Happening::order_notice_served, date(2026, 11, 2)}};
  const auto all = duties_due(happened, kBook, kToday);
  REQUIRE(all.size() == 1);
  CHECK(all[0].kept.kept == Kept::open);
  CHECK(all[0].may_act_from == date(2026, 11, 17));
}

TEST_CASE("ten days absent: the return within a month; illness foreseen: at once") {
  const std::vector<Happened> happened = {{Happening::ten_days_absent, date(2026, 11, 13), 100001},
                                          {Happening::fifteen_days_ill_foreseen, date(2026, 11, 16), 100001}};
  const auto all = duties_due(happened, kBook, kToday);
  CHECK(the(all, "attendance_return").due.date() == date(2026, 12, 13));
  CHECK(the(all, "sickness_return").due.date() == date(2026, 11, 16));
  CHECK(the(all, "health_provision").kept.kept == Kept::overdue);
}

TEST_CASE("what the council asks for sooner stands apart from the law") {
  Profile strict;
  strict.limits.new_pupil_return = CalendarDays{2};
  const DutyBook book{calendars(), strict};
  const std::vector<Happened> happened = {{Happening::name_entered, date(2026, 11, 16), 100001}};
  const auto due = duties_due(happened, book, kToday).front();
  CHECK(due.due.date() == date(2026, 11, 21));
  CHECK(due.council_asks->date() == date(2026, 11, 18));
  const auto said = why(due, book);
  CHECK(said[1] ==
        "Law: School Attendance (Pupil Registration) (England) Regulations 2024 (SI 2024/208), regulation "
        "13(1).");
  CHECK(said.back() ==
        "The council’s own: 2 calendar days after Monday 16 November 2026 (that day is not counted) end on "
        "Wednesday "
        "18 November 2026.");
  CHECK(duties_due(happened, kBook, kToday).front().council_asks == std::nullopt);
}

TEST_CASE("a school whose calendar is not known has the council's, estimated, and the reason says so") {
  const std::vector<Happened> happened = {{Happening::registration_ended, date(2026, 11, 6), 100002}};
  const auto due = duties_due(happened, kBook, kToday).front();
  CHECK(due.due.standing == CalendarStanding::estimated);
  CHECK(why(due, kBook).back().starts_with("Estimated:"));
}

TEST_CASE("rules not in force make no duties until a day is appointed") {
  const std::vector<Happened> happened = {{Happening::child_registered, date(2026, 11, 16)}};
  CHECK(duties_due(happened, kBook, kToday).empty());
  Profile appointed;
  appointed.commencements = {{"section 38", date(2026, 11, 16)}};
  const DutyBook book{calendars(), appointed};
  CHECK(duties_due(happened, book, kToday).size() == 1);
}

TEST_CASE("nothing is due for what has not happened yet") {
  const std::vector<Happened> happened = {{Happening::name_entered, date(2026, 11, 23), 100001}};
  CHECK(duties_due(happened, kBook, kToday).empty());
}

TEST_CASE("duties: a later start is never due sooner, and why always says the rule and the count") {
  const bool held = rc::check("duties", [] {
    const auto& duty = all_duties()[*rc::gen::inRange<std::size_t>(0, all_duties().size())];
    const Date day = date(2026, 9, 1) + std::chrono::days{*rc::gen::inRange(0, 250)};
    Profile appointed;
    appointed.commencements = {
        {"section 37", date(2026, 5, 1)}, {"section 38", date(2026, 5, 1)}, {"section 39", date(2026, 5, 1)}};
    const DutyBook book{calendars(), appointed};
    const auto due_from_day = [&](Date start) {
      const std::vector<Happened> happened = {{duty.starts, start, 100001}};
      return the(duties_due(happened, book, Today{date(2028, 1, 1)}), duty.word);
    };
    const auto due = due_from_day(day);
    RC_ASSERT(due.due.earliest >= day && due.due.earliest <= due.due.latest);
    RC_ASSERT(due_from_day(day + CalendarDays{1}).due.latest >= due.due.latest);
    RC_ASSERT(why(due, book).size() >= 2);
  });
  CHECK(held);
}

TEST_CASE("a hundred thousand open cases with five duties each take a moment") {
  std::vector<Happened> happened = {{Happening::name_entered, date(2026, 10, 5), 100001},
                                    {Happening::name_deleted, date(2026, 11, 6), 100001},
                                    {Happening::registration_ended, date(2026, 11, 6), 100001},
                                    {Happening::referral_received, date(2026, 11, 9)},
                                    {Happening::fair_access_agreed, date(2026, 11, 16), 100001}};
  const auto started = std::chrono::steady_clock::now();
  std::size_t duties = 0;
  for (int i = 0; i < 100'000; ++i) {
    happened.back().on = date(2026, 11, 16) + std::chrono::days{i % 5};
    duties += duties_due(happened, kBook, kToday).size();
  }
  const auto took = std::chrono::steady_clock::now() - started;
  CHECK(duties == 500'000);
  MESSAGE("100,000 cases: " << std::chrono::duration_cast<std::chrono::milliseconds>(took).count() << " ms");
  CHECK(took < std::chrono::seconds{2});
}
