#include "cli/simulate/simulate.h"

#include "cli/simulate/files.h"

namespace onroll::cli {
namespace {

constexpr std::int32_t kMostChildren = 10'000'000;

Result<void> check(const SimulateRequest& request) {
  if (request.children < 500 || request.children > kMostChildren) {
    return problem("children",
                   "An invented county has from 500 to 10,000,000 children. Give a number between them.");
  }
  if (request.out.empty()) return problem("out", "Say which folder to write to, for example --out county.");
  if (std::filesystem::exists(request.out) && !std::filesystem::is_empty(request.out)) {
    return problem("out", "That folder holds files already. Name a new or an empty one.");
  }
  const Date first = academic_year_start(request.first_snapshot);
  const Date second = academic_year_start(request.second_snapshot);
  if (ymd(first).year() + std::chrono::years{1} != ymd(second).year() ||
      second + std::chrono::days{45} > request.second_snapshot) {
    return problem(
        "second_snapshot",
        "The second roll must fall in the academic year after the first, in the middle of October or later.");
  }
  return {};
}

}  // namespace

Result<void> simulate(const SimulateRequest& request) {
  if (const auto checked = check(request); !checked) return checked;
  const County county = make_county(request);
  Output output(request.out);
  const Date told_in_july = request.first_snapshot + std::chrono::days{15};
  write_schools(county, output);
  write_first_rolls(county, output);
  write_leavers(county, output, request.first_snapshot, told_in_july);
  write_leavers(county, output, told_in_july, request.second_snapshot);
  write_joiners(county, output);
  write_second_rolls(county, output);
  write_admissions(county, output);
  write_lists(county, output);
  write_leavers(county, output, request.second_snapshot, truth_date(request));
  write_truth(county, output);
  write_defects(county, output);
  output.finish();
  return {};
}

}  // namespace onroll::cli
