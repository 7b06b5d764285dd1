// Is this the same child? One pair of records judged field by field, with the reasons and the version of the
// rules.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "matching/traits.h"

namespace onroll {

inline constexpr std::string_view kRuleVersion = "first-rule/1";

enum class Verdict : std::uint8_t { different, perhaps, same };

enum class MatchField : std::uint8_t { upn, nhs_number, surname, forename, date_of_birth, postcode, sex };
inline constexpr std::size_t kFieldCount = 7;

// "here" is the first record given, "there" the second.
enum class Likeness : std::uint8_t { same, similar, different, missing_here, missing_there, missing_both };

// How two values come to be alike or not, where there is more to say than the likeness itself.
enum class Manner : std::uint8_t {
  plain,
  by_former_value,  // a former UPN or former surname
  temporary,        // UPNs differ, but one is temporary: no contradiction
  with_middle_names,
  one_letter,  // one letter more, fewer, other, or two changed places
  nearly,      // Jaro-Winkler 0.90 or more
  short_form,  // nickname or variant
  part,        // one part of a double name
  initial,
  day_and_month_swapped,
  one_digit,
  two_parts,  // of day, month and year two agree
  same_area,  // postcodes in one sector
};

struct FieldJudgement {
  Likeness likeness = Likeness::missing_both;
  Manner manner = Manner::plain;
  bool operator==(const FieldJudgement&) const = default;
};

// The rule that gave the verdict. The numbers are stored: never change or reuse one.
enum class MatchRule : std::uint8_t {
  none = 0,
  upn_and_two = 1,          // same: UPN, and two of surname, forename, date of birth
  nhs_and_two = 2,          // same: NHS number, and two of the three
  name_birth_postcode = 3,  // same: full name, date of birth, postcode; no UPN or NHS number against it
  number_alone = 10,        // perhaps: UPN or NHS number, fewer than two of the three
  number_other_sex =
      11,  // perhaps: number and two of three, but another forename and sex (twins given one number?)
  name_birth = 12,           // perhaps: full name and date of birth; postcode differs or is missing
  birth_and_near_name = 13,  // perhaps: date of birth, one name equal and the other similar
  name_near_birth = 14,      // perhaps: full name and postcode; dates of birth a slip apart
  changed_surname = 15,      // perhaps: forename, date of birth, postcode; another surname
  names_swapped = 16,        // perhaps: forename and surname changed places, same date of birth
  two_numbers =
      17,  // perhaps: full name, date of birth and postcode, but two different permanent UPNs or NHS numbers
};

struct Judgement {
  Verdict verdict = Verdict::different;
  MatchRule rule = MatchRule::none;
  std::array<FieldJudgement, kFieldCount> fields{};
  const FieldJudgement& operator[](MatchField field) const { return fields[static_cast<std::size_t>(field)]; }
  bool operator==(const Judgement&) const = default;
};

// Symmetric: judge(a, b) and judge(b, a) give one verdict and rule. Missing is missing, never disagreement.
// Depends on the two records alone: a lone candidate gains nothing by being alone.
Judgement judge(const Traits& here, const Traits& there);

// The same judgement seen from the other side: "here" and "there" change places.
Judgement mirrored(Judgement judgement);

// Two different permanent UPNs, and no former UPN that joins them: never the same child by rule.
bool upns_contradict(const Traits& a, const Traits& b);

// For pages: the field, the likeness in words ("same", "similar", "different", "missing here", "missing
// there", "missing in both") and a sentence without the values themselves.
struct MatchReason {
  MatchField field;
  std::string_view how;
  std::string sentence;
};
std::vector<MatchReason> reasons(const Judgement& judgement);

std::string_view in_words(Verdict verdict);   // "same child", "perhaps the same child", "different children"
std::string_view in_words(MatchField field);  // "UPN", "Surname", ...
std::string_view in_words(Likeness likeness);
std::string_view in_words(
    MatchRule rule);  // a sentence: "Same UPN, and two of surname, forename and date of birth agree."

}  // namespace onroll
