// What a run found, for reading: text for a terminal, CSV and JSON for other programs.
#pragma once

#include <string>

#include "cli/link/findings.h"

namespace onroll::cli::linking {

std::string columns_in_text(const ReadyFile& file);
std::string learned_in_text(const Findings& findings);  // comparisons, blocking rules, prior
std::string outcome_in_text(const Findings& findings);  // pairs, clusters, waterfalls, truth
std::string learned_as_csv(const Findings& findings);   // a row a level
std::string findings_as_json(const Findings& findings);

// "12,345", "1 in 12,345", "81.2 %": numbers as a person reads them.
std::string grouped(std::uint64_t number);
std::string one_in(double log_odds);
std::string percent(double share);
std::string signed_bits(double log_odds);  // "+8.03"

// The clearest way to say at what probability: "0.999", "0.99998".
std::string shown_probability(double log_odds);

// "expectation maximisation, without labels", "2,310 pairs known by number".
std::string how_learned(const Model& model);

}  // namespace onroll::cli::linking
