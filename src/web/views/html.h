// Writes the markup of components: literals of the program as they are, values always escaped. A text that is
// not a literal cannot be written unescaped: it does not compile.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "web/views/escape.h"

namespace onroll::web {

// Markup written in the source; consteval, so nothing made at run time can become one.
class Markup {
 public:
  consteval Markup(const char* literal) : text_(literal) {}
  std::string_view text() const { return text_; }

 private:
  std::string_view text_;
};

class Html {
 public:
  explicit Html(std::string& out) : out_(out) {}

  Html& operator()(Markup markup) {
    out_.append(markup.text());
    return *this;
  }
  Html& when(bool holds, Markup markup) { return holds ? (*this)(markup) : *this; }
  Html& text(std::string_view value) {
    append_text(value, out_);
    return *this;
  }
  Html& number(std::int64_t value) {
    append_number(value, out_);
    return *this;
  }
  Html& address(std::string_view value) {
    append_address(value, out_);
    return *this;
  }

 private:
  std::string& out_;
};

}  // namespace onroll::web
