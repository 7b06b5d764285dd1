#include <fmt/format.h>

#include "cli/command.h"
#include "cli/simulate/simulate.h"

namespace onroll::cli {

Exit run_simulate(const Arguments& arguments) {
  const auto out = arguments.value("--out");
  if (!out) return complain({{"--out", "Say where to write the county: --out DIR."}});
  const auto children = arguments.number("--children", 2000);
  const auto seed = arguments.number("--seed", 1);
  if (!children) return complain(children.error());
  if (!seed) return complain(seed.error());
  const auto made = simulate({.children = static_cast<std::int32_t>(*children),
                              .seed = static_cast<std::uint64_t>(*seed),
                              .out = std::filesystem::path(*out)});
  if (!made) return complain(made.error());
  fmt::print(
      "The invented county is in {}. Nobody in it is real. Load it in the order of {}/import-order.txt.\n",
      *out, *out);
  return Exit::done;
}

}  // namespace onroll::cli
