#include "matching/learn/descent.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <deque>
#include <limits>
#include <numeric>

namespace onroll {
namespace {

using Vector = std::vector<double>;

constexpr std::size_t kRemembered = 10;  // steps
constexpr int kMostHalvings = 30;
constexpr double kSufficient = 1e-4;  // Armijo

double dot(const Vector& a, const Vector& b) {
  return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
}

struct Step {
  Vector moved;
  Vector turned;  // how the gradient changed
  double inverse = 0;
};

// The two-loop recursion: the gradient times an estimate of the inverse curvature.
Vector direction(const Vector& gradient, const std::deque<Step>& steps, const Vector& scale) {
  Vector result = gradient;
  Vector share(steps.size());
  for (auto at = steps.size(); at-- > 0;) {
    share[at] = steps[at].inverse * dot(steps[at].moved, result);
    for (std::size_t i = 0; i < result.size(); ++i) result[i] -= share[at] * steps[at].turned[i];
  }
  for (std::size_t i = 0; i < result.size(); ++i) result[i] *= scale[i];
  for (std::size_t at = 0; at < steps.size(); ++at) {
    const auto back = steps[at].inverse * dot(steps[at].turned, result);
    for (std::size_t i = 0; i < result.size(); ++i) result[i] += steps[at].moved[i] * (share[at] - back);
  }
  return result;
}

void remember(std::deque<Step>& steps, Vector moved, Vector turned) {
  const auto curved = dot(moved, turned);
  if (curved <= 1e-12) return;
  if (steps.size() == kRemembered) steps.pop_front();
  steps.push_back({std::move(moved), std::move(turned), 1 / curved});
}

Vector difference(const Vector& a, const Vector& b) {
  Vector result(a.size());
  for (std::size_t i = 0; i < a.size(); ++i) result[i] = a[i] - b[i];
  return result;
}

}  // namespace

Vector lowest_point(const Slope& slope, Vector x, const Vector& scale, const DescentOptions& options) {
  Vector gradient(x.size());
  auto value = slope(x, gradient);
  std::deque<Step> steps;
  std::array<double, 10> before_ten_rounds{};
  before_ten_rounds.fill(std::numeric_limits<double>::infinity());
  for (int round = 0; round < options.most_rounds; ++round) {
    const auto down = direction(gradient, steps, scale);
    const auto steepness = dot(gradient, down);
    if (steepness <= 0) break;
    Vector next(x.size()), next_gradient(x.size());
    double next_value = value;
    double length = 1;
    for (int halving = 0; halving < kMostHalvings; ++halving, length /= 2) {
      for (std::size_t i = 0; i < x.size(); ++i) next[i] = x[i] - length * down[i];
      next_value = slope(next, next_gradient);
      if (next_value <= value - kSufficient * length * steepness) break;
    }
    if (next_value >= value) break;
    remember(steps, difference(next, x), difference(next_gradient, gradient));
    x = std::move(next);
    gradient = std::move(next_gradient);
    value = next_value;
    if (value > before_ten_rounds.front() - options.enough) break;
    std::ranges::rotate(before_ten_rounds, before_ten_rounds.begin() + 1);
    before_ten_rounds.back() = value;
  }
  return x;
}

}  // namespace onroll
