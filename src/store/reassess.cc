#include "store/reassess.h"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/contract.h"
#include "cases/decide.h"
#include "cases/found.h"
#include "sql/cases.h"
#include "sql/children.h"
#include "sql/findings.h"
#include "store/case_events.h"
#include "store/case_loading.h"
#include "store/claim_loading.h"
#include "store/rows.h"

namespace onroll::store {
namespace {

struct Assessed {
  ChildId child;
  Accounting accounting;
};

struct CaseKnown {
  CaseId id;
  bool open = false;
};

using Children = std::optional<std::span<const std::int64_t>>;
using PairedChildren = std::vector<std::pair<std::int64_t, std::int64_t>>;

PairedChildren waiting_pairs(Connection& connection, Children children) {
  PairedChildren pairs;
  if (children) {
    for (const auto row : connection.query(sql::WaitingPairsOfChildren{*children}))
      pairs.emplace_back(row.child_a, row.child_b);
  } else {
    for (const auto row : connection.query(sql::WaitingPairs{})) pairs.emplace_back(row.child_a, row.child_b);
  }
  return pairs;
}

std::vector<std::int64_t> with_partners(std::span<const std::int64_t> children, const PairedChildren& pairs) {
  std::vector<std::int64_t> all(children.begin(), children.end());
  for (const auto& [a, b] : pairs) all.insert(all.end(), {a, b});
  std::ranges::sort(all);
  all.erase(std::ranges::unique(all).begin(), all.end());
  return all;
}

// Two passes: who is accounted for decides of whom a waiting pair makes "perhaps another child".
std::vector<Assessed> assess(const ClaimBook& book, const AccountingRules& rules,
                             const PairedChildren& pairs) {
  std::vector<Assessed> all;
  all.reserve(book.children.size());
  for (const auto& child : book.children) all.push_back({child.child, account_for(child, rules)});
  const auto place = [&](std::int64_t child) {
    const auto found = std::ranges::lower_bound(all, ChildId{child}, {}, &Assessed::child);
    return found != all.end() && found->child.value == child ? &*found : nullptr;
  };
  std::unordered_set<std::int64_t> perhaps_another;
  for (const auto& [a, b] : pairs) {
    const auto* one = place(a);
    const auto* other = place(b);
    if (one == nullptr || other == nullptr || one->accounting.accounted() == other->accounting.accounted())
      continue;
    perhaps_another.insert(one->accounting.accounted() ? b : a);
  }
  for (const auto child : perhaps_another) {
    auto claims = *book.find(ChildId{child});
    claims.possibly_another = true;
    place(child)->accounting = account_for(claims, rules);
  }
  return all;
}

journal::Finding finding_of(const Assessed& assessed, const World& world, Date as_of) {
  const auto& accounting = assessed.accounting;
  return {.child = assessed.child,
          .state = accounting.in_transit(as_of) ? "in_transit" : "unaccounted",
          .cause = std::string(word(*accounting.cause)),
          .since = accounting.since,
          .last_school = accounting.school,
          .evidence = sentence(accounting, [&](Urn urn) { return world.school_name(urn); }),
          .case_due = accounting.case_due,
          .found_on = as_of};
}

template <typename Row>
journal::Finding held_finding(const Row& row) {
  return {.child = {row.child_id},
          .state = std::string(row.state),
          .cause = std::string(row.cause),
          .since = held_date(row.since),
          .last_school = held_urn(row.last_school_urn),
          .evidence = std::string(row.evidence),
          .case_due = held_date_if_any(row.case_due),
          .found_on = held_date(row.found_on)};
}

std::map<ChildId, journal::Finding> held_findings(Connection& connection, Children children) {
  std::map<ChildId, journal::Finding> held;
  if (children) {
    for (const auto row : connection.query(sql::FindingsOfChildren{*children}))
      held.emplace(row.child_id, held_finding(row));
  } else {
    for (const auto row : connection.query(sql::FindingsHeld{}))
      held.emplace(row.child_id, held_finding(row));
  }
  return held;
}

std::map<ChildId, CaseKnown> newest_cases(Connection& connection, Children children) {
  std::map<ChildId, CaseKnown> cases;
  if (children) {
    for (const auto row : connection.query(sql::NewestCasesOfChildren{*children})) {
      cases[{row.child_id}] = {{row.case_id}, row.open != 0};
    }
  } else {
    for (const auto row : connection.query(sql::NewestCases{}))
      cases[{row.child_id}] = {{row.case_id}, row.open != 0};
  }
  return cases;
}

// The same finding but for the day it was found on: nothing to write.
bool says_the_same(const journal::Finding& held, journal::Finding now) {
  now.found_on = held.found_on;
  return held == now;
}

class Reassessment {
 public:
  Reassessment(Ledger& ledger, const World& world, Date as_of, std::map<ChildId, CaseKnown> cases)
      : ledger_(ledger), world_(world), as_of_(as_of), cases_(std::move(cases)) {}

