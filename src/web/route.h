// The route table is the map of the site: method, path, permission, handler. A route without a permission
// does not compile.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "access/permission.h"
#include "calendar/date.h"
#include "people/ids.h"
#include "web/http/message.h"
#include "web/session/session.h"

namespace onroll::web {

struct Surroundings;  // web/surroundings.h: what stands around every page

using PathNames = std::vector<std::pair<std::string_view, std::string>>;  // {child_id} -> "123"

// Everything a handler is given besides the dependencies it was made with.
struct Visit {
  const Request& request;
  const Session* session;  // nullptr: not signed in. NEVER null where the route's permission is not `anyone`
  Today today;
  Instant now;
  const PathNames& names;
  const Surroundings& surroundings;

  std::string_view path(std::string_view name) const;  // REQUIRES: the route's pattern has {name}

  // The number in the path: visit.path_id<ChildKind>("child_id"). Nothing when it is not one: answer
  // not_found(visit).
  template <typename Kind>
  std::optional<Id<Kind>> path_id(std::string_view name) const {
    return parse_id<Kind>(path(name));
  }

  // Who is asking. REQUIRES: somebody is signed in.
  const Session& person() const;
  std::string_view csrf() const { return session ? std::string_view(session->csrf) : std::string_view(); }
  bool may(Permission permission) const;
};

using Handler = std::function<Response(const Visit&)>;

inline constexpr std::size_t kFormBytes = 64 * 1024;

class Route {
 public:
  // `pattern`: "/children/{child_id}/notes"; {name} takes one whole segment. `body_bytes`: the most a body
  // may hold, refused before it is read (413).
  Route(Method method, std::string pattern, Permission permission, Handler handler,
        std::size_t body_bytes = kFormBytes);

  Method method() const { return method_; }
  const std::string& pattern() const { return pattern_; }
  Permission permission() const { return permission_; }
  std::size_t body_bytes() const { return body_bytes_; }
  Response answer(const Visit& visit) const { return handler_(visit); }

  // The names in the path when it fits the pattern.
  std::optional<PathNames> match(std::string_view path) const;

 private:
  Method method_;
  std::string pattern_;
  Permission permission_;
  Handler handler_;
  std::size_t body_bytes_;
  std::vector<std::string> segments_;
};

}  // namespace onroll::web
