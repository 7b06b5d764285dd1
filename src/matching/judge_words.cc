// The words of a judgement for pages: which fields, how alike, by which rule.
#include <array>
#include <string>

#include "base/text.h"
#include "matching/judge.h"

namespace onroll {
namespace {

constexpr std::array kAlwaysTold = {MatchField::upn,      MatchField::nhs_number,    MatchField::surname,
                                    MatchField::forename, MatchField::date_of_birth, MatchField::postcode,
                                    MatchField::address,  MatchField::sex,           MatchField::school};

bool is_told(MatchField field, Likeness likeness) {
  if (likeness != Likeness::missing_both) return true;
  for (const auto always : kAlwaysTold) {
    if (field == always) return true;
  }
  return false;
}

std::string_view words_of_level(const Judgement& judgement, MatchField field) {
  static const auto shape = shape_of(pupil_scheme());
  const auto comparison = comparison_of(field);
  const auto level = level_of(judgement.pattern, comparison);
  if (level == kMissingLevel) return "";
  return shape.comparisons[comparison].levels[level - 1U].words;
}

std::string reason_sentence(MatchField field, Likeness likeness, std::string_view words) {
  std::string sentence(in_words(field));
  sentence += ": ";
  sentence += in_words(likeness);
  if (!words.empty() && words != in_words(likeness)) {
    sentence += ", ";
    sentence += words;
  }
  return sentence + ".";
}

void add_fields(std::string& text, const Judgement& judgement, Likeness likeness, std::string_view heading) {
  bool first = true;
  for (std::size_t i = 0; i < kFieldCount; ++i) {
    const auto field = static_cast<MatchField>(i);
    if (judgement[field] != likeness) continue;
    text += first ? std::string(heading) + ": " : ", ";
    const auto words = in_words(field);
    const bool proper = field == MatchField::upn || field == MatchField::nhs_number;
    text += proper ? std::string(words) : lower_ascii(words);
    first = false;
  }
  if (!first) text += ". ";
}

}  // namespace

std::vector<MatchReason> reasons(const Judgement& judgement) {
  std::vector<MatchReason> all;
  for (std::size_t i = 0; i < kFieldCount; ++i) {
    const auto field = static_cast<MatchField>(i);
    const auto likeness = judgement[field];
    if (!is_told(field, likeness)) continue;
    all.push_back({field, in_words(likeness),
                   reason_sentence(field, likeness, words_of_level(judgement, field)), likeness});
  }
  return all;
}

std::string_view in_words(Verdict verdict) {
  switch (verdict) {
    case Verdict::different:
      return "different children";
    case Verdict::perhaps:
      return "perhaps the same child";
    case Verdict::same:
      return "same child";
  }
  return "";
}

std::string_view in_words(MatchField field) {
  switch (field) {
    case MatchField::upn:
      return "UPN";
    case MatchField::nhs_number:
      return "NHS number";
    case MatchField::surname:
      return "Surname";
    case MatchField::forename:
      return "Forename";
    case MatchField::middle_names:
      return "Middle names";
    case MatchField::date_of_birth:
      return "Date of birth";
    case MatchField::postcode:
      return "Postcode";
    case MatchField::address:
      return "Address";
    case MatchField::sex:
      return "Sex";
    case MatchField::school:
      return "School";
    case MatchField::contact_name:
      return "Contact's name";
    case MatchField::contact_phone:
      return "Contact's telephone";
    case MatchField::contact_email:
      return "Contact's e-mail";
  }
  return "";
}

std::string_view in_words(Likeness likeness) {
  switch (likeness) {
    case Likeness::same:
      return "same";
    case Likeness::similar:
      return "similar";
    case Likeness::different:
      return "different";
    case Likeness::missing_here:
      return "missing here";
    case Likeness::missing_there:
      return "missing there";
    case Likeness::missing_both:
      return "missing in both";
  }
  return "";
}

std::string_view in_words(MatchRule rule) {
  switch (rule) {
    case MatchRule::none:
      return "Nothing joins the two.";
    case MatchRule::upn_and_two:
      return "Same UPN, and two of surname, forename and date of birth agree.";
    case MatchRule::nhs_and_two:
      return "Same NHS number, and two of surname, forename and date of birth agree.";
    case MatchRule::weighed:
      return "Names, date of birth and the rest together make it as good as certain.";
    case MatchRule::number_alone:
      return "Same UPN or NHS number, but fewer than two of surname, forename and date of birth agree.";
    case MatchRule::number_other_sex:
      return "Same UPN or NHS number, but another forename and another sex: perhaps twins given one number.";
    case MatchRule::number_held_down:
      return "Same UPN or NHS number, but what else is known speaks against it.";
    case MatchRule::likely:
      return "Alike, but not enough to be certain.";
    case MatchRule::forename_must_carry:
      return "All else is alike, but the forename differs or is missing: perhaps brothers or sisters.";
    case MatchRule::birth_must_carry:
      return "All else is alike, but the date of birth differs or is missing.";
    case MatchRule::alike_of_both_sexes:
      return "The forenames are only similar and the sexes differ: perhaps twins.";
    case MatchRule::another_surname:
      return "The forenames are only similar and the surname is another one.";
    case MatchRule::two_numbers:
      return "The names, date of birth or NHS number agree, but there are two different numbers that should "
             "be one.";
  }
  return "";
}

std::string in_words(const Judgement& judgement) {
  std::string text;
  add_fields(text, judgement, Likeness::same, "Same");
  add_fields(text, judgement, Likeness::similar, "Similar");
  add_fields(text, judgement, Likeness::different, "Different");
  return text + std::string(in_words(judgement.rule));
}

}  // namespace onroll
