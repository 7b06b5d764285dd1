// The council's profile.
#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "base/embedded.h"
#include "cli/command.h"
#include "cli/opening.h"
#include "store/world.h"

namespace onroll::cli {
namespace {

// The TOML of an embedded profile, or of a file.
Result<std::string> toml_of(const std::string& name) {
  for (const auto& known : embedded_profile_names()) {
    if (known == name)
      return std::string(embedded_file(embedded_data(), fmt::format("profiles/{}.toml", name)));
  }
  std::ifstream file(name, std::ios::binary);
  if (!file)
    return problem("profile", "There is neither a profile nor a file of this name. See onroll profile list.");
  return std::string(std::istreambuf_iterator<char>(file), {});
}

Exit use(const Arguments& arguments, const std::string& name) {
  const auto toml = toml_of(name);
  if (!toml) return complain(toml.error());
  const auto profile = parse_profile(*toml);
  if (!profile) return complain(profile.error(), Exit::findings);
  auto database = open_register(arguments);
  database.write([&](store::Connection& connection) { store::set_council_profile(connection, *toml); });
  if (arguments.has("--demo")) mark_as_demonstration(database);
  fmt::print("The register now follows the profile of {}.\n", profile->name);
  return Exit::done;
}

Exit show(const Arguments& arguments) {
  auto database = open_register(arguments, store::Opening::for_reading);
  const auto profile =
      database.read([](store::Connection& connection) { return store::council_profile(connection); });
  fmt::print(
      "{}\nA case opens after {} school days in transit; a population list is stale after {} months.\n",
      profile.name, profile.transit_school_days.count, profile.population_list_stale_months);
  return Exit::done;
}

}  // namespace

Exit run_profile(const Arguments& arguments) {
  const auto& words = arguments.rest();
  if (words.size() == 2 && words[0] == "use") return use(arguments, words[1]);
  if (words.size() == 1 && words[0] == "show") return show(arguments);
  if (words.size() == 1 && words[0] == "list") {
    for (const auto& name : embedded_profile_names()) fmt::print("{}\n", name);
    return Exit::done;
  }
  return complain({{"profile", "Say use NAME, show or list. See onroll profile --help."}});
}

}  // namespace onroll::cli
