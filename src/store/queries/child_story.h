// Everything held about one child: records and the files that listed them, what they add up to, and what was
// decided.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "people/facts.h"
#include "register/accounting.h"
#include "register/derived_child.h"
#include "register/history.h"
#include "store/engine/connection.h"
#include "store/queries/case_story.h"
#include "store/queries/kept.h"
#include "store/world.h"

namespace onroll::store {

// Schools, calendars and the profile kept between pages, read again after an import and on a new day. A new
// profile is read when the server starts.
class KeptWorld {
 public:
  std::shared_ptr<const World> on(Connection& connection, Date today);

 private:
  Kept<World, std::tuple<std::int64_t, std::int64_t, Date>> kept_;  // newest import, how many undone, the day
};

// One file that listed a record.
struct ListedBy {
  ImportId import;
  std::string file_name;
  Date as_of{};
  std::string taken_at;  // ISO, UTC
  UserId by;
  std::int64_t row = 0;
};

struct RecordHeld {
  RecordId id;
  Source source = Source::other_list;
  Facts facts;
  std::vector<ListedBy> listings;  // by files not undone, oldest first; none: nothing lists it any more
  bool in_newest = true;           // still in the newest list of its feed
};

struct MatchDecided {
  std::string at;
  UserId by;
  std::string state;  // "same", "different", "not_sure", "waiting"
};

// A question whether this child is another one, and the answers given so far, oldest first.
struct PairOfChild {
  PairId id;
  ChildId other;
  std::string state;
  std::vector<MatchDecided> decided;
};

struct ChildStory {
  ChildCard child;
  std::vector<RecordHeld> records;    // by number
  std::optional<DerivedChild> shown;  // nothing: no live record is left
  std::vector<EducationPeriod> education;
  Accounting accounting;  // worked out for the day asked
  std::optional<FindingHeld> finding;
  std::vector<CaseInBrief> cases;
  std::vector<PairOfChild> pairs;
  std::vector<ChildCard> same_surname_and_postcode;
};

std::optional<ChildStory> child_story(Connection& connection, ChildId id, const World& world, Date today);

}  // namespace onroll::store
