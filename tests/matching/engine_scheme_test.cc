#include <doctest/doctest.h>

#include <algorithm>

#include "matching/engine/scheme.h"

namespace onroll {
namespace {

bool has_rule(const Scheme& scheme, std::string_view label) {
  return std::ranges::any_of(scheme.rules, [&](const auto& rule) { return rule.label == label; });
}

TEST_CASE("the register's scheme: its row, its comparisons, its rules") {
  const auto scheme = pupil_scheme();
  CHECK(faults_of(scheme).empty());
  CHECK(scheme.columns.size() == 16);
  CHECK(scheme.columns[static_cast<std::size_t>(PupilColumn::birth_date)].kind == ColumnKind::birth_date);
  CHECK(scheme.columns[static_cast<std::size_t>(PupilColumn::contact_email)].kind == ColumnKind::email);
  CHECK(scheme.comparisons.size() <= kMostComparisons);
  CHECK(has_rule(scheme, "UPN"));
  CHECK(has_rule(scheme, "a name and date of birth"));
  CHECK(scheme.anchors.size() == 2);
  CHECK(scheme.conflicts.size() == 3);
}

TEST_CASE("what learning is told: numbers, household, and the veto for twins") {
  const auto shape = shape_of(pupil_scheme());
  CHECK(shape.comparisons.front().aspect == Aspect::number);
  CHECK(
      std::ranges::any_of(shape.comparisons, [](const auto& it) { return it.aspect == Aspect::household; }));
  CHECK(std::ranges::count(shape.comparisons, Aspect::forename, &ComparisonShape::aspect) == 1);
  CHECK(shape.vetoes.size() >= 2);
  for (const auto& comparison : shape.comparisons) CHECK(comparison.levels.size() <= 15);
}

TEST_CASE("a scheme for other people's columns") {
  const std::vector<ColumnPlan> columns = {{"name", ColumnKind::full_name},
                                           {"city", ColumnKind::place},
                                           {"dob", ColumnKind::birth_date},
                                           {"work", ColumnKind::address},
                                           {"home", ColumnKind::address}};
  const auto scheme = scheme_for(columns);
  CHECK(faults_of(scheme).empty());
  CHECK(scheme.comparisons.size() == 5);
  CHECK(has_rule(scheme, "whole name"));
  CHECK(std::ranges::any_of(scheme.comparisons, [](const auto& it) { return it.label == "home"; }));
}

TEST_CASE("faults are said in sentences") {
  Scheme scheme;
  CHECK(faults_of(scheme).size() == 2);
  scheme = pupil_scheme();
  scheme.comparisons.front().columns = {99};
  scheme.rules.front().parts.front().columns = {99};
  CHECK(faults_of(scheme).size() == 2);
}

TEST_CASE("a fingerprint changes with what is compared, not with the rules that bring records together") {
  auto scheme = pupil_scheme();
  const auto before = fingerprint(scheme);
  scheme.rules.pop_back();
  CHECK(fingerprint(scheme) == before);
  scheme.comparisons.pop_back();
  CHECK(fingerprint(scheme) != before);
}

TEST_CASE("every kind of column and comparison has a word of its own") {
  for (int number = 0; number <= static_cast<int>(ColumnKind::text); ++number) {
    const auto kind = static_cast<ColumnKind>(number);
    CHECK(parse_column_kind(word(kind)) == kind);
  }
  CHECK_FALSE(parse_column_kind("colour").has_value());
  for (int number = 0; number <= static_cast<int>(ComparisonKind::text); ++number) {
    const auto kind = static_cast<ComparisonKind>(number);
    CHECK(levels_of(kind).front().words == "missing");
    CHECK(levels_of(kind)[1].closeness == Closeness::same);
    CHECK(levels_of(kind).back().closeness == Closeness::different);
  }
}

}  // namespace
}  // namespace onroll
