#include "store/engine/text_check.h"

#include <fmt/format.h>

#include <cstdint>
#include <cstring>

#include "base/text.h"
#include "store/engine/failure.h"

namespace onroll::store {
namespace {

// Nearly all text is plain ASCII: eight bytes at a time, and only the rest is decoded.
bool is_ascii(std::string_view text) {
  constexpr std::uint64_t high_bits = 0x8080808080808080u;
  std::uint64_t seen = 0;
  while (text.size() >= sizeof seen) {
    std::uint64_t eight;
    std::memcpy(&eight, text.data(), sizeof eight);
    seen |= eight;
    text.remove_prefix(sizeof eight);
  }
  for (const char c : text) seen |= static_cast<unsigned char>(c);
  return (seen & high_bits) == 0;
}

}  // namespace

void check_text(std::string_view text, const Sql& sql) {
  if (text.find('\0') == text.npos && (is_ascii(text) || is_valid_utf8(text))) return;
  throw StoreFailure(FailureCause::constraint,
                     fmt::format("{} was given text that is not UTF-8 or holds a NUL character.", sql.name));
}

}  // namespace onroll::store
