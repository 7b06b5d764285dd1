#include "base/random_id.h"

#include <sodium.h>

#include <string_view>
#include <vector>

namespace onroll {

std::string random_hex(std::size_t bytes) {
  std::vector<unsigned char> random(bytes);
  randombytes_buf(random.data(), random.size());
  std::string text(bytes * 2 + 1, '\0');
  sodium_bin2hex(text.data(), text.size(), random.data(), random.size());
  text.pop_back();
  return text;
}

std::string random_reference() {
  constexpr std::string_view letters = "BCDFGHJKLMNPQRSTVWXZ23456789";
  std::string reference;
  for (int i = 0; i < 12; ++i) {
    if (i == 4 || i == 8) reference += '-';
    reference += letters[randombytes_uniform(static_cast<std::uint32_t>(letters.size()))];
  }
  return reference;
}

}  // namespace onroll
