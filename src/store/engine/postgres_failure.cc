#include "store/engine/postgres_failure.h"

#include <fmt/format.h>

#include <array>
#include <string>

namespace onroll::store {
namespace {

struct StateCause {
  std::string_view prefix;  // of SQLSTATE; PostgreSQL manual, appendix A
  FailureCause cause;
};

constexpr std::array kCauses{
    StateCause{"08", FailureCause::unreachable},    // connection exceptions
    StateCause{"57P", FailureCause::unreachable},   // shut down, starting up
    StateCause{"57014", FailureCause::busy},        // cancelled, time limit
    StateCause{"55P03", FailureCause::busy},        // lock not available in time
    StateCause{"40", FailureCause::busy},           // serialisation, deadlock
    StateCause{"53100", FailureCause::full},        // disk full
    StateCause{"53", FailureCause::busy},           // out of memory, too many connections
    StateCause{"23", FailureCause::constraint},     // integrity
    StateCause{"22", FailureCause::constraint},     // values out of range
    StateCause{"P0001", FailureCause::constraint},  // raised by a trigger of ours
    StateCause{"XX", FailureCause::damaged},        // corrupted, internal
    StateCause{"28", FailureCause::set_up},         // not allowed to connect
    StateCause{"3D", FailureCause::set_up},         // no such database
    StateCause{"42501", FailureCause::set_up},      // privileges missing
};

FailureCause cause_of(std::string_view state) {
  for (const StateCause& each : kCauses) {
    if (state.starts_with(each.prefix)) return each.cause;
  }
  return FailureCause::statement;
}

std::string_view field(const PGresult* result, int code) {
  const char* found = result ? PQresultErrorField(result, code) : nullptr;
  return found ? found : "";
}

bool is_lost(PGconn* connection, std::string_view state) {
  return PQstatus(connection) != CONNECTION_OK || state.empty();
}

constexpr std::string_view kLost = "the connection to the PostgreSQL server was lost";

}  // namespace

StoreFailure postgres_failure(PGconn* connection, const PGresult* result, std::string_view during) {
  const std::string_view state = field(result, PG_DIAG_SQLSTATE);
  if (is_lost(connection, state)) return {FailureCause::unreachable, fmt::format("{}: {}.", during, kLost)};
  std::string sentence = fmt::format("{}: PostgreSQL refused (SQLSTATE {})", during, state);
  if (const auto table = field(result, PG_DIAG_TABLE_NAME); !table.empty()) {
    sentence += fmt::format(", table {}", table);
  }
  if (const auto rule = field(result, PG_DIAG_CONSTRAINT_NAME); !rule.empty()) {
    sentence += fmt::format(", constraint {}", rule);
  }
  // Only what our own triggers raise is free of values.
  if (state == "P0001") sentence += fmt::format(", {}", field(result, PG_DIAG_MESSAGE_PRIMARY));
  return {cause_of(state), sentence + "."};
}

StoreFailure postgres_prepare_failure(PGconn* connection, const PGresult* result,
                                      std::string_view statement) {
  const std::string_view state = field(result, PG_DIAG_SQLSTATE);
  if (is_lost(connection, state))
    return {FailureCause::unreachable, fmt::format("{}: {}.", statement, kLost)};
  return {cause_of(state), fmt::format("{}: {} (SQLSTATE {}, character {}).", statement,
                                       field(result, PG_DIAG_MESSAGE_PRIMARY), state,
                                       field(result, PG_DIAG_STATEMENT_POSITION))};
}

}  // namespace onroll::store
