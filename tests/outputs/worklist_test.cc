#include "outputs/worklist.h"

#include <doctest/doctest.h>

using namespace onroll;

namespace {

const Date kToday = date(2026, 11, 23);

WorklistRow row(std::int64_t number, std::string name, std::optional<Date> due, UserId officer = {}) {
  return {.case_id = {number},
          .child = {number},
          .sort_name = std::move(name),
          .opened_on = date(2026, 11, 1) + std::chrono::days(10 - number),
          .officer = officer,
          .due = due};
}

Worklist some() {
  auto proposed = row(4, "dean", std::nullopt, UserId{9});
  proposed.closure_proposed = true;
  proposed.status = CaseStatus::enquiring;
  return Worklist({row(1, "cole", date(2026, 11, 20)), row(2, "adams", date(2026, 11, 23), UserId{9}),
                   row(3, "brown", date(2026, 11, 19), UserId{8}), proposed},
                  kToday);
}

std::vector<std::int64_t> numbers(const WorklistPart& part) {
  std::vector<std::int64_t> all;
  for (const auto* each : part.rows) all.push_back(each->case_id.value);
  return all;
}

std::vector<std::int64_t> shown(const WorklistFilter& filter, WorklistSort sort = WorklistSort::due,
                                SortOrder order = SortOrder::ascending) {
  const auto worklist = some();
  return numbers(worklist.part(filter, sort, order, 0, 50));
}

using Numbers = std::vector<std::int64_t>;

}  // namespace

TEST_CASE("what is due first stands first, and what is not due at all last") {
  CHECK(shown({}) == Numbers{3, 1, 2, 4});
  CHECK(shown({}, WorklistSort::due, SortOrder::descending) == Numbers{4, 2, 1, 3});
  CHECK(shown({}, WorklistSort::name) == Numbers{2, 3, 1, 4});
  CHECK(shown({}, WorklistSort::opened) == Numbers{4, 3, 2, 1});
  CHECK(shown({}, WorklistSort::status).back() == 4);
}

TEST_CASE("a filter leaves what fits, and every part of it counts") {
  CHECK(shown({.officer = UserId{9}}) == Numbers{2, 4});
  CHECK(shown({.officer = UserId{}}) == Numbers{1});
  CHECK(shown({.status = CaseStatus::enquiring}) == Numbers{4});
  CHECK(shown({.show = WorklistShow::overdue}) == Numbers{3, 1});
  CHECK(shown({.show = WorklistShow::closure_proposed}) == Numbers{4});
  CHECK(shown({.officer = UserId{9}, .show = WorklistShow::overdue}).empty());
  CHECK(shown({.cause = Cause::two_rolls}).empty());
}

TEST_CASE("a page of the list knows how many there are in all") {
  const auto worklist = some();
  const auto part = worklist.part({}, WorklistSort::due, SortOrder::ascending, 2, 1);
  CHECK(part.total == 4);
  CHECK(numbers(part) == Numbers{2});
  CHECK(worklist.part({}, WorklistSort::due, SortOrder::ascending, 50, 50).rows.empty());
}

TEST_CASE("the counts are those of the rows") {
  const auto counts = some().counts(UserId{9});
  CHECK(counts.open == 4);
  CHECK(counts.mine == 2);
  CHECK(counts.unassigned == 1);
  CHECK(counts.overdue == 2);
  CHECK(counts.closure_proposed == 1);
}
