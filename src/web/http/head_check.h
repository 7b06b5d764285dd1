// The strict reading of a request's head, before any parser sees it: what two readers could take differently
// is refused (RFC 9112; request smuggling).
#pragma once

#include <cstddef>
#include <expected>
#include <string_view>

#include "web/http/message.h"

namespace onroll::web {

inline constexpr std::size_t kHeaderLines = 100;
inline constexpr std::size_t kTargetBytes = 8 * 1024;

// What the head says that the server must know; RETURNS the status of the refusal otherwise.
struct HeadFacts {
  bool has_body = false;  // Content-Length above 0, or chunked
};

// `head`: from the first byte of the request line to the empty line's CRLF inclusive.
std::expected<HeadFacts, Status> check_head(std::string_view head);

}  // namespace onroll::web
