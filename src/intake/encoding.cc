#include "intake/encoding.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <optional>

#include "base/text.h"

namespace onroll {
namespace {

// Windows-1252 0x80 to 0x9F; the five bytes it leaves undefined stand for themselves (WHATWG "windows-1252").
constexpr std::array<std::uint16_t, 32> kCp1252 = {
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

void append_utf8(std::string& text, std::uint32_t code) {
  if (code < 0x80) {
    text += static_cast<char>(code);
  } else if (code < 0x800) {
    text += static_cast<char>(0xC0 | (code >> 6));
    text += static_cast<char>(0x80 | (code & 0x3F));
  } else if (code < 0x10000) {
    text += static_cast<char>(0xE0 | (code >> 12));
    text += static_cast<char>(0x80 | ((code >> 6) & 0x3F));
    text += static_cast<char>(0x80 | (code & 0x3F));
  } else {
    text += static_cast<char>(0xF0 | (code >> 18));
    text += static_cast<char>(0x80 | ((code >> 12) & 0x3F));
    text += static_cast<char>(0x80 | ((code >> 6) & 0x3F));
    text += static_cast<char>(0x80 | (code & 0x3F));
  }
}

std::string from_cp1252(std::string_view bytes) {
  std::string text;
  text.reserve(bytes.size() + bytes.size() / 8);
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    append_utf8(text, byte >= 0x80 && byte < 0xA0 ? kCp1252[byte - 0x80U] : byte);
  }
  return text;
}

std::uint32_t unit(std::string_view bytes, std::size_t at, Encoding encoding) {
  const auto first = static_cast<unsigned char>(bytes[at]);
  const auto second = static_cast<unsigned char>(bytes[at + 1]);
  return encoding == Encoding::utf16_little ? first | (static_cast<std::uint32_t>(second) << 8)
                                            : second | (static_cast<std::uint32_t>(first) << 8);
}

std::optional<std::string> from_utf16(std::string_view bytes, Encoding encoding) {
  if (bytes.size() % 2 != 0) return std::nullopt;
  std::string text;
  text.reserve(bytes.size() / 2 + bytes.size() / 8);
  for (std::size_t i = 0; i < bytes.size(); i += 2) {
    auto code = unit(bytes, i, encoding);
    if (code >= 0xD800 && code < 0xE000) {
      if (code >= 0xDC00 || i + 4 > bytes.size()) return std::nullopt;
      const auto low = unit(bytes, i + 2, encoding);
      if (low < 0xDC00 || low >= 0xE000) return std::nullopt;
      code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
      i += 2;
    }
    append_utf8(text, code);
  }
  return text;
}

// Without a mark: letters of Western text in UTF-16 have a zero byte each, always on the same side.
std::optional<Encoding> looks_like_utf16(std::string_view bytes) {
  const auto start = bytes.substr(0, std::min<std::size_t>(bytes.size() & ~std::size_t{1}, 4096));
  if (start.size() < 4) return std::nullopt;
  std::size_t even = 0;
  std::size_t odd = 0;
  for (std::size_t i = 0; i < start.size(); i += 2) {
    even += start[i] == '\0' ? 1U : 0U;
    odd += start[i + 1] == '\0' ? 1U : 0U;
  }
  const auto many = start.size() * 2 / 5 / 2;  // two characters in five
  const auto few = start.size() / 100;
  if (odd > many && even <= few) return Encoding::utf16_little;
  if (even > many && odd <= few) return Encoding::utf16_big;
  return std::nullopt;
}

std::size_t ascii_length(std::string_view bytes) {
  std::size_t i = 0;
  for (std::uint64_t eight = 0; i + 8 <= bytes.size(); i += 8) {
    std::memcpy(&eight, bytes.data() + i, 8);
    if ((eight & 0x8080808080808080U) != 0) break;
  }
  return i;
}

bool has_nul(std::string_view text) {
  return !text.empty() && std::memchr(text.data(), 0, text.size()) != nullptr;
}

std::unexpected<Problems> not_text() {
  return problem(
      "",
      "This is not a text file: it holds bytes no text has. Save it as CSV (comma delimited), as an "
      "Excel workbook (.xlsx), or export it again from the system it came from.");
}

Result<DecodedText> decode_utf16(std::string_view bytes, Encoding encoding) {
  auto text = from_utf16(bytes, encoding);
  if (!text || has_nul(*text)) {
    return problem("",
                   "This file is damaged: it is UTF-16 text that is cut or garbled. Export it again and send "
                   "the new file.");
  }
  return DecodedText(encoding, std::move(*text));
}

}  // namespace

std::string_view in_words(Encoding encoding) {
  switch (encoding) {
    case Encoding::utf8:
      return "UTF-8";
    case Encoding::utf8_with_mark:
      return "UTF-8 with byte order mark";
    case Encoding::utf16_little:
      return "UTF-16 (little-endian)";
    case Encoding::utf16_big:
      return "UTF-16 (big-endian)";
    case Encoding::cp1252:
      return "Windows-1252";
  }
  return "";
}

Result<DecodedText> decode(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE")) return decode_utf16(bytes.substr(2), Encoding::utf16_little);
  if (bytes.starts_with("\xFE\xFF")) return decode_utf16(bytes.substr(2), Encoding::utf16_big);
  if (has_nul(bytes)) {
    const auto utf16 = looks_like_utf16(bytes);
    if (utf16) return decode_utf16(bytes, *utf16);
    return not_text();
  }
  const bool marked = bytes.starts_with("\xEF\xBB\xBF");
  const auto text = marked ? bytes.substr(3) : bytes;
  if (is_valid_utf8(text.substr(ascii_length(text)))) {
    return DecodedText(marked ? Encoding::utf8_with_mark : Encoding::utf8, text);
  }
  return DecodedText(Encoding::cp1252, from_cp1252(text));
}

}  // namespace onroll
