// What may be kept as text: the same on both engines, though only PostgreSQL would refuse by itself.
#pragma once

#include <string_view>

#include "store/engine/sql.h"

namespace onroll::store {

// Throws StoreFailure when `text` is not UTF-8 or holds a NUL character.
void check_text(std::string_view text, const Sql& sql);

}  // namespace onroll::store
