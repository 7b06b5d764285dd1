// The scheme for columns of any kinds, and the register's own.
#include <algorithm>
#include <array>

#include "matching/engine/name_levels.h"
#include "matching/engine/scheme.h"

namespace onroll {
namespace {

using Columns = std::vector<std::uint8_t>;

constexpr std::uint32_t kLargestBlock = 200;
constexpr std::uint32_t kSmallTable =
    10'000;                                  // up to here a day, an address or a postcode alone may be a key
constexpr std::uint32_t kTinyTable = 2'000;  // up to here a name or a place alone

struct Chosen {
  explicit Chosen(std::span<const ColumnPlan> columns) {
    scheme.columns.assign(columns.begin(), columns.end());
    scheme.largest_block = kLargestBlock;
  }

  Columns of(ColumnKind kind) const {
    Columns found;
    for (std::size_t i = 0; i < scheme.columns.size(); ++i) {
      if (scheme.columns[i].kind == kind) found.push_back(static_cast<std::uint8_t>(i));
    }
    return found;
  }
  bool has(ColumnKind kind) const { return !of(kind).empty(); }

  void rule(std::string label, std::vector<KeyPart> parts, std::uint32_t most_records = UINT32_MAX) {
    const bool whole = std::ranges::none_of(parts, [](const auto& part) { return part.columns.empty(); });
    if (whole) scheme.rules.push_back({std::move(label), std::move(parts), most_records});
  }

