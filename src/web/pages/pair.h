// One question: two children side by side, what agrees and what does not in words, and the person's answer.
#pragma once

#include <string>
#include <vector>

#include "web/components/compared.h"
#include "web/components/fields.h"
#include "web/components/shown.h"
#include "web/components/waterfall.h"

namespace onroll::web {

// All that is held of one of the two.
struct PairChild {
  std::string heading;  // "Here: Zoe Adams"
  std::string href;
  std::string note;  // "Child 12, 9 years old, Year 5"
  Tag state;         // accounted for or not
  std::string state_words;
  std::string moved;  // "Its records are now held with the other child": then nothing else is shown
  Table records;
  Table education;
};

struct PairPage {
  Problems problems;
  std::string place;                  // "Question 3 of 41"
  std::string effect;                 // what joining would change
  std::string probability;            // "About 97 of 100 ..."; "" where none was worked out
  std::vector<std::string> warnings;  // twins
  std::string decided;                // what was decided; "" while nobody has
  std::string news_since;             // heading of what came since the last decision; "" for none
  std::vector<std::string> news;
  Compared fields;
  bool asks = false;
  bool can_take_back = false;
  std::string action;
  std::string csrf;
  std::string act_key;
  TextInput reason;
  std::string version;             // of rules and parameters
  std::vector<WaterfallView> why;  // one, or none where nothing was weighed
  std::vector<PairChild> children;
  Table household;
  Timeline decisions;
  std::string next_href;
  std::string queue_href;
};
void render(const PairPage& page, std::string& out);

}  // namespace onroll::web
