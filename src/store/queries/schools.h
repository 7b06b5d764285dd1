// The council's schools in brief: what each has sent, when, and how long it has been silent.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "calendar/date.h"
#include "people/identifiers.h"
#include "people/ids.h"
#include "store/engine/connection.h"

namespace onroll::store {

struct RollSent {
  ImportId import;
  Date as_of{};
  std::int64_t pupils = 0;
};

struct SchoolLine {
  Urn urn;
  std::string name;
  std::string name_folded;
  std::string phase;
  std::string status;
  std::optional<RollSent> newest;
  std::optional<RollSent> previous;
  std::optional<Date> last_notice;  // of a joiner or leaver
  // Between the last two rolls; filled by count_movements, and nothing where there are not two.
  std::optional<std::int64_t> joined;
  std::optional<std::int64_t> left;

  std::optional<Date> last_heard() const;  // the newer of roll and notice
};

// In the order of their names: the open schools of the council's area, and all that have sent a roll.
std::vector<SchoolLine> council_schools(Connection& connection, Today today);

// Costs a look at every child on the rolls: for the schools of one page.
void count_movements(Connection& connection, std::span<SchoolLine> schools);

}  // namespace onroll::store
