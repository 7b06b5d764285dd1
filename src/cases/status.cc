#include "cases/status.h"

#include <algorithm>

#include "cases/word_table.h"

namespace onroll {
namespace {

using enum CaseStatus;

constexpr std::array kWords{
    Worded<CaseStatus>{new_case, "new", "New"},
    Worded<CaseStatus>{triage, "triage", "In triage"},
    Worded<CaseStatus>{allocated, "allocated", "Allocated"},
    Worded<CaseStatus>{enquiring, "enquiring", "Enquiring"},
    Worded<CaseStatus>{located_no_place, "located_no_place", "Located, no school place"},
    Worded<CaseStatus>{place_sought, "place_sought", "Place sought"},
    Worded<CaseStatus>{place_offered_awaiting_start, "place_offered_awaiting_start",
                       "Place offered, awaiting start"},
    Worded<CaseStatus>{monitoring, "monitoring", "Started, monitoring"},
    Worded<CaseStatus>{closed, "closed", "Closed"},
    Worded<CaseStatus>{with_panel, "with_panel", "With the panel"},
    Worded<CaseStatus>{waiting_other_la, "waiting_other_la", "Waiting for another authority"},
    Worded<CaseStatus>{whereabouts_unknown_overseen, "whereabouts_unknown_overseen",
                       "Whereabouts unknown, overseen"},
    Worded<CaseStatus>{sao_in_progress, "sao_in_progress", "School attendance order in progress"},
    Worded<CaseStatus>{reopened, "reopened", "Reopened"},
    Worded<CaseStatus>{referred_on, "referred_on", "Referred on (attendance, home education or SEND)"},
    Worded<CaseStatus>{not_cme, "not_cme", "Not missing education"},
};
static_assert(in_order(kWords) && values_of(kWords) == kCaseStatuses);

constexpr std::array kMakers{
    Worded<RoadMaker>{RoadMaker::person, "person", "a person decides, with a reason"},
    Worded<RoadMaker>{RoadMaker::assigning, "assigning", "an officer is assigned"},
    Worded<RoadMaker>{RoadMaker::first_contact, "first_contact", "the first contact attempt is recorded"},
    Worded<RoadMaker>{RoadMaker::child_seen, "child_seen",
                      "a contact at which the child was seen is recorded"},
    Worded<RoadMaker>{RoadMaker::closing, "closing", "the case is closed with evidence"},
    Worded<RoadMaker>{RoadMaker::reopening, "reopening", "the case is reopened"},
};
static_assert(in_order(kMakers));

struct Roads {
  CaseStatus from;
  RoadMaker maker;
  std::array<CaseStatus, 12> to;
  std::size_t count;
};

template <typename... Status>
constexpr Roads roads(CaseStatus from, RoadMaker maker, Status... to) {
  return {from, maker, {to...}, sizeof...(to)};
}

// What a person may choose. Whereabouts unknown is reached through the panel only (Worcestershire 10.2).
constexpr std::array kChosen{
    roads(new_case, RoadMaker::person, triage, waiting_other_la, referred_on, not_cme),
    roads(triage, RoadMaker::person, with_panel, waiting_other_la, referred_on, not_cme),
    roads(allocated, RoadMaker::person, monitoring, with_panel, waiting_other_la, referred_on, not_cme),
    roads(enquiring, RoadMaker::person, located_no_place, monitoring, with_panel, waiting_other_la,
          referred_on, not_cme),
    roads(located_no_place, RoadMaker::person, enquiring, place_sought, place_offered_awaiting_start,
          monitoring, with_panel, waiting_other_la, sao_in_progress, referred_on, not_cme),
    roads(place_sought, RoadMaker::person, enquiring, located_no_place, place_offered_awaiting_start,
          monitoring, with_panel, sao_in_progress, referred_on),
    roads(place_offered_awaiting_start, RoadMaker::person, enquiring, located_no_place, place_sought,
          monitoring, with_panel, sao_in_progress),
    roads(monitoring, RoadMaker::person, enquiring, located_no_place, place_sought, with_panel, referred_on),
    roads(with_panel, RoadMaker::person, enquiring, located_no_place, place_sought,
          place_offered_awaiting_start, monitoring, waiting_other_la, whereabouts_unknown_overseen,
          sao_in_progress, referred_on, not_cme),
    roads(waiting_other_la, RoadMaker::person, triage, enquiring, located_no_place, with_panel, not_cme),
    roads(whereabouts_unknown_overseen, RoadMaker::person, enquiring, located_no_place, with_panel,
          waiting_other_la),
    roads(sao_in_progress, RoadMaker::person, enquiring, located_no_place, place_sought,
          place_offered_awaiting_start, monitoring, with_panel),
    roads(reopened, RoadMaker::person, triage, with_panel, waiting_other_la, referred_on, not_cme),
    roads(referred_on, RoadMaker::person, triage, enquiring, located_no_place, sao_in_progress, not_cme),
    roads(not_cme, RoadMaker::person, triage, enquiring),
};

// What follows from another act. Assigning leads straight to enquiring where contacts were already made.
constexpr std::array kFollowing{
    roads(new_case, RoadMaker::assigning, allocated, enquiring),
    roads(triage, RoadMaker::assigning, allocated, enquiring),
    roads(reopened, RoadMaker::assigning, allocated, enquiring),
    roads(allocated, RoadMaker::first_contact, enquiring),
    roads(allocated, RoadMaker::child_seen, located_no_place),
    roads(enquiring, RoadMaker::child_seen, located_no_place),
    roads(waiting_other_la, RoadMaker::child_seen, located_no_place),
    roads(whereabouts_unknown_overseen, RoadMaker::child_seen, located_no_place),
    roads(closed, RoadMaker::reopening, reopened),
};

void add(std::vector<StatusRoad>& all, const Roads& more) {
  for (std::size_t i = 0; i < more.count; ++i) all.push_back({more.from, more.to.at(i), more.maker});
}

std::vector<StatusRoad> every_road() {
  std::vector<StatusRoad> all;
  for (const Roads& more : kChosen) add(all, more);
  for (const Roads& more : kFollowing) add(all, more);
  for (const CaseStatus from : kCaseStatuses)
    if (is_open(from)) all.push_back({from, closed, RoadMaker::closing});
  return all;
}

}  // namespace

std::string_view word(CaseStatus status) {
  return worded(kWords, status).word;
}
std::string_view in_words(CaseStatus status) {
  return worded(kWords, status).in_words;
}
std::optional<CaseStatus> parse_case_status(std::string_view text) {
  return value_of(kWords, text);
}
std::string_view in_words(RoadMaker maker) {
  return worded(kMakers, maker).in_words;
}

std::span<const StatusRoad> status_roads() {
  static const std::vector<StatusRoad> all = every_road();
  return all;
}

bool road_exists(const StatusRoad& road) {
  return std::ranges::find(status_roads(), road) != status_roads().end();
}

std::vector<CaseStatus> statuses_a_person_may_choose(CaseStatus from) {
  std::vector<CaseStatus> chosen;
  for (const StatusRoad& road : status_roads())
    if (road.from == from && road.maker == RoadMaker::person) chosen.push_back(road.to);
  return chosen;
}

}  // namespace onroll
