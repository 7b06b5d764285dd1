// Facts about a register itself: one name, one value.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "store/engine/connection.h"

namespace onroll::store {

inline constexpr std::string_view kProfileSetting = "profile";              // the council's profile, TOML
inline constexpr std::string_view kDemonstrationSetting = "demonstration";  // there: nobody in it is real

inline constexpr std::string_view kRebuildSetting =
    "rebuild";  // a step of the database that wants the tables made again

std::optional<std::string> read_setting(Connection& connection, std::string_view name);
void write_setting(Connection& connection, std::string_view name, std::string_view value);
void remove_setting(Connection& connection, std::string_view name);

}  // namespace onroll::store
