// One child: who, where, accounted for or not and by what evidence, what each source said, what happened.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "web/components/shown.h"

namespace onroll::web {

// Education over time, drawn: one row a kind, from the first day known to today. Lengths are of the drawing.
struct EducationBar {
  std::int64_t x = 0;
  std::int64_t width = 0;
  std::int64_t y = 0;
  std::string words;  // "On a school roll, Alder Primary, 3 Sep 2021 to 20 Jul 2026"
  std::string css;
};
struct EducationLabel {
  std::int64_t x = 0;
  std::int64_t y = 0;
  std::string words;
};
struct EducationPicture {
  std::string view_box;  // "0 0 760 140"
  std::string title;
  std::int64_t foot = 0;  // where the lines of the years end
  std::vector<EducationLabel> kinds;
  std::vector<EducationLabel> years;
  std::vector<EducationBar> bars;
};

// One record in full.
struct RecordCard {
  std::string anchor;  // "record-12"
  std::string title;
  SummaryList said;
};

struct ChildPage {
  std::string name;
  std::string note;         // age and year
  Tag state;                // accounted for or not
  std::string state_words;  // on a roll, or the likely cause
  std::string state_sentence;
  std::string state_note;      // how fresh the evidence is
  std::string open_case_href;  // "": there is a case, or the person may not
  std::vector<std::string> warnings;
  SummaryList summary;
  Table conflicts;
  EducationPicture picture;
  Table education;
  Table records;
  std::vector<RecordCard> cards;
  Table family;
  Timeline timeline;
};
void render(const ChildPage& page, std::string& out);

}  // namespace onroll::web
