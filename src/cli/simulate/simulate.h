// `onroll simulate`: an invented county as real files, with the truth about every child in it beside them.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string_view>

#include "base/result.h"
#include "calendar/date.h"

namespace onroll::cli {

// The council the county belongs to. No English authority has ever had this DfE code, so no school number and
// no UPN with it is anybody's; a UPN may begin with it all the same (only 000 and 900 are impossible).
inline constexpr std::string_view kCouncilName = "Norchester";
inline constexpr std::string_view kCouncilCode = "999";

struct SimulateRequest {
  std::int32_t children = 2000;  // of school age, about; younger and departed children come on top
  std::uint64_t seed = 1;
  std::filesystem::path out;  // made if it is not there
  Date first_snapshot = date(2026, 7, 10);
  Date second_snapshot = date(2026, 11, 6);  // REQUIRES: the academic year after the first
};

// The date truth.csv speaks of: three weeks after the second snapshot.
Date truth_date(const SimulateRequest& request);

// Writes the county. The same request gives the same bytes on every machine. The list of files in the order
// to load them is import-order.txt; what is true is truth.csv; which row of which file is which child,
// truth-records.csv.
Result<void> simulate(const SimulateRequest& request);

}  // namespace onroll::cli
