#include <fmt/format.h>

#include <cstdio>

#include "cli/command.h"

namespace onroll::cli {
namespace {

constexpr Option kFolder{"--data", "DIR", "the folder of the register (default: onroll-data)"};
constexpr Option kDatabase{"--database", "URL", "a PostgreSQL register instead: postgresql://..."};
constexpr Option kToday{"--today", "DATE",
                        "work as if on this day (registers marked as a demonstration only)"};
constexpr Option kFormat{"--format", "FORMAT", "text, csv or json (default: text)"};

Command import_command() {
  return {.name = "import",
          .words = "KIND FILE...",
          .what = "take in files: schools, school-links, term-dates, roll, joiners, leavers, population",
          .example = "onroll import roll --data onroll-data --school 116735 --date 2026-11-06 roll.csv",
          .permission = Permission::import_files,
          .options = {kFolder,
                      kDatabase,
                      {"--school", "URN", "whose file it is, where the file does not say"},
                      {"--date", "DATE", "the day the list is true of, where the file does not say"},
                      {"--source", "NAME", "population lists: what kind, and a name: health:North GPs"},
                      {"--dry-run", "", "report what would happen and keep nothing"},
                      kFormat,
                      kToday},
          .run = run_import};
}

Command reconcile_command() {
  return {.name = "reconcile",
          .words = "",
          .what = "account for every child: who is on no roll, and the likely cause",
          .example = "onroll reconcile --data onroll-data --as-of 2026-11-22 --format csv",
          .permission = Permission::see_worklist,
          .options = {kFolder,
                      kDatabase,
                      {"--as-of", "DATE", "the day of reckoning (default: today)"},
                      kFormat,
                      kToday},
          .run = run_reconcile};
}

Command serve_command() {
  return {.name = "serve",
          .words = "",
          .what = "serve the pages",
          .example = "onroll serve --data onroll-data --port 8080",
          .permission = Permission::administer_users,
          .options = {kFolder,
                      kDatabase,
                      {"--address", "ADDRESS", "where to listen (default: 127.0.0.1)"},
                      {"--port", "PORT", "on which port (default: 8080)"},
                      {"--behind-tls", "", "a proxy in front speaks TLS: cookies are Secure"},
                      {"--trusted-proxy", "ADDRESS", "the proxy whose X-Forwarded-For is believed"},
                      kToday},
          .run = run_serve};
}

Command link_command() {
  return {.name = "link",
          .words = "A.csv [B.csv]",
          .what = "find which records of one or two files are the same person; no register is opened",
          .example = "onroll link pupils.csv -o pairs.csv --clusters clusters.csv --report report.html",
          .permission = Permission::anyone,
          .options = {{"-o", "PAIRS.csv", "where to write the pairs"},
                      {"--clusters", "FILE.csv", "where to write which records belong together"},
                      {"--report", "FILE.html", "where to write a report with charts, in one file"},
                      {"--explain", "N", "show how the probability of N pairs came about"},
                      {"--columns", "", "say how the columns are taken, and stop"},
                      {"--config", "link.toml", "columns, comparisons, keys and limits of your own"},
                      {"--threshold", "P", "the probability from which a pair is the same (0.95)"},
                      {"--dedupe", "", "with two files: look for pairs within each as well"},
                      {"--one-to-one", "", "each file lists a person once"},
                      {"--truth", "COLUMN", "the column that says who is who: measure against it"},
                      {"--truth-part", "REGEX", "the part of that column that says it: rec-(\\d+)"},
                      {"--seed", "N", "of the random pairs; the same seed gives the same answer (1)"},
                      kFormat},
          .run = run_link};
}

Command simulate_command() {
  return {.name = "simulate",
          .words = "",
          .what = "write an invented county as files, or records to try `onroll link` on, with the truth",
          .example =
              "onroll simulate --children 3000 --seed 1 --out county\n"
              "           onroll simulate --linkage 100000 --out pupils.csv",
          .permission = Permission::anyone,
          .options = {{"--children", "N", "how many of school age, about (default: 2000)"},
                      {"--linkage", "N", "instead: one CSV of N records of pupils, and who each truly is"},
                      {"--seed", "S", "the same seed gives the same county (default: 1)"},
                      {"--out", "DIR", "the folder, or with --linkage the file, to write"}},
          .run = run_simulate};
}

Command verify_command() {
  return {.name = "verify",
          .words = "",
          .what = "check the chain of acts, and that every table follows from the events",
          .example = "onroll verify --data onroll-data",
          .permission = Permission::administer_users,
          .options = {kFolder, kDatabase},
          .run = run_verify};
}

Command rebuild_command() {
  return {.name = "rebuild",
          .words = "",
          .what = "make every derived table again from the events",
          .example = "onroll rebuild --data onroll-data",
          .permission = Permission::administer_users,
          .options = {kFolder, kDatabase},
          .run = run_rebuild};
}

Command user_command() {
  return {
      .name = "user",
      .words = "add SIGN-IN-NAME | password SIGN-IN-NAME | disable SIGN-IN-NAME | enable SIGN-IN-NAME | list",
      .what = "who may sign in; passwords are read from standard input",
      .example = "onroll user add a.officer --name 'Alex Officer' --role officer --data onroll-data",
      .permission = Permission::administer_users,
      .options = {kFolder,
                  kDatabase,
                  {"--name", "NAME", "the person's name, as colleagues know it"},
                  {"--role", "ROLE", "officer, lead, school or admin"},
                  {"--school", "URN", "the school of a school's account"}},
      .run = run_user};
}

Command profile_command() {
  return {.name = "profile",
          .words = "use NAME-OR-FILE | show | list",
          .what = "the council's own names, limits and term dates",
          .example = "onroll profile use worcestershire --data onroll-data",
          .permission = Permission::administer_users,
          .options = {kFolder, kDatabase, {"--demo", "", "mark the register as a demonstration, for good"}},
          .run = run_profile};
}

Command routes_command() {
  return {.name = "routes",
          .words = "",
          .what = "every page, and the permission it asks for",
          .example = "onroll routes --format json",
          .permission = Permission::anyone,
          .options = {kFormat},
          .run = run_routes};
}

Command matching_command() {
  return {.name = "matching",
          .words = "learn | show",
          .what = "what likeness is weighed by: learned from the register's own records, or shown",
          .example = "onroll matching learn --dry-run --data onroll-data",
          .permission = Permission::decide_pairs,
          .options = {kFolder,
                      kDatabase,
                      {"--dry-run", "", "learn and show, keep nothing"},
                      {"--from", "FILE",
                       "learn from the records of a CSV file instead, as simulate --linkage writes"},
                      {"--out", "FILE", "with --from: where to write the parameters, JSON"}},
          .run = run_matching};
}

Command look_up_command() {
  return {.name = "look-up",
          .words = "[FILE]",
          .what = "which child of the register is this? One child, read from FILE or standard input",
          .example = "onroll look-up --data onroll-data child.txt",
          .permission = Permission::search,
          .options =
              {kFolder,
               kDatabase,
               kFormat,
               {"--explain", "", "how each probability came about, step by step"},
               {"--surname", "NAME",
                "and --forename, --former-surname, --date-of-birth, --sex, --postcode, --address, --upn, "
                "--nhs-number: for invented children only. What is typed on a command line stays in the "
                "shell's history and is seen by everybody on the machine; a FILE or standard input has the "
                "same names, one a line: surname: Smith"},
               {"--forename", "NAME", "see --surname"},
               {"--former-surname", "NAME", "see --surname"},
               {"--date-of-birth", "DATE", "see --surname"},
               {"--sex", "F or M", "see --surname"},
               {"--postcode", "POSTCODE", "see --surname"},
               {"--address", "ADDRESS", "see --surname"},
               {"--upn", "UPN", "see --surname"},
               {"--nhs-number", "NUMBER", "see --surname"}},
          .run = run_look_up};
}

const std::vector<Command>& table() {
  static const std::vector<Command> all{import_command(),   reconcile_command(), serve_command(),
                                        link_command(),     look_up_command(),   matching_command(),
                                        simulate_command(), verify_command(),    rebuild_command(),
                                        user_command(),     profile_command(),   routes_command()};
  return all;
}

}  // namespace

std::span<const Command> commands() {
  return table();
}

std::string help() {
  std::string text = "Onroll: every child on a roll\n\n  onroll COMMAND [OPTIONS]\n\n";
  for (const auto& command : commands()) text += fmt::format("  {:<10} {}\n", command.name, command.what);
  text +=
      "\n  onroll COMMAND --help tells more. Exit codes: 0 done, 1 findings or refused rows, 2 usage, 3 "
      "failure.\n";
  return text;
}

std::string help(const Command& command) {
  auto text = fmt::format("onroll {} {}\n\n  {}\n\n", command.name, command.words, command.what);
  for (const auto& option : command.options) {
    text += fmt::format("  {:<24} {}\n", fmt::format("{} {}", option.name, option.value), option.what);
  }
  text += fmt::format("\n  Example: {}\n", command.example);
  return text;
}

Exit complain(const Problems& problems, Exit exit) {
  for (const auto& each : problems) {
    fmt::print(stderr, "onroll: {}{}{}\n", each.field, each.field.empty() ? "" : ": ", each.sentence);
  }
  return exit;
}

}  // namespace onroll::cli
