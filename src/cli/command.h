// A command of the program: its words, its options, its help, and what it does.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "access/permission.h"
#include "cli/arguments.h"

namespace onroll::cli {

enum class Exit : int { done = 0, findings = 1, usage = 2, failure = 3 };

struct Command {
  std::string_view name;
  std::string_view words;    // what follows the name: "KIND FILE..."
  std::string_view what;     // one line of `onroll --help`
  std::string_view example;  // a line a person can try
  Permission permission;     // what it asks of whoever runs it
  std::vector<Option> options;
  Exit (*run)(const Arguments&);
};

std::span<const Command> commands();
std::string help();
std::string help(const Command& command);

// Prints the problems on standard error, each on its line. RETURNS Exit::usage or as given.
Exit complain(const Problems& problems, Exit exit = Exit::usage);

Exit run_import(const Arguments&);
Exit run_reconcile(const Arguments&);
Exit run_serve(const Arguments&);
Exit run_link(const Arguments&);
Exit run_simulate(const Arguments&);
Exit run_verify(const Arguments&);
Exit run_rebuild(const Arguments&);
Exit run_user(const Arguments&);
Exit run_profile(const Arguments&);
Exit run_routes(const Arguments&);
Exit run_matching(const Arguments&);
Exit run_look_up(const Arguments&);

}  // namespace onroll::cli
