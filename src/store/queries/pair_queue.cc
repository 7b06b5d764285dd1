#include "store/queries/pair_queue.h"

#include <algorithm>
#include <unordered_map>
#include <vector>

#include "matching/learn/model.h"
#include "sql/cases.h"
#include "sql/findings.h"
#include "sql/journal.h"
#include "sql/pages_pairs.h"
#include "store/claim_loading.h"
#include "store/measure.h"
#include "store/queries/shown_name.h"
#include "store/rows.h"

namespace onroll::store {
namespace {

struct Question {
  QueuedPair queued;
  ChildId a;
  ChildId b;
};

std::optional<double> probability_of(const std::optional<std::int64_t>& log_odds) {
  if (!log_odds) return std::nullopt;
  return probability(from_thousandths(*log_odds));
}

std::vector<Question> questions_asked(Connection& connection) {
  std::vector<Question> questions;
  for (const auto row : connection.query(sql::QuestionsAsked{})) {
    questions.push_back(
        {.queued = {.pair = {row.pair_id},
                    .a = {shown_name(row.surname_a, row.forename_a), held_date_if_any(row.born_a)},
                    .b = {shown_name(row.surname_b, row.forename_b), held_date_if_any(row.born_b)},
                    .reasons = std::string(row.reasons),
                    .probability = probability_of(row.log_odds),
                    .unsure = row.state == "not_sure"},
         .a = {row.child_a},
         .b = {row.child_b}});
  }
  return questions;
}

std::vector<std::int64_t> children_of(const std::vector<Question>& questions) {
  std::vector<std::int64_t> children;
  for (const auto& question : questions)
    children.insert(children.end(), {question.a.value, question.b.value});
  std::ranges::sort(children);
  children.erase(std::ranges::unique(children).begin(), children.end());
  return children;
}

using Standings = std::unordered_map<std::int64_t, StandsToday>;

Standings standings_of(Connection& connection, const std::vector<std::int64_t>& children) {
  Standings standings;
  for (const auto row : connection.query(sql::FindingsOfChildren{children}))
    standings[row.child_id].on_list = true;
  for (const auto row : connection.query(sql::NewestCasesOfChildren{children})) {
    if (row.open != 0) standings[row.child_id].open_case = CaseId{row.case_id};
  }
  return standings;
}

// What is held of both, accounted for as of one child.
Accounting together(const ClaimBook& book, const Question& question, const AccountingRules& rules) {
  std::vector<Claim> claims;
  std::optional<Date> born;
  for (const auto id : {question.b, question.a}) {
    const auto* child = book.find(id);
    if (child == nullptr) continue;
    claims.insert(claims.end(), child->claims.begin(), child->claims.end());
    if (child->date_of_birth) born = child->date_of_birth;
  }
  return account_for({.child = question.a, .date_of_birth = born, .claims = claims}, rules);
}

}  // namespace

PairQueue load_pair_queue(Connection& connection, const World& world, Date today) {
  auto questions = questions_asked(connection);
  const auto children = children_of(questions);
  auto standings = standings_of(connection, children);
  const auto book = load_claims(connection, world, today, children);
  const auto rules = world.rules(today);
  std::vector<QueuedPair> queued;
  for (auto& question : questions) {
    question.queued.joining = joining_of(standings[question.a.value], standings[question.b.value],
                                         together(book, question, rules), today);
    queued.push_back(std::move(question.queued));
  }
  return PairQueue(std::move(queued));
}

std::shared_ptr<const PairQueue> KeptPairQueue::on(Connection& connection, const World& world, Date today) {
  return kept_.of({connection.one(sql::LastEvent{}).event_id, today},
                  [&] { return load_pair_queue(connection, world, today); });
}

}  // namespace onroll::store
