#include "cli/link/report_table.h"

#include <fmt/format.h>

#include <string_view>

namespace onroll::cli::linking {
namespace {

std::string_view word(ChartKind kind) {
  switch (kind) {
    case ChartKind::none:
      return "";
    case ChartKind::weights:
      return "weights";
    case ChartKind::m_and_u:
      return "m-and-u";
    case ChartKind::bars:
      return "bars";
    case ChartKind::waterfall:
      return "waterfall";
    case ChartKind::curve:
      return "curve";
    case ChartKind::lines:
      return "lines";
  }
  return "";
}

bool is_number(const ReportTable& table, std::size_t column) {
  return table.headings[column].side == ReportHeading::Side::number;
}

void append_cell(web::Html& html, const ReportTable& table, const ReportCell& cell, std::size_t column) {
  html.when(column == 0, "<th scope=\"row\"").when(column > 0, "<td");
  html.when(is_number(table, column), " class=\"number\"");
  if (cell.value) html(" data-value=\"").text(fmt::format("{:.10g}", *cell.value))("\"");
  html(">").text(cell.text);
  html.when(column == 0, "</th>").when(column > 0, "</td>");
}

}  // namespace

ReportCell number_cell(double value, std::string text) {
  return {.text = std::move(text), .value = value};
}

void append_table(web::Html& html, const ReportTable& table) {
  const bool drawn = table.chart != ChartKind::none;
  if (drawn) {
    html("<figure class=\"chart\" hidden data-kind=\"")
        .text(word(table.chart))("\" data-table=\"")
        .text(table.id);
    html("\"><canvas role=\"img\" aria-label=\"").text(table.chart_says)("\"></canvas></figure>\n");
  }
  html("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-labelledby=\"")
      .text(table.id)("-caption\">");
  html("<table id=\"").text(table.id)("\"><caption id=\"").text(table.id)("-caption\">").text(table.caption);
  html("</caption>\n<thead><tr>");
  for (std::size_t i = 0; i < table.headings.size(); ++i) {
    html("<th scope=\"col\"")
        .when(is_number(table, i), " class=\"number\"")(">")
        .text(table.headings[i].text)("</th>");
  }
  html("</tr></thead>\n<tbody>\n");
  for (const auto& row : table.rows) {
    html("<tr>");
    for (std::size_t i = 0; i < row.size(); ++i) append_cell(html, table, row[i], i);
    html("</tr>\n");
  }
  html("</tbody></table></div>\n");
}

}  // namespace onroll::cli::linking
