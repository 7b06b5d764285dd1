#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <mutex>
#include <set>

#include "engine_made_up.h"
#include "matching/engine/index.h"
#include "matching/engine/pairs.h"

namespace onroll {
namespace {

using PairSet = std::set<std::pair<RecordNo, RecordNo>>;

// How often each pair was visited.
std::map<std::pair<RecordNo, RecordNo>, int> visited(const Table& table, const Scheme& scheme,
                                                     const PairsAsked& asked) {
  std::map<std::pair<RecordNo, RecordNo>, int> times;
  std::mutex one_at_a_time;
  Pairs pairs(table, scheme, asked);
  pairs.visit([&](std::span<const RecordPair> batch, std::size_t, unsigned) {
    const std::lock_guard lock(one_at_a_time);
    for (const auto& pair : batch) ++times[{pair.a, pair.b}];
  });
  return times;
}

PairSet once_each(const std::map<std::pair<RecordNo, RecordNo>, int>& times) {
  PairSet pairs;
  for (const auto& [pair, count] : times) {
    CHECK(count == 1);
    CHECK(pair.first < pair.second);
    pairs.insert(pair);
  }
  return pairs;
}

bool share_a_key(const Keys& keys, std::size_t rule, const Row& a, const Row& b) {
  for (const auto key : keys.of(rule, a)) {
    for (const auto other : keys.of(rule, b)) {
      if (key == other) return true;
    }
  }
  return false;
}

PairSet by_trying_all(const Table& table, const Scheme& scheme) {
  const Keys keys(table, scheme);
  PairSet pairs;
  for (RecordNo a = 0; a < table.size(); ++a) {
    for (RecordNo b = a + 1; b < table.size(); ++b) {
      for (std::size_t rule = 0; rule < keys.rules(); ++rule) {
        const bool share = share_a_key(keys, rule, table.row(a), table.row(b));
        CHECK(share == keys.share(rule, table.row(a), table.row(b)));
        if (share) pairs.insert({a, b});
      }
    }
  }
  return pairs;
}

TEST_CASE("every pair that shares a key is visited exactly once, by any number of threads") {
  for (const unsigned seed : {1U, 2U, 3U}) {
    const auto table = test::table_of(test::made_up_records(seed, 80));
    const auto scheme = scheme_for(table.columns());
    const auto all = by_trying_all(table, scheme);
    REQUIRE(all.size() > 100);
    for (const unsigned threads : {1U, 2U, 3U}) {
      CHECK(once_each(visited(table, scheme, {.threads = threads})) == all);
    }
  }
}

TEST_CASE("pairs between two files alone") {
  const auto table = test::table_of(test::made_up_records(4, 60));
  const auto scheme = scheme_for(table.columns());
  const RecordNo second = 40;
  PairSet expected;
  for (const auto& pair : by_trying_all(table, scheme)) {
    if (pair.first < second && pair.second >= second) expected.insert(pair);
  }
  CHECK(once_each(visited(table, scheme, {.second_file_from = second, .threads = 2})) == expected);
}

TEST_CASE("a block that is too large is divided, and dropped when that does not help") {
  std::vector<test::Cells> records = test::made_up_records(6, 40);
  const auto one = records.front();
  for (int i = 0; i < 30; ++i) records.push_back(one);
  const auto table = test::table_of(records);
  auto scheme = scheme_for(table.columns());
  scheme.largest_block = 10;
  Pairs pairs(table, scheme, {.threads = 2});
  PairSet seen;
  std::mutex one_at_a_time;
  pairs.visit([&](std::span<const RecordPair> batch, std::size_t, unsigned) {
    const std::lock_guard lock(one_at_a_time);
    for (const auto& pair : batch) CHECK(seen.insert({pair.a, pair.b}).second);
  });
  std::uint64_t refined = 0;
  std::uint64_t dropped = 0;
  for (const auto& rule : pairs.report()) {
    refined += rule.blocks_refined;
    dropped += rule.blocks_dropped;
    if (rule.blocks_dropped > 0) CHECK(rule.records_dropped > scheme.largest_block);
  }
  CHECK(refined > 0);
  CHECK(dropped > 0);
  const auto all = by_trying_all(table, scheme);
  CHECK(seen.size() < all.size());
  CHECK(std::ranges::includes(all, seen));
}

TEST_CASE("a rule for small tables is left out of large ones") {
  const auto table = test::table_of(test::made_up_records(7, 60));
  auto scheme = scheme_for(table.columns());
  for (auto& rule : scheme.rules) rule.most_records = 10;
  CHECK(visited(table, scheme, {.threads = 1}).empty());
}

TEST_CASE("a sample opens some of the blocks, the same ones every time") {
  const auto table = test::table_of(test::made_up_records(8, 200));
  const auto scheme = scheme_for(table.columns());
  const auto all = once_each(visited(table, scheme, {.threads = 2}));
  const auto some = once_each(visited(table, scheme, {.threads = 2, .sample_bits = 2}));
  CHECK(some.size() > 0);
  CHECK(some.size() < all.size() / 2);
  CHECK(std::ranges::includes(all, some));
  CHECK(once_each(visited(table, scheme, {.threads = 1, .sample_bits = 2})) == some);
}

TEST_CASE("the index finds for each record what the bulk run pairs it with, added early or late") {
  auto records = test::made_up_records(9, 120);
  for (int i = 0; i < 30; ++i) records.insert(records.begin(), records.back());
  for (const std::uint32_t largest : {1000U, 12U}) {
    const auto table = test::table_of(records);
    auto scheme = scheme_for(table.columns());
    scheme.largest_block = largest;
    std::map<RecordNo, std::set<RecordNo>> partners;
    for (const auto& [a, b] : once_each(visited(table, scheme, {.threads = 2}))) {
      partners[a].insert(b);
      partners[b].insert(a);
    }
    const Index index(table, scheme);
    std::vector<RecordNo> found;
    for (RecordNo record = 0; record < table.size(); ++record) {
      index.find(record, found);
      CHECK(std::set<RecordNo>(found.begin(), found.end()) == partners[record]);
      CHECK(std::ranges::is_sorted(found));
    }
  }
}

TEST_CASE("a record that came after the index was made is found once it is added") {
  const auto records = test::made_up_records(10, 50);
  auto table = test::table_of(records);
  const auto scheme = scheme_for(table.columns());
  Index index(table, scheme);
  const auto& first = records.front();
  const std::vector<std::string_view> cells(first.begin(), first.end());
  const auto late = table.add(cells);
  std::vector<RecordNo> found;
  index.find(late, found);
  CHECK(std::ranges::find(found, RecordNo{0}) != found.end());
  index.find(0, found);
  CHECK(std::ranges::find(found, late) == found.end());
  index.add(late);
  index.find(0, found);
  CHECK(std::ranges::find(found, late) != found.end());
}

TEST_CASE("keys for a store are the same whatever else the table holds") {
  const auto records = test::made_up_records(11, 30);
  const auto table = test::table_of(records);
  const auto alone = test::table_of({records.back()});
  const auto scheme = scheme_for(table.columns());
  const auto keys = keys_of(table, scheme, static_cast<RecordNo>(table.size() - 1));
  CHECK(keys == keys_of(alone, scheme, 0));
  CHECK(keys.size() > 2);
  CHECK(std::ranges::is_sorted(keys));
}

}  // namespace
}  // namespace onroll
