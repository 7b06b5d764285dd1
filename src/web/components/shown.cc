#include "web/components/shown.h"

#include "web/views/html.h"

namespace onroll::web {
namespace {

void colour_class(TagColour colour, Html& html) {
  switch (colour) {
    case TagColour::blue:
      return;  // the stylesheet's own
    case TagColour::green:
      html(" govuk-tag--green");
      return;
    case TagColour::grey:
      html(" govuk-tag--grey");
      return;
    case TagColour::magenta:
      html(" govuk-tag--magenta");
      return;
    case TagColour::orange:
      html(" govuk-tag--orange");
      return;
    case TagColour::purple:
      html(" govuk-tag--purple");
      return;
    case TagColour::red:
      html(" govuk-tag--red");
      return;
    case TagColour::teal:
      html(" govuk-tag--teal");
      return;
    case TagColour::yellow:
      html(" govuk-tag--yellow");
      return;
  }
}

void link(std::string_view text, std::string_view href, Html& html) {
  if (href.empty()) {
    html.text(text);
  } else {
    html("<a class=\"govuk-link\" href=\"").address(href)("\">").text(text)("</a>");
  }
}

void note(std::string_view text, Html& html) {
  if (!text.empty()) html("<span class=\"onroll-note\">").text(text)("</span>");
}

void summary_value(const SummaryRow& row, std::string& out) {
  Html html(out);
  for (std::size_t i = 0; i < row.values.size(); ++i) {
    html.when(i > 0, "<br>");
    link(row.values[i], i == 0 ? std::string_view(row.href) : std::string_view(), html);
  }
  html.when(!row.tag.text.empty() && !row.values.empty(), " ");
  tag(row.tag, out);
  note(row.note, html);
}

void summary_actions(const SummaryRow& row, Html& html) {
  if (row.actions.empty()) return;
  html("<dd class=\"govuk-summary-list__actions\">");
  for (std::size_t i = 0; i < row.actions.size(); ++i) {
    const SummaryAction& action = row.actions[i];
    html.when(i > 0, " ")("<a class=\"govuk-link\" href=\"").address(action.href)("\">").text(action.text);
    html("<span class=\"govuk-visually-hidden\"> ").text(action.hidden)("</span></a>");
  }
  html("</dd>\n");
}

void banner(std::string_view title, std::string_view text, Markup opening, std::string& out) {
  Html{out}(opening)
      .text(title)(
          "</h2></div><div class=\"govuk-notification-banner__content\"><p "
          "class=\"govuk-notification-banner__heading\">")
      .text(text)("</p></div></div>\n");
}

}  // namespace

void tag(const Tag& page, std::string& out) {
  tag(page.text, page.colour, out);
}

void tag(std::string_view text, TagColour colour, std::string& out) {
  if (text.empty()) return;
  Html html(out);
  html("<strong class=\"govuk-tag");
  colour_class(colour, html);
  html("\">").text(text)("</strong>");
}

void summary_list(const SummaryList& page, std::string& out) {
  Html html(out);
  if (!page.title.empty()) {
    html("<div class=\"govuk-summary-card\"><div class=\"govuk-summary-card__title-wrapper\">");
    html("<h2 class=\"govuk-summary-card__title\">").text(page.title)("</h2></div>\n");
    html("<div class=\"govuk-summary-card__content\">\n");
  }
  html("<dl class=\"govuk-summary-list\">\n");
  for (const SummaryRow& row : page.rows) {
    html("<div class=\"govuk-summary-list__row")
        .when(row.actions.empty(), " govuk-summary-list__row--no-actions");
    html("\">\n<dt class=\"govuk-summary-list__key\">")
        .text(row.key)("</dt>\n<dd class=\"govuk-summary-list__value\">");
    summary_value(row, out);
    html("</dd>\n");
    summary_actions(row, html);
    html("</div>\n");
  }
  html("</dl>\n").when(!page.title.empty(), "</div></div>\n");
}

void task_list(const TaskList& page, std::string& out) {
  Html html(out);
  html("<ul class=\"govuk-task-list\">\n");
  for (const Task& task : page.tasks) {
    html("<li class=\"govuk-task-list__item").when(!task.href.empty(), " govuk-task-list__item--with-link");
    html("\"><div class=\"govuk-task-list__name-and-hint\">");
    if (task.href.empty()) {
      html("<div>").text(task.title)("</div>");
    } else {
      html("<a class=\"govuk-link govuk-task-list__link\" href=\"")
          .address(task.href)("\">")
          .text(task.title)("</a>");
    }
    if (!task.hint.empty()) html("<div class=\"govuk-task-list__hint\">").text(task.hint)("</div>");
    html("</div><div class=\"govuk-task-list__status\">").text(task.status);
    tag(task.tag, out);
    html("</div></li>\n");
  }
  html("</ul>\n");
}

void timeline(const Timeline& page, std::string& out) {
  if (page.items.empty()) return empty_state(page.when_empty, out);
  Html html(out);
  html("<div class=\"moj-timeline\">\n");
  for (const TimelineItem& item : page.items) {
    html(
        "<div class=\"moj-timeline__item\">\n<div class=\"moj-timeline__header\"><h3 "
        "class=\"moj-timeline__title\">");
    html.text(item.title)("</h3>");
    if (!item.by.empty()) html(" <p class=\"moj-timeline__byline\">by ").text(item.by)("</p>");
    html("</div>\n<p class=\"moj-timeline__date\"><time datetime=\"").text(item.machine_time)("\">");
    html.text(item.time)("</time></p>\n<div class=\"moj-timeline__description\">");
    for (const std::string& sentence : item.sentences)
      html("<p class=\"govuk-body\">").text(sentence)("</p>");
    if (!item.href.empty()) link(item.link_text, item.href, html);
    html("</div>\n</div>\n");
  }
  html("</div>\n");
}

void sub_navigation(const SubNavigation& page, std::string& out) {
  Html html(out);
  html("<nav class=\"moj-sub-navigation\" aria-label=\"")
      .text(page.label)("\"><ul class=\"moj-sub-navigation__list\">\n");
  for (const SubNavigationItem& item : page.items) {
    html("<li class=\"moj-sub-navigation__item\"><a class=\"moj-sub-navigation__link\"");
    html.when(item.current, " aria-current=\"page\"")(" href=\"")
        .address(item.href)("\">")
        .text(item.text)("</a></li>\n");
  }
  html("</ul></nav>\n");
}

void empty_state(std::string_view sentence, std::string& out) {
  Html{out}("<p class=\"govuk-body onroll-empty\">").text(sentence)("</p>\n");
}

void inset_text(std::string_view text, std::string& out) {
  Html{out}("<div class=\"govuk-inset-text\">").text(text)("</div>\n");
}

void warning_text(std::string_view text, std::string& out) {
  Html{out}(
      "<div class=\"govuk-warning-text\"><span class=\"govuk-warning-text__icon\" "
      "aria-hidden=\"true\">!</span>")(
      "<strong class=\"govuk-warning-text__text\"><span class=\"govuk-visually-hidden\">Warning</span> ")
      .text(text)("</strong></div>\n");
}

void success_banner(std::string_view text, std::string& out) {
  banner("Success", text,
         "<div class=\"govuk-notification-banner govuk-notification-banner--success\" role=\"alert\" "
         "aria-labelledby=\"banner-title\" data-module=\"govuk-notification-banner\">"
         "<div class=\"govuk-notification-banner__header\"><h2 class=\"govuk-notification-banner__title\" "
         "id=\"banner-title\">",
         out);
}

void important_banner(std::string_view text, std::string& out) {
  banner("Important", text,
         "<div class=\"govuk-notification-banner\" role=\"region\" aria-labelledby=\"important-title\" "
         "data-module=\"govuk-notification-banner\">"
         "<div class=\"govuk-notification-banner__header\"><h2 class=\"govuk-notification-banner__title\" "
         "id=\"important-title\">",
         out);
}

}  // namespace onroll::web
