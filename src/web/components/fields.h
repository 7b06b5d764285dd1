// The fields of forms: what each needs to know. Every one has a label, may have a hint, and shows its problem
// above the field. The markup is in the .html file of the same name; in a view: {% call text_input(surname)
// %}.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace onroll::web {

// How wide the box looks: about as long as what belongs in it.
enum class Width { full, half, third, quarter, chars_20, chars_10, chars_5, chars_4, chars_3, chars_2 };

struct TextInput {
  std::string name;  // of the field; also its id, to which the error summary jumps
  std::string label;
  std::string value = {};
  std::string hint = {};
  std::string problem = {};
  Width width = Width::full;
  std::string autocomplete = {};  // "username", "bday", "off": WCAG 1.3.5
  std::string input_mode = {};    // "numeric" for numbers that are not amounts
  std::string type = "text";      // "email", "tel", "password", "search"
};

// Day, month and year typed apart: fields NAME-day, NAME-month, NAME-year.
struct DateInput {
  std::string name;
  std::string label;
  std::string day = {};
  std::string month = {};
  std::string year = {};
  std::string hint = "For example, 27 3 2014";
  std::string problem = {};
};

struct Choice {
  std::string value;
  std::string label;
  std::string hint = {};
  bool chosen = false;
};

// One answer of a few (radios) or any of them (checkboxes).
struct Choices {
  std::string name;
  std::string label;
  std::vector<Choice> choices;
  std::string hint = {};
  std::string problem = {};
  bool small = false;         // for filters
  bool side_by_side = false;  // for yes and no, side by side
};

// One answer of many.
struct Select {
  std::string name;
  std::string label;
  std::vector<Choice> choices;
  std::string hint = {};
  std::string problem = {};
};

struct TextArea {
  std::string name;
  std::string label;
  std::string value = {};
  std::string hint = {};
  std::string problem = {};
  int rows = 5;
};

// The form around it needs enctype="multipart/form-data" and its route a larger body_bytes.
struct FileUpload {
  std::string name;
  std::string label;
  std::string hint = {};
  std::string problem = {};
  std::string accept = {};  // ".csv,.xlsx,.xml"
  bool several = false;
};

void text_input(const TextInput& page, std::string& out);
void date_input(const DateInput& page, std::string& out);
void radios(const Choices& page, std::string& out);
void checkboxes(const Choices& page, std::string& out);
void select(const Select& page, std::string& out);
void text_area(const TextArea& page, std::string& out);
void file_upload(const FileUpload& page, std::string& out);

void button(std::string_view text, std::string& out);
void secondary_button(std::string_view text, std::string& out);
void warning_button(std::string_view text, std::string& out);
void csrf_field(std::string_view csrf, std::string& out);  // in EVERY form that posts

// The problems of a form at the top of the page, each a link to its field. Give the page's head
// Standing::with_problems and status 422 too.
void error_summary(const Problems& problems, std::string& out);

// The sentence that belongs to one field, "" when it is fine: `.problem = problem_of(problems, "surname")`.
std::string problem_of(const Problems& problems, std::string_view field);

}  // namespace onroll::web
