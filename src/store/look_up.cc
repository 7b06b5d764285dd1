#include "store/look_up.h"

#include <algorithm>
#include <unordered_map>

#include "sql/records.h"
#include "store/measure.h"
#include "store/rows.h"

namespace onroll::store {
namespace {

// The records of every child found by a key, ready to be compared, and what each said.
struct Found {
  Candidates candidates;
  std::unordered_map<std::int64_t, Facts> facts;
};

Found found_by(Connection& connection, std::shared_ptr<const Measure> measure, const BlockingKeys& keys) {
  Found found{Candidates(std::move(measure)), {}};
  std::vector<std::int64_t> children;
  for (const auto row : connection.query(sql::ChildrenByKeys{keys.all()})) children.push_back(row.child_id);
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

LookUp look_up(Connection& connection, const Facts& wanted) {
  const auto measure = measure_in_force(connection);
  const auto traits = traits_of(wanted);
  const auto keys = blocking_keys(traits);
  LookUp answer{.rules = std::string(kRuleVersion), .parameters = measure->parameters};
  if (keys.size() == 0) {
    answer.given = LookUp::Given::too_little;
    return answer;
  }
  auto found = found_by(connection, measure, keys);
  const auto row = found.candidates.enter(traits);
  std::vector<RecordNo> rows;
  found.candidates.find(keys, rows);
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
