// Runs every .spec beside this file against the rule of the same name; a rule without one, or one without a
// rule, fails.
#include <doctest/doctest.h>

#include <set>

#include "law/rules.h"
#include "support/runners.h"

using namespace onroll;
using onroll::testing::Example;
using onroll::testing::read_spec;
using onroll::testing::Runners;
using onroll::testing::Spec;

namespace {

const std::filesystem::path kTests = std::filesystem::path(ONROLL_TEST_FILES) / ".." / "law";
const std::filesystem::path kSource = std::filesystem::path(ONROLL_TEST_FILES) / ".." / ".." / "src" / "law";

Runners all_runners() {
  auto all = testing::age_runners();
  all.merge(testing::ground_runners());
  all.merge(testing::deletion_runners());
  all.merge(testing::missing_runners());
  all.merge(testing::return_runners());
  all.merge(testing::attendance_runners());
  return all;
}

std::set<std::string> names_of(const std::filesystem::path& folder, const std::string& extension) {
  std::set<std::string> names;
  for (const auto& file : std::filesystem::directory_iterator(folder)) {
    if (file.path().extension() == extension) names.insert(file.path().stem());
  }
  return names;
}

std::string text_of(const std::filesystem::path& path) {
  std::ifstream file(path);
  return {std::istreambuf_iterator<char>(file), {}};
}

void run(const Card& card, const Spec& spec, const Runners& runners) {
  const auto runner = runners.find(std::string(card.file));
  for (auto example : spec.examples) {
    CAPTURE(spec.id);
    CAPTURE(example.name);
    if (runner != runners.end()) {
      runner->second(example);
    } else if (card.clock.period.count > 0) {
      testing::run_clock(card, example);
    } else {
      testing::run_in_force(card, example);
    }
    CHECK_MESSAGE(example.values.empty(), "a key of the example was not used");
  }
}

}  // namespace

TEST_CASE("every rule has a spec and every spec a rule") {
  std::set<std::string> rules;
  for (const auto* card : all_rules()) rules.emplace(card->file);
  CHECK(rules == names_of(kTests, ".spec"));
  CHECK(rules.size() == all_rules().size());
}

TEST_CASE("every card in the source is in the list of rules, in the file that it names") {
  std::set<std::string> with_card;
  for (const auto& name : names_of(kSource, ".cc")) {
    const auto text = text_of(kSource / (name + ".cc"));
    if (text.find("\nconst Card k") == std::string::npos) continue;
    with_card.insert(name);
    CHECK(text.find(".file = \"" + name + "\"") != std::string::npos);
  }
  std::set<std::string> rules;
  for (const auto* card : all_rules()) rules.emplace(card->file);
  CHECK(with_card == rules);
}

TEST_CASE("every worked example comes out as written") {
  const auto runners = all_runners();
  for (const auto* card : all_rules()) {
    const std::string file{card->file};
    CAPTURE(file);
    const auto spec = read_spec(kTests / (file + ".spec"));
    CHECK(spec.id == card->id);
    CHECK(spec.title == card->title);
    CHECK(spec.examples.size() >= 3);
    run(*card, spec, runners);
  }
}
