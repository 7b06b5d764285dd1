// Two records side by side, field by field: on a wide screen a table, on a phone a box a field.
#pragma once

#include <string>
#include <vector>

#include "web/components/shown.h"

namespace onroll::web {

// One value, and who said it when.
struct SaidValue {
  std::string value;
  std::string by = {};
};

struct ComparedField {
  std::string label;
  Tag how;                   // "same", "similar", "different", "missing here" ...
  std::string note = {};     // how similar, where there is more to say
  std::string meaning = {};  // "counts strongly for"; "" where nothing was weighed
  std::vector<SaidValue> here;
  std::vector<SaidValue> there;
};

struct Compared {
  std::string here;  // "Here: Zoe Adams (child 12)"
  std::string there;
  std::vector<ComparedField> fields;
};
void compared(const Compared& page, std::string& out);

}  // namespace onroll::web
