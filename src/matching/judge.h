// Is this the same child? One pair of records compared field by field and weighed, with the reasons and the
// versions of the rules and parameters.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "matching/learn/explain.h"
#include "matching/measure.h"
#include "matching/traits.h"

namespace onroll {

inline constexpr std::string_view kRuleVersion = "weighed/1";

enum class Verdict : std::uint8_t { different, perhaps, same };

// What pupil_scheme() compares. The order is that of pages, not that of the pattern.
enum class MatchField : std::uint8_t {
  upn,
  nhs_number,
  surname,
  forename,
  middle_names,
  date_of_birth,
  postcode,
  address,
  sex,
  school,
  contact_name,
  contact_phone,
  contact_email,
};
inline constexpr std::size_t kFieldCount = 13;

// "here" is the first record given, "there" the second.
enum class Likeness : std::uint8_t { same, similar, different, missing_here, missing_there, missing_both };

// What the verdict rests on, beside the weights.
enum class MatchRule : std::uint8_t {
  none,                 // different
  upn_and_two,          // same: UPN, and two of surname, forename, date of birth
  nhs_and_two,          // same: NHS number, and two of the three
  weighed,              // same: the probability, with forename and date of birth agreeing
  number_alone,         // perhaps: UPN or NHS number, fewer than two of the three
  number_other_sex,     // perhaps: number and two of three, but another forename and sex (twins, one number?)
  number_held_down,     // perhaps: number and two of three, but the rest speaks against it
  likely,               // perhaps: the probability
  forename_must_carry,  // perhaps: probable enough, but the forename is missing or differs
  birth_must_carry,     // perhaps: probable enough, but the date of birth is missing or differs
  alike_of_both_sexes,  // perhaps: probable enough, but the forenames are only similar and the sexes differ
  two_numbers,          // perhaps: all else agrees, but two permanent UPNs or NHS numbers
  another_surname,      // perhaps: probable enough, but forenames only similar, surnames different
};

struct Judgement {
  Verdict verdict = Verdict::different;
  MatchRule rule = MatchRule::none;
  std::uint16_t missing_here = 0;  // a bit a field
  std::uint16_t missing_there = 0;
  Pattern pattern = 0;
  double log_odds = 0;
  double probability() const { return onroll::probability(log_odds); }
  Likeness operator[](MatchField field) const;
  bool operator==(const Judgement&) const = default;
};

std::size_t comparison_of(MatchField field);  // its place in the pattern and the scheme

// Symmetric: judge(a, b) and judge(b, a) give one verdict, rule, pattern and log odds. Missing is missing,
// never disagreement. Depends on the two records and the measure alone: a lone candidate gains nothing by
// being alone. REQUIRES: the table holds pupil_scheme().columns.
Judgement judge(const Measure& measure, const Table& table, RecordNo here, RecordNo there);

// The same for two records that stand in no table.
Judgement judge(const Measure& measure, const Traits& here, const Traits& there);

// The same judgement seen from the other side: "here" and "there" change places.
Judgement mirrored(Judgement judgement);

// How the probability came about, step by step, from the same parameters. Rebuilt on demand, never stored.
Waterfall why(const Measure& measure, const Traits& here, const Traits& there);

// For pages: the field, the likeness in words ("same", "similar", "different", "missing here", "missing
// there", "missing in both") and a sentence without the values themselves. Fields missing on both sides that
// few sources give (address, school, contacts) are left out.
struct MatchReason {
  MatchField field;
  std::string_view how;
  std::string sentence;
  Likeness likeness = Likeness::missing_both;
};
std::vector<MatchReason> reasons(const Judgement& judgement);

std::string_view in_words(Verdict verdict);   // "same child", "perhaps the same child", "different children"
std::string_view in_words(MatchField field);  // "UPN", "Surname", ...
std::string_view in_words(Likeness likeness);
std::string_view in_words(MatchRule rule);  // a sentence
// "Same: surname, date of birth. Similar: forename. Different: postcode. Names and date of birth ..." for a
// list.
std::string in_words(const Judgement& judgement);

}  // namespace onroll
