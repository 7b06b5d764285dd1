#include "store/acts/learn_parameters.h"

#include <nlohmann/json.hpp>

#include "matching/engine/scheme.h"
#include "matching/engine/table.h"
#include "matching/learn_pupils.h"
#include "matching/traits.h"
#include "sql/children.h"
#include "sql/records.h"
#include "store/measure.h"
#include "store/rows.h"

namespace onroll::store {
namespace {

// So few pairs known by number say more about chance than about children.
constexpr double kFewestAnchored = 2000;

}  // namespace

Model learned_from_register(Connection& connection) {
  Table table(pupil_scheme().columns);
  for (const auto row : connection.query(sql::TraitRows{}))
    table.add(TraitCells(traits_of(facts_for_matching(row))).all());
  return learn_pupils(table);
}

Outcome<ParametersKept> carry_out(Ledger& ledger, const KeepParameters& act) {
  auto& connection = ledger.connection();
  if (!fits_pupils(act.model))
    return not_done("", "These parameters are of another scheme. Learn them anew with this program.");
  if (act.model.learned_by != LearnedBy::anchored || act.model.anchored_matches < kFewestAnchored) {
    return not_done(
        "",
        "Too few pairs of records are known by UPN or NHS number to learn from: 2,000 are needed. The "
        "parameters in force stay.");
  }
  const ParametersKept kept{.number = 0, .version = version(act.model)};
  if (measure_in_force(connection)->parameters == kept.version)
    return not_done("", "These parameters are in force already. Nothing was changed.");
  const auto newest = connection.first(sql::NewestParameters{});
  const journal::ParametersLearned event{.number = newest ? newest->parameters_id + 1 : 1,
                                         .version = kept.version,
                                         .model = to_json(act.model).dump()};
  ledger.add(event);
  return ParametersKept{event.number, event.version};
}

}  // namespace onroll::store