  void change_findings(const std::vector<Assessed>& all, std::map<ChildId, journal::Finding> held) {
    journal::FindingsChanged changed{.as_of = as_of_};
    for (const auto& assessed : all) {
      const auto before = held.extract(assessed.child);
      if (assessed.accounting.accounted()) {
        if (before) changed.cleared.push_back(assessed.child);
        continue;
      }
      ++result_.unaccounted;
      auto finding = finding_of(assessed, world_, as_of_);
      if (before && says_the_same(before.mapped(), finding)) continue;
      if (before && before.mapped().cause == finding.cause) finding.found_on = before.mapped().found_on;
      changed.set.push_back(std::move(finding));
    }
    for (const auto& [child, finding] : held)
      changed.cleared.push_back(child);  // no live record is left of these
    result_.findings_set = static_cast<std::int64_t>(changed.set.size());
    result_.findings_cleared = static_cast<std::int64_t>(changed.cleared.size());
    if (!changed.set.empty() || !changed.cleared.empty()) ledger_.add(changed);
  }

  void change_cases(const std::vector<Assessed>& all) {
    for (const auto& assessed : all) {
      const auto known = cases_.find(assessed.child);
      const bool open = known != cases_.end() && known->second.open;
      if (assessed.accounting.accounted()) {
        if (open) propose_closure(known->second.id, assessed);
      } else if (!open && assessed.accounting.case_due && *assessed.accounting.case_due <= as_of_) {
        open_case(assessed, known == cases_.end() ? std::nullopt : std::optional(known->second.id));
      }
    }
  }

  Reassessed result(std::size_t children) {
    result_.children = static_cast<std::int64_t>(children);
    return result_;
  }

 private:
  std::string words_for(const Accounting& accounting) const {
    return sentence(accounting, [&](Urn urn) { return world_.school_name(urn); });
  }

  // Whoever asked for the accounting: what follows from it is done by rule, not by that person.
  ActContext context() const { return {.who = UserId{}, .today = {as_of_}}; }

  void add_events(CaseId id, ChildId child, const std::vector<CaseEvent>& events) {
    add_case_events(ledger_, {.case_id = id, .child = child, .by = {}}, events);
  }

  void propose_closure(CaseId id, const Assessed& assessed) {
    const auto work = load_case(ledger_.connection(), id);
    const auto closure = closure_for(work, assessed.accounting, words_for(assessed.accounting));
    if (!closure) return;
    const auto events = decide(work, *closure, context());
    if (!events) return;  // a proposal is waiting already: one question at a time
    add_events(id, assessed.child, *events);
    ++result_.closures_proposed;
  }

  void open_case(const Assessed& assessed, std::optional<CaseId> earlier) {
    std::optional<Case> current;
    if (earlier) current = load_case(ledger_.connection(), *earlier);
    const auto& accounting = assessed.accounting;
    const auto why = words_for(accounting);
    const OpenCase opening{.child = assessed.child,
                           .cause = *accounting.cause,
                           .unaccounted_since = accounting.since,
                           .why = why};
    if (const auto events = decide(current, opening, context())) {
      const auto id = ledger_.next().case_id;
      ++ledger_.next().case_id.value;
      add_events(id, assessed.child, *events);
      ++result_.cases_opened;
    } else if (events.error().rule == "case.watch_reopens") {
      reopen(*current, why);
    }  // else the closed case answers this finding
  }

  // A child closed as not found, and now missing anew: what was done before stays with the case.
  void reopen(const Case& closed, const std::string& why) {
    const auto events = decide(closed, ReopenCase{why}, context());
    require(events.has_value(), "a case under watch, of a child with no open case, can be reopened");
    add_events(closed.id, closed.child, *events);
    ++result_.cases_reopened;
  }

  Ledger& ledger_;
  const World& world_;
  Date as_of_;
  std::map<ChildId, CaseKnown> cases_;
  Reassessed result_;
};

}  // namespace

Reassessed reassess(Ledger& ledger, Date as_of, std::optional<std::span<const std::int64_t>> children) {
  auto& connection = ledger.connection();
  const auto pairs = waiting_pairs(connection, children);
  std::vector<std::int64_t> wanted;
  if (children) {
    wanted = with_partners(*children, pairs);
    children = wanted;
  }
  const auto world = load_world(connection, as_of);
  const auto book = load_claims(connection, world, as_of, children);
  const auto all = assess(book, world.rules(as_of), pairs);
  Reassessment reassessment(ledger, world, as_of, newest_cases(connection, children));
  reassessment.change_findings(all, held_findings(connection, children));
  reassessment.change_cases(all);
  return reassessment.result(all.size());
}

}  // namespace onroll::store
