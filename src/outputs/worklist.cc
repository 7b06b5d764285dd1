#include "outputs/worklist.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace onroll {
namespace {

bool fits(const WorklistRow& row, const WorklistFilter& filter, Date today) {
  if (filter.status && row.status != *filter.status) return false;
  if (filter.officer && row.officer != *filter.officer) return false;
  if (filter.cause && row.cause != *filter.cause) return false;
  if (filter.show == WorklistShow::overdue) return row.overdue(today);
  return filter.show == WorklistShow::all || row.closure_proposed;
}

}  // namespace

Worklist::Places Worklist::sorted_by(auto key) const {
  Places places(rows_.size());
  std::iota(places.begin(), places.end(), 0U);
  std::ranges::sort(places, {},
                    [&](std::uint32_t at) { return std::tuple(key(rows_[at]), rows_[at].case_id); });
  return places;
}

Worklist::Worklist(std::vector<WorklistRow> rows, Date today) : rows_(std::move(rows)), today_(today) {
  using Row = const WorklistRow&;
  const auto due = [](Row row) { return row.due.value_or(Date::max()); };
  orders_ = {sorted_by(due), sorted_by([](Row row) { return row.opened_on; }),
             sorted_by([](Row row) { return std::string_view(row.sort_name); }),
             sorted_by([&](Row row) { return std::pair(row.status, due(row)); })};
}

WorklistPart Worklist::part(const WorklistFilter& filter, WorklistSort sort, SortOrder order,
                            std::size_t skip, std::size_t most) const {
  const Places& places = orders_.at(static_cast<std::size_t>(sort));
  WorklistPart part;
  for (std::size_t i = 0; i < places.size(); ++i) {
    const auto at = order == SortOrder::ascending ? places[i] : places[places.size() - 1 - i];
    if (!fits(rows_[at], filter, today_)) continue;
    if (part.total >= skip && part.rows.size() < most) part.rows.push_back(&rows_[at]);
    ++part.total;
  }
  return part;
}

WorklistCounts Worklist::counts(UserId mine) const {
  WorklistCounts counts{.open = rows_.size()};
  for (const auto& row : rows_) {
    counts.mine += row.officer == mine ? 1 : 0;
    counts.unassigned += row.officer == UserId{} ? 1 : 0;
    counts.overdue += row.overdue(today_) ? 1 : 0;
    counts.closure_proposed += row.closure_proposed ? 1 : 0;
  }
  return counts;
}

}  // namespace onroll
