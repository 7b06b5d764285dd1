#include "web/page.h"

#include <algorithm>

#include "web/assets/assets.h"
#include "web/components/fields.h"
#include "web/components/shown.h"
#include "web/views/html.h"

namespace onroll::web {
namespace {

void head_element(const Visit& visit, const PageHead& head, Html& html) {
  html(
      "<!DOCTYPE html>\n<html lang=\"en-GB\" class=\"govuk-template\">\n<head>\n<meta "
      "charset=\"utf-8\">\n<title>");
  html.when(head.standing == Standing::with_problems, "Error: ").text(head.title)(" - ");
  html.text(visit.surroundings.service_name);
  html(
      "</title>\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1, "
      "viewport-fit=cover\">\n");
  html("<meta name=\"robots\" content=\"noindex\">\n<link rel=\"icon\" type=\"image/svg+xml\" href=\"");
  html.address(asset_address("icon.svg"))("\">\n<link rel=\"stylesheet\" href=\"");
  html.address(asset_address("onroll.css"))("\">\n<script type=\"module\" src=\"");
  html.address(asset_address("onroll.js"))("\"></script>\n</head>\n");
}

void banner(const Surroundings& surroundings, Html& html) {
  if (surroundings.banner.empty()) return;
  html(
      "<div class=\"onroll-banner\" role=\"region\" aria-label=\"Notice\"><div "
      "class=\"govuk-width-container\">");
  html("<p class=\"govuk-body-s\">").text(surroundings.banner)("</p></div></div>\n");
}

void header(const Surroundings& surroundings, Html& html) {
  const std::string& owner = surroundings.council.empty() ? surroundings.service_name : surroundings.council;
  html(
      "<header class=\"govuk-generic-header\"><div class=\"govuk-generic-header__container "
      "govuk-width-container\">");
  html(
      "<div class=\"govuk-generic-header__logo\"><a href=\"/\" "
      "class=\"govuk-generic-header__homepage-link\">");
  html.text(owner)("</a></div></div></header>\n");
}

// The item whose address is the longest beginning of the page's path.
const NavigationItem* current_item(const Visit& visit) {
  const NavigationItem* current = nullptr;
  for (const NavigationItem& item : visit.surroundings.navigation) {
    const std::string_view path = visit.request.path;
    const bool fits = path == item.href || path.starts_with(item.href + "/");
    if (fits && (!current || item.href.size() > current->href.size())) current = &item;
  }
  return current;
}

void navigation_items(const Visit& visit, Html& html) {
  const NavigationItem* current = current_item(visit);
  for (const NavigationItem& item : visit.surroundings.navigation) {
    if (!visit.may(item.permission)) continue;
    html("<li class=\"govuk-service-navigation__item");
    html.when(&item == current,
              " govuk-service-navigation__item--active")("\"><a class=\"govuk-service-navigation__link\"");
    html.when(&item == current, " aria-current=\"true\"")(" href=\"").address(item.href)("\">");
    html.when(&item == current, "<strong class=\"govuk-service-navigation__active-fallback\">")
        .text(item.text);
    html.when(&item == current, "</strong>")("</a></li>\n");
  }
}

void navigation(const Visit& visit, Html& html) {
  html("<section aria-label=\"Service information\" class=\"govuk-service-navigation\" ");
  html("data-module=\"govuk-service-navigation\"><div class=\"govuk-width-container\">\n");
  html(
      "<div class=\"govuk-service-navigation__container\"><span "
      "class=\"govuk-service-navigation__service-name\">");
  html("<a href=\"/\" class=\"govuk-service-navigation__link\">")
      .text(visit.surroundings.service_name)("</a></span>\n");
  if (visit.session) {
    html("<nav aria-label=\"Menu\" class=\"govuk-service-navigation__wrapper\">");
    html(
        "<button type=\"button\" class=\"govuk-service-navigation__toggle "
        "govuk-js-service-navigation-toggle\" ");
    html("aria-controls=\"navigation\" hidden aria-hidden=\"true\">Menu</button>\n");
    html("<ul class=\"govuk-service-navigation__list\" id=\"navigation\">\n");
    navigation_items(visit, html);
    html("</ul></nav>\n");
  }
  html("</div></div></section>\n");
}

void person(const Visit& visit, std::string& out) {
  if (!visit.session) return;
  Html html(out);
  html(
      "<section aria-label=\"Your account\" class=\"govuk-width-container onroll-person govuk-body-s "
      "govuk-!-margin-bottom-0\"><span>")
      .text(visit.session->name);
  html("</span>\n<form method=\"post\" action=\"/sign-out\">");
  csrf_field(visit.session->csrf, out);
  html("<button type=\"submit\" class=\"onroll-plain-button\">Sign out</button></form></section>\n");
}

struct MessagePage {
  std::string_view heading;
  std::string_view sentence;
};

void render(const MessagePage& page, std::string& out) {
  Html{out}("<h1 class=\"govuk-heading-l\">")
      .text(page.heading)("</h1>\n<p class=\"govuk-body\">")
      .text(page.sentence)("</p>\n");
}

}  // namespace

void open_page(const Visit& visit, const PageHead& head, std::string& out) {
  Html html(out);
  head_element(visit, head, html);
  html("<body class=\"govuk-template__body\">\n<a href=\"#main-content\" class=\"govuk-skip-link\" ");
  html("data-module=\"govuk-skip-link\">Skip to main content</a>\n");
  header(visit.surroundings, html);
  banner(visit.surroundings, html);
  navigation(visit, html);
  person(visit, out);
  html("<div class=\"govuk-width-container\">\n");
  if (!head.back_href.empty())
    html("<nav aria-label=\"Back\"><a href=\"")
        .address(head.back_href)("\" class=\"govuk-back-link\">Back</a></nav>\n");
  html("<main class=\"govuk-main-wrapper\" id=\"main-content\">\n");
  if (!head.success.empty()) success_banner(head.success, out);
}

void close_page(const Visit& visit, std::string& out) {
  Html html(out);
  html(
      "</main>\n</div>\n<footer class=\"govuk-footer\"><div class=\"govuk-width-container\">\n<div "
      "class=\"govuk-footer__meta\">");
  html("<div class=\"govuk-footer__meta-item govuk-footer__meta-item--grow\">").text(visit.surroundings.help);
  html("</div></div>\n</div></footer>\n</body>\n</html>\n");
}

Response html_response(Status status, std::string html) {
  return {
      .status = status, .headers = {{"Content-Type", "text/html; charset=utf-8"}}, .body = std::move(html)};
}

Response message_page(const Visit& visit, const PageHead& head, std::string_view sentence) {
  return page(visit, head, MessagePage{.heading = head.title, .sentence = sentence});
}

Response not_found(const Visit& visit) {
  return message_page(
      visit, {.title = "Page not found", .status = Status::not_found},
      "If you typed the address, check that it is right. If you followed a link, what it led to may have "
      "been moved, or it may be something your account does not show.");
}

Response forbidden(const Visit& visit) {
  return message_page(
      visit, {.title = "Your account does not cover this", .status = Status::forbidden},
      "What you asked for belongs to another role. If your work needs it, ask whoever looks after "
      "accounts to change yours.");
}

std::string done_sentence(const Visit& visit, std::initializer_list<DoneSentence> sentences) {
  const std::string_view word = visit.request.query["done"];
  const auto found = std::ranges::find(sentences, word, &DoneSentence::word);
  return found == sentences.end() ? std::string() : std::string(found->sentence);
}

}  // namespace onroll::web
