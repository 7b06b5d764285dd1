// A page for the tests of the view compiler: one of everything a view can say.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "web/components/shown.h"

namespace onroll::web {

struct SampleRow {
  std::string name;
  std::string address;
  bool current = false;
  std::vector<std::string> notes = {};
};

struct SamplePage {
  std::string title;
  int number = 0;
  std::optional<int> maybe = {};
  std::vector<SampleRow> rows;
  Tag status;
  std::string piece;
};

void render(const SamplePage& page, std::string& out);

}  // namespace onroll::web
