#include "journal/archive.h"

namespace onroll::journal {
namespace {

// The escape JSON asks for (RFC 8259 section 7), or 0 for a character that stands for itself.
char escape_of(char c) {
  switch (c) {
    case '"':
      return '"';
    case '\\':
      return '\\';
    case '\n':
      return 'n';
    case '\r':
      return 'r';
    case '\t':
      return 't';
    default:
      return static_cast<unsigned char>(c) < 0x20 ? 'u' : '\0';
  }
}

}  // namespace

void append_quoted(std::string& out, std::string_view text) {
  constexpr std::string_view digits = "0123456789abcdef";
  out += '"';
  std::size_t plain = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char escape = escape_of(text[i]);
    if (escape == '\0') continue;
    out.append(text, plain, i - plain);
    plain = i + 1;
    out += '\\';
    out += escape;
    if (escape == 'u') {
      out += "00";
      out += digits[static_cast<unsigned char>(text[i]) >> 4U];
      out += digits[static_cast<unsigned char>(text[i]) & 0xFU];
    }
  }
  out.append(text, plain);
  out += '"';
}

}  // namespace onroll::journal
