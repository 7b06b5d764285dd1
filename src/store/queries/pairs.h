// Two children that may be one: what was decided, and one question as matching sees it.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "matching/judge.h"
#include "outputs/pair_queue.h"
#include "people/ids.h"
#include "store/engine/connection.h"
#include "store/queries/imports.h"

namespace onroll::store {

enum class PairState { waiting, not_sure, same, different };
std::string_view word(PairState state);
std::optional<PairState> parse_pair_state(std::string_view word);

struct PairCounts {
  std::int64_t waiting = 0;
  std::int64_t not_sure = 0;
  std::int64_t same = 0;
  std::int64_t different = 0;
  std::int64_t of(PairState state) const;
};
PairCounts pair_counts(Connection& connection);

struct PairDecision {
  std::string state;
  std::string by;
  std::string at;  // ISO, UTC
  std::string reason;
};

struct DecidedPair {
  PairId pair;
  ChildInPair a;
  ChildInPair b;
  std::string reasons;
  PairDecision decision;  // the newest
};
// Decided one way and not taken back, the newest question first. REQUIRES: same or different.
std::vector<DecidedPair> decided_pairs(Connection& connection, PairState state, Stretch stretch);

// One side: the record that raised the question, and the child it is or was held with.
struct PairSide {
  ChildId child;  // as the question was asked; joined children share their records
  RecordId record;
  Facts facts;
};

struct PairSeen {
  PairId pair;
  PairState state = PairState::waiting;
  std::string reasons;
  std::array<PairSide, 2> sides;
  Judgement judgement;                  // by the measure in force
  Waterfall why;                        // how its probability came about
  std::string news;                     // why a question once decided is asked again, or ""
  std::string parameters;               // the version that put the question, "" before the rules weighed
  std::vector<PairDecision> decisions;  // oldest first
};
std::optional<PairSeen> pair_seen(Connection& connection, PairId pair);

}  // namespace onroll::store
