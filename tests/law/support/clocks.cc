// Worked examples of rules that are nothing but a clock, and what all examples share.
#include <doctest/doctest.h>

#include <array>

#include "calendar/a_school_year.h"
#include "law/clock.h"
#include "runners.h"

namespace onroll::testing {
namespace {

constexpr std::array<std::pair<const char*, TermKind>, 5> kRows = {{{"term", TermKind::term},
                                                                    {"half term", TermKind::half_term},
                                                                    {"inset", TermKind::inset},
                                                                    {"closed", TermKind::closure},
                                                                    {"half day", TermKind::half_day}}};

TermDate read_row(TermKind kind, const std::string& text) {
  const auto to = text.find(" to ");
  const auto from = parse_any_date(text.substr(0, to)).value();
  return {kind, from, to == std::string::npos ? from : parse_any_date(text.substr(to + 4)).value(), ""};
}

std::string shown(const Due& due) {
  if (const auto day = due.date()) return in_words(*day);
  return "between " + in_words(due.earliest) + " and " + in_words(due.latest);
}

Commencements take_commencement(const Card& card, Example& example) {
  if (!example.has("commenced")) return {};
  return {{std::string(card.commences_with), example.take_date("commenced")}};
}

void check_shown_days(const Counted& counted, Example& example) {
  if (example.has("may act from")) {
    CHECK(in_words(may_act_from(counted).value()) == example.take("may act from"));
  }
  if (example.has("not counted")) {
    const auto said = sentences(counted);
    REQUIRE(said.size() > 1);
    CHECK(said[1].find(example.take("not counted")) != std::string::npos);
  }
}

}  // namespace

std::string shown(const Result<Date>& day) {
  return day ? in_words(*day) : "not known";
}
std::string yes_or_no(bool yes) {
  return yes ? "yes" : "no";
}

SchoolCalendar take_calendar(Example& example) {
  if (example.has("no calendar")) {
    example.take("no calendar");
    return {};
  }
  std::vector<TermDate> rows;
  for (const auto& [key, kind] : kRows) {
    while (example.has(key)) rows.push_back(read_row(kind, example.take(key)));
  }
  return rows.empty() ? school_year() : SchoolCalendar::from_terms(rows).value();
}

void run_in_force(const Card& card, Example& example) {
  const auto appointed = take_commencement(card, example);
  const bool in_force = not_in_force(card, example.take_date("on"), appointed).empty();
  CHECK(yes_or_no(in_force) == example.take("in force"));
}

void run_clock(const Card& card, Example& example) {
  const auto calendar = take_calendar(example);
  const auto appointed = take_commencement(card, example);
  const auto counted = onroll::counted(card, example.take_date("starts"), calendar, appointed);
  CHECK((counted ? shown(counted->due) : "not in force") == example.take("last day"));
  if (counted) check_shown_days(*counted, example);
}

}  // namespace onroll::testing
