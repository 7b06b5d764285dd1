#include "store/apply/apply.h"

#include <variant>

namespace onroll::store {

void apply(Connection& connection, const journal::Event& event, const Happened& happened) {
  std::visit([&](const auto& one) { apply_event(connection, one, happened); }, event);
}

}  // namespace onroll::store
