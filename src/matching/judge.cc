#include "matching/judge.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

#include "base/contract.h"
#include "matching/engine/compare.h"

namespace onroll {
namespace {

using Column = PupilColumn;

// The columns of each field, the value first: the field is missing where all of them are.
constexpr std::array<std::array<int, 2>, kFieldCount> kColumns = {
    {{static_cast<int>(Column::upn), static_cast<int>(Column::former_upn)},
     {static_cast<int>(Column::nhs_number), -1},
     {static_cast<int>(Column::surname), static_cast<int>(Column::former_surname)},
     {static_cast<int>(Column::forename), static_cast<int>(Column::known_as)},
     {static_cast<int>(Column::middle_names), -1},
     {static_cast<int>(Column::birth_date), -1},
     {static_cast<int>(Column::postcode), -1},
     {static_cast<int>(Column::address), -1},
     {static_cast<int>(Column::sex), -1},
     {static_cast<int>(Column::school), -1},
     {static_cast<int>(Column::contact_name), -1},
     {static_cast<int>(Column::contact_phone), -1},
     {static_cast<int>(Column::contact_email), -1}}};

constexpr std::size_t place(MatchField field) {
  return static_cast<std::size_t>(field);
}

// What of the scheme a judgement reads, kept: where each field stands in the pattern, and what levels mean.
struct Layout {
  std::array<std::size_t, kFieldCount> comparison{};
  ModelShape shape;
};

Layout made_layout() {
  const auto scheme = pupil_scheme();
  Layout layout{.comparison = {}, .shape = shape_of(scheme)};
  for (std::size_t field = 0; field < kFieldCount; ++field) {
    const auto found = std::ranges::find_if(scheme.comparisons, [&](const Comparison& comparison) {
      return comparison.columns.front() == kColumns[field].front();
    });
    require(found != scheme.comparisons.end(), "the scheme of pupils compares every field");
    layout.comparison[field] = static_cast<std::size_t>(found - scheme.comparisons.begin());
  }
  return layout;
}

const Layout& layout() {
  static const auto made = made_layout();
  return made;
}

std::uint16_t missing_of(const Table& table, RecordNo record) {
  std::uint16_t missing = 0;
  for (std::size_t field = 0; field < kFieldCount; ++field) {
    bool there = false;
    for (const auto column : kColumns[field]) {
      there = there || (column >= 0 && table.at(record, static_cast<std::size_t>(column)) != kMissing);
    }
    if (!there) missing = static_cast<std::uint16_t>(missing | (1U << field));
  }
  return missing;
}

bool temporary(const Table& table, RecordNo record, Column column) {
  const auto upn = table.text_at(record, static_cast<std::size_t>(column));
  return upn.empty() || upn.back() > '9';
}

// Neither its UPN nor its former one is permanent: it tells nothing against another.
bool only_temporary(const Table& table, RecordNo record) {
  return temporary(table, record, Column::upn) && temporary(table, record, Column::former_upn);
}

bool same(const Judgement& j, MatchField field) {
  return j[field] == Likeness::same;
}
bool agrees(const Judgement& j, MatchField field) {
  return j[field] == Likeness::same || j[field] == Likeness::similar;
}
bool differs(const Judgement& j, MatchField field) {
  return j[field] == Likeness::different;
}
// Of numbers a slip apart is another number: the check letter or digit leaves no room for slips.
bool contradicts(const Judgement& j, MatchField field) {
  return differs(j, field) || j[field] == Likeness::similar;
}

int agreeing_of_three(const Judgement& j) {
  int agreeing = 0;
  for (const auto field : {MatchField::surname, MatchField::forename, MatchField::date_of_birth})
    agreeing += agrees(j, field) ? 1 : 0;
  return agreeing;
}

using Decision = std::pair<Verdict, MatchRule>;

// A number is given to one child: with forename and date of birth it is that child, whatever the surname and
// the address; with another two of the three the rest must not speak against it.
Decision by_number(const Judgement& j, bool likely) {
  if (agreeing_of_three(j) < 2) return {Verdict::perhaps, MatchRule::number_alone};
  if (differs(j, MatchField::forename) && differs(j, MatchField::sex))
    return {Verdict::perhaps, MatchRule::number_other_sex};
  if (contradicts(j, MatchField::upn)) return {Verdict::perhaps, MatchRule::two_numbers};
  const bool told_apart = agrees(j, MatchField::forename) && agrees(j, MatchField::date_of_birth);
  if (!told_apart && !likely) return {Verdict::perhaps, MatchRule::number_held_down};
  return {Verdict::same, same(j, MatchField::upn) ? MatchRule::upn_and_two : MatchRule::nhs_and_two};
}

// Two numbers that should be one are a question only where everything else says it is one child.
Decision against_numbers(const Judgement& j) {
  const bool all = same(j, MatchField::surname) && same(j, MatchField::forename) &&
                   same(j, MatchField::date_of_birth) && same(j, MatchField::postcode);
  return all ? Decision{Verdict::perhaps, MatchRule::two_numbers}
             : Decision{Verdict::different, MatchRule::none};
}

// What no sum of weights may join: brothers and sisters, twins above all, share the rest.
Decision sure_by_weight(const Judgement& j) {
  if (!agrees(j, MatchField::forename)) return {Verdict::perhaps, MatchRule::forename_must_carry};
  if (!agrees(j, MatchField::date_of_birth)) return {Verdict::perhaps, MatchRule::birth_must_carry};
  if (!same(j, MatchField::forename) && differs(j, MatchField::sex))
    return {Verdict::perhaps, MatchRule::alike_of_both_sexes};
  if (!same(j, MatchField::forename) && differs(j, MatchField::surname))
    return {Verdict::perhaps, MatchRule::another_surname};
  return {Verdict::same, MatchRule::weighed};
}

Decision decide(const Measure& measure, const Judgement& j) {
  const auto probable = j.probability();
  const bool sure = probable >= measure.thresholds.same_at;
  const bool likely = probable >= measure.thresholds.perhaps_at;
  if (same(j, MatchField::upn) || same(j, MatchField::nhs_number)) return by_number(j, likely);
  if (contradicts(j, MatchField::upn) || contradicts(j, MatchField::nhs_number)) return against_numbers(j);
  if (sure) return sure_by_weight(j);
  if (likely) return {Verdict::perhaps, MatchRule::likely};
  return {Verdict::different, MatchRule::none};
}

// A temporary UPN that differs says nothing: the child had no other yet, or was given it by mistake.
Pattern pattern_between(const Measure& measure, const Table& table, RecordNo here, RecordNo there) {
  const auto pattern = pattern_of(table, measure.scheme, here, there);
  const auto upn = comparison_of(MatchField::upn);
  const bool disagrees = level_of(pattern, upn) > 1;
  if (!disagrees || (!only_temporary(table, here) && !only_temporary(table, there))) return pattern;
  return with_level(pattern, upn, kMissingLevel);
}

struct Entered {
  Table table;
  RecordNo here;
  RecordNo there;
};

Entered entered(const Measure& measure, const Traits& here, const Traits& there) {
  Entered pair{.table = Table(measure.scheme.columns), .here = 0, .there = 0};
  pair.here = pair.table.add(TraitCells(here).all());
  pair.there = pair.table.add(TraitCells(there).all());
  return pair;
}

}  // namespace

std::size_t comparison_of(MatchField field) {
  return layout().comparison[place(field)];
}

Likeness Judgement::operator[](MatchField field) const {
  const auto comparison = comparison_of(field);
  const auto level = level_of(pattern, comparison);
  if (level != kMissingLevel) {
    const auto closeness = layout().shape.comparisons[comparison].levels[level - 1U].closeness;
    if (closeness == Closeness::same) return Likeness::same;
    return closeness == Closeness::similar ? Likeness::similar : Likeness::different;
  }
  const auto bit = 1U << place(field);
  if ((missing_here & bit) == (missing_there & bit)) return Likeness::missing_both;
  return (missing_here & bit) != 0 ? Likeness::missing_here : Likeness::missing_there;
}

Judgement judge(const Measure& measure, const Table& table, RecordNo here, RecordNo there) {
  Judgement judgement;
  judgement.pattern = pattern_between(measure, table, here, there);
  double frequency = 0;
  for (const auto part : rarity(measure, table, judgement.pattern, here, there)) frequency += part;
  judgement.log_odds = log_odds(measure.model, judgement.pattern, frequency);
  judgement.missing_here = missing_of(table, here);
  judgement.missing_there = missing_of(table, there);
  std::tie(judgement.verdict, judgement.rule) = decide(measure, judgement);
  return judgement;
}

Judgement judge(const Measure& measure, const Traits& here, const Traits& there) {
  const auto pair = entered(measure, here, there);
  return judge(measure, pair.table, pair.here, pair.there);
}

Judgement mirrored(Judgement judgement) {
  std::swap(judgement.missing_here, judgement.missing_there);
  return judgement;
}

Waterfall why(const Measure& measure, const Traits& here, const Traits& there) {
  const auto pair = entered(measure, here, there);
  const auto pattern = pattern_between(measure, pair.table, pair.here, pair.there);
  return waterfall(measure.model, pattern, rarity(measure, pair.table, pattern, pair.here, pair.there));
}

}  // namespace onroll
