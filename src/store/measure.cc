#include "store/measure.h"

#include <cmath>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>

#include "base/contract.h"
#include "sql/children.h"
#include "store/queries/kept.h"
#include "store/settings.h"
#include "store/world.h"

namespace onroll::store {
namespace {

// A version says all there is to say of parameters; two registers of one process may share it.
struct MadeOf {
  std::string version;  // "" for those the program carries
  std::string profile;
  bool operator==(const MadeOf&) const = default;
};

Model parsed(std::string_view text) {
  auto model = model_from_json(nlohmann::json::parse(text));
  require(model.has_value(), "the store holds parameters of matching that do not read");
  return *std::move(model);
}

}  // namespace

std::optional<Model> model_of_version(Connection& connection, std::string_view version) {
  if (version == onroll::version(shipped_model())) return shipped_model();
  const auto learned = connection.first(sql::ParametersByVersion{version});
  return learned ? std::optional(parsed(learned->model)) : std::nullopt;
}

std::shared_ptr<const Measure> measure_in_force(Connection& connection) {
  static Kept<std::shared_ptr<const Measure>, MadeOf> kept;
  const auto newest = connection.first(sql::NewestParameters{});
  const MadeOf state{newest ? newest->version : std::string(),
                     read_setting(connection, kProfileSetting).value_or("")};
  return *kept.of(state, [&] {
    const auto thresholds = council_profile(connection).matching;
    if (!newest) return measure_of(shipped_model(), thresholds);
    return measure_of(parsed(connection.one(sql::ParametersById{newest->parameters_id}).model), thresholds);
  });
}

std::int64_t thousandths(double log_odds) {
  return std::llround(log_odds * 1000);
}

double from_thousandths(std::int64_t log_odds) {
  return static_cast<double>(log_odds) / 1000;
}

}  // namespace onroll::store
