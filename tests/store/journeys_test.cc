// Journeys: tests/journeys/*.journey, each one child's way through the register as plain lines, on each
// engine.
//
// A line is blank, a comment (# ...), or a step after one of the words given, when, then, and. Dates are ISO.
// The schools are Alder and Dove (primary) and Beech (secondary); the day begins as 2026-09-01 and moves only
// where said.
//
//   NAME is FORENAME SURNAME, born DATE[, at POSTCODE][, UPN n][, once UPN n][, year Y]   whom the other
//   lines mean today is DATE                                          NAMES: "Zoe", "Zoe and Tim", "nobody"
//   the roll of SCHOOL on DATE lists NAMES
//   SCHOOL reports that NAME left on DATE[ for DESTINATION]
//   SCHOOL reports that NAME joined on DATE
//   the LIST list names NAMES                              LIST as on the command line: health:North_GPs
//   SCHOOL offers NAME a place from DATE
//   the council reconciles
//   import n is undone                                     counted from 1 in the journey; the schools are not
//   counted question n is answered same | different | taken back a case is opened for NAME the case of NAME
//   is closed as CODE                     a proposal is accepted where one waits the case of NAME is closed
//   as CODE by two people the case of NAME is reopened
//
//   NAME is accounted for
//   NAME is in transit until DATE: CAUSE
//   NAME is unaccounted since DATE: CAUSE
//   NAME is not held
//   NAMES are n children
//   NAME has no case | NAME has n cases | the case of NAME is STATUS
//   the case of NAME proposes CODE | the case of NAME proposes nothing
//   n questions wait
//   question n says: SENTENCE                              what joining the two would change
//   NAME has n records
//
// At the end of every journey the register is verified and reconciled once more, which changes nothing.
#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <regex>
#include <string>

#include "base/text.h"
#include "store/queries/pair_queue.h"
#include "support/register.h"

using namespace onroll;
using namespace onroll::store;
using namespace onroll::tests;

namespace {

using Words = std::vector<std::string>;  // what stands in the places of a step

Date day_of(const std::string& text) {
  const auto day = parse_iso_date(text);
  REQUIRE(day.has_value());
  return *day;
}

std::string in_figures(const std::string& iso_day) {  // as files have it: 18/09/2026
  return iso_day.substr(8, 2) + "/" + iso_day.substr(5, 2) + "/" + iso_day.substr(0, 4);
}

int number_of(const std::string& text) {
  return std::stoi(text);
}

int school_of(const std::string& name) {
  static const std::map<std::string, int> schools{{"Alder", kAlder}, {"Beech", kBeech}, {"Dove", kDove}};
  REQUIRE(schools.contains(name));
  return schools.at(name);
}

struct Person {
  Pupil pupil;
  int former_upn = 0;
};

class Journey {
 public:
  explicit Journey(Database& database) : it_(database, date(2026, 9, 1)) {}

  void take(const std::string& step);
  void end();

 private:
  using Action = void (Journey::*)(const Words&);
  struct Pattern {
    std::regex shape;
    Action action;
  };
  static const std::vector<Pattern>& patterns();

  const Person& person(const std::string& name) const {
    REQUIRE(people_.contains(name));
    return people_.at(name);
  }
  std::vector<std::string> names_in(const std::string& text) const;
  std::string rows_of_people(const std::string& names) const;
  ChildId child(const std::string& name) { return it_.child(person(name).pupil); }
  std::vector<ChildId> live_children(const std::string& name);
  CaseId case_of(const std::string& name);
  void taken(const ImportReport& report) { imports_.push_back(report.import); }

  void meet(const Words&);
  void go_to_day(const Words&);
  void roll_lists(const Words&);
  void left(const Words&);
  void joined(const Words&);
  void list_names(const Words&);
  void offers(const Words&);
  void reconcile(const Words&) { it_.reconcile(); }
  void undo(const Words& words) { it_.undo(imports_.at(static_cast<std::size_t>(number_of(words[0])) - 1)); }
  void answer(const Words&);
  void open_case(const Words&);
  void close_case(const Words&);
  void reopen_case(const Words& words) { it_.work(case_of(words[0]), ReopenCase{"There is news."}); }

