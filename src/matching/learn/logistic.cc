#include "matching/learn/logistic.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

#include "matching/learn/descent.h"

namespace onroll {
namespace {

constexpr double kLeast = 1e-300;
constexpr double kTooLittle = 1e-3;  // of a pair

// A weight of the model as a place in one vector. Place 0 is the prior.
using Place = std::uint16_t;

struct Row {
  std::uint32_t first = 0;  // of its places: a weight a comparison
  std::uint32_t end = 0;
  double same = 0;
  double different = 0;
};

// Rows whose levels are equally close share their interactions: these are summed once for all of them.
struct Group {
  std::vector<Place> interactions;
  std::vector<Row> rows;
};

class Fit {
 public:
  Fit(const Model& model, std::span<const LabelledPattern> labelled, const LogisticOptions& options)
      : model_(model), options_(options) {
    add_place(model.prior, 1e-6);
    std::map<Pattern, std::size_t> groups;  // by closeness of each comparison
    Scorer so_far(model);
    for (const auto& one : labelled) {
      const auto expected = (one.same + one.different) * probability(so_far.log_odds(one.pattern));
      if (one.same < kTooLittle && expected < kTooLittle)
        continue;  // known not to be a pair: teaches nothing
      const auto closenesses = closenesses_of(one.pattern);
      const auto [at, is_new] = groups.try_emplace(closenesses, groups_.size());
      if (is_new) groups_.push_back({.interactions = interactions_of(closenesses)});
      groups_[at->second].rows.push_back(row_of(one));
    }
    for (const auto& former : model.interactions) {
      if (const auto at = interactions_.find(former); at != interactions_.end())
        centre_[at->second] = former.weight;
    }
  }

  std::vector<double> fitted() const {
    const auto slope = [this](const std::vector<double>& x, std::vector<double>& gradient) {
      return loss(x, gradient);
    };
    return lowest_point(slope, centre_, scale(), {options_.most_rounds, options_.enough});
  }

  void put_into(Model& model, const std::vector<double>& x) const {
    model.prior = x[0];
    model.interactions.clear();
    for (const auto& [weight, place] : weights_)
      model.comparisons[weight.first].levels[weight.second].weight = x[place];
    for (const auto& [interaction, place] : interactions_) {
      model.interactions.push_back(interaction);
      model.interactions.back().weight = x[place];
    }
  }

 private:
  struct ByPlace {
    static auto key(const Interaction& one) {
      return std::tuple(one.first, one.second, one.first_closeness, one.second_closeness);
    }
    bool operator()(const Interaction& a, const Interaction& b) const { return key(a) < key(b); }
  };

  Place add_place(double centre, double ridge) {
    centre_.push_back(centre);
    ridge_.push_back(ridge);
    return static_cast<Place>(centre_.size() - 1);
  }

  bool is_fitted(std::size_t comparison) const {
    return model_.shape.comparisons[comparison].aspect != Aspect::number;
  }

  Pattern closenesses_of(Pattern pattern) const {
    Pattern closenesses = 0;
    for (std::size_t at = 0; at < model_.shape.comparisons.size(); ++at) {
      if (!is_fitted(at)) continue;
      const auto closeness = closeness_of(model_.shape.comparisons[at], level_of(pattern, at));
      closenesses = with_level(closenesses, at, static_cast<Level>(closeness));
    }
    return closenesses;
  }

  std::vector<Place> interactions_of(Pattern closenesses) {
    std::vector<Place> places;
    for (std::uint8_t first = 0; first < model_.shape.comparisons.size(); ++first) {
      for (auto second = static_cast<std::uint8_t>(first + 1); second < model_.shape.comparisons.size();
           ++second) {
        const Interaction one{.first = first,
                              .second = second,
                              .first_closeness = static_cast<Closeness>(level_of(closenesses, first)),
                              .second_closeness = static_cast<Closeness>(level_of(closenesses, second))};
        if (one.first_closeness == Closeness::missing || one.second_closeness == Closeness::missing) continue;
        const auto [at, is_new] = interactions_.try_emplace(one, Place{0});
        if (is_new) at->second = add_place(0, options_.interaction_ridge);
        places.push_back(at->second);
      }
    }
    return places;
  }

