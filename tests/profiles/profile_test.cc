#include "profiles/profile.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using namespace onroll;

namespace {

// The first problem's sentence, or "taken".
std::string said_of(std::string_view toml) {
  const auto read = parse_profile(toml);
  return read ? "taken" : read.error().front().sentence;
}

constexpr std::string_view kNamed = "name = \"Somewhere\"\n";

std::string with(std::string_view rest) {
  return std::string(kNamed) + std::string(rest);
}

}  // namespace

TEST_CASE("what a profile does not say is as the law has it") {
  const auto profile = parse_profile(kNamed).value();
  CHECK(profile.transit_school_days == SchoolDays{10});
  CHECK(profile.limits == Limits{});
  CHECK(profile.limits.new_pupil_return == CalendarDays{5});
  CHECK(profile.population_list_stale_months == 12);
  CHECK(profile.la_code == std::nullopt);
}

TEST_CASE("what a profile says is taken") {
  const auto profile = parse_profile(with(R"(
la_code = "885"
outcodes = ["WR1", "CV37", "EC1A", "B9"]
[settings]
transit_school_days = 15
[limits]
new_pupil_return_days = 3
[words]
forum = "Missing Mondays"
[closure_reasons]
C16 = "Not found"
[terms]
dates = [{ kind = "term", from = 2026-09-01, until = 2026-12-18, name = "Autumn" }, { kind = "inset", from = 2026-09-01, until = 2026-09-01 }]
)"))
                           .value();
  CHECK(profile.la_code == "885");
  CHECK(profile.outcodes.size() == 4);
  CHECK(profile.transit_school_days == SchoolDays{15});
  CHECK(profile.limits.new_pupil_return == CalendarDays{3});
  CHECK(word_for(profile, "forum", "panel") == "Missing Mondays");
  CHECK(word_for(profile, "database", "register") == "register");
  CHECK(profile.closure_reasons == std::vector<ClosureWording>{{"C16", "Not found"}});
  REQUIRE(profile.terms.size() == 2);
  CHECK(profile.terms[0] == TermDate{TermKind::term, date(2026, 9, 1), date(2026, 12, 18), "Autumn"});
}

TEST_CASE("a loosening is refused with the rule and the line") {
  CHECK(said_of(with("[limits]\nnew_pupil_return_days = 6\n")) ==
        "Line 3, limits.new_pupil_return_days: 6 loosens the law. RET-01 (SI 2024/208, regulation 13(1)) "
        "allows 5 at the "
        "most; a council may ask for it sooner, never later.");
  CHECK(said_of(with("[limits]\nattendance_return_school_days = 11\n")).find("RET-06") != std::string::npos);
  CHECK(said_of(with("[limits]\nsickness_return_school_days = 16\n")).find("RET-07") != std::string::npos);
  CHECK(said_of(with("[limits]\ncommon_transfer_file_school_days = 16\n")).find("RET-10") !=
        std::string::npos);
  CHECK(said_of(with("[limits]\nweeks_before_a_case = 4\n")).find("CME-08") != std::string::npos);
  CHECK(said_of(with("[limits]\nnew_pupil_return_days = 5\n")) == "taken");
}

TEST_CASE("what a profile cannot have is refused by name and line") {
  CHECK(said_of(with("colour = \"red\"\n")) == "Line 2, colour: a profile has no such part.");
  CHECK(said_of(with("[settings]\nstates = 7\n")) ==
        "Line 3, settings.states: no such setting. A profile cannot add any.");
  CHECK(said_of(with("[words]\nsandwich = \"ham\"\n")) ==
        "Line 3, words.sandwich: a profile has no word of that name.");
  CHECK(said_of(with("[closure_reasons]\nC21 = \"Gave up\"\n")).starts_with("Line 3, closure_reasons.C21:"));
  CHECK(said_of(with("[closure_reasons]\n\"C1x\" = \"Gave up\"\n")).starts_with("Line 3"));
  CHECK(said_of(with("settings = 3\n")) == "Line 2, settings: write it as a table: [settings].");
}

TEST_CASE("values of another kind are refused") {
  for (const char* rest :
       {"la_code = \"88\"",
        "la_code = 885",
        "team = \"\"",
        "email = \"nobody\"",
        "outcodes = \"BA1\"",
        "outcodes = [\"BA1 1AA\"]",
        "outcodes = [\"\"]",
        "outcodes = [7]",
        "[settings]\ntransit_school_days = 0",
        "[settings]\ntransit_school_days = \"ten\"",
        "[settings]\ntransit_school_days = 10.0",
        "[settings]\ntransit_school_days = 61",
        "[limits]\nweeks_before_a_case = -1",
        "[words]\nforum = 1",
        "[terms]\nestimated = \"yes\"",
        "[terms]\ndates = [7]",
        "[terms]\nother = 1",
        "[terms]\ndates = [{ kind = \"term\", from = 2026-09-01 }]",
        "[terms]\ndates = [{ kind = \"party\", from = 2026-09-01, until = 2026-09-02 }]",
        "[terms]\ndates = [{ kind = \"term\", from = 2026-09-01, until = 2026-08-02 }]",
        "[terms]\ndates = [{ kind = \"term\", from = 2026-09-01, until = 2026-12-02, colour = 1 }]"}) {
    CAPTURE(rest);
    CHECK(said_of(with(rest)).starts_with("Line "));
  }
  CHECK(said_of("la_code = \"885\"") == "Say the council's name: name = \"...\".");
  CHECK(said_of("name = ").starts_with("Line 1: this is not TOML: "));
  CHECK(said_of("").starts_with("Say the council's name"));
}

TEST_CASE("thresholds of matching: taken, and refused where a false join could hide a child") {
  const auto usual = parse_profile(kNamed).value().matching;
  CHECK(usual == MatchThresholds{0.999, 0.5});
  CHECK(embedded_profile("default").value().matching == usual);
  const auto own = parse_profile(with("[matching]\nsame_at = 0.9999\nperhaps_at = 0.2\n")).value().matching;
  CHECK(own == MatchThresholds{0.9999, 0.2});
  CHECK(said_of(with("[matching]\nsame_at = 0.9\n")) ==
        "Line 3, matching.same_at: write a probability from 0.99 to less than 1, such as 0.999.");
  CHECK(said_of(with("[matching]\nsame_at = 1\n")).contains("matching.same_at"));
  CHECK(said_of(with("[matching]\nperhaps_at = 0.0\n")).contains("from 0.01"));
  CHECK(said_of(with("[matching]\nperhaps_at = 0.9995\n")).starts_with("matching.perhaps_at must be less"));
  CHECK(said_of(with("[matching]\nmaybe_at = 0.5\n")).contains("nothing else"));
}

TEST_CASE("all problems come at once") {
  const auto read = parse_profile("colour = 1\n[limits]\nnew_pupil_return_days = 9\n");
  REQUIRE_FALSE(read.has_value());
  CHECK(read.error().size() == 3);
}

TEST_CASE("every profile the program carries is good, and each authority has one") {
  std::set<std::string> codes;
  for (const auto& name : embedded_profile_names()) {
    CAPTURE(name);
    const auto profile = embedded_profile(name);
    REQUIRE_MESSAGE(profile.has_value(), profile.error().front().sentence);
    if (profile->la_code) CHECK(codes.insert(*profile->la_code).second);
  }
  CHECK(codes == std::set<std::string>{"351", "800", "807", "885", "999"});
  CHECK(embedded_profile("default")->la_code == std::nullopt);
  CHECK(embedded_profile("worcestershire")->words.at("forum") == "Missing Mondays");
}

TEST_CASE("an unknown profile is answered with those there are") {
  CHECK(embedded_profile("atlantis").error().front().sentence ==
        "There is no profile of that name. There are: bath-and-north-east-somerset, bury, default, "
        "invented-county, "
        "redcar-and-cleveland, worcestershire.");
}

TEST_CASE(
    "the invented county has term dates of its own; a council that gave none has the usual pattern, "
    "estimated") {
  const auto norchester = council_calendar(embedded_profile("invented-county").value());
  CHECK(norchester.day(date(2026, 11, 23)).kind == DayKind::school_day);
  CHECK(norchester.day(date(2026, 11, 23)).standing == CalendarStanding::own);
  CHECK(norchester.day(date(2026, 10, 28)).name == "Autumn half term 2026");
  const auto bury = council_calendar(embedded_profile("bury").value());
  CHECK(bury.day(date(2026, 11, 23)).kind == DayKind::school_day);
  CHECK(bury.day(date(2026, 11, 23)).standing == CalendarStanding::estimated);
  CHECK(bury.day(date(2028, 11, 23)).kind == DayKind::not_known);
}

TEST_CASE("each school year of the usual pattern has about 195 weekdays, 190 and the INSET days") {
  const auto usual = council_calendar(embedded_profile("default").value());
  for (int year = 2023; year < 2028; ++year) {
    CAPTURE(year);
    const auto days = usual.school_days_between(date(year, 8, 31), date(year + 1, 8, 31)).at_least.count;
    CHECK(days >= 190);
    CHECK(days <= 198);
  }
}

TEST_CASE("what a council asks for at a deletion is read, for grounds there are") {
  const auto profile = parse_profile(with(R"x(
[deletion]
alerts = ["looked_after"]
[deletion.documents]
"9(1)(o)" = ["De-rolling checklist", "Permanent exclusion letter"]
)x"))
                           .value();
  CHECK(profile.deletion.alerts == std::vector{Alert::looked_after});
  REQUIRE(profile.deletion.documents.size() == 2);
  CHECK(profile.deletion.documents[1] == DocumentAsked{"9(1)(o)", "Permanent exclusion letter"});
  CHECK(said_of(with("[deletion.documents]\n\"9(1)(p)\" = [\"A form\"]")).find("write the ground") !=
        std::string::npos);
  CHECK(said_of(with("[deletion]\nalerts = [\"moved_often\"]")).find("write protection_plan") !=
        std::string::npos);
  CHECK(said_of(with("[deletion]\nconsent = true")).find("and nothing else") != std::string::npos);
}

TEST_CASE(
    "a day is appointed for sections 37 to 42 alone, after Royal Assent; none in the profiles carried") {
  const auto profile = parse_profile(with("[commencement]\n\"section 38\" = 2027-09-01")).value();
  CHECK(profile.commencements == Commencements{{"section 38", date(2027, 9, 1)}});
  CHECK(said_of(with("[commencement]\n\"section 36\" = 2027-09-01")).find("from 37 to 42") !=
        std::string::npos);
  CHECK(said_of(with("[commencement]\n\"section 38\" = 2026-04-29")).find("from 37 to 42") !=
        std::string::npos);
  CHECK(said_of(with("[commencement]\n\"section 38\" = true")).find("from 37 to 42") != std::string::npos);
  for (const auto& name : embedded_profile_names()) CHECK(embedded_profile(name)->commencements.empty());
}

TEST_CASE("Worcestershire asks for documents by ground; permanent exclusion is 9(1)(o)") {
  const auto asks = embedded_profile("worcestershire").value().deletion;
  CHECK(asks.alerts.size() == 4);
  CHECK(std::ranges::count(asks.documents, std::string("9(1)(o)"), &DocumentAsked::paragraph) == 2);
  CHECK(std::ranges::count(asks.documents, std::string("9(1)(a)"), &DocumentAsked::paragraph) == 1);
}
