// How the desk's decisions compare with the probabilities, and other thresholds tried on past decisions.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "outputs/desk_calibration.h"
#include "web/components/fields.h"
#include "web/components/shown.h"

namespace onroll::web {

// One band drawn: what was expected and what was found, as lengths of the drawing.
struct CalibrationBar {
  std::string label;
  std::int64_t label_y = 0;
  std::int64_t expected_y = 0;
  std::int64_t expected_width = 0;
  std::int64_t found_y = 0;
  std::int64_t found_width = 0;
  std::string words;  // "90% to 95%: expected 93%, found 91%"
};

struct CalibrationPage {
  Problems problems;
  SubNavigation parts;
  std::string sentence;  // all decisions together
  Table bands;
  std::string view_box;  // "": nothing is drawn
  std::string title;
  std::vector<CalibrationBar> bars;
  SummaryList in_force;
  TextInput same_at;
  TextInput perhaps_at;
  bool tried = false;
  std::vector<std::string> outcome;
  Table against;
  std::string to_set;  // how the tried ones are set
};
void render(const CalibrationPage& page, std::string& out);

// The bands as table and drawing, and the sentence above them.
void show_bands(std::span<const DeskDecision> decisions, CalibrationPage& page);
// What the tried thresholds would have done.
void show_trial(std::span<const DeskDecision> decisions, const MatchThresholds& tried, CalibrationPage& page);

// Between the pages about matching.
SubNavigation matching_parts(std::string_view current);

}  // namespace onroll::web
