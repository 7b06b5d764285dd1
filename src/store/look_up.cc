#include "store/look_up.h"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

#include "sql/records.h"
#include "store/measure.h"
#include "store/rows.h"

namespace onroll::store {
namespace {

// Whom the keys lead to, without those that lead to a crowd.
struct Led {
  BlockingKeys followed;
  std::size_t passed_over = 0;
  std::vector<std::int64_t> children;  // each once, rising
};

Led led_by(Connection& connection, const BlockingKeys& keys) {
  Led led;
  for (const auto key : keys) {
    const auto before = led.children.size();
    for (const auto row : connection.query(sql::ChildrenByKey{key, kMostByOneKey + 1}))
      led.children.push_back(row.child_id);
    if (led.children.size() - before > kMostByOneKey) {
      led.children.resize(before);
      ++led.passed_over;
    } else {
      led.followed.add(key);
    }
  }
  std::ranges::sort(led.children);
  led.children.erase(std::ranges::unique(led.children).begin(), led.children.end());
  return led;
}

// The records of every child led to, ready to be compared, and what each said.
struct Found {
  Candidates candidates;
  std::unordered_map<std::int64_t, Facts> facts;
};

Found records_of(Connection& connection, std::shared_ptr<const Measure> measure,
                 std::span<const std::int64_t> children) {
  Found found{Candidates(std::move(measure)), {}};
  for (const auto row : connection.query(sql::TraitRowsOfChildren{children})) {
    auto facts = facts_for_matching(row);
    found.candidates.add({{row.record_id}, {row.child_id}, traits_of(facts)});
    found.facts.emplace(row.record_id, std::move(facts));
  }
  return found;
}

LookUpCandidate shown(const Found& found, const Traits& wanted, const RankedChild& one) {
  const auto record = found.candidates.record(one.row);
  const auto& facts = found.facts.at(record.value);
  return {.child = one.child,
          .record = record,
          .probability = one.judgement.probability(),
          .band = one.band,
          .facts = facts,
          .reasons = reasons(one.judgement),
          .why = why(found.candidates.measure(), wanted, traits_of(facts))};
}

}  // namespace

std::string passed_over_in_words(const LookUp& found) {
  if (found.passed_over == 0) return {};
  return fmt::format(
      "More than {} children share some of what was given, and were not sought by that alone: add what tells "
      "this child apart.",
      kMostByOneKey);
}

LookUp look_up(Connection& connection, const Facts& wanted) {
  const auto measure = measure_in_force(connection);
  const auto traits = traits_of(wanted);
  const auto keys = blocking_keys(traits);
  LookUp answer{.rules = std::string(kRuleVersion), .parameters = measure->parameters};
  if (keys.size() == 0) {
    answer.given = LookUp::Given::too_little;
    return answer;
  }
  const auto led = led_by(connection, keys);
  answer.passed_over = led.passed_over;
  auto found = records_of(connection, measure, led.children);
  const auto row = found.candidates.enter(traits);
  std::vector<RecordNo> rows;
  found.candidates.find(led.followed, rows);
  const auto by_likelihood = ranked(found.candidates, row, rows);
  answer.band = by_likelihood.band;
  for (const auto& one : by_likelihood.children) {
    if (answer.candidates.size() == kMostShown) break;
    answer.candidates.push_back(shown(found, traits, one));
  }
  answer.more = by_likelihood.children.size() - answer.candidates.size();
  return answer;
}

}  // namespace onroll::store