  Row row_of(const LabelledPattern& one) {
    Row row{
        .first = static_cast<std::uint32_t>(places_.size()), .same = one.same, .different = one.different};
    for (std::size_t at = 0; at < model_.shape.comparisons.size(); ++at) {
      const auto level = level_of(one.pattern, at);
      if (level == kMissingLevel || !is_fitted(at)) continue;
      const auto [place, is_new] = weights_.try_emplace({at, level}, Place{0});
      if (is_new) place->second = add_place(model_.comparisons[at].levels[level].weight, options_.ridge);
      places_.push_back(place->second);
    }
    row.end = static_cast<std::uint32_t>(places_.size());
    return row;
  }

  double sum_of(const Row& row, const std::vector<double>& x) const {
    double sum = 0;
    for (auto at = row.first; at < row.end; ++at) sum += x[places_[at]];
    return sum;
  }

  static double sum_of(const Group& group, const std::vector<double>& x) {
    double sum = x[0];
    for (const auto place : group.interactions) sum += x[place];
    return sum;
  }

  struct Loss {
    double loss = 0;
    double slope = 0;  // by the sum
  };

  // Of labels that are wrong at known rates: the chance of each label is that of the truth, blurred.
  Loss loss_of(const Row& row, double sum) const {
    const auto small = std::exp(-std::abs(sum));
    const auto unlikely = small / (1 + small);
    const auto p = sum > 0 ? 1 - unlikely : unlikely;
    const auto not_p = sum > 0 ? unlikely : 1 - unlikely;
    const auto [false_different, false_same] = options_.errors;
    const auto clear = 1 - false_different - false_same;
    Loss found;
    if (row.same > 0) {
      const auto labelled = std::max(false_same + clear * p, kLeast);
      found.loss -= row.same * std::log(labelled);
      found.slope -= row.same / labelled;
    }
    if (row.different > 0) {
      const auto labelled = std::max(false_different + clear * not_p, kLeast);
      found.loss -= row.different * std::log(labelled);
      found.slope += row.different / labelled;
    }
    found.slope *= clear * p * not_p;
    return found;
  }

  double loss(const std::vector<double>& x, std::vector<double>& gradient) const {
    double total = 0;
    for (std::size_t at = 0; at < x.size(); ++at) {
      const auto from_centre = x[at] - centre_[at];
      total += 0.5 * ridge_[at] * from_centre * from_centre;
      gradient[at] = ridge_[at] * from_centre;
    }
    for (const auto& group : groups_) {
      const auto together = sum_of(group, x);
      double group_error = 0;
      for (const auto& row : group.rows) {
        const auto sum = together + sum_of(row, x);
        const auto [loss, error] = loss_of(row, sum);
        total += loss;
        group_error += error;
        for (auto at = row.first; at < row.end; ++at) gradient[places_[at]] += error;
      }
      gradient[0] += group_error;
      for (const auto place : group.interactions) gradient[place] += group_error;
    }
    return total;
  }

  // One over the curvature where the fit begins, along each weight by itself. The labels count too: a
  // beginning far off shows almost no curvature of its own.
  std::vector<double> scale() const {
    auto curvature = ridge_;
    for (const auto& group : groups_) {
      double group_curve = 0;
      for (const auto& row : group.rows) {
        const auto p = probability(sum_of(group, centre_) + sum_of(row, centre_));
        const auto share = row.same / (row.same + row.different);
        const auto curve = (row.same + row.different) * std::max(p * (1 - p), share * (1 - share));
        group_curve += curve;
        for (auto at = row.first; at < row.end; ++at) curvature[places_[at]] += curve;
      }
      curvature[0] += group_curve;
      for (const auto place : group.interactions) curvature[place] += group_curve;
    }
    for (auto& one : curvature) one = 1 / (one + 1);
    return curvature;
  }

  const Model& model_;
  LogisticOptions options_;
  std::map<std::pair<std::size_t, Level>, Place> weights_;
  std::map<Interaction, Place, ByPlace> interactions_;
  std::vector<double> centre_, ridge_;
  std::vector<Group> groups_;
  std::vector<Place> places_;  // of the rows
};

}  // namespace

void fit_logistic(Model& model, std::span<const LabelledPattern> labelled, const LogisticOptions& options) {
  const Fit fit(model, labelled, options);
  const auto weights = fit.fitted();
  auto fitted = model;
  fit.put_into(fitted, weights);
  model = std::move(fitted);
}

}  // namespace onroll
