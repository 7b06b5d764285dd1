// What matching weighs by: shown, learned from this register's own records, or from a file of records.
#include <fmt/format.h>

#include <cstdio>
#include <fstream>
#include <nlohmann/json.hpp>

#include "cli/command.h"
#include "cli/learn_file.h"
#include "cli/opening.h"
#include "store/acts/learn_parameters.h"
#include "store/measure.h"

namespace onroll::cli {
namespace {

double in_bits(double weight) {
  return weight / 0.6931471805599453;
}

void print_model(const Model& model) {
  fmt::print("Parameters {}, {} anchored pairs. Weights in bits: above nothing they speak for one child.\n\n",
             version(model), static_cast<long long>(model.anchored_matches));
  fmt::print("{:<16} {:<46} {:>9} {:>9} {:>8}\n", "comparison", "level", "m", "u", "weight");
  for (std::size_t i = 0; i < model.comparisons.size(); ++i) {
    const auto& shape = model.shape.comparisons[i];
    for (std::size_t level = 1; level <= shape.levels.size(); ++level) {
      const auto& given = model.comparisons[i].levels[level];
      fmt::print("{:<16} {:<46} {:>9.5f} {:>9.6f} {:>+8.2f}\n", level == 1 ? shape.label : "",
                 shape.levels[level - 1].words, given.m, given.u, in_bits(given.weight));
    }
  }
  fmt::print("\nBefore anything is compared: {:+.2f}. Interactions: {}.\n", in_bits(model.prior),
             model.interactions.size());
}

Exit learn_and_write(std::string_view from, std::string_view out) {
  const auto model = learn_from_file(from);
  if (!model) return complain(model.error());
  print_model(*model);
  if (out.empty()) return Exit::done;
  std::ofstream file{std::string(out), std::ios::binary};
  file << to_json(*model).dump(1) << '\n';
  return file.flush() ? Exit::done : complain({{"--out", "The file cannot be written."}}, Exit::failure);
}

Exit learn_from_register(const Arguments& arguments) {
  auto database = open_register(arguments);
  const auto model = database.read([](store::Connection& c) { return store::learned_from_register(c); });
  print_model(model);
  if (arguments.has("--dry-run")) {
    fmt::print("Nothing was kept: run it without --dry-run to weigh by these from now on.\n");
    return Exit::done;
  }
  const auto kept =
      store::perform(database, command_line(today_in_england(), "learned from the register's own records"),
                     store::KeepParameters{model});
  if (!kept) {
    for (const auto& sentence : store::sentences(kept.error())) fmt::print(stderr, "onroll: {}\n", sentence);
    return Exit::findings;
  }
  fmt::print("Kept as number {}: every file taken in from now on is weighed by these.\n", kept->number);
  return Exit::done;
}

Exit show(const Arguments& arguments) {
  auto database = open_register(arguments, store::Opening::for_reading);
  const auto measure = database.read([](store::Connection& c) { return store::measure_in_force(c); });
  print_model(measure->model);
  fmt::print("Joined by rule from {}, asked of a person from {}.\n", measure->thresholds.same_at,
             measure->thresholds.perhaps_at);
  return Exit::done;
}

}  // namespace

Exit run_matching(const Arguments& arguments) {
  const auto& rest = arguments.rest();
  if (rest == std::vector<std::string>{"show"}) return show(arguments);
  if (rest != std::vector<std::string>{"learn"}) return complain({{"", "Say learn, or show."}});
  if (const auto from = arguments.value("--from"))
    return learn_and_write(*from, arguments.value_or("--out", ""));
  return learn_from_register(arguments);
}

}  // namespace onroll::cli
