#include "web/pages/look_up_json.h"

#include <nlohmann/json.hpp>

#include "web/pages/case_words.h"
#include "web/pages/look_up_form.h"

namespace onroll::web {
namespace {

using Json = nlohmann::ordered_json;

Json as_json(const Waterfall& waterfall) {
  Json steps = Json::array();
  for (const auto& step : waterfall.steps) {
    steps.push_back({{"field", step.label},
                     {"words", step.words},
                     {"weight", step.weight},
                     {"frequency", step.frequency},
                     {"interaction", step.interaction}});
  }
  return {{"prior", waterfall.prior},
          {"steps", std::move(steps)},
          {"correction", waterfall.correction},
          {"held_down_by", waterfall.veto},
          {"log_odds", waterfall.log_odds}};
}

Json as_json(const store::LookUpCandidate& candidate) {
  Json fields = Json::array();
  for (const auto& reason : candidate.reasons)
    fields.push_back({{"field", in_words(reason.field)}, {"how", reason.how}, {"sentence", reason.sentence}});
  const auto& facts = candidate.facts;
  return {{"child", candidate.child.value},
          {"href", child_href(candidate.child)},
          {"surname", facts.name.surname},
          {"forename", facts.name.forename},
          {"date_of_birth", facts.date_of_birth ? Json(iso(*facts.date_of_birth)) : Json()},
          {"probability", candidate.probability},
          {"band", word(candidate.band)},
          {"fields", std::move(fields)},
          {"waterfall", as_json(candidate.why)}};
}

}  // namespace

std::string look_up_as_json(const store::LookUp& found, const Facts& wanted) {
  Json candidates = Json::array();
  for (const auto& candidate : found.candidates) candidates.push_back(as_json(candidate));
  const Json answer{{"band", word(found.band)},
                    {"enough_given", found.given == store::LookUp::Given::enough},
                    {"searched", fields_given(wanted)},
                    {"candidates", std::move(candidates)},
                    {"more", found.more},
                    {"passed_over", found.passed_over},
                    {"rules", found.rules},
                    {"parameters", found.parameters}};
  return answer.dump();
}

std::string problems_as_json(const Problems& problems) {
  Json all = Json::array();
  for (const auto& problem : problems)
    all.push_back({{"field", problem.field}, {"sentence", problem.sentence}});
  return Json{{"problems", std::move(all)}}.dump();
}

}  // namespace onroll::web
