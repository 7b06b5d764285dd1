// Tables with links that sort, and pages of results: both keep every filter that is in the address.
#include <algorithm>
#include <vector>

#include "web/components/shown.h"
#include "web/views/html.h"

namespace onroll::web {
namespace {

// In English: 1,204.
std::string grouped(std::size_t number) {
  const std::string digits = std::to_string(number);
  std::string text;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0) text.push_back(',');
    text.push_back(digits[i]);
  }
  return text;
}

void heading(const Column& column, Html& html) {
  html("<th scope=\"col\" class=\"govuk-table__header")
      .when(column.numeric, " govuk-table__header--numeric")("\"");
  html.when(column.sorted == Sorted::ascending, " aria-sort=\"ascending\"");
  html.when(column.sorted == Sorted::descending, " aria-sort=\"descending\"");
  html(">");
  if (column.sort_href.empty()) {
    html.text(column.text);
  } else {
    html("<a class=\"govuk-link onroll-sort\" href=\"").address(column.sort_href)("\">").text(column.text);
    html.when(column.sorted == Sorted::ascending,
              "<span class=\"onroll-sort__arrow\" aria-hidden=\"true\">▲</span>");
    html.when(column.sorted == Sorted::descending,
              "<span class=\"onroll-sort__arrow\" aria-hidden=\"true\">▼</span>");
    html("</a>");
  }
  html("</th>\n");
}

void content(const Cell& cell, std::string& out) {
  Html html(out);
  if (cell.href.empty()) {
    html.text(cell.text);
  } else {
    html("<a class=\"govuk-link\" href=\"").address(cell.href)("\">").text(cell.text)("</a>");
  }
  html.when(!cell.text.empty() && !cell.tag.text.empty(), " ");
  tag(cell.tag, out);
  if (!cell.note.empty()) html("<span class=\"onroll-note\">").text(cell.note)("</span>");
}

void row(const Table& table, const std::vector<Cell>& cells, std::string& out) {
  Html html(out);
  html("<tr class=\"govuk-table__row\">");
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const bool numeric = i < table.columns.size() && table.columns[i].numeric;
    if (i == 0) {
      html("<th scope=\"row\" class=\"govuk-table__header\">");
      content(cells[i], out);
      html("</th>");
    } else {
      html("<td class=\"govuk-table__cell").when(numeric, " govuk-table__cell--numeric")("\">");
      content(cells[i], out);
      html("</td>");
    }
  }
  html("</tr>\n");
}

// The pages to offer: the first, the last and those around the one shown; 0 stands for a gap.
std::vector<std::size_t> pages_offered(std::size_t shown, std::size_t last) {
  std::vector<std::size_t> offered;
  for (std::size_t number = 1; number <= last; ++number) {
    const bool near = number + 1 >= shown && number <= shown + 1;
    if (number == 1 || number == last || near) {
      offered.push_back(number);
    } else if (offered.back() != 0) {
      offered.push_back(0);
    }
  }
  return offered;
}

enum class Direction { previous, next };

void step(std::string_view href, Direction direction, Html& html) {
  const bool forward = direction == Direction::next;
  html.when(!forward,
            "<div class=\"govuk-pagination__prev\"><a class=\"govuk-link govuk-pagination__link\" "
            "rel=\"prev\" href=\"");
  html.when(forward,
            "<div class=\"govuk-pagination__next\"><a class=\"govuk-link govuk-pagination__link\" "
            "rel=\"next\" href=\"");
  html.address(href)("\"><span class=\"govuk-pagination__link-title\">").text(forward ? "Next" : "Previous");
  html("<span class=\"govuk-visually-hidden\"> page</span></span></a></div>\n");
}

void page_number(const Pagination& page, std::size_t number, Html& html) {
  if (number == 0) {
    html("<li class=\"govuk-pagination__item govuk-pagination__item--ellipsis\">&ctdot;</li>\n");
    return;
  }
  const bool current = number == page.number;
  html("<li class=\"govuk-pagination__item").when(current, " govuk-pagination__item--current");
  html("\"><a class=\"govuk-link govuk-pagination__link\" href=\"");
  html.address(with_query(page.base, "page", std::to_string(number)))("\" aria-label=\"Page ");
  html.number(static_cast<std::int64_t>(number))("\"").when(current, " aria-current=\"page\"")(">");
  html.number(static_cast<std::int64_t>(number))("</a></li>\n");
}

}  // namespace

void table(const Table& page, std::string& out) {
  if (page.rows.empty()) return empty_state(page.when_empty, out);
  Html html(out);
  html("<div class=\"onroll-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"").text(page.caption);
  html("\">\n<table class=\"govuk-table\">\n<caption class=\"govuk-table__caption");
  html.when(page.caption_hidden, " govuk-visually-hidden")
      .when(!page.caption_hidden, " govuk-table__caption--m")("\">");
  html.text(page.caption)("</caption>\n<thead class=\"govuk-table__head\"><tr class=\"govuk-table__row\">\n");
  for (const Column& column : page.columns) heading(column, html);
  html("</tr></thead>\n<tbody class=\"govuk-table__body\">\n");
  for (const auto& cells : page.rows) row(page, cells, out);
  html("</tbody>\n</table>\n</div>\n");
}

void pagination(const Pagination& page, std::string& out) {
  if (page.total == 0) return;
  const std::size_t last = (page.total + page.per_page - 1) / page.per_page;
  const std::size_t first_shown = (page.number - 1) * page.per_page + 1;
  const std::size_t last_shown = std::min(page.number * page.per_page, page.total);
  Html html(out);
  html("<div class=\"onroll-results\">\n<p class=\"govuk-body govuk-!-margin-bottom-0\">Showing ")
      .text(grouped(first_shown));
  html(" to ").text(grouped(last_shown))(" of ").text(grouped(page.total))(" ").text(page.noun)("</p>\n");
  if (last > 1) {
    html("<nav class=\"govuk-pagination\" aria-label=\"Pages of results\">\n");
    if (page.number > 1)
      step(with_query(page.base, "page", std::to_string(page.number - 1)), Direction::previous, html);
    html("<ul class=\"govuk-pagination__list\">\n");
    for (const std::size_t number : pages_offered(page.number, last)) page_number(page, number, html);
    html("</ul>\n");
    if (page.number < last)
      step(with_query(page.base, "page", std::to_string(page.number + 1)), Direction::next, html);
    html("</nav>\n");
  }
  html("</div>\n");
}

std::string with_query(std::string_view base, std::string_view name, std::string_view value) {
  std::string address(base);
  address += base.find('?') == std::string_view::npos ? '?' : '&';
  append_address_part(name, address);
  address += '=';
  append_address_part(value, address);
  return address;
}

void sort_columns(std::vector<Column>& columns, const std::vector<std::string_view>& words,
                  std::string_view base, std::string_view sorted_by, Sorted direction) {
  for (std::size_t i = 0; i < std::min(columns.size(), words.size()); ++i) {
    if (words[i].empty()) continue;
    columns[i].sorted = words[i] == sorted_by ? direction : Sorted::no;
    const bool turn = columns[i].sorted == Sorted::ascending;
    columns[i].sort_href = with_query(with_query(base, "sort", words[i]), "order", turn ? "desc" : "asc");
  }
}

}  // namespace onroll::web
