// From pairs to children: the surest first, contradictions split, the order of input changes nothing.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <numeric>
#include <set>

#include "matching/learn/clusters.h"
#include "matching/learn/ways.h"

namespace onroll {
namespace {

using Ids = std::vector<std::uint32_t>;

TEST_CASE("Records joined by a chain of pairs are one child; pairs below the threshold join nobody") {
  const std::vector<ScoredPair> pairs = {{0, 1, 5}, {1, 2, 4}, {3, 4, -1}};
  const auto clusters = clusters_of(5, pairs, {});
  CHECK(clusters.of == Ids{0, 0, 0, 3, 4});
  CHECK(clusters.refused.empty());
}

TEST_CASE("Two UPNs split where the chain is weakest") {
  const Ids upns = {7, 0, 0, 9};
  const std::vector<ScoredPair> pairs = {{0, 1, 6}, {1, 2, 2}, {2, 3, 5}};
  const ClusterRules rules{.conflicts = {{.words = "two different UPNs", .values = upns}}};
  const auto clusters = clusters_of(4, pairs, rules);
  CHECK(clusters.of == Ids{0, 0, 2, 2});
  CHECK(clusters.refused ==
        std::vector<RefusedPair>{{.pair = 1, .why = RefusedFor::conflict, .conflict = 0}});
}

TEST_CASE("A former UPN joins what two UPNs would split") {
  const Ids upns = {7, 0, 9};
  const Ids former = {0, 0, 7};
  const std::vector<ScoredPair> pairs = {{0, 1, 6}, {1, 2, 2}};
  const ClusterRules rules{
      .conflicts = {{.words = "two different UPNs", .values = upns, .former_values = former}}};
  CHECK(clusters_of(3, pairs, rules).of == Ids{0, 0, 0});
}

TEST_CASE("A source that lists a child once gives a cluster one record: the surest") {
  const std::vector<std::uint16_t> source = {1, 2, 2, 0};
  const std::vector<ScoredPair> pairs = {{0, 1, 3}, {0, 2, 4}, {0, 3, 1}};
  const ClusterRules rules{.one_to_one = source};
  const auto clusters = clusters_of(4, pairs, rules);
  CHECK(clusters.of == Ids{0, 1, 0, 0});
  REQUIRE(clusters.refused.size() == 1);
  CHECK(clusters.refused[0].why == RefusedFor::listed_twice_by_a_source);
}

TEST_CASE("Dates of birth split only when several records agree on each") {
  const Ids births = {5, 5, 6, 6, 0};
  const std::vector<ScoredPair> pairs = {{0, 1, 9}, {2, 3, 9}, {1, 2, 3}, {3, 4, 1}};
  const ClusterRules rules{
      .conflicts = {
          {.words = "two dates of birth", .kind = ClusterConflict::Kind::agreed, .values = births}}};
  CHECK(clusters_of(5, pairs, rules).of == Ids{0, 0, 2, 2, 2});
  const Ids a_slip = {5, 5, 6, 5, 0};
  const ClusterRules lenient{
      .conflicts = {
          {.words = "two dates of birth", .kind = ClusterConflict::Kind::agreed, .values = a_slip}}};
  CHECK(clusters_of(5, pairs, lenient).of == Ids{0, 0, 0, 0, 0});
}

TEST_CASE("A refused pair that a third record brings together after all is not reported") {
  const Ids upns = {7, 9, 9};
  const Ids former = {0, 0, 7};
  const std::vector<ScoredPair> pairs = {{0, 1, 9}, {1, 2, 5}, {0, 2, 4}};
  const ClusterRules rules{
      .conflicts = {{.words = "two different UPNs", .values = upns, .former_values = former}}};
  const auto clusters = clusters_of(3, pairs, rules);
  CHECK(clusters.of == Ids{0, 0, 0});
  CHECK(clusters.refused.empty());
}

TEST_CASE("A cluster says by which pairs it holds together and what it refused") {
  const Ids upns = {7, 0, 0, 9};
  const std::vector<ScoredPair> pairs = {{0, 1, 6}, {1, 2, 5}, {0, 2, 1}, {2, 3, 2}};
  const ClusterRules rules{.conflicts = {{.words = "two different UPNs", .values = upns}}};
  const auto reasons = reasons_of(0, clusters_of(4, pairs, rules), pairs);
  CHECK(reasons.held_by == std::vector<std::size_t>{0, 1});
  REQUIRE(reasons.refused.size() == 1);
  CHECK(reasons.refused[0].pair == 3);
}

TEST_CASE("New records join standing clusters, and may bridge two, under the same rules") {
  const Ids standing = {0, 0, 2, 3};
  const Ids upns = {7, 0, 0, 9, 0};
  const ClusterRules rules{.conflicts = {{.words = "two different UPNs", .values = upns}}};
  CHECK(joined_by(standing, 5, std::vector<ScoredPair>{{1, 4, 3}, {2, 4, 2}}, rules).of ==
        Ids{0, 0, 0, 3, 0});
  CHECK(joined_by(standing, 5, std::vector<ScoredPair>{{1, 4, 3}, {3, 4, 2}}, rules).of ==
        Ids{0, 0, 2, 3, 0});
  const Ids contradicting = {7, 8, 0, 9, 0};  // stands all the same, whether a new record comes to it or not
  const ClusterRules again{.conflicts = {{.words = "two different UPNs", .values = contradicting}}};
  CHECK(joined_by(standing, 5, std::vector<ScoredPair>{{1, 4, 3}}, again).of == Ids{0, 0, 2, 3, 0});
  CHECK(joined_by(standing, 5, std::vector<ScoredPair>{{2, 4, 3}}, again).of == Ids{0, 0, 2, 3, 2});
}

TEST_CASE(
    "Two records that others join are a pair by way of these, a little less sure than its weakest step") {
  const std::vector<ScoredPair> pairs = {{0, 1, 6}, {1, 2, 3}, {0, 3, 2}, {2, 3, 1}, {1, 3, -1}, {4, 5, 9}};
  const auto ways = pairs_by_way_of_others(clusters_of(6, pairs, {}), pairs);
  CHECK(ways == std::vector<ScoredPair>{{0, 2, 2.3F}, {1, 3, 1.3F}, {2, 3, 1.3F}});
  CHECK(pairs_by_way_of_others(clusters_of(6, pairs, {}), pairs, 3).empty());
}

TEST_CASE(
    "Property: ways make no new neighbours: the clusters stay as they are at every threshold from theirs") {
  CHECK(rc::check([] {
    const auto records = *rc::gen::inRange(3U, 10U);
    std::vector<ScoredPair> pairs;
    for (std::uint32_t a = 0; a < records; ++a) {
      for (auto b = a + 1; b < records; ++b) {
        if (*rc::gen::inRange(0, 3) == 0)
          pairs.push_back({a, b, static_cast<float>(*rc::gen::inRange(0, 6))});
      }
    }
    auto all = pairs;
    const auto ways = pairs_by_way_of_others(clusters_of(records, pairs, {}), pairs);
    all.insert(all.end(), ways.begin(), ways.end());
    const ClusterRules at{.join_at = static_cast<double>(*rc::gen::inRange(0, 7))};
    RC_ASSERT(clusters_of(records, all, at).of == clusters_of(records, pairs, at).of);
  }));
}

struct County {
  std::uint32_t records = 0;
  std::vector<ScoredPair> pairs;
  Ids upns, births;
  std::vector<std::uint16_t> sources;
  std::vector<std::uint64_t> identity;

