#include "store/queries/desk_decisions.h"

#include "matching/learn/model.h"
#include "sql/accounts.h"
#include "sql/children.h"
#include "sql/pages_pairs.h"
#include "store/measure.h"

namespace onroll::store {
namespace {

DeskAnswer answer_of(std::string_view state) {
  if (state == "same") return DeskAnswer::same;
  if (state == "different") return DeskAnswer::different;
  return state == "not_sure" ? DeskAnswer::not_sure : DeskAnswer::waiting;
}

}  // namespace

std::vector<DeskDecision> desk_decisions(Connection& connection) {
  std::vector<DeskDecision> decisions;
  for (const auto row : connection.query(sql::QuestionsWeighed{}))
    decisions.push_back({{row.pair_id}, probability(from_thousandths(row.log_odds)), answer_of(row.state)});
  return decisions;
}

std::optional<ParametersLearned> parameters_learned(Connection& connection) {
  const auto newest = connection.first(sql::NewestParameters{});
  if (!newest) return std::nullopt;
  const auto account = connection.first(sql::AccountById{newest->user_id});
  return ParametersLearned{newest->learned_at, account ? account->full_name : "Onroll"};
}

}  // namespace onroll::store
