// One child, from a form, a search box or another system, looked up in the register: by the blocking keys in
// the database, with the comparison, the weights and the thresholds of every import. Changes nothing.
#pragma once

#include <string>
#include <vector>

#include "matching/bands.h"
#include "matching/candidates.h"
#include "store/engine/connection.h"

namespace onroll::store {

struct LookUpCandidate {
  ChildId child;
  RecordId record;  // the one of its records that is most like
  double probability = 0;
  Band band = Band::no_match;
  Facts facts;                       // of that record, as far as matching reads them
  std::vector<MatchReason> reasons;  // field by field, without values; "here" is the child sought
  Waterfall why;
};

struct LookUp {
  // too_little: nothing given leads to anybody. A name with a date of birth, year of birth or postcode does,
  // or a number.
  enum class Given : std::uint8_t { enough, too_little };
  Given given = Given::enough;
  Band band = Band::no_match;
  std::vector<LookUpCandidate> candidates;  // likeliest first, at most kMostShown
  std::size_t more = 0;                     // not shown
  // Blocking keys of the child sought that more than kMostByOneKey children share: nobody was sought by them.
  std::size_t passed_over = 0;
  std::string rules;  // versions that answered
  std::string parameters;
};

inline constexpr std::size_t kMostShown = 10;
inline constexpr std::size_t kMostByOneKey = Candidates::kLargestBlock;  // as of an import

// That keys were passed over and what to do, in a sentence; "" where none was.
std::string passed_over_in_words(const LookUp& found);

// The same register gives the same answer in every node, at every hour: how frequent names are comes with the
// parameters.
LookUp look_up(Connection& connection, const Facts& wanted);

}  // namespace onroll::store
