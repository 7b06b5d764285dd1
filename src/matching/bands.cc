#include "matching/bands.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "matching/gather.h"

namespace onroll {
namespace {

Band band_of(const Judgement& judgement) {
  if (judgement.verdict == Verdict::same) return Band::match;
  return judgement.verdict == Verdict::perhaps ? Band::potential_match : Band::low_confidence;
}

bool likelier(const RankedChild& a, const RankedChild& b) {
  return std::tuple{a.judgement.verdict, a.judgement.log_odds, b.child} >
         std::tuple{b.judgement.verdict, b.judgement.log_odds, a.child};
}

bool upns_against(const Candidates& candidates, RecordNo wanted, ChildId child) {
  if (!candidates.has_permanent_upn(wanted)) return false;
  std::vector<RecordNo> held;
  candidates.of_child(child, held);
  std::erase_if(held, [&](RecordNo row) { return !candidates.has_permanent_upn(row); });
  return !held.empty() &&
         std::ranges::all_of(held, [&](RecordNo row) { return candidates.upns_contradict(wanted, row); });
}

Band band_of(const std::vector<RankedChild>& children) {
  if (children.empty()) return Band::no_match;
  const auto& first = children.front();
  if (first.band == Band::low_confidence || children.size() == 1) return first.band;
  const auto& second = children[1];
  const bool by_upn_alone =
      first.judgement.rule == MatchRule::upn_and_two && second.judgement.rule != MatchRule::upn_and_two;
  const bool near =
      second.band != Band::low_confidence && second.judgement.log_odds > first.judgement.log_odds - kMargin;
  return near && !by_upn_alone ? Band::many_match : first.band;
}

}  // namespace

std::string_view word(Band band) {
  switch (band) {
    case Band::match:
      return "match";
    case Band::potential_match:
      return "potential_match";
    case Band::low_confidence:
      return "low_confidence";
    case Band::many_match:
      return "many_match";
    case Band::no_match:
      break;
  }
  return "no_match";
}

std::string_view in_words(Band band) {
  switch (band) {
    case Band::match:
      return "Match";
    case Band::potential_match:
      return "Potential match";
    case Band::low_confidence:
      return "Low confidence";
    case Band::many_match:
      return "Many match";
    case Band::no_match:
      break;
  }
  return "No match";
}

Ranked ranked(const Candidates& candidates, RecordNo wanted, std::span<const RecordNo> found) {
  std::map<ChildId, RankedChild> best;
  for (const auto row : found) {
    const RankedChild one{candidates.child(row), row, candidates.judge(wanted, row)};
    if (one.judgement.verdict == Verdict::different && one.judgement.probability() < kLowConfidence) continue;
    const auto [at, fresh] = best.try_emplace(one.child, one);
    if (!fresh && likelier(one, at->second)) at->second = one;
  }
  Ranked answer;
  for (auto& [child, one] : best) {
    one.band = band_of(one.judgement);
    if (one.band == Band::match && upns_against(candidates, wanted, child)) one.band = Band::potential_match;
    answer.children.push_back(one);
  }
  std::ranges::sort(answer.children, likelier);
  answer.band = band_of(answer.children);
  return answer;
}

}  // namespace onroll
