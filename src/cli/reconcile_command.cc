// Accounting for every child, and the list of those who are not.
#include <fmt/format.h>

#include <cstdio>

#include "cli/command.h"
#include "cli/opening.h"
#include "store/acts/reconcile.h"
#include "store/queries/unaccounted.h"

namespace onroll::cli {
namespace {

void print_list(store::Database& database, std::string_view form) {
  const auto rows =
      database.read([](store::Connection& connection) { return store::unaccounted(connection, {}); });
  fmt::print("{}", form == "csv"    ? unaccounted_csv(rows)
                   : form == "json" ? unaccounted_json(rows)
                                    : unaccounted_text(rows));
}

}  // namespace

Exit run_reconcile(const Arguments& arguments) {
  const auto form = arguments.value_or("--format", "text");
  if (form != "text" && form != "csv" && form != "json")
    return complain({{"--format", "Choose text, csv or json."}});
  const auto asked = arguments.date("--as-of");
  if (!asked) return complain(asked.error());
  auto database = open_register(arguments);
  const auto today = today_for(arguments, database);
  if (!today) return complain(today.error());
  const auto as_of = asked->value_or(today->date);
  if (as_of > today->date)
    return complain({{"--as-of", "That day is still to come: nobody can be accounted for on it yet."}});
  const auto done = store::perform(database, command_line({as_of}, "reconcile from the command line"),
                                   store::Reconcile{.as_of = as_of});
  if (!done) {
    for (const auto& sentence : store::sentences(done.error())) fmt::print(stderr, "onroll: {}\n", sentence);
    return Exit::findings;
  }
  fmt::print(stderr,
             "{}: {} children, {} not accounted for ({} new or changed, {} cleared); {} cases opened, {} "
             "closures proposed\n",
             in_words(as_of), done->children, done->unaccounted, done->findings_set, done->findings_cleared,
             done->cases_opened, done->closures_proposed);
  print_list(database, form);
  return Exit::done;
}

}  // namespace onroll::cli
