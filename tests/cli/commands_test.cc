#include <doctest/doctest.h>

#include <algorithm>
#include <array>

#include "cli/command.h"

using namespace onroll;
using namespace onroll::cli;

namespace {

constexpr std::array<Option, 2> kOptions{{{"--date", "DATE", "a day"}, {"--dry-run", "", "keep nothing"}}};

Result<Arguments> parsed(std::vector<const char*> words) {
  return Arguments::parse(words, kOptions);
}

}  // namespace

TEST_CASE("options may stand anywhere, with their value behind a space or an equals sign") {
  const auto arguments = parsed({"roll", "--date", "2026-11-06", "a.csv", "--dry-run", "b.csv"});
  REQUIRE(arguments.has_value());
  CHECK(arguments->rest() == std::vector<std::string>{"roll", "a.csv", "b.csv"});
  CHECK(arguments->has("--dry-run"));
  CHECK(arguments->date("--date")->value() == date(2026, 11, 6));
  CHECK(parsed({"--date=2026-11-06"})->value("--date") == "2026-11-06");
}

TEST_CASE("what follows two hyphens alone is a file, whatever it looks like") {
  CHECK(parsed({"--", "--date"})->rest() == std::vector<std::string>{"--date"});
}

TEST_CASE("a wrong option says how to put it right") {
  CHECK(parsed({"--dates", "x"}).error().front().field == "--dates");
  CHECK(parsed({"--date"}).error().front().sentence == "Give its value after it: --date DATE.");
  CHECK(parsed({"--date", "6/11/2026"})->date("--date").error().front().sentence ==
        "Write the date as year-month-day: 2026-11-22.");
  CHECK_FALSE(parsed({"--date", "12x"})->number("--date", 0).has_value());
  CHECK(parsed({})->number("--date", 7) == 7);
}

TEST_CASE("every command tells what it does, with an example that names it and only options it has") {
  for (const auto& command : commands()) {
    CAPTURE(command.name);
    CHECK_FALSE(command.what.empty());
    CHECK(command.example.starts_with("onroll " + std::string(command.name)));
    const auto text = help(command);
    for (const auto& option : command.options) CHECK(text.find(option.name) != std::string::npos);
    for (std::size_t at = command.example.find("--"); at != std::string_view::npos;
         at = command.example.find("--", at + 2)) {
      const auto name = command.example.substr(at, command.example.find(' ', at) - at);
      CHECK(std::ranges::any_of(command.options, [&](const Option& option) { return option.name == name; }));
    }
    CHECK(help().find(command.name) != std::string::npos);
  }
}
