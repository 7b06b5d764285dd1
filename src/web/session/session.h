// Who is signed in: the session value and the few functions the store supplies to keep sessions and accounts.
#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "access/permission.h"
#include "people/identifiers.h"
#include "people/ids.h"

namespace onroll::web {

using Instant = std::chrono::sys_seconds;

struct Account {
  UserId id;
  std::string sign_in_name;
  std::string name;  // as colleagues know the person: on screen, in timelines
  Role role = Role::officer;
  std::optional<Urn> school;  // the school a school's account belongs to
  std::string password_hash;  // from hash_password (web/session/password.h)
  bool enabled = true;
};

// One signed-in person for the length of one request.
struct Session {
  UserId user;
  std::string name;
  Role role = Role::officer;
  std::optional<Urn> school;
  std::string csrf;  // goes into every form: {% call csrf_field(csrf) %}
};

// A session as kept. Only the SHA-256 of the cookie's token is kept: who reads the database cannot sign in.
struct KeptSession {
  std::string token_hash;  // 64 hexadecimal characters
  UserId user;
  Instant opened;
  Instant last_seen;
};

struct SessionAndAccount {
  KeptSession session;
  Account account;
};

struct SessionStore {
  std::function<void(const KeptSession&)> create;
  // The session with its account as it is *now*; nothing when either is gone. Called once for each request.
  std::function<std::optional<SessionAndAccount>(std::string_view token_hash)> find;
  std::function<void(std::string_view token_hash, Instant seen)> touch;  // at most once a minute a session
  std::function<void(std::string_view token_hash)> end;
};

struct AccountStore {
  // By sign-in name, any case. Disabled accounts are answered too: their refusal must take as long as any
  // other.
  std::function<std::optional<Account>(std::string_view sign_in_name)> find;
};

}  // namespace onroll::web
