#include "web/pages/pair_words.h"

#include <fmt/format.h>

#include <array>
#include <cmath>
#include <cstdint>
#include <numbers>

#include "web/pages/list_address.h"

namespace onroll::web {
namespace {

struct WeightWord {
  double at_least;  // bits, whatever the sign
  std::string_view for_it;
  std::string_view against_it;
};
constexpr std::array kWeights{WeightWord{7, "counts very strongly for", "counts very strongly against"},
                              WeightWord{3, "counts strongly for", "counts strongly against"},
                              WeightWord{1, "counts for", "counts against"},
                              WeightWord{0.1, "counts a little for", "counts a little against"}};

double bits_of(double weight) {
  return weight / std::numbers::ln2;
}

std::string grouped(std::int64_t number) {
  auto digits = std::to_string(number);
  for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3)
    digits.insert(static_cast<std::size_t>(at), ",");
  return digits;
}

}  // namespace

std::string answer_in_words(std::string_view state) {
  if (state == "same") return "The same child";
  if (state == "different") return "Not the same child";
  return state == "not_sure" ? "Not sure" : "Taken back";
}

std::string decided_in_words(store::PairState state) {
  switch (state) {
    case store::PairState::waiting:
      return "";
    case store::PairState::not_sure:
      return "Somebody looked and was not sure. The question is still open.";
    case store::PairState::same:
      return "Decided: the same child. All records are held together.";
    case store::PairState::different:
      break;
  }
  return "Decided: not the same child. You will not be asked again unless something new is said of either.";
}

std::string pair_href(PairId pair, QueueShow show) {
  return list_address(fmt::format("/pairs/{}", pair.value), {{"queue", word(show)}});
}

std::string percent(double probability) {
  const double share = probability * 100;
  if (share >= 99.99) return "more than 99.99%";
  if (share < 0.01) return "less than 0.01%";
  if (share > 99 || share < 1) return fmt::format("{:.2f}%", share);
  return fmt::format("{:.0f}%", share);
}

std::string probability_in_words(double probability) {
  constexpr std::array<std::int64_t, 3> kPairs{100, 1000, 10000};
  const double rarer = std::min(probability, 1 - probability);
  for (const auto pairs : kPairs) {
    if (rarer * static_cast<double>(pairs) < 1) continue;
    const auto same = std::llround(probability * static_cast<double>(pairs));
    return fmt::format("Of {} pairs as alike as these, about {} are one child.", grouped(pairs),
                       grouped(same));
  }
  return probability > 0.5 ? "Of 10,000 pairs as alike as these, all but one at most are one child."
                           : "Of 10,000 pairs as alike as these, one at most is one child.";
}

std::string_view weight_in_words(double weight) {
  const double strength = std::abs(bits_of(weight));
  for (const auto& each : kWeights) {
    if (strength >= each.at_least) return weight > 0 ? each.for_it : each.against_it;
  }
  return "says nothing";
}

std::string bits(double weight) {
  const double value = bits_of(weight);
  return std::abs(value) < 0.05 ? "0" : fmt::format("{:+.1f}", value);
}

}  // namespace onroll::web
