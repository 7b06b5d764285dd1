// Finds the lowest point of a smooth convex function: limited-memory BFGS (Nocedal 1980) with a diagonal
// scale.
#pragma once

#include <functional>
#include <vector>

namespace onroll {

// The value at `x`, and its slope into `gradient`.
using Slope = std::function<double(const std::vector<double>& x, std::vector<double>& gradient)>;

struct DescentOptions {
  int most_rounds = 100;
  double enough = 1e-6;  // stop when ten rounds lower the value by less than this
};

// `scale`: about one over the curvature along each direction, positive. RETURNS where it stopped;
// deterministic.
std::vector<double> lowest_point(const Slope& slope, std::vector<double> start,
                                 const std::vector<double>& scale, const DescentOptions& options);

}  // namespace onroll
