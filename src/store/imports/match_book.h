// The held records that new ones are compared with: loaded whole and kept across the files of one command, or
// only those that share a key with a small file.
#pragma once

#include <optional>
#include <span>

#include "matching/candidates.h"
#include "people/ids.h"
#include "store/engine/connection.h"

namespace onroll::store {

class MatchBook {
 public:
  enum class Keeping { whole_register, this_file_only };
  explicit MatchBook(Keeping keeping) : keeping_(keeping) {}

  // REQUIRES: `before` is the newest act there is; whatever somebody else did since our last act is read
  // again.
  Candidates& candidates_for(Connection& connection, std::span<const Traits* const> wanted, ActId before);

  // What was gathered never came to be: it is read again when next asked for.
  void forget() { candidates_.reset(); }

  // What was gathered is kept as of this act.
  void kept_as_of(ActId act) { as_of_ = act; }

 private:
  Keeping keeping_;
  std::optional<Candidates> candidates_;
  std::optional<Candidates> none_;  // for a file that says nothing new: the register is not read for it
  ActId as_of_;
};

}  // namespace onroll::store
