// Pairs and clusters against the truth, the pairs never compared among the missed.
#include <doctest/doctest.h>

#include <cmath>

#include "matching/learn/accuracy.h"

namespace onroll {
namespace {

using Ids = std::vector<std::uint32_t>;

TEST_CASE("A true pair that was never compared is missed") {
  const Ids person = {1, 1, 1, 2};
  const std::vector<ScoredPair> pairs = {{0, 1, 5}, {0, 3, 2}};
  const auto at = accuracy_at(pairs, {.person = person}, 0);
  CHECK(true_pairs({.person = person}) == 3);
  CHECK(at.right == 1);
  CHECK(at.wrong == 1);
  CHECK(at.missed == 2);
  CHECK(at.precision == 0.5);
  CHECK(at.recall == doctest::Approx(1.0 / 3));
  CHECK(at.f1 == doctest::Approx(2.0 / 5));
}

TEST_CASE("The best F1 and the recall at 99.9 % precision, pairs of one score falling together") {
  const Ids person = {1, 1, 1, 2, 2};
  const std::vector<ScoredPair> pairs = {{0, 1, 9}, {0, 2, 3}, {1, 3, 3}, {3, 4, 1}};
  const auto found = accuracy_of_pairs(pairs, {.person = person});
  CHECK(found.curve.size() == 3);
  CHECK(found.at_999.threshold == 9);
  CHECK(found.at_999.recall == 0.25);
  CHECK(found.best.threshold == 1);
  CHECK(found.best.f1 == doctest::Approx(6.0 / 8));
}

TEST_CASE("No threshold is precise enough: recall 0 at an infinite threshold") {
  const Ids person = {1, 2, 2};
  const auto found = accuracy_of_pairs(std::vector<ScoredPair>{{0, 1, 9}, {1, 2, 3}}, {.person = person});
  CHECK(found.at_999.recall == 0);
  CHECK(std::isinf(found.at_999.threshold));
}

TEST_CASE("Records of unknown truth are left out") {
  const Ids person = {1, 0, 1};
  const auto at = accuracy_at(std::vector<ScoredPair>{{0, 1, 9}, {0, 2, 3}}, {.person = person}, 0);
  CHECK(at.wrong == 0);
  CHECK(at.f1 == 1);
}

TEST_CASE("Between two files only the pairs across them are asked for") {
  const Ids person = {1, 1, 1, 2};
  const std::vector<std::uint8_t> file = {0, 0, 1, 1};
  CHECK(true_pairs({.person = person, .file = file}) == 2);
  const auto at =
      accuracy_at(std::vector<ScoredPair>{{0, 1, 9}, {0, 2, 3}}, {.person = person, .file = file}, 0);
  CHECK(at.right == 1);
  CHECK(at.missed == 1);
}

TEST_CASE("Clusters: every two records of one are a pair, and whole persons are counted") {
  const Ids person = {1, 1, 1, 2, 2, 3};
  const Ids cluster = {0, 0, 2, 3, 3, 3};
  const auto found = accuracy_of_clusters(cluster, {.person = person});
  CHECK(found.pairs.right == 2);
  CHECK(found.pairs.wrong == 2);
  CHECK(found.pairs.missed == 2);
  CHECK(found.clusters == 3);
  CHECK(found.persons == 3);
  CHECK(found.exact == 0);
  CHECK(accuracy_of_clusters(Ids{0, 0, 0, 3, 3, 5}, {.person = person}).exact == 3);
}

}  // namespace
}  // namespace onroll
