#include "cases/status.h"

#include <doctest/doctest.h>

#include <set>
#include <string>

using namespace onroll;

TEST_CASE("every status has a word of its own that parses back, and words for a page") {
  std::set<std::string_view> words;
  for (const CaseStatus status : kCaseStatuses) {
    CAPTURE(std::string(word(status)));
    CHECK(parse_case_status(word(status)) == status);
    CHECK_FALSE(in_words(status).empty());
    words.insert(word(status));
  }
  CHECK(words.size() == kCaseStatuses.size());
  CHECK(word(CaseStatus::new_case) == "new");
  CHECK_FALSE(parse_case_status("new_case"));
  CHECK_FALSE(parse_case_status(""));
}

TEST_CASE("no road stands twice or leads to where it starts") {
  const auto roads = status_roads();
  for (std::size_t i = 0; i < roads.size(); ++i) {
    CHECK(roads[i].from != roads[i].to);
    for (std::size_t j = i + 1; j < roads.size(); ++j) CHECK_FALSE(roads[i] == roads[j]);
  }
}

TEST_CASE("every open status can be closed, and only a closed one reopened") {
  for (const CaseStatus from : kCaseStatuses) {
    CAPTURE(std::string(word(from)));
    CHECK(road_exists({from, CaseStatus::closed, RoadMaker::closing}) == is_open(from));
    CHECK(road_exists({from, CaseStatus::reopened, RoadMaker::reopening}) == !is_open(from));
  }
}

TEST_CASE("every status can be reached from a new case") {
  std::set<CaseStatus> reached{CaseStatus::new_case};
  for (std::size_t before = 0; before != reached.size();) {
    before = reached.size();
    for (const StatusRoad& road : status_roads())
      if (reached.contains(road.from)) reached.insert(road.to);
  }
  CHECK(reached.size() == kCaseStatuses.size());
}

TEST_CASE("what evidence decides is chosen by nobody") {
  for (const CaseStatus from : kCaseStatuses)
    for (const CaseStatus to : statuses_a_person_may_choose(from)) {
      CHECK(to != CaseStatus::new_case);
      CHECK(to != CaseStatus::allocated);
      CHECK(to != CaseStatus::closed);
      CHECK(to != CaseStatus::reopened);
    }
  CHECK(statuses_a_person_may_choose(CaseStatus::closed).empty());
}

TEST_CASE("whereabouts unknown is reached through the panel only") {
  for (const StatusRoad& road : status_roads())
    if (road.to == CaseStatus::whereabouts_unknown_overseen) CHECK(road.from == CaseStatus::with_panel);
}
