// Which bytes mean which letters: a file as UTF-8, and what was decided about it.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"

namespace onroll {

enum class Encoding { utf8, utf8_with_mark, utf16_little, utf16_big, cp1252 };

std::string_view in_words(Encoding encoding);  // "UTF-8", "UTF-16 (little-endian)", "Windows-1252"

// `text` is UTF-8: the file's own bytes where they already were (so the file must outlive it), else made from
// them. The text stays where it is when this is moved.
class DecodedText {
 public:
  DecodedText(Encoding encoding, std::string_view bytes) : encoding_(encoding), text_(bytes) {}
  DecodedText(Encoding encoding, std::string converted)
      : encoding_(encoding),
        converted_(std::make_unique<std::string>(std::move(converted))),
        text_(*converted_) {}
  Encoding encoding() const { return encoding_; }
  std::string_view text() const { return text_; }

 private:
  Encoding encoding_;
  std::unique_ptr<std::string> converted_;
  std::string_view text_;
};

// By byte order mark; else UTF-16 when every other byte is mostly zero; else UTF-8 when valid; else
// Windows-1252. RETURNS a problem for NUL bytes (the file is not text) and for UTF-16 cut in half.
Result<DecodedText> decode(std::string_view bytes);

}  // namespace onroll
