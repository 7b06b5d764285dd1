// A fresh database for each test, on SQLite and, where ONROLL_TEST_POSTGRES holds a connection string, on
// PostgreSQL (in a schema of its own, dropped afterwards).
#pragma once

#include <doctest/doctest.h>
#include <libpq-fe.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <utility>

#include "base/random_id.h"
#include "store/engine/database.h"

namespace onroll::tests {

// A folder that goes away with its object.
class TemporaryFolder {
 public:
  TemporaryFolder() : path_(std::filesystem::temp_directory_path() / ("onroll_test_" + random_hex(8))) {}
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  std::string path() const { return path_.string(); }

 private:
  std::filesystem::path path_;
};

// A PostgreSQL schema that goes away with its object.
class TemporarySchema {
 public:
  explicit TemporarySchema(std::string url) : admin_(std::move(url)), name_("onroll_test_" + random_hex(8)) {
    command("CREATE SCHEMA " + name_);
  }
  TemporarySchema(const TemporarySchema&) = delete;
  TemporarySchema& operator=(const TemporarySchema&) = delete;
  ~TemporarySchema() {
    try {
      command("DROP SCHEMA " + name_ + " CASCADE");
    } catch (const std::exception& failure) {
      std::fprintf(stderr, "%s\n", failure.what());
    }
  }

  // The same server, with every name looked up in this schema.
  std::string url() const {
    char* wrong = nullptr;
    PQconninfoOption* options = PQconninfoParse(admin_.c_str(), &wrong);
    if (!options) throw std::runtime_error("ONROLL_TEST_POSTGRES is not a connection string");
    std::string text;
    for (const PQconninfoOption* option = options; option->keyword; ++option) {
      if (option->val) text += std::string(option->keyword) + "='" + option->val + "' ";
    }
    PQconninfoFree(options);
    return text + "options='-c search_path=" + name_ + "'";
  }

 private:
  void command(const std::string& sql) const {
    PGconn* connection = PQconnectdb(admin_.c_str());
    PGresult* result = PQexec(connection, ("SET client_min_messages = warning; " + sql).c_str());
    const bool done = PQresultStatus(result) == PGRES_COMMAND_OK;
    const std::string said = PQerrorMessage(connection);
    PQclear(result);
    PQfinish(connection);
    if (!done) throw std::runtime_error("ONROLL_TEST_POSTGRES: " + said);
  }

  std::string admin_;
  std::string name_;
};

inline std::optional<std::string> test_postgres_url() {
  static const std::optional<std::string> url = [] {
    const char* given = std::getenv("ONROLL_TEST_POSTGRES");
    if (!given)
      std::fprintf(stderr, "ONROLL_TEST_POSTGRES is not set: the store is tested on SQLite only.\n");
    return given ? std::optional<std::string>(given) : std::nullopt;
  }();
  return url;
}

// Runs test(const store::Location&) once for each engine, each time with an empty place.
template <typename Test>
void for_each_place(Test&& test) {
  {
    const TemporaryFolder folder;
    INFO("on SQLite");
    test(store::Location{.directory = folder.path(), .postgres_url = {}});
  }
  if (const auto url = test_postgres_url()) {
    const TemporarySchema schema(*url);
    INFO("on PostgreSQL");
    test(store::Location{.directory = {}, .postgres_url = schema.url()});
  }
}

// Runs test(store::Database&) once for each engine, with the tables of `steps` and nothing in them.
template <typename Test>
void for_each_database(std::span<const store::Migration> steps, Test&& test) {
  for_each_place([&](const store::Location& location) {
    auto database = store::Database::open(location, store::Opening::for_writing, steps);
    test(database);
  });
}

template <typename Test>
void for_each_database(Test&& test) {
  for_each_database(store::migrations(), std::forward<Test>(test));
}

}  // namespace onroll::tests
