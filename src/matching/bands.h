// The answer of a look-up in one word, as the DfE's SUI Matcher says it, and the candidates in order.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "matching/candidates.h"

namespace onroll {

// match: one child, as good as certain. potential_match: one child, a person must look. low_confidence: some
// likeness, probably another child. many_match: two or more nearly equally likely, a person must choose.
enum class Band : std::uint8_t { match, potential_match, low_confidence, many_match, no_match };
std::string_view word(Band band);      // "match", "potential_match": for files
std::string_view in_words(Band band);  // "Match", "Potential match"

inline constexpr double kLowConfidence = 0.05;  // less likely candidates are not shown

struct RankedChild {
  ChildId child;
  RecordNo row = 0;  // the record of the child that is most like
  Judgement judgement;
  Band band = Band::no_match;  // of this candidate alone: never many_match
};

struct Ranked {
  Band band = Band::no_match;
  std::vector<RankedChild> children;  // likeliest first, ties by child; from kLowConfidence up
};

// Judges the wanted record (entered, not held) against the held ones found for it. A child whose permanent
// UPNs all speak against it is a potential match at the most.
Ranked ranked(const Candidates& candidates, RecordNo wanted, std::span<const RecordNo> found);

}  // namespace onroll
