#include <fmt/format.h>

#include "cli/command.h"
#include "cli/opening.h"
#include "store/verify.h"

namespace onroll::cli {

Exit run_verify(const Arguments& arguments) {
  auto database = open_register(arguments, store::Opening::for_reading);
  const auto verification = store::verify(database);
  for (const auto& finding : verification.findings) fmt::print("{}\n", finding);
  fmt::print("{} acts and {} events checked: {}\n", verification.acts, verification.events,
             verification.findings.empty() ? "the chain holds, and every table follows from the events."
                                           : "something is not as it was written, see above.");
  return verification.findings.empty() ? Exit::done : Exit::findings;
}

Exit run_rebuild(const Arguments& arguments) {
  auto database = open_register(arguments);
  store::rebuild(database);
  fmt::print("Every derived table was made again from the events.\n");
  return Exit::done;
}

}  // namespace onroll::cli
