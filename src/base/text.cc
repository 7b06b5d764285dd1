#include "base/text.h"

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>
#include <optional>

#include "base/contract.h"

namespace onroll {
namespace {

constexpr std::string_view kNoBreakSpace = "\xC2\xA0";

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f' || c == '\v';
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}
bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}
char to_lower(char c) {
  return is_upper(c) ? static_cast<char>(c + ('a' - 'A')) : c;
}
char to_upper(char c) {
  return is_lower(c) ? static_cast<char>(c - ('a' - 'A')) : c;
}
// Making a transliterator costs milliseconds, so each thread keeps one.
const icu::Transliterator& latin_maker() {
  thread_local const std::unique_ptr<icu::Transliterator> transliterator = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Transliterator> made(
        icu::Transliterator::createInstance("Any-Latin; Latin-ASCII", UTRANS_FORWARD, status));
    require(U_SUCCESS(status) != 0 && made != nullptr, "ICU cannot make its transliterator");
    return made;
  }();
  return *transliterator;
}

// What ICU makes of U+00C0 to U+017F, letter by letter, so that "Zoë" need not wait for it; "?": ask ICU.
constexpr std::string_view kAccented =
    "AAAAAA?CEEEEIIIIDNOOOOO?OUUUUY??aaaaaa?ceeeeiiiidnooooo?ouuuuy?y"
    "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIi??JjKkqLlLlLlL"
    "lLlNnNnNn?NnOoOoOo??RrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs";

// The ASCII letter for the character at the start of `text`, which is taken off; '?' when ICU must be asked.
char taken_letter(std::string_view& text) {
  const auto lead = static_cast<unsigned char>(text.front());
  if (lead < 0x80) {
    text.remove_prefix(1);
    return static_cast<char>(lead);
  }
  if (text.starts_with("\xE2\x80\x99") || text.starts_with("\xE2\x80\x98")) {  // typographic apostrophes
    text.remove_prefix(3);
    return '\'';
  }
  if (lead < 0xC3 || lead > 0xC5 || text.size() < 2) return '?';
  const auto next = static_cast<unsigned char>(text[1]);
  text.remove_prefix(2);
  return (next & 0xC0U) == 0x80U ? kAccented[(lead - 0xC3U) * 64U + (next & 0x3FU)] : '?';
}

// Text in accented Latin letters without the accents; nothing where there is more to do than that.
std::optional<std::string> without_accents(std::string_view text) {
  std::string plain;
  while (!text.empty()) {
    const bool question = text.front() == '?';
    const char letter = taken_letter(text);
    if (letter == '?' && !question) return std::nullopt;
    plain += letter;
  }
  return plain;
}

}  // namespace

std::string to_latin(std::string_view text) {
  if (is_ascii(text)) return std::string(text);
  if (auto plain = without_accents(text)) return *plain;
  auto unicode =
      icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
  latin_maker().transliterate(unicode);
  std::string utf8;
  unicode.toUTF8String(utf8);
  return utf8;
}

std::string_view trimmed(std::string_view text) {
  for (;;) {
    if (!text.empty() && is_space(text.front())) {
      text.remove_prefix(1);
    } else if (text.starts_with(kNoBreakSpace)) {
      text.remove_prefix(kNoBreakSpace.size());
    } else if (!text.empty() && is_space(text.back())) {
      text.remove_suffix(1);
    } else if (text.ends_with(kNoBreakSpace)) {
      text.remove_suffix(kNoBreakSpace.size());
    } else {
      return text;
    }
  }
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (std::size_t start = 0;;) {
    const auto end = text.find(separator, start);
    parts.push_back(text.substr(start, end - start));
    if (end == std::string_view::npos) return parts;
    start = end + 1;
  }
}

std::string lower_ascii(std::string_view text) {
  std::string lower(text);
  std::ranges::transform(lower, lower.begin(), to_lower);
  return lower;
}

std::string upper_ascii(std::string_view text) {
  std::string upper(text);
  std::ranges::transform(upper, upper.begin(), to_upper);
  return upper;
}

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool is_all_digits(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, is_digit);
}

bool is_valid_utf8(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const auto lead = static_cast<unsigned char>(text[i]);
    const std::size_t length = lead < 0x80                   ? 1
                               : lead >= 0xC2 && lead < 0xE0 ? 2
                               : lead >= 0xE0 && lead < 0xF0 ? 3
                               : lead >= 0xF0 && lead < 0xF5 ? 4
                                                             : 0;
    if (length == 0 || i + length > text.size()) return false;
    std::uint32_t code = length == 1 ? lead : lead & (0xFFU >> (length + 1));
    for (std::size_t k = 1; k < length; ++k) {
      const auto next = static_cast<unsigned char>(text[i + k]);
      if ((next & 0xC0U) != 0x80U) return false;
      code = (code << 6U) | (next & 0x3FU);
    }
    const bool overlong = (length == 3 && code < 0x800) || (length == 4 && code < 0x10000);
    const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
    if (overlong || surrogate || code > 0x10FFFF) return false;
    i += length;
  }
  return true;
}

std::string fold_name(std::string_view text) {
  std::string folded;
  bool gap = false;
  for (const char c : to_latin(text)) {
    if (c == '\'' || c == '`' || c == '.' || c == '"') continue;
    if (is_upper(c) || is_lower(c) || is_digit(c)) {
      if (gap && !folded.empty()) folded += ' ';
      folded += to_lower(c);
      gap = false;
    } else {
      gap = true;
    }
  }
  return folded;
}

std::string fold_header(std::string_view text) {
  std::string folded;
  for (const char c : text) {
    if (is_upper(c) || is_lower(c) || is_digit(c)) folded += to_lower(c);
  }
  return folded;
}

}  // namespace onroll
