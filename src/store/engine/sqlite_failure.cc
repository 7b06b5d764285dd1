#include "store/engine/sqlite_failure.h"

#include <fmt/format.h>

namespace onroll::store {
namespace {

FailureCause cause_of(int code) {
  switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_NOMEM:
    case SQLITE_INTERRUPT:
      return FailureCause::busy;
    case SQLITE_CONSTRAINT:
      return FailureCause::constraint;
    case SQLITE_FULL:
      return FailureCause::full;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return FailureCause::damaged;
    case SQLITE_IOERR:
      return FailureCause::unreachable;
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
      return FailureCause::set_up;
    default:
      return FailureCause::statement;
  }
}

}  // namespace

StoreFailure sqlite_failure(sqlite3* handle, std::string_view during) {
  const int code = handle ? sqlite3_extended_errcode(handle) : SQLITE_NOMEM;
  return {cause_of(code), fmt::format("{}: {} (SQLite {}).", during,
                                      handle ? sqlite3_errmsg(handle) : "out of memory", code)};
}

}  // namespace onroll::store