  ClusterRules rules() const {
    return {.one_to_one = sources,
            .identity = identity,
            .conflicts = {
                {.words = "two different UPNs", .values = upns},
                {.words = "two dates of birth", .kind = ClusterConflict::Kind::agreed, .values = births}}};
  }
};

County any_county() {
  County county;
  county.records = *rc::gen::inRange(2U, 14U);
  for (std::uint32_t at = 0; at < county.records; ++at) {
    county.upns.push_back(*rc::gen::inRange(0U, 4U));
    county.births.push_back(*rc::gen::inRange(0U, 3U));
    county.sources.push_back(*rc::gen::inRange<std::uint16_t>(0, 4));
    county.identity.push_back(1000 + at * 7919ULL);
  }
  const auto many = *rc::gen::inRange(0, 30);
  for (int at = 0; at < many; ++at) {
    const auto a = *rc::gen::inRange(0U, county.records);
    const auto b = *rc::gen::inRange(0U, county.records);
    if (a < b) county.pairs.push_back({a, b, static_cast<float>(*rc::gen::inRange(-2, 5))});
  }
  return county;
}

// The same county with its records and pairs in another order; `place` maps old to new numbers.
County shuffled(const County& county, Ids& place) {
  place.resize(county.records);
  std::iota(place.begin(), place.end(), 0U);
  for (std::uint32_t at = county.records; at > 1; --at)
    std::swap(place[at - 1], place[*rc::gen::inRange(0U, at)]);
  auto other = county;
  for (std::uint32_t at = 0; at < county.records; ++at) {
    other.upns[place[at]] = county.upns[at];
    other.births[place[at]] = county.births[at];
    other.sources[place[at]] = county.sources[at];
    other.identity[place[at]] = county.identity[at];
  }
  for (auto& pair : other.pairs) pair = {place[pair.b], place[pair.a], pair.log_odds};
  std::ranges::reverse(other.pairs);
  return other;
}

TEST_CASE("Property: neither the order of the records nor of the pairs changes who stands together") {
  CHECK(rc::check([] {
    const auto county = any_county();
    Ids place;
    const auto other = shuffled(county, place);
    const auto first = clusters_of(county.records, county.pairs, county.rules()).of;
    const auto second = clusters_of(other.records, other.pairs, other.rules()).of;
    for (std::uint32_t a = 0; a < county.records; ++a) {
      for (std::uint32_t b = 0; b < a; ++b)
        RC_ASSERT((first[a] == first[b]) == (second[place[a]] == second[place[b]]));
    }
  }));
}

TEST_CASE("Property: no cluster holds two records of one source, nor two UPNs") {
  CHECK(rc::check([] {
    const auto county = any_county();
    const auto of = clusters_of(county.records, county.pairs, county.rules()).of;
    for (std::uint32_t a = 0; a < county.records; ++a) {
      RC_ASSERT(of[a] <= a);
      for (std::uint32_t b = 0; b < a; ++b) {
        if (of[a] != of[b]) continue;
        RC_ASSERT(county.sources[a] == 0 || county.sources[a] != county.sources[b]);
        RC_ASSERT(county.upns[a] == 0 || county.upns[b] == 0 || county.upns[a] == county.upns[b]);
      }
    }
  }));
}

}  // namespace
}  // namespace onroll
