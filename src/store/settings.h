// Facts about a register itself: one name, one value.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "store/engine/connection.h"

namespace onroll::store {

inline constexpr std::string_view kProfileSetting = "profile";              // the council's profile, TOML
inline constexpr std::string_view kDemonstrationSetting = "demonstration";  // there: nobody in it is real

std::optional<std::string> read_setting(Connection& connection, std::string_view name);
void write_setting(Connection& connection, std::string_view name, std::string_view value);

}  // namespace onroll::store
