// From pairs to children: each new record of one import joins a held child, or begins a new one; the rest a
// person is asked.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "matching/candidates.h"
#include "matching/judge.h"
#include "people/sources.h"

namespace onroll {

struct NewRecord {
  RecordId record;
  Traits traits;
};

// Does this source list a child once? A roll of one school on one date does; a list drawn from many may not.
enum class Listing { once, many };
Listing listing_of(Source source);

struct NewRecords {
  std::span<const NewRecord> records;
  Listing listing = Listing::many;
  // Children of the rows of this import that were already held (the same content, listed again): a list-once
  // source has named them already, so another of its rows joins them only by UPN.
  std::span<const ChildId> already_listed;
  ChildId next_child{1};  // new children are numbered from here, by their smallest record id
};

struct Placing {
  RecordId record;
  ChildId child;
  bool new_child = false;
  MatchRule rule = MatchRule::none;  // none: it is this new child's first record
  RecordId because_of;               // the record it was found equal to; 0 for a first record
  Pattern pattern = 0;
  double log_odds = 0;
};

// Two children a person is asked about, and the two records that raise the question. a < b.
struct Perhaps {
  ChildId a;
  ChildId b;
  RecordId record_a;
  RecordId record_b;
  Judgement judgement;
};

struct Gathered {
  std::vector<Placing> placings;  // one for each record of the batch, in its order
  std::vector<Perhaps> perhaps;   // each pair of children once, by (a, b)
  // Rows of a list-once source whose UPN another of its rows also has.
  std::vector<RecordId> listed_twice;
  ChildId next_child;
  std::string parameters;  // the version that weighed
};

// Places every record of the batch and adds it to `candidates` under its child. The outcome does not depend
// on the order of the batch (but for the numbers of new children). Two rows of a list-once source are joined
// only by UPN. A record that is the same as several held children joins none silently, unless exactly one by
// UPN; nor one child where another is nearly as likely (kMargin). REQUIRES: no two records of the batch share
// an id; next_child is above every held child.
inline constexpr double kMargin = 3.0;  // natural log odds: twenty times as likely
Gathered gather(const NewRecords& batch, Candidates& candidates);

// A record whose import was undone, and that another import lists again: it goes back to its child.
struct ListedAgain {
  RecordId record;
  ChildId child;
  Traits traits;
};

// Adds the records to `candidates` under their children. RETURNS the questions that arise because others came
// while they were away; each pair of children once, by (a, b).
std::vector<Perhaps> welcome_back(std::span<const ListedAgain> records, Candidates& candidates);

}  // namespace onroll
