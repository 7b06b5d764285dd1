// What is compared, how, and which keys bring two records together: plain values, chosen by column kinds.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "matching/engine/column.h"
#include "matching/engine/pattern.h"
#include "matching/learn/shape.h"
#include "matching/likeness/level.h"

namespace onroll {

enum class ComparisonKind : std::uint8_t {
  forename,
  surname,
  full_name,
  birth_date,
  postcode,
  address,
  place,
  sex,
  school,
  number,
  email,
  phone,
  word,
  text,
};

enum class ByFrequency : std::uint8_t { no, yes };  // does agreement on a rare value weigh more?

// Columns are named by their place in a record's row.
struct Comparison {
  ComparisonKind kind = ComparisonKind::text;
  std::string label;                  // "Surname"
  std::vector<std::uint8_t> columns;  // the value, then its former or other values: the best agreement counts
  std::vector<std::uint8_t> crossed;  // columns the value may have strayed to: surname for a forename
  ByFrequency by_frequency = ByFrequency::no;
  bool operator==(const Comparison&) const = default;
};

enum class KeyForm : std::uint8_t {
  whole,
  first_letter,
  first_three,
  phonetic,
  outcode,
  sector,
  year,
  year_and_month,
  day_and_month,
  last_digits,   // of a number: the last four
  first_digits,  // of a number: all but the last four
};

struct KeyPart {
  std::vector<std::uint8_t> columns;  // each that is not missing gives a key of its own
  KeyForm form = KeyForm::whole;
  bool operator==(const KeyPart&) const = default;
};

struct BlockingRule {
  std::string label;  // "surname and date of birth"
  std::vector<KeyPart> parts;
  std::uint32_t most_records = UINT32_MAX;  // a wide rule is of use in a small table alone
  bool operator==(const BlockingRule&) const = default;
};

// Whom the records are about. Of children, brothers, sisters and twins share all but the forename: it must
// carry a pair (ModelShape::vetoes). Of anyone, the weights alone decide.
enum class People : std::uint8_t { children, anyone };

struct Scheme {
  std::vector<ColumnPlan> columns;  // compared ones, in the order of the row
  std::vector<Comparison> comparisons;
  std::vector<BlockingRule> rules;
  std::vector<KeyPart> refinements;     // added one by one to the key of a block that is too large
  std::uint32_t largest_block = 0;      // records; a block still larger when refined is dropped and reported
  std::vector<std::uint8_t> anchors;    // comparisons of numbers that tell the truth: UPN, NHS number
  std::vector<std::uint8_t> conflicts;  // comparisons of numbers and dates of birth whose values may not
                                        // contradict each other within a cluster
  People people = People::children;
  bool operator==(const Scheme&) const = default;
};

// The row of the register: places in it, in this order.
enum class PupilColumn : std::uint8_t {
  upn,
  former_upn,
  nhs_number,
  surname,
  former_surname,
  forename,
  known_as,
  middle_names,
  birth_date,
  postcode,
  address,
  sex,
  school,
  contact_name,
  contact_phone,
  contact_email,
};

Scheme pupil_scheme();

// A sensible choice for compared columns of any file. REQUIRES at most 16 compared columns.
Scheme scheme_for(std::span<const ColumnPlan> columns);

// One line each for what cannot work: no rule left, a column that is not there, too many comparisons.
std::vector<std::string> faults_of(const Scheme& scheme);

// The levels a comparison of this kind can have, by number: "missing", the strongest, ... "different".
std::span<const LevelWords> levels_of(ComparisonKind kind);

// What the learning part is told about the scheme: labels, levels, and the vetoes of children's records
// where there is a forename.
ModelShape shape_of(const Scheme& scheme);

std::string_view word(ComparisonKind kind);  // "forename", as a configuration writes it
std::string_view word(KeyForm form);         // "first_letter"

// Of everything that gives a pattern its meaning: comparisons, their columns and levels. A model learned
// under one fingerprint is of no use under another.
std::uint64_t fingerprint(const Scheme& scheme);

}  // namespace onroll
