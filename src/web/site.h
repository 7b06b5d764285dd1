// The whole site as one function from a request to a response: route, session, permission, forged requests,
// handler, errors, security headers. Pages are tested through it without a socket.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string_view>
#include <vector>

#include "web/http/message.h"
#include "web/route.h"
#include "web/session/session.h"
#include "web/surroundings.h"

namespace onroll::web {

// Something of ours went wrong; answered 500 with the reference. Holds no personal data.
struct Fault {
  std::string_view request_id;  // the reference on the page
  std::string_view route;
  std::string_view what;
};

struct SiteParts {
  std::vector<Route> routes;  // the pages; sign-in, sign-out and assets are added by the site
  SessionStore sessions;
  AccountStore accounts;
  Clock clock;
  Surroundings surroundings;
  std::function<void(const Fault&)> on_fault = {};  // log_fault (web/log.h)
};

class Site {
 public:
  explicit Site(SiteParts parts);
  ~Site();
  Site(const Site&) = delete;
  Site& operator=(const Site&) = delete;

  // NEVER throws. Safe to call from many threads at once.
  Response answer(Request request) const;

  // The most bytes a body may have, asked before it is read. Small where nobody is signed in.
  std::size_t body_limit(const Request& head) const;

  // The answer to a request that never became one (400, 408, 413, 431, 503 ...).
  Response refuse(Status status, std::string_view request_id) const;

  const std::vector<Route>& routes() const;

 private:
  struct Inside;
  std::unique_ptr<Inside> inside_;
};

}  // namespace onroll::web
