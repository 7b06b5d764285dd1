// Runs every .spec beside this file against the rule of the same name; a rule without one, or one without a
// rule, fails.
#include "spec.h"

#include <doctest/doctest.h>

#include <functional>
#include <map>
#include <set>

#include "law/compulsory_school_age.h"
#include "law/compulsory_school_age_start.h"
#include "law/deletion_grounds.h"
#include "law/first_term_at_school.h"
#include "law/national_curriculum_year.h"
#include "law/rules.h"
#include "law/school_leaving_date.h"

using namespace onroll;
using onroll::testing::Example;
using onroll::testing::read_spec;
using onroll::testing::Spec;

namespace {

std::string shown(const Result<Date>& day) {
  return day ? in_words(*day) : "not known";
}
std::string yes_or_no(bool yes) {
  return yes ? "yes" : "no";
}

void compulsory_school_age(Example& example) {
  const auto born = example.take_date("born");
  const auto on = example.take_date("on");
  CHECK(yes_or_no(is_of_compulsory_school_age(born, on)) == example.take("of compulsory school age"));
}

void age_start(Example& example) {
  const auto born = example.take_date("born");
  CHECK(shown(compulsory_school_age_start(born)) == example.take("begins"));
}

void leaving_date(Example& example) {
  const auto born = example.take_date("born");
  CHECK(shown(school_leaving_date(born)) == example.take("last day"));
}

void curriculum_year(Example& example) {
  const auto born = example.take_date("born");
  const auto year = national_curriculum_year(born, example.take_date("on"));
  CHECK((year ? year_in_words(*year) : "none") == example.take("year"));
}

void first_term(Example& example) {
  std::vector<TermDate> rows;
  while (example.has("term")) {
    const auto text = example.take("term");
    const auto to = text.find(" to ");
    rows.push_back({TermKind::term, parse_any_date(text.substr(0, to)).value(),
                    parse_any_date(text.substr(to + 4)).value(), ""});
  }
  const auto calendar = SchoolCalendar::from_terms(rows).value();
  const auto born = example.take_date("born");
  CHECK(shown(first_term_at_school(born, calendar)) == example.take("first expected"));
}

std::string destination_in_words(SaysOfDestination says) {
  switch (says) {
    case SaysOfDestination::nothing:
      return "nothing";
    case SaysOfDestination::at_another_school:
      return "at another school";
    case SaysOfDestination::school_named_in_order:
      return "school named in order";
    case SaysOfDestination::educated_otherwise:
      return "educated otherwise";
    case SaysOfDestination::moved_away:
      return "moved away";
    case SaysOfDestination::in_custody:
      return "in custody";
    case SaysOfDestination::died:
      return "died";
    case SaysOfDestination::past_school_age:
      return "past school age";
  }
  return "";
}

std::string now(const Ground& ground) {
  std::string text;
  for (const auto* today : grounds_now(ground))
    text += (text.empty() ? "" : " and ") + std::string(today->paragraph);
  return text.empty() ? "none" : text;
}

void deletion_ground(Example& example) {
  const auto written = example.take("written");
  const auto deleted = example.has("deleted") ? std::optional{example.take_date("deleted")} : std::nullopt;
  const auto ground = read_ground(written, deleted);
  const auto expected = example.take("ground");
  CHECK((ground ? std::string((*ground)->paragraph) : "cannot be read") == expected);
  if (!ground || expected == "cannot be read") return;
  CHECK(year((*ground)->regulations) == std::stoi(example.take("regulations")));
  if (example.has("today")) CHECK(now(**ground) == example.take("today"));
  if (example.has("says of the child")) {
    CHECK(destination_in_words((*ground)->says) == example.take("says of the child"));
  }
  if (example.has("joint enquiry")) {
    CHECK(yes_or_no((*ground)->enquiry == Enquiry::jointly) == example.take("joint enquiry"));
  }
}

const std::map<std::string, std::function<void(Example&)>> kRunners = {
    {"compulsory_school_age", compulsory_school_age},
    {"compulsory_school_age_start", age_start},
    {"first_term_at_school", first_term},
    {"school_leaving_date", leaving_date},
    {"national_curriculum_year", curriculum_year},
    {"deletion_grounds_2024", deletion_ground},
    {"deletion_grounds_2006", deletion_ground},
};

const std::filesystem::path kFolder = std::filesystem::path(ONROLL_TEST_FILES) / ".." / "law";

void run(const Spec& spec, const std::function<void(Example&)>& runner) {
  for (auto example : spec.examples) {
    CAPTURE(spec.id);
    CAPTURE(example.name);
    runner(example);
    CHECK_MESSAGE(example.values.empty(), "a key of the example was not used");
  }
}

}  // namespace

TEST_CASE("every rule has a spec and every spec a rule") {
  std::set<std::string> rules;
  for (const auto* card : all_rules()) rules.emplace(card->file);
  std::set<std::string> specs;
  for (const auto& file : std::filesystem::directory_iterator(kFolder)) {
    if (file.path().extension() == ".spec") specs.insert(file.path().stem());
  }
  CHECK(rules == specs);
  CHECK(rules.size() == all_rules().size());
}

TEST_CASE("every worked example comes out as written") {
  for (const auto* card : all_rules()) {
    const std::string file{card->file};
    const auto spec = read_spec(kFolder / (file + ".spec"));
    CAPTURE(file);
    CHECK(spec.id == card->id);
    CHECK(spec.title == card->title);
    CHECK(spec.examples.size() >= 3);
    REQUIRE(kRunners.contains(file));
    run(spec, kRunners.at(file));
  }
}
