#include "matching/judge.h"

#include <array>
#include <tuple>
#include <utility>

#include "matching/likeness/spelling.h"
#include "matching/likeness/variants.h"

namespace onroll {
namespace {

constexpr double kNearly = 0.90;  // Jaro-Winkler; NHSE linkage uses 0.88 for whole names

constexpr FieldJudgement same(Manner how = Manner::plain) {
  return {Likeness::same, how};
}
constexpr FieldJudgement similar(Manner how) {
  return {Likeness::similar, how};
}
constexpr FieldJudgement different(Manner how = Manner::plain) {
  return {Likeness::different, how};
}

constexpr FieldJudgement missing(bool here, bool there) {
  if (here && there) return {Likeness::missing_both, Manner::plain};
  return {here ? Likeness::missing_here : Likeness::missing_there, Manner::plain};
}

bool both(const auto& a, const auto& b) {
  return a.has_value() && b.has_value();
}
bool equal_and_there(const auto& a, const auto& b) {
  return both(a, b) && *a == *b;
}
bool empty(const FoldedName& name) {
  return name.view().empty();
}
bool has_upn(const Traits& t) {
  return t.upn || t.former_upn;
}
bool share_by_former_upn(const Traits& a, const Traits& b) {
  return equal_and_there(a.upn, b.former_upn) || equal_and_there(a.former_upn, b.upn) ||
         equal_and_there(a.former_upn, b.former_upn);
}

FieldJudgement compare_upns(const Traits& a, const Traits& b) {
  if (!has_upn(a) || !has_upn(b)) return missing(!has_upn(a), !has_upn(b));
  if (equal_and_there(a.upn, b.upn)) return same();
  if (share_by_former_upn(a, b)) return same(Manner::by_former_value);
  return has_permanent_upn(a) && has_permanent_upn(b) ? different() : different(Manner::temporary);
}

FieldJudgement compare_nhs_numbers(const Traits& a, const Traits& b) {
  if (!both(a.nhs_number, b.nhs_number)) return missing(!a.nhs_number, !b.nhs_number);
  return *a.nhs_number == *b.nhs_number ? same() : different();
}

bool equals_former(const FoldedName& surname, const FoldedName& former) {
  return !empty(former) && equal_without_spaces(surname.view(), former.view());
}

FieldJudgement compare_surnames(const Traits& a, const Traits& b) {
  if (empty(a.surname) || empty(b.surname)) return missing(empty(a.surname), empty(b.surname));
  const auto x = a.surname.view();
  const auto y = b.surname.view();
  if (x == y || equal_without_spaces(x, y)) return same();
  if (equals_former(a.surname, b.former_surname) || equals_former(b.surname, a.former_surname)) {
    return same(Manner::by_former_value);
  }
  if (one_letter_apart(x, y)) return similar(Manner::one_letter);
  if (is_part(x, y)) return similar(Manner::part);
  return jaro_winkler(x, y) >= kNearly ? similar(Manner::nearly) : different();
}

bool is_initial_of(std::string_view initial, std::string_view name) {
  return initial.size() == 1 && name.size() > 1 && initial.front() == name.front();
}

// Of two names of several words that begin alike, only what follows tells: "mohammed ali" is not near
// "mohammed omar".
std::pair<std::string_view, std::string_view> telling_parts(std::string_view a, std::string_view b) {
  const auto gap = a.find(' ');
  if (gap == std::string_view::npos || b.find(' ') != gap || a.substr(0, gap) != b.substr(0, gap))
    return {a, b};
  return {a.substr(gap + 1), b.substr(gap + 1)};
}

FieldJudgement compare_forenames(const Traits& a, const Traits& b) {
  if (empty(a.forename) || empty(b.forename)) return missing(empty(a.forename), empty(b.forename));
  const auto x = a.forename.view();
  const auto y = b.forename.view();
  if (x == y || equal_without_spaces(x, y)) return same();
  if (equal_without_spaces(a.all_forenames.view(), b.all_forenames.view()) ||
      equal_without_spaces(x, b.all_forenames.view()) || equal_without_spaces(a.all_forenames.view(), y)) {
    return same(Manner::with_middle_names);
  }
  if (is_short_form(x, y)) return similar(Manner::short_form);
  if (is_initial_of(x, y) || is_initial_of(y, x)) return similar(Manner::initial);
  if (is_part(x, y)) return similar(Manner::part);
  const auto [p, q] = telling_parts(x, y);
  if (one_letter_apart(p, q)) return similar(Manner::one_letter);
  return jaro_winkler(p, q) >= kNearly ? similar(Manner::nearly) : different();
}

// Year, month, day as eight digits.
std::array<char, 8> digits_of(Date day) {
  const auto d = ymd(day);
  auto number = static_cast<unsigned>(static_cast<int>(d.year())) * 10000U +
                static_cast<unsigned>(d.month()) * 100U + static_cast<unsigned>(d.day());
  std::array<char, 8> digits{};
  for (auto at = digits.rbegin(); at != digits.rend(); ++at, number /= 10)
    *at = static_cast<char>('0' + number % 10);
  return digits;
}

bool day_and_month_swapped(Date a, Date b) {
  const auto x = ymd(a);
  const auto y = ymd(b);
  return x.year() == y.year() && static_cast<unsigned>(x.month()) == static_cast<unsigned>(y.day()) &&
         static_cast<unsigned>(x.day()) == static_cast<unsigned>(y.month());
}

bool two_parts_agree(Date a, Date b) {
  const auto x = ymd(a);
  const auto y = ymd(b);
  const int parts =
      (x.year() == y.year() ? 1 : 0) + (x.month() == y.month() ? 1 : 0) + (x.day() == y.day() ? 1 : 0);
  return parts == 2;
}

FieldJudgement compare_births(const Traits& a, const Traits& b) {
  if (!both(a.date_of_birth, b.date_of_birth)) return missing(!a.date_of_birth, !b.date_of_birth);
  if (*a.date_of_birth == *b.date_of_birth) return same();
  if (day_and_month_swapped(*a.date_of_birth, *b.date_of_birth)) {
    return similar(Manner::day_and_month_swapped);
  }
  const auto x = digits_of(*a.date_of_birth);
  const auto y = digits_of(*b.date_of_birth);
  if (one_letter_apart({x.data(), x.size()}, {y.data(), y.size()})) return similar(Manner::one_digit);
  return two_parts_agree(*a.date_of_birth, *b.date_of_birth) ? similar(Manner::two_parts) : different();
}

FieldJudgement compare_postcodes(const Traits& a, const Traits& b) {
  if (!both(a.postcode, b.postcode)) return missing(!a.postcode, !b.postcode);
  if (*a.postcode == *b.postcode) return same();
  if (one_letter_apart(a.postcode->text(), b.postcode->text())) return similar(Manner::one_letter);
  return a.postcode->sector() == b.postcode->sector() ? similar(Manner::same_area) : different();
}

FieldJudgement compare_sexes(const Traits& a, const Traits& b) {
  if (a.sex == Sex::unknown || b.sex == Sex::unknown)
    return missing(a.sex == Sex::unknown, b.sex == Sex::unknown);
  return a.sex == b.sex ? same() : different();
}

bool names_swapped(const Traits& a, const Traits& b) {
  return !empty(a.surname) && !empty(b.surname) && a.surname == b.forename && a.forename == b.surname;
}

bool is(const Judgement& j, MatchField field, Likeness likeness) {
  return j[field].likeness == likeness;
}
bool same(const Judgement& j, MatchField field) {
  return is(j, field, Likeness::same);
}
bool similar(const Judgement& j, MatchField field) {
  return is(j, field, Likeness::similar);
}
bool differs(const Judgement& j, MatchField field) {
  return is(j, field, Likeness::different);
}

int agreeing_of_three(const Judgement& j) {
  int agreeing = 0;
  for (const auto field : {MatchField::surname, MatchField::forename, MatchField::date_of_birth}) {
    agreeing += same(j, field) || similar(j, field) ? 1 : 0;
  }
  return agreeing;
}

bool two_upns(const Judgement& j) {
  return differs(j, MatchField::upn) && j[MatchField::upn].manner != Manner::temporary;
}

std::pair<Verdict, MatchRule> by_number(const Judgement& j) {
  if (agreeing_of_three(j) < 2) return {Verdict::perhaps, MatchRule::number_alone};
  if (differs(j, MatchField::forename) && differs(j, MatchField::sex)) {
    return {Verdict::perhaps, MatchRule::number_other_sex};
  }
  if (same(j, MatchField::upn)) return {Verdict::same, MatchRule::upn_and_two};
  if (two_upns(j)) return {Verdict::perhaps, MatchRule::two_numbers};
  return {Verdict::same, MatchRule::nhs_and_two};
}

std::pair<Verdict, MatchRule> by_near_name_or_birth(const Judgement& j, const Traits& a, const Traits& b) {
  const bool born = same(j, MatchField::date_of_birth);
  const bool surname = same(j, MatchField::surname);
  const bool forename = same(j, MatchField::forename);
  const bool postcode = same(j, MatchField::postcode);
  if (born && names_swapped(a, b)) return {Verdict::perhaps, MatchRule::names_swapped};
  if (born &&
      ((surname && similar(j, MatchField::forename)) || (forename && similar(j, MatchField::surname)))) {
    return {Verdict::perhaps, MatchRule::birth_and_near_name};
  }
  if (surname && forename && postcode && similar(j, MatchField::date_of_birth)) {
    return {Verdict::perhaps, MatchRule::name_near_birth};
  }
  if (born && forename && postcode && differs(j, MatchField::surname)) {
    return {Verdict::perhaps, MatchRule::changed_surname};
  }
  return {Verdict::different, MatchRule::none};
}

std::pair<Verdict, MatchRule> decide(const Judgement& j, const Traits& a, const Traits& b) {
  if (same(j, MatchField::upn) || same(j, MatchField::nhs_number)) return by_number(j);
  const bool numbers_against = two_upns(j) || differs(j, MatchField::nhs_number);
  if (same(j, MatchField::surname) && same(j, MatchField::forename) && same(j, MatchField::date_of_birth)) {
    if (same(j, MatchField::postcode)) {
      return numbers_against ? std::pair{Verdict::perhaps, MatchRule::two_numbers}
                             : std::pair{Verdict::same, MatchRule::name_birth_postcode};
    }
    if (!numbers_against) return {Verdict::perhaps, MatchRule::name_birth};
  }
  if (numbers_against) return {Verdict::different, MatchRule::none};
  return by_near_name_or_birth(j, a, b);
}

}  // namespace

bool upns_contradict(const Traits& a, const Traits& b) {
  const auto upns = compare_upns(a, b);
  return upns.likeness == Likeness::different && upns.manner != Manner::temporary;
}

Judgement mirrored(Judgement judgement) {
  for (auto& field : judgement.fields) {
    if (field.likeness == Likeness::missing_here) {
      field.likeness = Likeness::missing_there;
    } else if (field.likeness == Likeness::missing_there) {
      field.likeness = Likeness::missing_here;
    }
  }
  return judgement;
}

Judgement judge(const Traits& here, const Traits& there) {
  Judgement judgement;
  judgement.fields = {compare_upns(here, there),     compare_nhs_numbers(here, there),
                      compare_surnames(here, there), compare_forenames(here, there),
                      compare_births(here, there),   compare_postcodes(here, there),
                      compare_sexes(here, there)};
  std::tie(judgement.verdict, judgement.rule) = decide(judgement, here, there);
  return judgement;
}

}  // namespace onroll
