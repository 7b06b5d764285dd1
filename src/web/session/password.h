// Passwords: hashed with Argon2id (libsodium), never kept, never compared by hand.
#pragma once

#include <string>
#include <string_view>

namespace onroll::web {

// "$argon2id$v=19$m=65536,t=3,p=1$...": 64 MiB and three passes, above the OWASP minimum of 19 MiB and two.
// Takes about a tenth of a second, and only two are worked out at once, so that sign-ins cannot fill the
// memory.
std::string hash_password(std::string_view password);

// Whether the password is the account's. Takes as long for `hash` = "" (no such account) as for any other.
bool is_password(std::string_view password, std::string_view hash);

}  // namespace onroll::web
