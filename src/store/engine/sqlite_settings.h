// How every SQLite connection is set up, and the proof that it is: a setting not in force stops the start.
#pragma once

#include <sqlite3.h>

namespace onroll::store {

// Only the writer checkpoints: SQLite before 3.51.3 may reset a WAL that a second checkpointer still needs.
enum class SqliteRole { writer, reader };

constexpr int kSqliteApplication = 0x4F6E726C;  // "Onrl", in the file's header

void fix_settings(sqlite3* handle, SqliteRole role);

}  // namespace onroll::store
