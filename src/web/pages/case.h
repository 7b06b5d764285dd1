// One case: the next thing to do, what is proposed, what is known, and everything that happened.
#pragma once

#include <string>
#include <vector>

#include "web/components/shown.h"

namespace onroll::web {

struct ActionLink {
  std::string text;
  std::string href;
};

struct TimelineMonth {
  std::string heading;
  Timeline items;
};

struct CasePage {
  std::string heading;
  std::string child_name;
  std::string child_href;
  std::string child_note;
  Tag status;
  std::string step;  // "Make the first contact with the family"
  std::string step_due;
  Tag step_late;
  std::string step_why;
  ActionLink step_action;  // text "": the person may not do it
  std::string proposal;    // "" where none waits
  std::string proposal_why;
  std::vector<std::string> proposal_evidence;
  std::string proposal_waits;  // why the person cannot accept it: the other one of two must
  std::string accept_href;     // "": the person may not answer it
  std::string dismiss_href;
  std::vector<ActionLink> actions;
  SummaryList summary;
  std::vector<TimelineMonth> months;  // newest first
};
void render(const CasePage& page, std::string& out);

}  // namespace onroll::web
