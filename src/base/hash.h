// Digests: SHA-256 where somebody may want to forge, 64-bit xxHash where only speed counts.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace onroll {

using Digest = std::array<std::uint8_t, 32>;

Digest sha256(std::string_view bytes);
std::string hex(const Digest& digest);
std::uint64_t hash64(std::string_view bytes, std::uint64_t seed = 0);  // XXH3; NEVER for security

}  // namespace onroll
