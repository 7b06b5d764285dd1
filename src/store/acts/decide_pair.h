// A person's answer about two children that may be one, with the reason in their own words (the occasion's).
// Joining moves records and loses nothing; it can be taken back, and what came later stays where it belongs.
#pragma once

#include "store/perform.h"

namespace onroll::store {

enum class PairAnswer { same, different, not_sure, taken_back };

struct PairSettled {
  ChildId kept;  // the child that now holds the records; 0 where nothing was joined
};

template <typename Archive>
void fields(Archive& archive, PairSettled& settled) {
  archive("kept", settled.kept);
}

struct DecidePair {
  static constexpr std::string_view kKind = "pair.decide";
  static constexpr Permission kPermission = Permission::decide_pairs;
  using Answer = PairSettled;
  PairId pair;
  PairAnswer answer = PairAnswer::not_sure;
};
Outcome<PairSettled> carry_out(Ledger& ledger, const DecidePair& act);

}  // namespace onroll::store
