#include "matching/asking.h"

#include <algorithm>
#include <tuple>

namespace onroll {
namespace {

bool rests_on_names(MatchRule rule) {
  switch (rule) {
    case MatchRule::likely:
    case MatchRule::forename_must_carry:
    case MatchRule::birth_must_carry:
    case MatchRule::alike_of_both_sexes:
    case MatchRule::another_surname:
      return true;
    case MatchRule::none:
    case MatchRule::upn_and_two:
    case MatchRule::nhs_and_two:
    case MatchRule::weighed:
    case MatchRule::number_alone:
    case MatchRule::number_other_sex:
    case MatchRule::number_held_down:
    case MatchRule::two_numbers:
      break;
  }
  return false;
}

bool children_contradict(const Candidates& candidates, ChildId a, ChildId b) {
  std::vector<RecordNo> of_a;
  std::vector<RecordNo> of_b;
  candidates.of_child(a, of_a);
  candidates.of_child(b, of_b);
  bool contradict = false;
  for (const auto x : of_a) {
    for (const auto y : of_b) {
      if (!candidates.has_permanent_upn(x) || !candidates.has_permanent_upn(y)) continue;
      if (!candidates.upns_contradict(x, y)) return false;
      contradict = true;
    }
  }
  return contradict;
}

}  // namespace

bool worth_asking(const Candidates& candidates, ChildId a, ChildId b, const Judgement& judgement) {
  if (a == b || judgement.verdict == Verdict::different) return false;
  const bool names_only = judgement.verdict == Verdict::perhaps && rests_on_names(judgement.rule);
  return !names_only || !children_contradict(candidates, a, b);
}

Perhaps in_order(const Perhaps& perhaps) {
  if (perhaps.a < perhaps.b) return perhaps;
  return {perhaps.b, perhaps.a, perhaps.record_b, perhaps.record_a, mirrored(perhaps.judgement)};
}

void keep_one_a_pair(std::vector<Perhaps>& pairs) {
  const auto order = [](const Perhaps& p) {
    return std::tuple{p.a, p.b, -p.judgement.log_odds, p.record_a, p.record_b};
  };
  std::ranges::sort(pairs, {}, order);
  const auto same_pair = [](const Perhaps& x, const Perhaps& y) { return x.a == y.a && x.b == y.b; };
  pairs.erase(std::unique(pairs.begin(), pairs.end(), same_pair), pairs.end());
}

}  // namespace onroll
