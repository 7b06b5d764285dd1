// The report of a run as one HTML file that fetches nothing: every chart is drawn from the table beside it.
#pragma once

#include <string>

#include "cli/link/findings.h"

namespace onroll::cli::linking {

std::string report_html(const Findings& findings);

// Throws when the file cannot be written.
void write_report(const Findings& findings, const std::string& path);

}  // namespace onroll::cli::linking
