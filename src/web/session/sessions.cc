#include "web/session/sessions.h"

#include "base/hash.h"
#include "base/random_id.h"

namespace onroll::web {
namespace {

using namespace std::chrono_literals;

constexpr auto kIdleStaff = 30min;
constexpr auto kIdleSchool = 20min;
constexpr auto kLongest = 12h;
constexpr auto kTouchEvery = 60s;
constexpr std::size_t kTokenBytes = 32;

// A kept token is as good as a password: the store has its hash only, the form's token is made from it.
std::string token_hash(std::string_view token) {
  return hex(sha256(token));
}
std::string csrf_of(std::string_view token) {
  return hex(sha256("csrf:" + std::string(token)));
}

Ended ended_by_time(const SessionAndAccount& kept, Instant now) {
  const auto idle = kept.account.role == Role::school ? kIdleSchool : kIdleStaff;
  if (now - kept.session.opened >= kLongest) return Ended::too_long;
  if (now - kept.session.last_seen >= idle) return Ended::idle;
  return Ended::not_at_all;
}

}  // namespace

std::string_view word(Ended ended) {
  switch (ended) {
    case Ended::not_at_all:
      return "";
    case Ended::idle:
      return "idle";
    case Ended::too_long:
      return "too-long";
    case Ended::elsewhere:
      return "elsewhere";
  }
  return "";
}

FoundSession Sessions::find(const Request& request, Instant now) const {
  const std::string_view token = request.cookie(cookie_name());
  if (token.empty()) return {};
  if (token.size() != 2 * kTokenBytes) return {.session = {}, .ended = Ended::elsewhere};
  const std::string hash = token_hash(token);
  auto kept = store_.find(hash);
  if (!kept || !kept->account.enabled) return {.session = {}, .ended = Ended::elsewhere};
  if (const Ended ended = ended_by_time(*kept, now); ended != Ended::not_at_all) {
    store_.end(hash);
    return {.session = {}, .ended = ended};
  }
  if (now - kept->session.last_seen >= kTouchEvery) store_.touch(hash, now);
  return {.session = Session{.user = kept->account.id,
                             .name = std::move(kept->account.name),
                             .role = kept->account.role,
                             .school = std::move(kept->account.school),
                             .csrf = csrf_of(token)}};
}

std::string Sessions::open(const Account& account, Instant now) const {
  const std::string token = random_hex(kTokenBytes);
  store_.create({.token_hash = token_hash(token), .user = account.id, .opened = now, .last_seen = now});
  return cookie(token, "");
}

std::string Sessions::end(const Request& request) const {
  const std::string_view token = request.cookie(cookie_name());
  if (!token.empty()) store_.end(token_hash(token));
  return cookie("", "; Max-Age=0");
}

// Browsers take a __Host- cookie only over TLS; plain HTTP is served to this machine alone.
std::string_view Sessions::cookie_name() const {
  return transport_ == Transport::tls ? "__Host-onroll" : "onroll";
}

std::string Sessions::cookie(std::string_view token, std::string_view lifetime) const {
  std::string text(cookie_name());
  text.append("=").append(token).append("; Path=/; HttpOnly; SameSite=Strict").append(lifetime);
  if (transport_ == Transport::tls) text.append("; Secure");
  return text;
}

}  // namespace onroll::web
