#include "web/http/params.h"

#include "base/text.h"

namespace onroll::web {

std::string_view Params::operator[](std::string_view name) const {
  const std::string* value = nullptr;
  for (const auto& [each, sent] : pairs_) {
    if (each != name) continue;
    if (value) throw BadRequest("a field that may be sent once was sent twice");
    value = &sent;
  }
  return value ? std::string_view(*value) : std::string_view();
}

std::string_view Params::trimmed(std::string_view name) const {
  return onroll::trimmed((*this)[name]);
}

bool Params::has(std::string_view name) const {
  return !all(name).empty();
}

std::vector<std::string_view> Params::all(std::string_view name) const {
  std::vector<std::string_view> values;
  for (const auto& [each, sent] : pairs_) {
    if (each == name) values.push_back(sent);
  }
  return values;
}

}  // namespace onroll::web
