// The address without a path: each role begins where its work is.
#pragma once

#include "web/route.h"

namespace onroll::web {

Response start_page(const Visit& visit);

}  // namespace onroll::web
