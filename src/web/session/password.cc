#include "web/session/password.h"

#include <sodium.h>

#include <array>
#include <semaphore>
#include <stdexcept>

namespace onroll::web {
namespace {

constexpr unsigned long long kPasses = 3;
constexpr std::size_t kMemory = 64 * 1024 * 1024;

std::counting_semaphore<2>& places() {
  static std::counting_semaphore<2> two(2);
  return two;
}

class Place {
 public:
  Place() { places().acquire(); }
  ~Place() { places().release(); }
  Place(const Place&) = delete;
  Place& operator=(const Place&) = delete;
};

// Of a random password nobody knows: what unknown accounts are compared with.
const std::string& nobodys_hash() {
  static const std::string hash = [] {
    std::array<char, 32> unknown{};
    randombytes_buf(unknown.data(), unknown.size());
    return hash_password({unknown.data(), unknown.size()});
  }();
  return hash;
}

}  // namespace

std::string hash_password(std::string_view password) {
  const Place place;
  std::array<char, crypto_pwhash_STRBYTES> hash{};
  if (crypto_pwhash_str_alg(hash.data(), password.data(), password.size(), kPasses, kMemory,
                            crypto_pwhash_ALG_ARGON2ID13) != 0) {
    throw std::runtime_error("not enough memory to hash a password");
  }
  return hash.data();
}

bool is_password(std::string_view password, std::string_view hash) {
  const std::string against = hash.empty() ? nobodys_hash() : std::string(hash);
  const Place place;
  const bool same = crypto_pwhash_str_verify(against.c_str(), password.data(), password.size()) == 0;
  return same && !hash.empty();
}

}  // namespace onroll::web
