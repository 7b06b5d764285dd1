// Requests and responses between the wire and values: targets taken apart, heads of responses written.
#pragma once

#include <ctime>
#include <string>
#include <string_view>

#include "web/http/message.h"

namespace onroll::web {

// Fills path and query from `request.target`. Throws BadRequest for a target that cannot be decoded or holds
// "..".
void read_target(Request& request);

enum class Persistence { keep_alive, close };

// The status line and headers of a response, up to and with the empty line.
std::string response_head(const Response& response, Persistence persistence, std::string_view date);

// "Sun, 22 Nov 2026 09:00:00 GMT" (RFC 9110 5.6.7)
std::string http_date(std::time_t seconds);

}  // namespace onroll::web
