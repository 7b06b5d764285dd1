// How the desk's decisions compare with the probabilities its questions were given, and how other thresholds
// would have done on them.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "people/ids.h"
#include "profiles/profile.h"

namespace onroll {

enum class DeskAnswer { waiting, not_sure, same, different };

struct DeskDecision {
  PairId pair;
  double probability = 0;  // given when the question was asked
  DeskAnswer answer = DeskAnswer::waiting;
};

// Probabilities from `from` up to, not including, `to`.
struct CalibrationBand {
  double from = 0;
  double to = 1;
  std::size_t same = 0;
  std::size_t different = 0;
  std::size_t not_sure = 0;
  std::size_t waiting = 0;
  double expected = 0;  // mean probability of those decided
  std::size_t decided() const { return same + different; }
  std::size_t asked() const { return decided() + not_sure + waiting; }
  double found() const;  // share of those decided that are the same child. REQUIRES: one was decided
};

// From the lowest; bands in which nothing was asked are left out.
std::vector<CalibrationBand> calibration_bands(std::span<const DeskDecision> decisions);

// What thresholds would have done with a question a person decided.
enum class Otherwise {
  joined_against,  // decided "not the same": joined by rule, wrongly as the desk saw it
  never_asked,     // decided "the same": kept apart without a question
  joined_unasked,  // decided "the same": joined by rule, and a question saved
  kept_unasked,    // decided "not the same": kept apart without a question
};

struct WentOtherwise {
  PairId pair;
  double probability = 0;
  Otherwise how = Otherwise::joined_against;
};

struct TriedThresholds {
  std::vector<WentOtherwise> against;  // against the desk's decision, the likeliest first
  std::size_t joined_against = 0;
  std::size_t never_asked = 0;
  std::size_t joined_unasked = 0;
  std::size_t kept_unasked = 0;
  std::size_t asked_still = 0;  // decided, and would be asked again
};
TriedThresholds try_thresholds(std::span<const DeskDecision> decisions, const MatchThresholds& thresholds);

}  // namespace onroll
