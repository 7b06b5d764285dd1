// How a probability came about, step by step: a table, and the same drawn.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace onroll::web {

struct WaterfallRow {
  std::string label;    // "Surname"
  std::string words;    // "same", "one letter apart"
  std::string weight;   // "+8.4": how often the odds double
  std::string meaning;  // "counts strongly for"
  std::string note;     // "+1.2 of it because the value is rare"
};

// Lengths are of the drawing.
struct WaterfallBar {
  std::int64_t x = 0;
  std::int64_t width = 0;
  std::int64_t y = 0;
  std::string css;  // "for", "against", "start" or "total"
  std::string label;
  std::int64_t label_y = 0;
  std::string words;  // "Surname: +8.4"
};

struct WaterfallView {
  std::string name;  // of the drawing on its page: "why-1"
  std::vector<WaterfallRow> rows;
  std::string sentence;  // the probability in plain words and as a number
  std::string view_box;
  std::string title;
  std::int64_t zero = 0;  // where neither speaks
  std::int64_t foot = 0;
  std::vector<WaterfallBar> bars;
};
void waterfall(const WaterfallView& page, std::string& out);

}  // namespace onroll::web