  void is_accounted_for(const Words& words) { CHECK(!it_.finding(child(words[0]))); }
  void is_in_transit(const Words&);
  void is_unaccounted(const Words&);
  void is_not_held(const Words& words) { CHECK(live_children(words[0]).empty()); }
  void are_children(const Words&);
  void has_no_case(const Words& words) { CHECK(!it_.newest_case(child(words[0]))); }
  void has_cases(const Words&);
  void case_is(const Words& words) { CHECK(it_.newest_case(child(words[0]))->status == words[1]); }
  void case_proposes(const Words& words) {
    CHECK(it_.newest_case(child(words[0]))->proposed_closure.value_or("nothing") == words[1]);
  }
  void questions_wait(const Words& words) {
    CHECK(std::cmp_equal(it_.all<sql::WaitingPairs>().size(), number_of(words[0])));
  }
  void question_says(const Words&);
  void has_records(const Words&);

  Register it_;
  std::map<std::string, Person> people_;
  std::vector<ImportId> imports_;
};

const std::vector<Journey::Pattern>& Journey::patterns() {
  static const std::vector<Pattern> all = [] {
    const auto step = [](const char* shape, Action action) { return Pattern{std::regex(shape), action}; };
    return std::vector<Pattern>{
        step("today is (\\S+)", &Journey::go_to_day),
        step("(\\w+) is (\\S+) (\\S+), born (\\S+?)(?:, at (\\w+ \\w+))?(?:, UPN (\\d+))?(?:, once UPN "
             "(\\d+))?"
             "(?:, year (\\w+))?",
             &Journey::meet),
        step("the roll of (\\w+) on (\\S+) lists (.+)", &Journey::roll_lists),
        step("(\\w+) reports that (\\w+) left on (\\S+)(?: for (.+))?", &Journey::left),
        step("(\\w+) reports that (\\w+) joined on (\\S+)", &Journey::joined),
        step("the (\\S+) list names (.+)", &Journey::list_names),
        step("(\\w+) offers (\\w+) a place from (\\S+)", &Journey::offers),
        step("the council reconciles", &Journey::reconcile),
        step("import (\\d+) is undone", &Journey::undo),
        step("question (\\d+) is answered (same|different|taken back)", &Journey::answer),
        step("a case is opened for (\\w+)", &Journey::open_case),
        step("the case of (\\w+) is closed as (C\\d\\d)( by two people)?", &Journey::close_case),
        step("the case of (\\w+) is reopened by hand", &Journey::reopen_case),
        step("(\\w+) is accounted for", &Journey::is_accounted_for),
        step("(\\w+) is in transit until (\\S+): (\\w+)", &Journey::is_in_transit),
        step("(\\w+) is unaccounted since (\\S+): (\\w+)", &Journey::is_unaccounted),
        step("(\\w+) is not held", &Journey::is_not_held),
        step("(.+) are (\\d+) children", &Journey::are_children),
        step("(\\w+) has no case", &Journey::has_no_case),
        step("(\\w+) has (\\d+) cases?", &Journey::has_cases),
        step("the case of (\\w+) is (\\w+)", &Journey::case_is),
        step("the case of (\\w+) proposes (\\w+)", &Journey::case_proposes),
        step("(\\d+) questions? waits?", &Journey::questions_wait),
        step("question (\\d+) says: (.+)", &Journey::question_says),
        step("(\\w+) has (\\d+) records?", &Journey::has_records),
    };
  }();
  return all;
}

void Journey::take(const std::string& step) {
  for (const auto& [shape, action] : patterns()) {
    std::smatch match;
    if (!std::regex_match(step, match, shape)) continue;
    Words words;
    for (std::size_t i = 1; i < match.size(); ++i) words.push_back(match[i].str());
    (this->*action)(words);
    return;
  }
  FAIL("no step reads like this: " << step);
}

void Journey::end() {
  it_.check_sound();
  it_.reconcile();
  const auto events = it_.events();
  it_.reconcile();
  CHECK(it_.events() == events);
}

std::vector<std::string> Journey::names_in(const std::string& text) const {
  std::vector<std::string> names;
  if (text == "nobody") return names;
  static const std::regex name("\\w+");
  for (std::sregex_iterator at(text.begin(), text.end(), name), end; at != end; ++at) {
    if (at->str() != "and") names.push_back(at->str());
  }
  return names;
}

std::string Journey::rows_of_people(const std::string& names) const {
  std::string text = "UPN,Former UPN,Surname,Forename,DOB,Postcode,Year\n";
  for (const auto& name : names_in(names)) {
    const auto& [pupil, former] = person(name);
    text += fmt::format("{},{},{},{},{},{},{}\n", pupil.upn(), former == 0 ? "" : made_up_upn(former),
                        pupil.surname, pupil.forename, pupil.born, pupil.postcode, pupil.year);
  }
  return text;
}

std::vector<ChildId> Journey::live_children(const std::string& name) {
  const auto& pupil = person(name).pupil;
  std::vector<ChildId> found;
  for (const auto& row : it_.all<sql::EveryChild>()) {
    const bool same = row.surname == pupil.surname && row.forename == pupil.forename;
    if (same && row.live != 0 && !row.merged_into) found.push_back({row.child_id});
  }
  return found;
}

CaseId Journey::case_of(const std::string& name) {
  const auto newest = it_.newest_case(child(name));
  REQUIRE(newest.has_value());
  return {newest->case_id};
}

void Journey::meet(const Words& words) {
  Person met{{words[5].empty() ? 0 : number_of(words[5]), words[2], words[1], in_figures(words[3])},
             words[6].empty() ? 0 : number_of(words[6])};
  if (!words[4].empty()) met.pupil.postcode = words[4];
  met.pupil.year = words[7];
  people_.insert_or_assign(words[0], met);
}

void Journey::go_to_day(const Words& words) {
  REQUIRE(day_of(words[0]) >= it_.today());
  it_.go_to(day_of(words[0]));
}

void Journey::roll_lists(const Words& words) {
  const auto text = rows_of_people(words[2]);
  taken(it_.take({.kind = ImportKind::roll,
                  .name = "roll.csv",
                  .bytes = text,
                  .school = urn(school_of(words[0])),
                  .date = day_of(words[1])}));
}

void Journey::left(const Words& words) {
  taken(it_.leaver(school_of(words[0]), person(words[1]).pupil, in_figures(words[2]), words[3]));
}

void Journey::joined(const Words& words) {
  taken(it_.joiner(school_of(words[0]), person(words[1]).pupil, in_figures(words[2])));
}

void Journey::list_names(const Words& words) {
  taken(it_.list(words[0], rows_of_people(words[1])));
}

void Journey::offers(const Words& words) {
  const auto& pupil = person(words[1]).pupil;
  taken(it_.list("admission_offer",
                 fmt::format("UPN,Surname,Forename,DOB,Postcode,School URN,Offered start date,Status\n"
                             "{},{},{},{},{},{},{},Accepted\n",
                             pupil.upn(), pupil.surname, pupil.forename, pupil.born, pupil.postcode,
                             school_of(words[0]), in_figures(words[2]))));
}

void Journey::answer(const Words& words) {
  static const std::map<std::string, PairAnswer> answers{{"same", PairAnswer::same},
                                                         {"different", PairAnswer::different},
                                                         {"taken back", PairAnswer::taken_back}};
  it_.decide({number_of(words[0])}, answers.at(words[1]));
}

void Journey::open_case(const Words& words) {
  it_.work({}, OpenCase{child(words[0]), Cause::listed_on_no_roll, std::nullopt, "Somebody rang."});
}

void Journey::close_case(const Words& words) {
  const auto id = case_of(words[0]);
  const auto code = parse_closure_code(words[1]);
  REQUIRE(code.has_value());
  const auto load = [&] {
    return it_.database().read([&](Connection& connection) { return load_case(connection, id); });
  };
  std::vector<ClosureEvidence> evidence;
  for (const auto& group : needed_for_closure(*code))
    evidence.push_back({group.front(), "seen", std::nullopt});
  if (!words[2].empty()) it_.work(id, ProposeClosure{*code, evidence, "Every enquiry was made."}, UserId{7});
  const auto proposal = waiting_proposal(load());
  it_.work(id,
           CloseCase{.code = *code,
                     .evidence = proposal ? std::vector<ClosureEvidence>{} : evidence,
                     .note = "",
                     .proposal = proposal ? proposal->number : 0},
           UserId{8});
}

void Journey::is_in_transit(const Words& words) {
  const auto finding = it_.finding(child(words[0]));
  REQUIRE(finding.has_value());
  CHECK(finding->state == "in_transit");
  CHECK(finding->case_due.value_or("") == words[1]);
  CHECK(finding->cause == words[2]);
}

void Journey::is_unaccounted(const Words& words) {
  const auto finding = it_.finding(child(words[0]));
  REQUIRE(finding.has_value());
  CHECK(finding->state == "unaccounted");
  CHECK(finding->since == words[1]);
  CHECK(finding->cause == words[2]);
}

void Journey::are_children(const Words& words) {
  std::vector<ChildId> children;
  for (const auto& name : names_in(words[0])) {
    for (const auto child : live_children(name)) children.push_back(child);
  }
  std::ranges::sort(children);
  children.erase(std::ranges::unique(children).begin(), children.end());
  CHECK(std::cmp_equal(children.size(), number_of(words[1])));
}

void Journey::has_cases(const Words& words) {
  const auto all = it_.all<sql::EveryCase>();
  CHECK(std::ranges::count(all, child(words[0]).value, &sql::EveryCase::Owned::child_id) ==
        number_of(words[1]));
}

void Journey::question_says(const Words& words) {
  const auto queue = it_.database().read([&](Connection& connection) {
    return load_pair_queue(connection, load_world(connection, it_.today()), it_.today());
  });
  const auto* question = queue.find({number_of(words[0])});
  REQUIRE(question != nullptr);
  CHECK(sentence(question->joining) == words[1]);
}

void Journey::has_records(const Words& words) {
  const auto all = it_.all<sql::EveryRecord>();
  CHECK(std::ranges::count(all, child(words[0]).value, &sql::EveryRecord::Owned::child_id) ==
        number_of(words[1]));
}

// The step on a line, without its first word; "" for a blank line or a comment.
std::string step_on(std::string_view line) {
  const auto text = trimmed(line);
  if (text.empty() || text.front() == '#') return "";
  const auto gap = text.find(' ');
  const auto keyword = text.substr(0, gap);
  const bool known = keyword == "given" || keyword == "when" || keyword == "then" || keyword == "and";
  if (!known) FAIL("a line begins with given, when, then or and: " << std::string(text));
  return std::string(trimmed(text.substr(gap)));
}

std::vector<std::filesystem::path> journey_files() {
  std::vector<std::filesystem::path> files;
  const auto folder = std::filesystem::path(ONROLL_TEST_FILES).parent_path() / "journeys";
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".journey") files.push_back(entry.path());
  }
  std::ranges::sort(files);
  return files;
}

void walk(const std::filesystem::path& file, Database& database) {
  Journey journey(database);
  std::ifstream in(file);
  std::string line;
  for (int number = 1; std::getline(in, line); ++number) {
    const auto place = file.filename().string() + ":" + std::to_string(number) + ": " + line;
    CAPTURE(place);
    if (const auto step = step_on(line); !step.empty()) journey.take(step);
  }
  CAPTURE(file.filename().string());
  journey.end();
}

}  // namespace

TEST_CASE("every journey ends as it says") {
  const auto files = journey_files();
  CHECK(files.size() >= 7);
  for (const auto& file : files) {
    for_each_database([&](Database& database) { walk(file, database); });
  }
}
