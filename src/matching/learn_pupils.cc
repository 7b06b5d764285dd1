#include "matching/learn_pupils.h"

#include <algorithm>

#include "matching/engine/link.h"
#include "matching/engine/scheme.h"
#include "matching/name_shares.h"

namespace onroll {

Model learn_pupils(const Table& table) {
  const auto scheme = pupil_scheme();
  auto model = link(table, scheme).model;
  for (std::size_t i = 0; i < scheme.comparisons.size(); ++i) {
    const auto kind = scheme.comparisons[i].kind;
    if (kind == ComparisonKind::surname) model.comparisons[i].mean_share = mean_share_of_surnames();
    if (kind == ComparisonKind::forename) model.comparisons[i].mean_share = mean_share_of_forenames();
  }
  return model;
}

bool fits_pupils(const Model& model) {
  return std::ranges::equal(model.shape.comparisons, shape_of(pupil_scheme()).comparisons,
                            [](const ComparisonShape& a, const ComparisonShape& b) {
                              return a.label == b.label && a.levels.size() == b.levels.size();
                            });
}

}  // namespace onroll
