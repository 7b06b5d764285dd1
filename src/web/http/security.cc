#include "web/http/security.h"

#include <sodium.h>

#include <algorithm>
#include <array>

namespace onroll::web {
namespace {

struct Fixed {
  std::string_view name;
  std::string_view value;
};

constexpr std::array kAlways{
    Fixed{"Content-Security-Policy",
          "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'; "
          "frame-ancestors 'none'; base-uri 'none'"},
    Fixed{"X-Content-Type-Options", "nosniff"},
    Fixed{"X-Frame-Options", "DENY"},
    Fixed{"Referrer-Policy", "no-referrer"},
    Fixed{"Cross-Origin-Opener-Policy", "same-origin"},
    Fixed{"Cross-Origin-Resource-Policy", "same-origin"},
    Fixed{"Permissions-Policy",
          "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), "
          "microphone=(), midi=(), payment=(), usb=()"},
    Fixed{"Cache-Control", "no-store"},
};

std::string_view host_of(std::string_view origin) {
  const auto end_of_scheme = origin.find("://");
  return end_of_scheme == std::string_view::npos ? std::string_view() : origin.substr(end_of_scheme + 3);
}

}  // namespace

void add_security_headers(Response& response, Transport transport) {
  for (const Fixed& fixed : kAlways) {
    if (response.header(fixed.name).empty())
      response.headers.push_back({std::string(fixed.name), std::string(fixed.value)});
  }
  if (transport == Transport::tls) {
    response.headers.push_back({"Strict-Transport-Security", "max-age=63072000; includeSubDomains"});
  }
}

bool is_from_another_site(const Request& request) {
  const std::string_view site = request.header("Sec-Fetch-Site");
  if (!site.empty()) return site != "same-origin" && site != "none";
  // "null" is what our own Referrer-Policy makes of the origin in browsers too old for Sec-Fetch-Site.
  const std::string_view origin = request.header("Origin");
  if (origin.empty() || origin == "null") return false;
  return host_of(origin) != request.header("Host");
}

bool same_secret(std::string_view left, std::string_view right) {
  return left.size() == right.size() && sodium_memcmp(left.data(), right.data(), left.size()) == 0;
}

std::string local_path(std::string_view wanted) {
  const auto is_trap = [](unsigned char c) { return c <= 0x20 || c >= 0x7F || c == '\\'; };
  const bool local = wanted.starts_with('/') && !wanted.starts_with("//") && wanted.size() <= 1024 &&
                     std::ranges::none_of(wanted, is_trap);
  return local ? std::string(wanted) : std::string("/");
}

}  // namespace onroll::web
