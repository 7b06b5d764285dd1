#include <fmt/format.h>

#include "cli/command.h"
#include "cli/simulate/linkage/linkage.h"
#include "cli/simulate/simulate.h"

namespace onroll::cli {
namespace {

Exit write_county(const Arguments& arguments, std::string_view out, std::int64_t seed) {
  const auto children = arguments.number("--children", 2000);
  if (!children) return complain(children.error());
  const auto made = simulate({.children = static_cast<std::int32_t>(*children),
                              .seed = static_cast<std::uint64_t>(seed),
                              .out = std::filesystem::path(out)});
  if (!made) return complain(made.error());
  fmt::print(
      "The invented county is in {}. Nobody in it is real. Load it in the order of {}/import-order.txt.\n",
      out, out);
  return Exit::done;
}

Exit write_linkage(const Arguments& arguments, std::string_view out, std::int64_t seed) {
  const auto records = arguments.number("--linkage", 0);
  if (!records) return complain(records.error());
  if (arguments.has("--children")) {
    return complain({{"--children", "A linkage file is counted in records: leave --children out."}});
  }
  const auto made = simulate_linkage(
      {.records = *records, .seed = static_cast<std::uint64_t>(seed), .out = std::filesystem::path(out)});
  if (!made) return complain(made.error());
  fmt::print("{} invented records are in {}. The column \"truth\" says who is who.\n", *records, out);
  return Exit::done;
}

}  // namespace

Exit run_simulate(const Arguments& arguments) {
  const auto out = arguments.value("--out");
  if (!out) return complain({{"--out", "Say where to write: --out DIR, or --out FILE with --linkage."}});
  const auto seed = arguments.number("--seed", 1);
  if (!seed) return complain(seed.error());
  return arguments.has("--linkage") ? write_linkage(arguments, *out, *seed)
                                    : write_county(arguments, *out, *seed);
}

}  // namespace onroll::cli
