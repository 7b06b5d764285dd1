#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>

#include "engine_made_up.h"
#include "matching/engine/compare.h"
#include "matching/engine/link.h"
#include "matching/learn/accuracy.h"

namespace onroll {
namespace {

using Groups = std::set<std::set<std::string>>;

Groups groups_of(const Table& table, const Clusters& clusters) {
  std::map<std::uint32_t, std::set<std::string>> by_cluster;
  for (RecordNo i = 0; i < table.size(); ++i)
    by_cluster[clusters.of[i]].insert(std::string(table.record_id(i)));
  Groups groups;
  for (const auto& [cluster, members] : by_cluster) groups.insert(members);
  return groups;
}

TEST_CASE("the same children are found whatever the order of the records") {
  auto records = test::made_up_records(21, 400);
  const auto table = test::table_of(records);
  const auto scheme = scheme_for(table.columns());
  const auto linked = link(table, scheme);
  const auto groups = groups_of(table, linked.clusters);
  CHECK(groups.size() < table.size());
  std::mt19937 random(3);
  for (int turn = 0; turn < 3; ++turn) {
    std::ranges::shuffle(records, random);
    const auto shuffled = test::table_of(records);
    const auto again = link(shuffled, scheme);
    CHECK(version(again.model) == version(linked.model));
    CHECK(again.pairs.size() == linked.pairs.size());
    CHECK(groups_of(shuffled, again.clusters) == groups);
  }
}

TEST_CASE("the number of threads changes nothing") {
  const auto table = test::table_of(test::made_up_records(22, 400));
  const auto scheme = scheme_for(table.columns());
  const auto one = link(table, scheme, {.threads = 1});
  for (const unsigned threads : {2U, 3U}) {
    const auto more = link(table, scheme, {.threads = threads});
    CHECK(more.pairs == one.pairs);
    CHECK(more.patterns == one.patterns);
    CHECK(more.clusters == one.clusters);
    CHECK(version(more.model) == version(one.model));
  }
}

TEST_CASE("pairs come by records, each with its pattern and what the model says of it") {
  const auto table = test::table_of(test::made_up_records(23, 300));
  const auto scheme = scheme_for(table.columns());
  const auto linked = link(table, scheme);
  REQUIRE(linked.pairs.size() == linked.patterns.size());
  REQUIRE(linked.pairs.size() > 100);
  for (std::size_t i = 0; i < linked.pairs.size(); ++i) {
    const auto& pair = linked.pairs[i];
    CHECK(pair.a < pair.b);
    CHECK(linked.patterns[i] == pattern_of(table, scheme, pair.a, pair.b));
    if (linked.by_others[i]) continue;
    double rarity = 0;
    for (const auto each : frequency_adjustments(table, scheme, linked.model, pair.a, pair.b)) rarity += each;
    CHECK(pair.log_odds == doctest::Approx(log_odds(linked.model, linked.patterns[i], rarity)).epsilon(1e-4));
  }
}

TEST_CASE("two records of one cluster are a pair, though they have little in common") {
  const auto table = test::table_of(test::made_up_records(23, 300));
  const auto linked = link(table, scheme_for(table.columns()), {.same_at = 2});
  std::map<std::pair<RecordNo, RecordNo>, float> log_odds_of;
  for (const auto& pair : linked.pairs) log_odds_of[{pair.a, pair.b}] = pair.log_odds;
  std::size_t together = 0;
  for (RecordNo a = 0; a < table.size(); ++a) {
    for (auto b = a + 1; b < table.size(); ++b) {
      if (linked.clusters.of[a] != linked.clusters.of[b]) continue;
      ++together;
      REQUIRE(log_odds_of.contains({a, b}));
      CHECK(log_odds_of[{a, b}] > 1.2F);  // a way is a little less sure than its weakest step
    }
  }
  CHECK(together > 100);
}

TEST_CASE(
    "a model learned before gives the pairs it gave then, and times are told to those who bring a clock") {
  const auto table = test::table_of(test::made_up_records(24, 200));
  const auto scheme = scheme_for(table.columns());
  const auto first = link(table, scheme);
  CHECK(first.times.empty());
  const auto clock = [] { return std::uint64_t{0}; };
  const auto again = link(table, scheme, {.model = &first.model, .now_ns = clock});
  CHECK(again.pairs == first.pairs);
  CHECK(again.clusters == first.clusters);
  CHECK(again.times.size() >= 2);
}

TEST_CASE("most true pairs are found, and few others") {
  const auto table = test::table_of(test::made_up_records(25, 600));
  const auto linked = link(table, scheme_for(table.columns()));
  std::vector<std::uint32_t> person;
  for (RecordNo i = 0; i < table.size(); ++i) person.push_back(table.truth(i));
  const auto accuracy = accuracy_of_pairs(linked.pairs, {.person = person});
  CHECK(accuracy.best.f1 > 0.9);
}

TEST_CASE("a list that names a child once: two of its rows never stand in one cluster") {
  auto records = test::made_up_records(26, 200);
  for (auto& record : records) record[2] = "roll";
  const auto table = test::table_of(records);
  const auto linked = link(table, scheme_for(table.columns()), {.one_to_one = OneToOne::yes});
  CHECK(groups_of(table, linked.clusters).size() == table.size());
}

TEST_CASE("rules kept while records come say what rules made anew say") {
  const auto records = test::made_up_records(26, 300);
  auto table = test::table_of({records.begin(), records.begin() + 200});
  const auto scheme = scheme_for(table.columns());
  TableRules kept(table, scheme, OneToOne::yes);
  for (auto at = records.begin() + 200; at != records.end(); ++at)
    table.add(std::vector<std::string_view>(at->begin(), at->end()));
  kept.extend();
  const TableRules anew(table, scheme, OneToOne::yes);
  const auto one = kept.rules(2);
  const auto other = anew.rules(2);
  CHECK(one.identity.size() == table.size());
  CHECK(std::ranges::equal(one.identity, other.identity));
  CHECK(std::ranges::equal(one.one_to_one, other.one_to_one));
  REQUIRE(one.conflicts.size() == other.conflicts.size());
  for (std::size_t i = 0; i < one.conflicts.size(); ++i) {
    CHECK(std::ranges::equal(one.conflicts[i].values, other.conflicts[i].values));
    CHECK(std::ranges::equal(one.conflicts[i].former_values, other.conflicts[i].former_values));
  }
}

}  // namespace
}  // namespace onroll
