// Sessions between the cookie and the store: opening, finding, timing out, ending.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "web/http/message.h"
#include "web/session/session.h"
#include "web/surroundings.h"

namespace onroll::web {

// Why somebody who seems to have been signed in is so no longer.
enum class Ended { not_at_all, idle, too_long, elsewhere };

std::string_view word(Ended ended);  // for the address of the sign-in page: "idle"

struct FoundSession {
  std::optional<Session> session;
  Ended ended = Ended::not_at_all;
};

class Sessions {
 public:
  Sessions(SessionStore store, Transport transport) : store_(std::move(store)), transport_(transport) {}

  // Who made the request, if they are still signed in. Keeps the session awake.
  FoundSession find(const Request& request, Instant now) const;

  // A new session; RETURNS the Set-Cookie value. Its token is new: one set before signing in is worth nothing
  // after.
  std::string open(const Account& account, Instant now) const;

  // Ends the request's session; RETURNS the Set-Cookie value that takes the cookie away.
  std::string end(const Request& request) const;

 private:
  std::string_view cookie_name() const;
  std::string cookie(std::string_view token, std::string_view lifetime) const;

  SessionStore store_;
  Transport transport_;
};

}  // namespace onroll::web
