// A table of the report, and the chart that assets/report.js draws from it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "web/views/html.h"

namespace onroll::cli::linking {

struct ReportCell {
  std::string text;
  std::optional<double> value;  // what the chart draws
};

ReportCell number_cell(double value, std::string text);

struct ReportHeading {
  std::string text;
  enum class Side : std::uint8_t { words, number } side = Side::words;
};

enum class ChartKind : std::uint8_t {
  none,
  weights,    // a bar a row, for or against: the last column
  m_and_u,    // two bars a row: the columns m and u
  bars,       // a bar a row: the last column with values
  waterfall,  // each row begins where the one before ended
  curve,      // the first column with values across, the second up
  lines,      // the first across, each other a line
};

// Labels of rows are the cells without a value that come first, joined.
struct ReportTable {
  std::string id;
  std::string caption;
  ChartKind chart = ChartKind::none;
  std::string chart_says;  // what a person who cannot see the chart is told of it
  std::vector<ReportHeading> headings;
  std::vector<std::vector<ReportCell>> rows;
};

void append_table(web::Html& html, const ReportTable& table);

}  // namespace onroll::cli::linking
