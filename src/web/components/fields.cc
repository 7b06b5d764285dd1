#include "web/components/fields.h"

#include <algorithm>

#include "web/views/html.h"

namespace onroll::web {
namespace {

// What every field begins with: its group, label or legend, hint and problem.
struct Opening {
  std::string_view name;
  std::string_view hint;
  std::string_view problem;
};

void open_group(const Opening& field, Html& html) {
  html("<div class=\"govuk-form-group").when(!field.problem.empty(), " govuk-form-group--error")("\">\n");
}

void label(const Opening& field, std::string_view text, Html& html) {
  html("<label class=\"govuk-label\" for=\"").text(field.name)("\">").text(text)("</label>\n");
}

void hint_and_problem(const Opening& field, Html& html) {
  if (!field.hint.empty()) {
    html("<div id=\"").text(field.name)("-hint\" class=\"govuk-hint\">").text(field.hint)("</div>\n");
  }
  if (!field.problem.empty()) {
    html("<p id=\"")
        .text(field.name)("-error\" class=\"govuk-error-message\"><span class=\"govuk-visually-hidden\">");
    html("Error:</span> ").text(field.problem)("</p>\n");
  }
}

// Joins the field to its hint and problem for those who hear the page.
void described_by(const Opening& field, Html& html) {
  if (field.hint.empty() && field.problem.empty()) return;
  html(" aria-describedby=\"");
  if (!field.hint.empty()) html.text(field.name)("-hint");
  html.when(!field.hint.empty() && !field.problem.empty(), " ");
  if (!field.problem.empty()) html.text(field.name)("-error");
  html("\"");
}

void open_fieldset(const Opening& field, std::string_view legend, Html& html) {
  open_group(field, html);
  html("<fieldset class=\"govuk-fieldset\" role=\"group\"");
  described_by(field, html);
  html(">\n<legend class=\"govuk-fieldset__legend\">").text(legend)("</legend>\n");
  hint_and_problem(field, html);
}

void width_class(Width width, Html& html) {
  switch (width) {
    case Width::full:
      return;
    case Width::half:
      html(" govuk-!-width-one-half");
      return;
    case Width::third:
      html(" govuk-!-width-one-third");
      return;
    case Width::quarter:
      html(" govuk-!-width-one-quarter");
      return;
    case Width::chars_20:
      html(" govuk-input--width-20");
      return;
    case Width::chars_10:
      html(" govuk-input--width-10");
      return;
    case Width::chars_5:
      html(" govuk-input--width-5");
      return;
    case Width::chars_4:
      html(" govuk-input--width-4");
      return;
    case Width::chars_3:
      html(" govuk-input--width-3");
      return;
    case Width::chars_2:
      html(" govuk-input--width-2");
      return;
  }
}

struct DatePart {
  std::string_view word;  // day, month, year
  std::string_view label;
  std::string_view value;
  Width width;
};

void date_part(const DateInput& date, const DatePart& part, Html& html) {
  html("<div class=\"govuk-date-input__item\"><div class=\"govuk-form-group\">");
  html("<label class=\"govuk-label govuk-date-input__label\" for=\"")
      .text(date.name)("-")
      .text(part.word)("\">");
  html.text(part.label)("</label><input class=\"govuk-input govuk-date-input__input");
  width_class(part.width, html);
  html.when(!date.problem.empty(), " govuk-input--error")("\" id=\"").text(date.name)("-").text(part.word);
  html("\" name=\"").text(date.name)("-").text(part.word)("\" type=\"text\" inputmode=\"numeric\" value=\"");
  html.text(part.value)("\"></div></div>\n");
}

void choice_hint(const Choices& field, std::size_t index, Html& html) {
  if (field.choices[index].hint.empty()) return;
  html("-hint-").number(static_cast<std::int64_t>(index));
}

// The first choice carries the field's own name as id, so that the error summary can jump to it.
void choice_id(const Choices& field, std::size_t index, Html& html) {
  html.text(field.name);
  if (index > 0) html("-").number(static_cast<std::int64_t>(index + 1));
}

struct ChoiceWords {
  Markup group, small, side_by_side, item, input, label, hint;
};

constexpr ChoiceWords kRadioWords{
    "<div class=\"govuk-radios",
    " govuk-radios--small",
    " govuk-radios--inline",
    "<div class=\"govuk-radios__item\"><input class=\"govuk-radios__input\" type=\"radio\" id=\"",
    "\" name=\"",
    "<label class=\"govuk-label govuk-radios__label\" for=\"",
    "<div class=\"govuk-hint govuk-radios__hint\" id=\""};

constexpr ChoiceWords kCheckboxWords{
    "<div class=\"govuk-checkboxes",
    " govuk-checkboxes--small",
    " govuk-checkboxes--inline",
    "<div class=\"govuk-checkboxes__item\"><input class=\"govuk-checkboxes__input\" type=\"checkbox\" id=\"",
    "\" name=\"",
    "<label class=\"govuk-label govuk-checkboxes__label\" for=\"",
    "<div class=\"govuk-hint govuk-checkboxes__hint\" id=\""};

void choice_item(const Choices& field, std::size_t index, const ChoiceWords& words, Html& html) {
  const Choice& choice = field.choices[index];
  html(words.item);
  choice_id(field, index, html);
  html(words.input).text(field.name)("\" value=\"").text(choice.value)("\"").when(choice.chosen, " checked");
  if (!choice.hint.empty()) {
    html(" aria-describedby=\"").text(field.name);
    choice_hint(field, index, html);
    html("\"");
  }
  html(">")(words.label);
  choice_id(field, index, html);
  html("\">").text(choice.label)("</label>");
  if (!choice.hint.empty()) {
    html(words.hint).text(field.name);
    choice_hint(field, index, html);
    html("\">").text(choice.hint)("</div>");
  }
  html("</div>\n");
}

void choices(const Choices& field, const ChoiceWords& words, Html html) {
  open_fieldset({field.name, field.hint, field.problem}, field.label, html);
  html(words.group).when(field.small, words.small).when(field.side_by_side, words.side_by_side)("\">\n");
  for (std::size_t i = 0; i < field.choices.size(); ++i) choice_item(field, i, words, html);
  html("</div>\n</fieldset>\n</div>\n");
}

void submit(std::string_view text, Markup opening, std::string& out) {
  Html{out}(opening).text(text)("</button>\n");
}

}  // namespace

void text_input(const TextInput& page, std::string& out) {
  const Opening field{page.name, page.hint, page.problem};
  Html html(out);
  open_group(field, html);
  label(field, page.label, html);
  hint_and_problem(field, html);
  html("<input class=\"govuk-input");
  width_class(page.width, html);
  html.when(!page.problem.empty(), " govuk-input--error")("\" id=\"")
      .text(page.name)("\" name=\"")
      .text(page.name);
  html("\" type=\"").text(page.type)("\"");
  if (page.type != "password") html(" value=\"").text(page.value)("\"");
  described_by(field, html);
  if (!page.autocomplete.empty()) html(" autocomplete=\"").text(page.autocomplete)("\"");
  if (!page.input_mode.empty()) html(" inputmode=\"").text(page.input_mode)("\"");
  html(" spellcheck=\"false\">\n</div>\n");
}

void date_input(const DateInput& page, std::string& out) {
  Html html(out);
  open_fieldset({page.name, page.hint, page.problem}, page.label, html);
  html("<div class=\"govuk-date-input\" id=\"").text(page.name)("\">\n");
  date_part(page, {"day", "Day", page.day, Width::chars_2}, html);
  date_part(page, {"month", "Month", page.month, Width::chars_2}, html);
  date_part(page, {"year", "Year", page.year, Width::chars_4}, html);
  html("</div>\n</fieldset>\n</div>\n");
}

void radios(const Choices& page, std::string& out) {
  choices(page, kRadioWords, Html(out));
}

void checkboxes(const Choices& page, std::string& out) {
  choices(page, kCheckboxWords, Html(out));
}

void select(const Select& page, std::string& out) {
  const Opening field{page.name, page.hint, page.problem};
  Html html(out);
  open_group(field, html);
  label(field, page.label, html);
  hint_and_problem(field, html);
  html("<select class=\"govuk-select").when(!page.problem.empty(), " govuk-select--error")("\" id=\"");
  html.text(page.name)("\" name=\"").text(page.name)("\"");
  described_by(field, html);
  html(">\n");
  for (const Choice& choice : page.choices) {
    html("<option value=\"").text(choice.value)("\"").when(choice.chosen, " selected")(">");
    html.text(choice.label)("</option>\n");
  }
  html("</select>\n</div>\n");
}

void text_area(const TextArea& page, std::string& out) {
  const Opening field{page.name, page.hint, page.problem};
  Html html(out);
  open_group(field, html);
  label(field, page.label, html);
  hint_and_problem(field, html);
  html("<textarea class=\"govuk-textarea").when(!page.problem.empty(), " govuk-textarea--error")("\" id=\"");
  html.text(page.name)("\" name=\"").text(page.name)("\" rows=\"").number(page.rows)("\"");
  described_by(field, html);
  // HTML drops one newline after the tag: without ours it would take the person's.
  html(">\n").text(page.value)("</textarea>\n</div>\n");
}

void file_upload(const FileUpload& page, std::string& out) {
  const Opening field{page.name, page.hint, page.problem};
  Html html(out);
  open_group(field, html);
  label(field, page.label, html);
  hint_and_problem(field, html);
  html("<input class=\"govuk-file-upload")
      .when(!page.problem.empty(), " govuk-file-upload--error")("\" id=\"");
  html.text(page.name)("\" name=\"").text(page.name)("\" type=\"file\"");
  if (!page.accept.empty()) html(" accept=\"").text(page.accept)("\"");
  html.when(page.several, " multiple");
  described_by(field, html);
  html(">\n</div>\n");
}

void button(std::string_view text, std::string& out) {
  submit(text, "<button type=\"submit\" class=\"govuk-button\" data-module=\"govuk-button\">", out);
}

void secondary_button(std::string_view text, std::string& out) {
  submit(
      text,
      "<button type=\"submit\" class=\"govuk-button govuk-button--secondary\" data-module=\"govuk-button\">",
      out);
}

void warning_button(std::string_view text, std::string& out) {
  submit(text,
         "<button type=\"submit\" class=\"govuk-button govuk-button--warning\" data-module=\"govuk-button\">",
         out);
}

void csrf_field(std::string_view csrf, std::string& out) {
  Html{out}("<input type=\"hidden\" name=\"csrf\" value=\"").text(csrf)("\">\n");
}

void error_summary(const Problems& problems, std::string& out) {
  if (problems.empty()) return;
  Html html(out);
  html("<div class=\"govuk-error-summary\" data-module=\"govuk-error-summary\"><div role=\"alert\">\n");
  html(
      "<h2 class=\"govuk-error-summary__title\">There is a problem</h2>\n<div "
      "class=\"govuk-error-summary__body\">\n");
  html("<ul class=\"govuk-list govuk-error-summary__list\">\n");
  for (const Problem& problem : problems) {
    if (problem.field.empty()) {
      html("<li>").text(problem.sentence)("</li>\n");
    } else {
      html("<li><a href=\"#").text(problem.field)("\">").text(problem.sentence)("</a></li>\n");
    }
  }
  html("</ul>\n</div>\n</div></div>\n");
}

std::string problem_of(const Problems& problems, std::string_view field) {
  const auto found = std::ranges::find(problems, field, &Problem::field);
  return found == problems.end() ? std::string() : found->sentence;
}

}  // namespace onroll::web
