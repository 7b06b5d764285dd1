// Text made at run time cannot be written as markup: it would not be escaped.
// fails with: no match for call to '(onroll::web::Html) (std::string&)'
#include "web/views/html.h"

using namespace onroll::web;

void show(std::string value, std::string& out) {
  Html html(out);
#ifdef MUST_NOT_COMPILE
  html(value);
#else
  html("<p>").text(value)("</p>");
#endif
}
