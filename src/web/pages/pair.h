// One question: two children side by side, what agrees and what does not in words, and the person's answer.
#pragma once

#include <string>
#include <vector>

#include "store/engine/database.h"
#include "web/components/fields.h"
#include "web/components/shown.h"
#include "web/route.h"

namespace onroll::web {

struct PairPage {
  Problems problems;
  std::string reasons;
  std::string decided;  // what was decided; "" while nobody has
  Timeline decisions;
  Table comparison;
  std::string child_a;
  std::string child_a_href;
  Table records_a;
  std::string child_b;
  std::string child_b_href;
  Table records_b;
  bool asks = false;
  bool can_take_back = false;
  std::string action;
  std::string csrf;
  std::string act_key;
  Choices answer;
  TextInput reason;
  std::string next_href;
};
void render(const PairPage& page, std::string& out);

Response pair_page(store::Database& database, const Visit& visit);
Response decide_pair(store::Database& database, const Visit& visit);

}  // namespace onroll::web
