// The worklist: every open case as one row on one day, filtered, sorted and counted in memory, so that a page
// of it costs the same whatever is asked.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "calendar/date.h"
#include "cases/status.h"
#include "duties/next_step.h"
#include "outputs/sort_order.h"
#include "people/identifiers.h"
#include "people/ids.h"
#include "register/accounting.h"

namespace onroll {

struct WorklistRow {
  CaseId case_id;
  ChildId child;
  std::string surname;
  std::string forename;
  std::string sort_name;  // folded
  std::optional<Date> date_of_birth;
  CaseStatus status = CaseStatus::new_case;
  Cause cause = Cause::listed_on_no_roll;
  Date opened_on{};
  UserId officer;  // 0: nobody yet
  bool closure_proposed = false;
  StepKind step = StepKind::nothing;
  std::optional<Date> due;
  std::string last_school;  // its name; "" where none is known

  bool overdue(Date today) const { return due && *due < today; }
};

enum class WorklistSort { due, opened, name, status };
enum class WorklistShow { all, overdue, closure_proposed };

// What is nothing is not asked.
struct WorklistFilter {
  std::optional<CaseStatus> status;
  std::optional<UserId> officer;  // 0: nobody's
  std::optional<Cause> cause;
  WorklistShow show = WorklistShow::all;
};

struct WorklistPart {
  std::size_t total = 0;                   // of the filter
  std::vector<const WorklistRow*> rows{};  // of them, those asked for: they live as long as the worklist
};

struct WorklistCounts {
  std::size_t open = 0;
  std::size_t mine = 0;
  std::size_t unassigned = 0;
  std::size_t overdue = 0;
  std::size_t closure_proposed = 0;
};

class Worklist {
 public:
  Worklist(std::vector<WorklistRow> rows, Date today);

  WorklistPart part(const WorklistFilter& filter, WorklistSort sort, SortOrder order, std::size_t skip,
                    std::size_t most) const;
  WorklistCounts counts(UserId mine) const;

 private:
  using Places = std::vector<std::uint32_t>;  // of rows
  Places sorted_by(auto key) const;

  std::vector<WorklistRow> rows_;
  Date today_;
  std::array<Places, 4> orders_;  // one a WorklistSort, ascending
};

}  // namespace onroll
