// The one door to a change, for pages, commands, the API and the nightly run alike: permission, then one
// transaction in which the act is carried out, its events are appended and applied, and the act is chained.
//
//   struct CloseCaseAct {                      // an act: what is asked, and what it answers
//     static constexpr std::string_view kKind = "case.close";
//     static constexpr Permission kPermission = Permission::work_case;
//     struct Answer { ... };                   // with `fields` (journal/archive.h), so that it can be kept
//     CaseId case_id; ...
//   };
//   Outcome<CloseCaseAct::Answer> carry_out(Ledger& ledger, const CloseCaseAct& act);
#pragma once

#include <expected>
#include <string>
#include <utility>
#include <variant>

#include "base/contract.h"
#include "base/result.h"
#include "journal/archive.h"
#include "sql/journal.h"
#include "store/engine/database.h"
#include "store/ledger.h"

namespace onroll::store {

// Why an act was not done: what the person can put right, or why they may not.
using NotDone = std::variant<Problems, Refusal>;

template <typename Answer>
using Outcome = std::expected<Answer, NotDone>;

std::unexpected<NotDone> not_done(std::string field, std::string sentence);
std::unexpected<NotDone> refused(Refusal refusal);
std::unexpected<NotDone> refused_for(Permission permission);

// The sentences of it, for a terminal or a log of the command line.
std::vector<std::string> sentences(const NotDone& not_done);

// The answer an act gave when it was done before under the same key, where there is one.
template <typename Act>
std::optional<typename Act::Answer> answer_given(Connection& connection, const Occasion& occasion) {
  if (occasion.idempotency_key.empty()) return std::nullopt;
  const auto before = connection.first(sql::ActByKey{occasion.idempotency_key});
  if (!before) return std::nullopt;
  require(before->kind == Act::kKind, "an idempotency key was used for two different acts");
  return journal::from_text<typename Act::Answer>(before->answer);
}

// Carries out the act inside a transaction. NEVER leaves events behind when it answers with a refusal.
template <typename Act>
Outcome<typename Act::Answer> perform_within(Connection& connection, const Occasion& occasion,
                                             const Act& act) {
  if (auto before = answer_given<Act>(connection, occasion)) return *std::move(before);
  Ledger ledger(connection, occasion);
  auto answer = carry_out(ledger, act);
  if (!answer) {
    require(!ledger.has_events(), "an act was refused after it had changed something");
    return answer;
  }
  if (ledger.has_events()) ledger.close(Act::kKind, Act::kPermission, journal::to_text(*answer));
  return answer;
}

template <typename Act>
Outcome<typename Act::Answer> perform(Database& database, const Occasion& occasion, const Act& act) {
  if (!may(occasion.role, Act::kPermission)) return refused_for(Act::kPermission);
  return database.write([&](Connection& connection) { return perform_within(connection, occasion, act); });
}

// What performing the act would answer; nothing is kept. For --dry-run and "check before you send".
template <typename Act>
Outcome<typename Act::Answer> rehearse(Database& database, const Occasion& occasion, const Act& act) {
  struct Rehearsed {
    Outcome<typename Act::Answer> answer;
  };
  if (!may(occasion.role, Act::kPermission)) return refused_for(Act::kPermission);
  try {
    database.write(
        [&](Connection& connection) { throw Rehearsed{perform_within(connection, occasion, act)}; });
  } catch (Rehearsed& rehearsed) {
    return std::move(rehearsed.answer);
  }
  return refused_for(Act::kPermission);  // not reached: the work above always throws
}

}  // namespace onroll::store
