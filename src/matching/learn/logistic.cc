#include "matching/learn/logistic.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "matching/learn/descent.h"

namespace onroll {
namespace {

// A weight of the model as a place in one vector. Place 0 is the prior.
using Place = std::uint16_t;

struct Row {
  std::uint32_t first = 0;  // of its places
  std::uint32_t end = 0;
  double same = 0;
  double different = 0;
};

double softplus(double x) {
  return x > 30 ? x : std::log1p(std::exp(x));
}

class Fit {
 public:
  Fit(const Model& model, std::span<const LabelledPattern> labelled, const LogisticOptions& options)
      : model_(model) {
    places_.resize(kMostComparisons * 16 + kMostComparisons * kMostComparisons * 16);
    add_place(model.prior, 1e-6);
    for (const auto& one : labelled) add_row(one, options);
    take_former_interactions();
  }

  std::vector<double> fitted(const LogisticOptions& options) const {
    const auto slope = [this](const std::vector<double>& x, std::vector<double>& gradient) {
      return loss(x, gradient);
    };
    return lowest_point(slope, centre_, scale(), {options.most_rounds, options.enough});
  }

  void put_into(Model& model, const std::vector<double>& x) const {
    model.prior = x[0];
    model.interactions.clear();
    for (const auto& [weight, place] : weights_)
      model.comparisons[weight.first].levels[weight.second].weight = x[place];
    for (const auto& [place, one] : interactions_) {
      model.interactions.push_back(one);
      model.interactions.back().weight = x[place];
    }
  }

 private:
  Place add_place(double centre, double ridge) {
    centre_.push_back(centre);
    ridge_.push_back(ridge);
    return static_cast<Place>(centre_.size() - 1);
  }

  Place weight_place(std::size_t comparison, Level level, const LogisticOptions& options) {
    auto& place = places_[comparison * 16 + level];
    if (place == 0) {
      place = add_place(model_.comparisons[comparison].levels[level].weight, options.ridge);
      weights_[{comparison, level}] = place;
    }
    return place;
  }

  Place interaction_place(const Interaction& one, const LogisticOptions& options) {
    const auto both = static_cast<std::size_t>(one.first) * kMostComparisons + one.second;
    const auto closenesses =
        static_cast<std::size_t>(one.first_closeness) * 4 + static_cast<std::size_t>(one.second_closeness);
    auto& place = places_[kMostComparisons * 16 + both * 16 + closenesses];
    if (place == 0) {
      place = add_place(0, options.interaction_ridge);
      interactions_[place] = one;
    }
    return place;
  }

  void add_row(const LabelledPattern& one, const LogisticOptions& options) {
    const auto& shapes = model_.shape.comparisons;
    Row row{.first = static_cast<std::uint32_t>(row_places_.size()),
            .same = one.same,
            .different = one.different};
    for (std::size_t first = 0; first < shapes.size(); ++first) {
      const auto level = level_of(one.pattern, first);
      if (level == kMissingLevel || shapes[first].aspect == Aspect::number) continue;
      row_places_.push_back(weight_place(first, level, options));
      for (auto second = first + 1; second < shapes.size(); ++second) {
        const auto other = level_of(one.pattern, second);
        if (other == kMissingLevel || shapes[second].aspect == Aspect::number) continue;
        row_places_.push_back(interaction_place({.first = static_cast<std::uint8_t>(first),
                                                 .second = static_cast<std::uint8_t>(second),
                                                 .first_closeness = closeness_of(shapes[first], level),
                                                 .second_closeness = closeness_of(shapes[second], other)},
                                                options));
      }
    }
    row.end = static_cast<std::uint32_t>(row_places_.size());
    rows_.push_back(row);
  }

  void take_former_interactions() {
    for (const auto& [place, one] : interactions_) {
      for (const auto& former : model_.interactions) {
        if (former.first == one.first && former.second == one.second &&
            former.first_closeness == one.first_closeness && former.second_closeness == one.second_closeness)
          centre_[place] = former.weight;
      }
    }
  }

  double sum_of(const Row& row, const std::vector<double>& x) const {
    double sum = x[0];
    for (auto at = row.first; at < row.end; ++at) sum += x[row_places_[at]];
    return sum;
  }

  double loss(const std::vector<double>& x, std::vector<double>& gradient) const {
    double total = 0;
    for (std::size_t at = 0; at < x.size(); ++at) {
      const auto from_centre = x[at] - centre_[at];
      total += 0.5 * ridge_[at] * from_centre * from_centre;
      gradient[at] = ridge_[at] * from_centre;
    }
    for (const auto& row : rows_) {
      const auto sum = sum_of(row, x);
      total += row.same * softplus(-sum) + row.different * softplus(sum);
      const auto error = (row.same + row.different) * probability(sum) - row.same;
      gradient[0] += error;
      for (auto at = row.first; at < row.end; ++at) gradient[row_places_[at]] += error;
    }
    return total;
  }

  // One over the curvature where the fit begins, along each weight by itself.
  std::vector<double> scale() const {
    auto curvature = ridge_;
    for (const auto& row : rows_) {
      const auto p = probability(sum_of(row, centre_));
      // The labels too: a beginning far off would show almost no curvature.
      const auto share = row.same / (row.same + row.different);
      const auto curve = (row.same + row.different) * std::max(p * (1 - p), share * (1 - share));
      curvature[0] += curve;
      for (auto at = row.first; at < row.end; ++at) curvature[row_places_[at]] += curve;
    }
    for (auto& one : curvature) one = 1 / (one + 1);
    return curvature;
  }

  const Model& model_;
  std::vector<Place>
      places_;  // by comparison and level, then by both comparisons and closenesses; 0 = none yet
  std::map<std::pair<std::size_t, Level>, Place> weights_;
  std::map<Place, Interaction> interactions_;
  std::vector<double> centre_, ridge_;
  std::vector<Row> rows_;
  std::vector<Place> row_places_;
};

}  // namespace

void fit_logistic(Model& model, std::span<const LabelledPattern> labelled, const LogisticOptions& options) {
  const Fit fit(model, labelled, options);
  const auto weights = fit.fitted(options);
  auto fitted = model;
  fit.put_into(fitted, weights);
  model = std::move(fitted);
}

}  // namespace onroll
