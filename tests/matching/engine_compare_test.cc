#include <doctest/doctest.h>

#include "engine_made_up.h"
#include "matching/engine/compare.h"
#include "matching/engine/name_levels.h"
#include "matching/likeness/numbers.h"

namespace onroll {
namespace {

struct Pair {
  Table table;
  Scheme scheme;
  Pair(std::vector<ColumnPlan> plans, std::vector<std::string_view> a, std::vector<std::string_view> b)
      : table(std::move(plans)), scheme(scheme_for(table.columns())) {
    table.add(a);
    table.add(b);
  }
  LevelWords words(std::string_view label) const {
    for (const auto& comparison : scheme.comparisons) {
      if (comparison.label == label) return levels_of(comparison.kind)[compare(table, comparison, 0, 1)];
    }
    return {"no such comparison", Closeness::missing};
  }
};

const std::vector<ColumnPlan> kNames = {{"Surname", ColumnKind::surname},
                                        {"Former", ColumnKind::surname},
                                        {"Forename", ColumnKind::forename},
                                        {"Middle", ColumnKind::middle_names}};

TEST_CASE("forename and surname that changed places") {
  const Pair pair(kNames, {"James", "", "Taylor", ""}, {"Taylor", "", "James", ""});
  CHECK(pair.words("Surname").words == "forename and surname changed places");
  CHECK(pair.words("Forename").words == "forename and surname changed places");
}

TEST_CASE("a former surname joins, missing values say nothing") {
  const Pair pair(kNames, {"Okafor", "Smith", "Amy", ""}, {"Smith", "", "", ""});
  CHECK(pair.words("Surname").words == "same");
  CHECK(pair.words("Forename").words == "missing");
  CHECK(pair.words("Middle names").words == "missing");
}

TEST_CASE("a middle name used as forename") {
  const Pair pair(kNames, {"Khan", "", "Amina", "Noor"}, {"Khan", "", "Noor", ""});
  CHECK(pair.words("Forename").words == "one is part of the other");
}

TEST_CASE("UPNs: a former one joins; an invalid one contradicts nothing; two valid ones do") {
  const std::vector<ColumnPlan> upns = {{"UPN", ColumnKind::upn}, {"Former UPN", ColumnKind::upn}};
  CHECK(Pair(upns, {"U999000224658", ""}, {"", "U999000224658"}).words("UPN").words == "same");
  CHECK(Pair(upns, {"U999000224658", ""}, {"A100000000001", ""}).words("UPN").words == "missing");
  CHECK(Pair(upns, {"U999000224658", ""}, {"U999000224659", ""}).words("UPN").words == "one slip apart");
  CHECK(Pair(upns, {"U999000224658", ""}, {"H801200001001", ""}).words("UPN").words == "different");
}

TEST_CASE("the order of the two never matters, and many are compared as one is") {
  const auto table = test::table_of(test::made_up_records(12, 60));
  const auto scheme = scheme_for(table.columns());
  const Comparer comparer(table, scheme);
  for (RecordNo a = 0; a < table.size(); ++a) {
    for (RecordNo b = a; b < table.size(); b += 3) {
      const auto pattern = comparer.pattern(table.row(a), table.row(b));
      CHECK(pattern == comparer.pattern(table.row(b), table.row(a)));
      CHECK(pattern == pattern_of(table, scheme, a, b));
      for (std::size_t i = 0; i < scheme.comparisons.size(); ++i) {
        const auto level = level_of(pattern, i);
        CHECK(level < levels_of(scheme.comparisons[i].kind).size());
        if (a == b) CHECK(level <= 1);
      }
    }
  }
}

TEST_CASE("levels of names across columns keep the order of likeness") {
  CHECK(crossed_level(NameLevel::same) == 1);
  CHECK(crossed_level(NameLevel::usual_variant) < kChangedPlaces);
  CHECK(crossed_level(NameLevel::sounds_alike) > kChangedPlaces);
  CHECK(kCrossedNameWords[crossed_level(NameLevel::different)].words == "different");
  CHECK(kCrossedNameWords.size() == 16);
}

}  // namespace
}  // namespace onroll
