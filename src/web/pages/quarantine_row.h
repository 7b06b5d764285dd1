// One refused row as a form: its cells, what is wrong beside each, put right and resubmitted or sent back.
#pragma once

#include <string>
#include <vector>

#include "store/engine/database.h"
#include "web/components/fields.h"
#include "web/route.h"

namespace onroll::web {

struct QuarantineRowPage {
  Problems problems;
  std::string heading;  // "Row 17 of roll.csv"
  std::string import_href;
  std::string state;  // what became of the row; "" while it waits
  bool waiting = false;
  bool can_be_corrected = false;
  std::vector<std::string> sentences;  // what is wrong, where no field can show it
  std::string action;
  std::string csrf;
  std::string act_key;
  std::vector<TextInput> to_put_right;
  std::vector<TextInput> others;
  TextInput school;
  bool asks_school = false;
  std::string next_href;  // "" when no other row waits
};
void render(const QuarantineRowPage& page, std::string& out);

Response quarantine_row_page(store::Database& database, const Visit& visit);
Response settle_row(store::Database& database, const Visit& visit);

}  // namespace onroll::web
