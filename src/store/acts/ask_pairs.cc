#include "store/acts/ask_pairs.h"

#include <algorithm>
#include <bit>
#include <map>
#include <utility>
#include <vector>

#include "sql/children.h"
#include "sql/records.h"
#include "store/measure.h"
#include "store/rows.h"

namespace onroll::store {
namespace {

using Asked = std::map<std::pair<std::int64_t, std::int64_t>, std::vector<sql::PairsAsked::Owned>>;

Asked asked_before(Connection& connection, std::span<const Perhaps> found) {
  std::vector<std::int64_t> children;
  for (const auto& perhaps : found) children.push_back(perhaps.a.value);
  Asked asked;
  for (auto& row : connection.all(sql::PairsAsked{children}))
    asked[{row.child_a, row.child_b}].push_back(std::move(row));
  return asked;
}

journal::FoundPair found_pair(PairId pair, const Perhaps& perhaps, std::string_view parameters) {
  return {.pair = pair,
          .a = perhaps.a,
          .b = perhaps.b,
          .record_a = perhaps.record_a,
          .record_b = perhaps.record_b,
          .reasons = in_words(perhaps.judgement),
          .rule = std::string(kRuleVersion),
          .log_odds = thousandths(perhaps.judgement.log_odds),
          .pattern = std::bit_cast<std::int64_t>(perhaps.judgement.pattern),
          .parameters = std::string(parameters)};
}

// Decided on weaker evidence, every time: then records that make it the same child by rule ask again.
bool says_more(const std::vector<sql::PairsAsked::Owned>& asked, const Perhaps& perhaps) {
  return perhaps.judgement.verdict == Verdict::same && std::ranges::all_of(asked, [](const auto& row) {
           return (row.state == "different" || row.state == "not_sure") && row.settled_at == "perhaps";
         });
}

std::string news_of(const sql::PairsAsked::Owned& asked) {
  const bool different = asked.state == "different";
  return std::string(different ? "It was decided that they are not the same child."
                               : "Somebody looked and was not sure.") +
         " Records taken in since would join them by rule: see what agrees, and decide again.";
}

}  // namespace

std::int64_t ask_pairs(Ledger& ledger, std::span<const Perhaps> found, std::string_view parameters) {
  auto asked = asked_before(ledger.connection(), found);
  journal::PairsFound fresh;
  std::vector<journal::PairReopened> reopened;
  for (const auto& perhaps : found) {
    const auto before = asked.find({perhaps.a.value, perhaps.b.value});
    if (before == asked.end()) {
      fresh.pairs.push_back(found_pair(ledger.next().pair, perhaps, parameters));
      ++ledger.next().pair.value;
      asked[{perhaps.a.value, perhaps.b.value}].push_back({.state = "waiting"});
    } else if (says_more(before->second, perhaps)) {
      auto& newest = before->second.back();
      reopened.push_back({found_pair({newest.pair_id}, perhaps, parameters), news_of(newest)});
      newest.state = "waiting";
    }
  }
  if (!fresh.pairs.empty()) ledger.add(fresh);
  for (const auto& event : reopened) ledger.add(event);
  return static_cast<std::int64_t>(fresh.pairs.size() + reopened.size());
}

std::string verdict_between(Connection& connection, ChildId a, ChildId b) {
  Candidates candidates(measure_in_force(connection));
  const std::vector<std::int64_t> children{a.value, b.value};
  for (const auto row : connection.query(sql::TraitRowsOfChildren{children}))
    candidates.add({{row.record_id}, {row.child_id}, traits_of(facts_for_matching(row))});
  std::vector<RecordNo> of_a;
  std::vector<RecordNo> of_b;
  candidates.of_child(a, of_a);
  candidates.of_child(b, of_b);
  auto verdict = Verdict::different;
  for (const auto x : of_a) {
    for (const auto y : of_b) verdict = std::max(verdict, candidates.judge(x, y).verdict);
  }
  return verdict == Verdict::same ? "same" : verdict == Verdict::perhaps ? "perhaps" : "different";
}

}  // namespace onroll::store
