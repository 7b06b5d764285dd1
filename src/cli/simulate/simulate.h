// `onroll simulate`: an invented county as real files, with the truth about every child in it beside them.
#pragma once

#include <cstdint>
#include <filesystem>

#include "base/result.h"
#include "calendar/date.h"

namespace onroll::cli {

// The council the county belongs to: no English authority has ever had this DfE code.
inline constexpr std::string_view kCouncilName = "Norchester";
inline constexpr std::string_view kCouncilCode = "999";

// The authority digits of every invented UPN: one of DfE's pseudo authorities 001-005, which pass the check of a
// UPN's authority and run no school, so that no invented UPN can be a real child's.
inline constexpr std::string_view kUpnAuthority = "003";

struct SimulateRequest {
  std::int32_t children = 2000;  // of school age, about; younger and departed children come on top
  std::uint64_t seed = 1;
  std::filesystem::path out;     // made if it is not there
  Date first_snapshot = date(2026, 7, 10);
  Date second_snapshot = date(2026, 11, 6);  // REQUIRES: the academic year after the first
};

// The date truth.csv speaks of: three weeks after the second snapshot.
Date truth_date(const SimulateRequest& request);

// Writes the county. The same request gives the same bytes on every machine. The list of files in the order to load
// them is import-order.txt; what is true is truth.csv; which row of which file is which child, truth-records.csv.
Result<void> simulate(const SimulateRequest& request);

}  // namespace onroll::cli
