// The program: finds the command, reads its arguments, runs it, and answers with its exit code.
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <exception>
#include <span>
#include <string_view>

#include "base/contract.h"
#include "cli/command.h"
#include "store/engine/failure.h"

namespace {

using namespace onroll::cli;

bool asks_for_help(std::string_view word) {
  return word == "--help" || word == "-h" || word == "help";
}

Exit run(const Command& command, std::span<const char* const> words) {
  if (std::ranges::any_of(words, [](std::string_view word) { return word == "--help"; })) {
    fmt::print("{}", help(command));
    return Exit::done;
  }
  const auto arguments = Arguments::parse(words, command.options);
  if (!arguments) return complain(arguments.error());
  return command.run(*arguments);
}

Exit run(std::span<const char* const> words) {
  if (words.empty() || asks_for_help(words.front())) {
    fmt::print("{}", help());
    return words.empty() ? Exit::usage : Exit::done;
  }
  const auto found = std::ranges::find(commands(), std::string_view(words.front()), &Command::name);
  if (found == commands().end())
    return complain({{words.front(), "There is no such command. See onroll --help."}});
  return run(*found, words.subspan(1));
}

}  // namespace

int main(int count, char** words) {
  try {
    return static_cast<int>(
        run(std::span<const char* const>(words, static_cast<std::size_t>(count)).subspan(1)));
  } catch (const onroll::store::StoreFailure& failure) {
    fmt::print(stderr, "onroll: {}\n", failure.what());
  } catch (const onroll::ContractBroken& broken) {
    fmt::print(stderr, "onroll: a fault of the program, please report it: {}\n", broken.what());
  } catch (const std::exception& failure) {
    fmt::print(stderr, "onroll: {}\n", failure.what());
  }
  return static_cast<int>(Exit::failure);
}
