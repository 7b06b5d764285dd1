#include "web/pages/learned.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "matching/judge.h"
#include "store/measure.h"
#include "store/queries/desk_decisions.h"
#include "web/page.h"
#include "web/pages/calibration.h"
#include "web/pages/moments.h"
#include "web/pages/pair_desk.h"
#include "web/pages/pair_words.h"

namespace onroll::web {
namespace {

constexpr std::size_t kTogetherShown = 20;

std::string share(double part) {
  const double hundredths = part * 100;
  if (part > 0 && hundredths < 0.01) return fmt::format("1 in {:.0f}", 1 / part);
  return fmt::format("{:.2f}%", hundredths);
}

Table field_table(const ComparisonShape& shape, const ComparisonParameters& parameters) {
  Table table{.caption = shape.label,
              .columns = {{"What is found"},
                          {"With one child", true},
                          {"With two", true},
                          {"Weight", true},
                          {"What it says"}}};
  for (std::size_t i = 0; i < shape.levels.size(); ++i) {
    const auto& level = parameters.levels.at(i + 1);
    table.rows.push_back(
        {{.text = shape.levels[i].words,
          .note = i < shape.frequency_levels ? "a rare value counts more, a common one less" : ""},
         {.text = share(level.m)},
         {.text = share(level.u)},
         {.text = bits(level.weight)},
         {.text = std::string(weight_in_words(level.weight))}});
  }
  return table;
}

std::string_view in_words(Closeness closeness) {
  switch (closeness) {
    case Closeness::missing:
      return "missing";
    case Closeness::same:
      return "the same";
    case Closeness::similar:
      return "similar";
    case Closeness::different:
      break;
  }
  return "different";
}

Table together_table(const Model& model) {
  Table table{.caption = "Fields together",
              .columns = {{"What is found together"}, {"Weight", true}, {"What it adds"}}};
  auto interactions = model.interactions;
  std::ranges::stable_sort(interactions, std::ranges::greater{},
                           [](const Interaction& each) { return std::abs(each.weight); });
  if (interactions.size() > kTogetherShown) interactions.resize(kTogetherShown);
  for (const auto& each : interactions) {
    table.rows.push_back(
        {{.text = fmt::format("{} {}, {} {}", model.shape.comparisons[each.first].label,
                              in_words(each.first_closeness), model.shape.comparisons[each.second].label,
                              in_words(each.second_closeness))},
         {.text = bits(each.weight)},
         {.text = std::string(weight_in_words(each.weight))}});
  }
  return table;
}

std::string in_words(LearnedBy by) {
  switch (by) {
    case LearnedBy::given:
      return "Given with the program";
    case LearnedBy::expectation:
      return "Learned from the records alone, without known pairs";
    case LearnedBy::anchored:
      break;
  }
  return "Learned from pairs known to be right by UPN or NHS number";
}

// Who learned these parameters, and when; those the program carries are nobody's.
SummaryRow learned_row(const std::optional<store::ParametersLearned>& learned) {
  if (!learned)
    return {.key = "When", .values = {"They come with the program: nothing was learned here yet"}};
  return {.key = "When",
          .values = {"Learned here on " + moment_in_words(learned->at)},
          .note = "By " + learned->by};
}

}  // namespace

void show_model(const Model& model, LearnedPage& page) {
  page.about.rows.push_back({.key = "Parameters", .values = {version(model)}});
  page.about.rows.push_back({.key = "How", .values = {in_words(model.learned_by)}});
  if (model.anchored_matches > 0)
    page.about.rows.back().note = fmt::format("{:.0f} known pairs", model.anchored_matches);
  page.about.rows.push_back(
      {.key = "Before comparing",
       .values = {fmt::format("{} ({})", bits(model.prior), percent(probability(model.prior)))},
       .note = "How likely two records are one child that some key brought together"});
  for (std::size_t i = 0; i < model.shape.comparisons.size(); ++i)
    page.fields.push_back(field_table(model.shape.comparisons[i], model.comparisons.at(i)));
  page.together = together_table(model);
  for (const auto& veto : model.shape.vetoes) page.vetoes.push_back(veto.words);
}

Response learned_page(PairDesk& desk, const Visit& visit) {
  LearnedPage content{.parts = matching_parts("/pairs/learned")};
  desk.database.read([&](store::Connection& connection) {
    const auto measure = store::measure_in_force(connection);
    show_model(measure->model, content);
    content.about.rows.push_back(learned_row(store::parameters_learned(connection)));
    content.about.rows.push_back({.key = "Rules", .values = {std::string(kRuleVersion)}});
  });
  return page(visit, {.title = "What matching has learned"}, content);
}

}  // namespace onroll::web
