#include "web/pages/acting.h"

#include <fmt/format.h>

#include "base/random_id.h"
#include "web/pages/moments.h"

namespace onroll::web {

std::string new_act_key() {
  return random_hex(16);
}

std::string act_key_of(const Visit& visit) {
  return std::string(visit.request.form["act_key"]);
}

// The key holds the person and the page, so that nobody can meet another's act by guessing its key.
store::Occasion occasion_of(const Visit& visit, std::string reason) {
  const auto key = visit.request.form["act_key"];
  const auto& person = visit.person();
  return {.by = person.user,
          .role = person.role,
          .today = visit.today,
          .at = iso_moment(visit.now),
          .reason = std::move(reason),
          .idempotency_key = key.empty()
                                 ? std::string()
                                 : fmt::format("web:{}:{}:{}", person.user.value, visit.request.path, key)};
}

Problems problems_of(const store::NotDone& not_done, std::string field) {
  if (const auto* problems = std::get_if<Problems>(&not_done)) return *problems;
  return {{std::move(field), std::get<Refusal>(not_done).sentence}};
}

}  // namespace onroll::web
