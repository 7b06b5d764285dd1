// Check letters and digits of invented numbers.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace onroll::cli {

// The UPN of its last twelve characters: digits, the last of them a letter where it is temporary.
// REQUIRES: twelve characters.
std::string upn_of(std::string_view twelve);

// The NHS number of its first nine digits; none where the check digit would be ten.
std::optional<std::string> nhs_number_of(std::int32_t nine_digits);

}  // namespace onroll::cli
