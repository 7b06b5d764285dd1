// Two children that may be one: the list of questions, and one question with everything a person needs to
// decide.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "matching/judge.h"
#include "people/ids.h"
#include "people/sources.h"
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

struct ChildInPair {
  std::string name;
  std::optional<Date> date_of_birth;
};

struct PairLine {
  PairId pair;
  ChildInPair a;
  ChildInPair b;
  std::string reasons;
  bool clears_a_finding = false;  // one of the two is not accounted for
};
// Those first where one of the two is not accounted for.
std::vector<PairLine> pairs_on_page(Connection& connection, PairState state, Stretch stretch);

struct RecordLine {
  RecordId record;
  Source source = Source::other_list;
  std::string name;
  std::optional<Date> date_of_birth;
  std::string school_name;
  Date last_listed{};
  ImportId import;
};

// One side: the record that raised the question, and all records of its child.
struct PairSide {
  ChildId child;  // as the question was asked; joined children share their records
  Facts facts;
  std::vector<RecordLine> records;
};

struct PairDecision {
  std::string state;
  std::string by;
  std::string at;  // ISO, UTC
  std::string reason;
};

struct PairSeen {
  PairId pair;
  PairState state = PairState::waiting;
  std::string reasons;
  std::array<PairSide, 2> sides;
  Judgement judgement;
  std::vector<PairDecision> decisions;  // oldest first
};
std::optional<PairSeen> pair_seen(Connection& connection, PairId pair);

std::optional<PairId> next_pair(Connection& connection, PairId after);

}  // namespace onroll::store
