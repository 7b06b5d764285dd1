// The map of the site.
#include <fmt/format.h>

#include <filesystem>
#include <nlohmann/json.hpp>

#include "base/random_id.h"
#include "cli/command.h"
#include "cli/site.h"

namespace onroll::cli {
Exit run_routes(const Arguments& arguments) {
  const auto folder = std::filesystem::temp_directory_path() / ("onroll-routes-" + random_hex(8));
  std::filesystem::create_directory(folder);
  {
    auto empty = store::Database::open({.directory = folder.string(), .postgres_url = {}});
    const web::Site site(site_parts(empty, {}));
    auto all = nlohmann::json::array();
    for (const auto& route : site.routes()) {
      all.push_back({{"method", word(route.method())},
                     {"path", route.pattern()},
                     {"permission", onroll::word(route.permission())}});
    }
    if (arguments.value_or("--format", "text") == "json") {
      fmt::print("{}\n", all.dump(2));
    } else {
      for (const auto& route : all) {
        fmt::print("{:<5} {:<40} {}\n", route["method"].get<std::string>(), route["path"].get<std::string>(),
                   route["permission"].get<std::string>());
      }
    }
  }
  std::filesystem::remove_all(folder);
  return Exit::done;
}

}  // namespace onroll::cli