  Scheme scheme;
};

// ---- comparisons

// Several columns of one kind are values of one thing (a former surname), or each a thing of its own (two
// addresses).
enum class Several : std::uint8_t { one_thing, each_its_own };

struct Choice {
  ColumnKind column;
  ComparisonKind comparison;
  Several several;
  ByFrequency by_frequency;
  std::string_view label;  // "" = the column's own name
};

constexpr std::array<Choice, 17> kChoices = {{
    {ColumnKind::upn, ComparisonKind::number, Several::one_thing, ByFrequency::no, "UPN"},
    {ColumnKind::nhs_number, ComparisonKind::number, Several::one_thing, ByFrequency::no, "NHS number"},
    {ColumnKind::surname, ComparisonKind::surname, Several::one_thing, ByFrequency::yes, "Surname"},
    {ColumnKind::forename, ComparisonKind::forename, Several::one_thing, ByFrequency::yes, "Forename"},
    {ColumnKind::middle_names, ComparisonKind::forename, Several::one_thing, ByFrequency::yes, kMiddleNames},
    {ColumnKind::full_name, ComparisonKind::full_name, Several::each_its_own, ByFrequency::yes, ""},
    {ColumnKind::birth_date, ComparisonKind::birth_date, Several::each_its_own, ByFrequency::no,
     "Date of birth"},
    {ColumnKind::postcode, ComparisonKind::postcode, Several::one_thing, ByFrequency::no, "Postcode"},
    {ColumnKind::address, ComparisonKind::address, Several::each_its_own, ByFrequency::no, ""},
    {ColumnKind::sex, ComparisonKind::sex, Several::one_thing, ByFrequency::no, "Sex"},
    {ColumnKind::school, ComparisonKind::school, Several::one_thing, ByFrequency::no, "School"},
    {ColumnKind::phone, ComparisonKind::phone, Several::one_thing, ByFrequency::no, "Telephone"},
    {ColumnKind::email, ComparisonKind::email, Several::one_thing, ByFrequency::no, "E-mail"},
    {ColumnKind::number, ComparisonKind::number, Several::each_its_own, ByFrequency::no, ""},
    {ColumnKind::place, ComparisonKind::place, Several::each_its_own, ByFrequency::yes, ""},
    {ColumnKind::word, ComparisonKind::word, Several::each_its_own, ByFrequency::yes, ""},
    {ColumnKind::text, ComparisonKind::text, Several::each_its_own, ByFrequency::no, ""},
}};

void add_comparison(Chosen& chosen, const Choice& choice, Columns columns, std::string_view label) {
  Comparison comparison;
  comparison.kind = choice.comparison;
  comparison.label = label;
  comparison.columns = std::move(columns);
  comparison.by_frequency = choice.by_frequency;
  chosen.scheme.comparisons.push_back(std::move(comparison));
}

void compare_by(Chosen& chosen, const Choice& choice) {
  const auto columns = chosen.of(choice.column);
  if (columns.empty()) return;
  if (choice.several == Several::one_thing) return add_comparison(chosen, choice, columns, choice.label);
  for (const auto column : columns) {
    const bool own_name = choice.label.empty() || columns.size() > 1;
    add_comparison(chosen, choice, Columns(1, column),
                   own_name ? chosen.scheme.columns[column].name : choice.label);
  }
}

void choose_comparisons(Chosen& chosen) {
  for (const auto& choice : kChoices) compare_by(chosen, choice);
  for (std::size_t i = 0; i < chosen.scheme.comparisons.size(); ++i) {
    auto& comparison = chosen.scheme.comparisons[i];
    const auto kind = chosen.scheme.columns[comparison.columns.front()].kind;
    if (kind == ColumnKind::surname) comparison.crossed = chosen.of(ColumnKind::forename);
    if (kind == ColumnKind::forename) {
      comparison.crossed = chosen.of(ColumnKind::surname);
      for (const auto middle : chosen.of(ColumnKind::middle_names)) comparison.crossed.push_back(middle);
    }
    const bool anchor = kind == ColumnKind::upn || kind == ColumnKind::nhs_number;
    if (anchor) chosen.scheme.anchors.push_back(static_cast<std::uint8_t>(i));
    if (anchor || kind == ColumnKind::birth_date)
      chosen.scheme.conflicts.push_back(static_cast<std::uint8_t>(i));
  }
}

// ---- blocking rules

KeyPart part(Columns columns, KeyForm form) {
  return {.columns = std::move(columns), .form = form};
}
KeyPart whole(Columns columns) {
  return part(std::move(columns), KeyForm::whole);
}
KeyPart whole(std::uint8_t column) {
  return whole(Columns(1, column));
}

void choose_number_rules(Chosen& chosen) {
  chosen.rule("UPN", {whole(chosen.of(ColumnKind::upn))});
  chosen.rule("NHS number", {whole(chosen.of(ColumnKind::nhs_number))});
  for (const auto column : chosen.of(ColumnKind::number))
    chosen.rule(chosen.scheme.columns[column].name, {whole(column)});
}

// A child is found though one name is misspelt, both are, the day of birth is, the house has changed, or
// names have changed places: each rule allows for some of these together.
void choose_name_rules(Chosen& chosen) {
  const auto surname = chosen.of(ColumnKind::surname);
  const auto forename = chosen.of(ColumnKind::forename);
  const auto birth = chosen.of(ColumnKind::birth_date);
  const auto postcode = chosen.of(ColumnKind::postcode);
  const Columns born = birth.empty() ? birth : Columns{birth.front()};
  auto names = surname;
  names.insert(names.end(), forename.begin(), forename.end());

  chosen.rule("a name and date of birth", {whole(names), whole(born)});
  chosen.rule("postcode and date of birth", {whole(postcode), whole(born)});
  chosen.rule("both names and year of birth", {whole(surname), whole(forename), part(born, KeyForm::year)});
  chosen.rule("both names, day and month of birth",
              {whole(surname), whole(forename), part(born, KeyForm::day_and_month)});
  chosen.rule("postcode and forename", {whole(postcode), whole(forename)});
  chosen.rule("postcode, surname and initial",
              {whole(postcode), whole(surname), part(forename, KeyForm::first_letter)});
  chosen.rule("both initials and date of birth",
              {part(surname, KeyForm::first_letter), part(forename, KeyForm::first_letter), whole(born)});
  // Where the date of birth is missing on a side, and the family has moved.
  chosen.rule("both names and school",
              {whole(surname), whole(forename), whole(chosen.of(ColumnKind::school))});
  if (born.empty()) chosen.rule("both names", {whole(surname), whole(forename)});
}

void choose_other_rules(Chosen& chosen) {
  const auto forename = chosen.of(ColumnKind::forename);
  const auto birth = chosen.of(ColumnKind::birth_date);
  const Columns born = birth.empty() ? birth : Columns{birth.front()};
  for (const auto column : chosen.of(ColumnKind::full_name)) {
    if (!forename.empty()) {  // the name of a parent or carer
      chosen.rule(chosen.scheme.columns[column].name + " and forename", {whole(column), whole(forename)});
      continue;
    }
    chosen.rule("whole name", {whole(column)});
    chosen.rule("start of the name and year of birth",
                {part(Columns(1, column), KeyForm::first_three), part(born, KeyForm::year)});
  }
  for (const auto kind : {ColumnKind::phone, ColumnKind::email}) {
    if (kind == ColumnKind::email && chosen.has(ColumnKind::phone)) continue;  // they go together
    const std::string what = kind == ColumnKind::phone ? "telephone" : "e-mail";
    if (forename.empty()) chosen.rule(what, {whole(chosen.of(kind))});
    chosen.rule(what + " and initial", {whole(chosen.of(kind)), part(forename, KeyForm::first_letter)});
  }
  if (!chosen.has(ColumnKind::postcode)) {
    for (const auto column : chosen.of(ColumnKind::address)) {
      chosen.rule("address and initial", {whole(column), part(forename, KeyForm::first_letter)});
      if (forename.empty()) chosen.rule("address", {whole(column)});
    }
  }
  for (const auto column : chosen.of(ColumnKind::place)) {
    chosen.rule("place and date of birth", {whole(column), whole(born)});
    chosen.rule("place and both names",
                {whole(column), whole(chosen.of(ColumnKind::surname)), whole(forename)});
  }
}

// In a small table even wide keys bring few records together, and find what everything else misses.
std::uint32_t most_records_alone(ColumnKind kind) {
  switch (kind) {
    case ColumnKind::sex:
    case ColumnKind::word:
      return 0;
    case ColumnKind::birth_date:
    case ColumnKind::postcode:
    case ColumnKind::address:
    case ColumnKind::email:
    case ColumnKind::phone:
      return kSmallTable;
    case ColumnKind::upn:
    case ColumnKind::nhs_number:
    case ColumnKind::number:
      return 0;  // a rule of its own already
    case ColumnKind::ignored:
    case ColumnKind::record_id:
    case ColumnKind::truth:
    case ColumnKind::source:
    case ColumnKind::forename:
    case ColumnKind::middle_names:
    case ColumnKind::surname:
    case ColumnKind::full_name:
    case ColumnKind::place:
    case ColumnKind::school:
    case ColumnKind::text:
      break;
  }
  return kTinyTable;
}

void choose_wide_rules(Chosen& chosen) {
  for (std::size_t i = 0; i < chosen.scheme.columns.size(); ++i) {
    const auto& column = chosen.scheme.columns[i];
    const auto most_records = most_records_alone(column.kind);
    if (most_records > 0)
      chosen.rule(column.name + " alone", {whole(static_cast<std::uint8_t>(i))}, most_records);
  }
}

void choose_refinements(Chosen& chosen) {
  const auto refine = [&](ColumnKind kind, KeyForm form) {
    const auto columns = chosen.of(kind);
    if (!columns.empty()) chosen.scheme.refinements.push_back(part(Columns(1, columns.front()), form));
  };
  refine(ColumnKind::birth_date, KeyForm::whole);
  refine(ColumnKind::forename, KeyForm::first_three);
  refine(ColumnKind::surname, KeyForm::first_three);
  refine(ColumnKind::postcode, KeyForm::whole);
}

}  // namespace

Scheme scheme_for(std::span<const ColumnPlan> columns) {
  Chosen chosen(columns);
  choose_comparisons(chosen);
  choose_number_rules(chosen);
  choose_name_rules(chosen);
  choose_other_rules(chosen);
  choose_wide_rules(chosen);
  choose_refinements(chosen);
  return std::move(chosen.scheme);
}

Scheme pupil_scheme() {
  static const std::array<ColumnPlan, 16> kColumns = {{
      {"UPN", ColumnKind::upn},
      {"Former UPN", ColumnKind::upn},
      {"NHS number", ColumnKind::nhs_number},
      {"Surname", ColumnKind::surname},
      {"Former surname", ColumnKind::surname},
      {"Forename", ColumnKind::forename},
      {"Known as", ColumnKind::forename},
      {"Middle names", ColumnKind::middle_names},
      {"Date of birth", ColumnKind::birth_date},
      {"Postcode", ColumnKind::postcode},
      {"Address", ColumnKind::address},
      {"Sex", ColumnKind::sex},
      {"School", ColumnKind::school},
      {"Parent or carer", ColumnKind::full_name},
      {"Telephone", ColumnKind::phone},
      {"E-mail", ColumnKind::email},
  }};
  return scheme_for(kColumns);
}

}  // namespace onroll
