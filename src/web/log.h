// The server's log: one JSON object a line on standard error. Ids and patterns, never content.
#pragma once

#include <string_view>

#include "web/server.h"
#include "web/site.h"

namespace onroll::web {

void log_access(const AccessLine& line);
void log_fault(const Fault& fault);
void log_work(std::string_view what);  // what the program did by itself: counts, never names

// The site as the server wants it, logged.
Served served(const Site& site);

}  // namespace onroll::web
