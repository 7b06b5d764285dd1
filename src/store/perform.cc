#include "store/perform.h"

#include <fmt/format.h>

namespace onroll::store {

std::unexpected<NotDone> not_done(std::string field, std::string sentence) {
  return std::unexpected<NotDone>(Problems{{std::move(field), std::move(sentence)}});
}

std::unexpected<NotDone> refused(Refusal refusal) {
  return std::unexpected<NotDone>(std::move(refusal));
}

std::unexpected<NotDone> refused_for(Permission permission) {
  return refused({.rule = fmt::format("permission.{}", word(permission)),
                  .sentence = "Your role does not allow this. Ask the person who looks after accounts."});
}

std::vector<std::string> sentences(const NotDone& not_done) {
  if (const auto* refusal = std::get_if<Refusal>(&not_done)) return {refusal->sentence};
  std::vector<std::string> all;
  for (const auto& problem : std::get<Problems>(not_done)) {
    all.push_back(problem.field.empty() ? problem.sentence
                                        : fmt::format("{}: {}", problem.field, problem.sentence));
  }
  return all;
}

}  // namespace onroll::store
