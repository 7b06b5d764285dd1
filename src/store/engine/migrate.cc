#include "store/engine/migrate.h"

#include <fmt/format.h>

#include <string>
#include <vector>

#include "sql/schema.h"
#include "store/engine/sqlite_settings.h"

namespace onroll::store {
namespace {

using Taken = std::vector<sql::SchemaSteps::Owned>;

StoreFailure set_up_failure(std::string sentence) {
  return {FailureCause::set_up, std::move(sentence)};
}

void require_ours(const Taken& taken, std::span<const Migration> steps) {
  if (taken.size() > steps.size()) {
    throw set_up_failure(
        fmt::format("This database was last used by a newer Onroll: it is at step {} and this program knows "
                    "{}. Install the "
                    "newer version, or restore the backup made before the update.",
                    taken.size(), steps.size()));
  }
  for (std::size_t i = 0; i < taken.size(); ++i) {
    if (taken[i].version == steps[i].version && taken[i].name == steps[i].name) continue;
    throw set_up_failure(fmt::format(
        "This database took step {} as \"{}\", which this program knows as \"{}\": it was made by another "
        "edition of Onroll. Use the program that made it.",
        taken[i].version, taken[i].name, steps[i].name));
  }
}

void take_step(Connection& connection, const Migration& step) {
  const bool sqlite = connection.engine() == Engine::sqlite;
  try {
    connection.execute(std::string(sqlite ? step.sqlite : step.postgresql));
  } catch (const StoreFailure& failure) {
    throw StoreFailure(failure.cause, fmt::format("Step {} of the database: {}", step.name, failure.what()));
  }
  connection.run(sql::AddSchemaStep{.version = step.version, .name = step.name});
  if (sqlite) connection.execute(fmt::format("PRAGMA user_version = {}", step.version));
}

}  // namespace

void migrate(Connection& connection, std::span<const Migration> steps) {
  connection.execute(
      "CREATE TABLE IF NOT EXISTS schema_version (version bigint NOT NULL PRIMARY KEY, name text NOT NULL)");
  const Taken taken = connection.all(sql::SchemaSteps{});
  require_ours(taken, steps);
  for (const Migration& step : steps.subspan(taken.size())) take_step(connection, step);
  if (connection.engine() == Engine::sqlite) {
    connection.execute(fmt::format("PRAGMA application_id = {}", kSqliteApplication));
  }
}

void require_migrated(Connection& connection, std::span<const Migration> steps) {
  const auto taken = [&] {
    try {
      return connection.all(sql::SchemaSteps{});
    } catch (const StoreFailure& failure) {
      if (failure.cause != FailureCause::statement) throw;
      throw set_up_failure(
          "There is no Onroll database here yet. Start the server or an import once to make it.");
    }
  }();
  require_ours(taken, steps);
  if (taken.size() < steps.size()) {
    throw set_up_failure(
        fmt::format("This database is at step {} and this program needs step {}. Start the server once to "
                    "bring it up to date.",
                    taken.size(), steps.size()));
  }
}

}  // namespace onroll::store
