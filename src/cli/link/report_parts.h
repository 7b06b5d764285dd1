// The tables of the report, one function each.
#pragma once

#include "cli/link/findings.h"
#include "cli/link/report_table.h"

namespace onroll::cli::linking {

ReportTable columns_table(const ReadyFile& file, std::size_t number);
ReportTable weights_table(const Findings& findings);
ReportTable m_and_u_table(const Findings& findings);
ReportTable blocking_table(const Findings& findings);
ReportTable probability_table(const Findings& findings);  // how many pairs at which probability
ReportTable weight_histogram_table(const Findings& findings);
ReportTable sizes_table(const Findings& findings);
ReportTable waterfall_table(const Findings& findings, std::size_t number);
ReportTable precision_recall_table(const Accuracy& accuracy);
ReportTable thresholds_table(const Accuracy& accuracy, const Limits& limits);
ReportTable cluster_accuracy_table(const Accuracy& accuracy, const Limits& limits);

}  // namespace onroll::cli::linking
