#include "web/pages/calibration.h"

#include <fmt/format.h>

#include <charconv>
#include <optional>

#include "store/queries/desk_decisions.h"
#include "web/page.h"
#include "web/pages/pair_desk.h"
#include "web/pages/pair_words.h"

namespace onroll::web {
namespace {

SummaryList in_force(const Profile& profile) {
  const auto row = [](std::string key, double probability, std::string note) {
    return SummaryRow{.key = std::move(key),
                      .values = {fmt::format("{} ({})", probability, percent(probability))},
                      .note = std::move(note)};
  };
  return {.rows = {row("One child by rule from", profile.matching.same_at,
                       "same_at under [matching] in the profile of " + profile.name),
                   row("A person is asked from", profile.matching.perhaps_at,
                       "perhaps_at under [matching] in the profile of " + profile.name)}};
}

TextInput probability_input(std::string name, std::string label, std::string value) {
  return {.name = std::move(name),
          .label = std::move(label),
          .value = std::move(value),
          .width = Width::chars_10,
          .autocomplete = "off"};
}

std::optional<double> parse_probability(std::string_view text) {
  double value = 0;
  const auto* end = text.data() + text.size();
  const auto [at, fault] = std::from_chars(text.data(), end, value);
  if (fault != std::errc{} || at != end || !(value > 0 && value < 1)) return std::nullopt;
  return value;
}

// What is tried, where it can be; else the problems stand in the page.
std::optional<MatchThresholds> read_trial(CalibrationPage& page) {
  const auto same = parse_probability(page.same_at.value);
  const auto perhaps = parse_probability(page.perhaps_at.value);
  if (!same) page.problems.push_back({"same_at", "Enter a number between 0 and 1, for example 0.999"});
  if (!perhaps) page.problems.push_back({"perhaps_at", "Enter a number between 0 and 1, for example 0.5"});
  if (same && perhaps && *perhaps >= *same)
    page.problems.push_back({"perhaps_at", "Enter less than the other: between the two a person is asked"});
  if (!page.problems.empty()) return std::nullopt;
  return MatchThresholds{.same_at = *same, .perhaps_at = *perhaps};
}

}  // namespace

Response calibration_page(PairDesk& desk, const Visit& visit) {
  CalibrationPage content{.parts = matching_parts("/pairs/calibration")};
  const auto& query = visit.request.query;
  content.same_at =
      probability_input("same_at", "One child by rule from", std::string(query.trimmed("same_at")));
  content.perhaps_at =
      probability_input("perhaps_at", "A person is asked from", std::string(query.trimmed("perhaps_at")));
  const bool asked = query.has("same_at") || query.has("perhaps_at");
  desk.database.read([&](store::Connection& connection) {
    const auto world = desk.world.on(connection, visit.today.date);
    const auto decisions = store::desk_decisions(connection);
    content.in_force = in_force(world->profile);
    show_bands(decisions, content);
    if (!asked) {
      content.same_at.value = fmt::format("{}", world->profile.matching.same_at);
      content.perhaps_at.value = fmt::format("{}", world->profile.matching.perhaps_at);
    } else if (const auto tried = read_trial(content)) {
      show_trial(decisions, *tried, content);
    }
  });
  content.same_at.problem = problem_of(content.problems, "same_at");
  content.perhaps_at.problem = problem_of(content.problems, "perhaps_at");
  const bool fine = content.problems.empty();
  return page(visit,
              {.title = "Do the probabilities hold?",
               .status = fine ? Status::ok : Status::unprocessable,
               .standing = fine ? Standing::fine : Standing::with_problems},
              content);
}

}  // namespace onroll::web
