// The words of a judgement for pages: which fields, how alike, by which rule.
#include <string>

#include "matching/judge.h"

namespace onroll {
namespace {

std::string_view manner_in_words(Manner manner) {
  switch (manner) {
    case Manner::plain:
      return "";
    case Manner::by_former_value:
      return "by a former one";
    case Manner::temporary:
      return "but one is temporary, so this does not count against it";
    case Manner::with_middle_names:
      return "when middle names are read too";
    case Manner::one_letter:
      return "one letter or figure apart";
    case Manner::nearly:
      return "spelt nearly alike";
    case Manner::short_form:
      return "one is a short form or variant of the other";
    case Manner::part:
      return "one is a part of the other";
    case Manner::initial:
      return "one is only an initial";
    case Manner::day_and_month_swapped:
      return "day and month have changed places";
    case Manner::one_digit:
      return "one figure apart";
    case Manner::two_parts:
      return "two of day, month and year agree";
    case Manner::same_area:
      return "close together";
  }
  return "";
}

std::string reason_sentence(MatchField field, const FieldJudgement& judgement) {
  std::string sentence(in_words(field));
  sentence += ": ";
  sentence += in_words(judgement.likeness);
  if (judgement.manner != Manner::plain) {
    sentence += ", ";
    sentence += manner_in_words(judgement.manner);
  }
  return sentence + ".";
}

}  // namespace

std::vector<MatchReason> reasons(const Judgement& judgement) {
  std::vector<MatchReason> all;
  for (std::size_t i = 0; i < kFieldCount; ++i) {
    const auto field = static_cast<MatchField>(i);
    all.push_back(
        {field, in_words(judgement.fields[i].likeness), reason_sentence(field, judgement.fields[i])});
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
    case MatchField::date_of_birth:
      return "Date of birth";
    case MatchField::postcode:
      return "Postcode";
    case MatchField::sex:
      return "Sex";
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
    case MatchRule::name_birth_postcode:
      return "Same full name, date of birth and postcode, and no UPN or NHS number against it.";
    case MatchRule::number_alone:
      return "Same UPN or NHS number, but fewer than two of surname, forename and date of birth agree.";
    case MatchRule::number_other_sex:
      return "Same UPN or NHS number, but another forename and another sex: perhaps twins given one number.";
    case MatchRule::name_birth:
      return "Same full name and date of birth, but the postcode differs or is missing.";
    case MatchRule::birth_and_near_name:
      return "Same date of birth and one name, and the other name is similar.";
    case MatchRule::name_near_birth:
      return "Same full name and postcode, and the dates of birth are a slip apart.";
    case MatchRule::changed_surname:
      return "Same forename, date of birth and postcode, but another surname.";
    case MatchRule::names_swapped:
      return "Same date of birth, and forename and surname have changed places.";
    case MatchRule::two_numbers:
      return "The names, date of birth or NHS number agree, but there are two different numbers that should "
             "be one.";
  }
  return "";
}

}  // namespace onroll
