// Letters as real systems mangle them: capitals, Windows-1252, XML.
#include <array>

#include "cli/simulate/output.h"

namespace onroll::cli {
namespace {

struct Letter {
  char32_t code = 0;
  std::size_t size = 1;
};

// The letter at `at` of well-formed UTF-8.
Letter letter_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  const unsigned char first = byte(0);
  if (first < 0x80) return {first, 1};
  if (first < 0xE0) return {(first & 0x1FU) << 6U | (byte(1) & 0x3FU), 2};
  return {(first & 0x0FU) << 12U | (byte(1) & 0x3FU) << 6U | (byte(2) & 0x3FU), 3};
}

void append(std::string& out, char32_t code) {
  if (code < 0x80) {
    out += static_cast<char>(code);
  } else if (code < 0x800) {
    out += static_cast<char>(0xC0U | code >> 6U);
    out += static_cast<char>(0x80U | (code & 0x3FU));
  } else {
    out += static_cast<char>(0xE0U | code >> 12U);
    out += static_cast<char>(0x80U | (code >> 6U & 0x3FU));
    out += static_cast<char>(0x80U | (code & 0x3FU));
  }
}

char32_t capital(char32_t code) {
  if ((code >= 'a' && code <= 'z') || (code >= 0xE0 && code <= 0xFE && code != 0xF7)) return code - 0x20;
  if (code == 0x131) return 'I';  // Turkish dotless i
  const bool odd_capitals = (code >= 0x139 && code <= 0x148) || (code >= 0x179 && code <= 0x17E);
  if (code >= 0x100 && code <= 0x17E && (code % 2 == 0) == odd_capitals) return code - 1;
  if ((code == 0x219 || code == 0x21B) || (code >= 0x1E00 && code <= 0x1EFF && code % 2 == 1))
    return code - 1;
  return code == 0x1B0 ? 0x1AF : code == 0x1A1 ? 0x1A0 : code;
}

// The plain letter for the accented ones that data/names holds and Windows-1252 lacks.
char plain(char32_t code) {
  constexpr std::u32string_view kAccented = U"ŁłĄąĆćĘęŃńŚśŹźŻżŞşĞğıİȘșȚțŢţĂăọẹạĐđễầảấịứ";
  constexpr std::string_view kPlain = "LlAaCcEeNnSsZzZzSsGgiISsTtTtAaoeaDdeaaaiu";
  const std::size_t at = kAccented.find(code);
  return at == std::u32string_view::npos ? '?' : kPlain[at];
}

char windows_byte(char32_t code) {
  if (code < 0x80 || (code >= 0xA0 && code <= 0xFF)) return static_cast<char>(code);
  switch (code) {
    case 0x2018:
      return '\x91';
    case 0x2019:
      return '\x92';
    case 0x2013:
      return '\x96';
    case 0x0160:
      return '\x8A';
    case 0x0161:
      return '\x9A';
    case 0x017D:
      return '\x8E';
    case 0x017E:
      return '\x9E';
    default:
      return plain(code);
  }
}

}  // namespace

std::string windows_1252(std::string_view utf8) {
  std::string out;
  out.reserve(utf8.size());
  for (std::size_t at = 0; at < utf8.size();) {
    const Letter letter = letter_at(utf8, at);
    out += windows_byte(letter.code);
    at += letter.size;
  }
  return out;
}

std::string capitals(std::string_view utf8) {
  std::string out;
  out.reserve(utf8.size());
  for (std::size_t at = 0; at < utf8.size();) {
    const Letter letter = letter_at(utf8, at);
    append(out, capital(letter.code));
    at += letter.size;
  }
  return out;
}

std::string xml_text(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

}  // namespace onroll::cli
