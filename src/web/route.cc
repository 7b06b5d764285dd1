#include "web/route.h"

#include <algorithm>

#include "base/contract.h"
#include "base/text.h"

namespace onroll::web {
namespace {

bool is_name(std::string_view segment) {
  return segment.starts_with('{') && segment.ends_with('}');
}

}  // namespace

std::string_view Visit::path(std::string_view name) const {
  const auto found = std::ranges::find(names, name, &PathNames::value_type::first);
  require(found != names.end(), "a handler asked for a name that its route's pattern does not have");
  return found->second;
}

const Session& Visit::person() const {
  require(session != nullptr, "a handler asked who is signed in on a route that anyone may visit");
  return *session;
}

bool Visit::may(Permission permission) const {
  return session ? onroll::may(session->role, permission) : may_unsigned(permission);
}

Route::Route(Method method, std::string pattern, Permission permission, Handler handler,
             std::size_t body_bytes)
    : method_(method),
      pattern_(std::move(pattern)),
      permission_(permission),
      handler_(std::move(handler)),
      body_bytes_(body_bytes) {
  require(pattern_.starts_with('/') && handler_ != nullptr,
          "a route needs a pattern that begins with / and a handler");
  for (const std::string_view segment : split(std::string_view(pattern_).substr(1), '/'))
    segments_.emplace_back(segment);
}

std::optional<PathNames> Route::match(std::string_view path) const {
  PathNames names;
  for (std::size_t i = 0; i < segments_.size(); ++i) {
    if (!path.starts_with('/')) return std::nullopt;
    path.remove_prefix(1);
    const std::string_view given = path.substr(0, path.find('/'));
    const std::string_view wanted = segments_[i];
    if (is_name(wanted) && !given.empty()) {
      names.emplace_back(wanted.substr(1, wanted.size() - 2), given);
    } else if (given != wanted) {
      return std::nullopt;
    }
    path.remove_prefix(given.size());
  }
  if (!path.empty()) return std::nullopt;
  return names;
}

}  // namespace onroll::web
