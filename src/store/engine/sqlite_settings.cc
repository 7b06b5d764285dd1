#include "store/engine/sqlite_settings.h"

#include <fmt/format.h>

#include <array>
#include <string>

#include "store/engine/sqlite_failure.h"

namespace onroll::store {
namespace {

// 2 GiB for all connections together: a runaway sort fails alone instead of taking the machine with it.
constexpr sqlite3_int64 kHeapLimit = sqlite3_int64{2} << 30;

struct Pragma {
  const char* name;
  const char* value;
  const char* answer;  // what asking gives when it is in force
};

constexpr std::array kEveryConnection{
    Pragma{"busy_timeout", "5000", "5000"},
    Pragma{"synchronous", "FULL", "2"},  // NORMAL may lose an acknowledged commit when the power goes
    Pragma{"foreign_keys", "ON", "1"},
    Pragma{"trusted_schema", "OFF", "0"},
    Pragma{"cell_size_check", "ON", "1"},
    Pragma{"mmap_size", "0", "0"},
    Pragma{"secure_delete", "ON", "1"},
    Pragma{"temp_store", "MEMORY", "2"},
    Pragma{"recursive_triggers", "ON", "1"},  // so that REPLACE cannot go round an append-only trigger
};

// Pages of 4 KiB: at 16 MiB of WAL a commit also moves it into the file; after a large import the file of the
// WAL is cut back to 64 MiB.
constexpr std::array kWriter{
    Pragma{"journal_mode", "WAL", "wal"},
    Pragma{"wal_autocheckpoint", "4000", "4000"},
    Pragma{"journal_size_limit", "67108864", "67108864"},
    Pragma{"cache_size", "-65536", "-65536"},
};

constexpr std::array kReader{
    Pragma{"wal_autocheckpoint", "0", "0"},
    Pragma{"cache_size", "-16384", "-16384"},
    Pragma{"query_only", "ON", "1"},
};

struct Switch {
  const char* name;
  int option;
  int value;
};

constexpr std::array kSwitches{
    Switch{"defensive", SQLITE_DBCONFIG_DEFENSIVE, 1},
    Switch{"double-quoted strings in tables", SQLITE_DBCONFIG_DQS_DDL, 0},
    Switch{"double-quoted strings in statements", SQLITE_DBCONFIG_DQS_DML, 0},
    Switch{"loading of extensions", SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
};

struct Limit {
  int which;
  int most;
};

// SQLite's security page gives lower figures as a start; each is raised to what our statements need.
constexpr std::array kLimits{
    Limit{SQLITE_LIMIT_LENGTH, 64 << 20},  // an evidence bundle; a list of a million ids
    Limit{SQLITE_LIMIT_SQL_LENGTH, 100'000},
    Limit{SQLITE_LIMIT_COLUMN, 200},      // counts the terms of wide joins too
    Limit{SQLITE_LIMIT_EXPR_DEPTH, 100},  // every AND in a row is one deeper
    Limit{SQLITE_LIMIT_COMPOUND_SELECT, 20},
    Limit{SQLITE_LIMIT_VDBE_OP, 25'000},
    Limit{SQLITE_LIMIT_FUNCTION_ARG, 32},
    Limit{SQLITE_LIMIT_ATTACHED, 0},
    Limit{SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 200},
    Limit{SQLITE_LIMIT_VARIABLE_NUMBER, 64},  // MOST_PARAMETERS in tools/sql_to_cc.py
    Limit{SQLITE_LIMIT_TRIGGER_DEPTH, 10},
    Limit{SQLITE_LIMIT_WORKER_THREADS, 0},
};

[[noreturn]] void not_in_force(std::string_view setting) {
  throw StoreFailure(
      FailureCause::set_up,
      fmt::format("The SQLite setting \"{}\" cannot be put in force, so the database is not opened. "
                  "Install the SQLite library that Onroll was tested with.",
                  setting));
}

// RETURNS the one answer of a pragma.
std::string ask(sqlite3* handle, const std::string& pragma) {
  std::string answer;
  const auto keep = [](void* target, int, char** columns, char**) {
    *static_cast<std::string*>(target) = columns[0] ? columns[0] : "";
    return 0;
  };
  if (sqlite3_exec(handle, pragma.c_str(), keep, &answer, nullptr)) throw sqlite_failure(handle, pragma);
  return answer;
}

template <typename Pragmas>
void fix_pragmas(sqlite3* handle, const Pragmas& pragmas) {
  for (const Pragma& pragma : pragmas) {
    ask(handle, fmt::format("PRAGMA {} = {}", pragma.name, pragma.value));
    if (ask(handle, fmt::format("PRAGMA {}", pragma.name)) != pragma.answer) not_in_force(pragma.name);
  }
}

void fix_switches(sqlite3* handle) {
  for (const Switch& each : kSwitches) {
    int now = -1;
    sqlite3_db_config(handle, each.option, each.value, &now);
    if (now != each.value) not_in_force(each.name);
  }
}

void fix_limits(sqlite3* handle) {
  for (const Limit& limit : kLimits) {
    sqlite3_limit(handle, limit.which, limit.most);
    if (sqlite3_limit(handle, limit.which, -1) > limit.most) not_in_force("limits");
  }
}

void leave_checkpoints_to_the_writer(sqlite3* handle) {
  int now = -1;
  sqlite3_db_config(handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, &now);
  if (now != 1) not_in_force("no checkpoint on close");
  if (ask(handle, "PRAGMA journal_mode") != "wal") not_in_force("journal_mode");
}

}  // namespace

void fix_settings(sqlite3* handle, SqliteRole role) {
  sqlite3_hard_heap_limit64(kHeapLimit);
  fix_switches(handle);
  fix_pragmas(handle, kEveryConnection);
  ask(handle, "PRAGMA case_sensitive_like = ON");  // as in PostgreSQL; it has no answer to ask for
  if (ask(handle, "SELECT 'a' LIKE 'A'") != "0") not_in_force("case_sensitive_like");
  if (role == SqliteRole::writer) {
    fix_pragmas(handle, kWriter);
  } else {
    fix_pragmas(handle, kReader);
    leave_checkpoints_to_the_writer(handle);
  }
  fix_limits(handle);
}

}  // namespace onroll::store
