// Where a case stands (process.md 1.4) and the roads from one status to the next: the one table that says
// which moves exist and what makes each of them.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace onroll {

enum class CaseStatus {
  new_case,
  triage,
  allocated,
  enquiring,
  located_no_place,
  place_sought,
  place_offered_awaiting_start,
  monitoring,
  closed,
  with_panel,
  waiting_other_la,
  whereabouts_unknown_overseen,
  sao_in_progress,
  reopened,
  referred_on,
  not_cme,
};

inline constexpr std::array kCaseStatuses{
    CaseStatus::new_case,
    CaseStatus::triage,
    CaseStatus::allocated,
    CaseStatus::enquiring,
    CaseStatus::located_no_place,
    CaseStatus::place_sought,
    CaseStatus::place_offered_awaiting_start,
    CaseStatus::monitoring,
    CaseStatus::closed,
    CaseStatus::with_panel,
    CaseStatus::waiting_other_la,
    CaseStatus::whereabouts_unknown_overseen,
    CaseStatus::sao_in_progress,
    CaseStatus::reopened,
    CaseStatus::referred_on,
    CaseStatus::not_cme,
};

std::string_view word(
    CaseStatus status);  // "new", "located_no_place": in tables, files and URLs; never changes
std::string_view in_words(CaseStatus status);  // "Located, no school place": for a page
std::optional<CaseStatus> parse_case_status(std::string_view word);

inline bool is_open(CaseStatus status) {
  return status != CaseStatus::closed;
}

// What moves a case along a road. Only `person` roads are taken by ChangeStatus; the others follow from
// another act.
enum class RoadMaker {
  person,         // a person says so, with a reason
  assigning,      // an officer is assigned
  first_contact,  // the officer's first contact attempt
  child_seen,     // a contact at which the child was seen
  closing,
  reopening,
};

std::string_view in_words(RoadMaker maker);  // "a person decides, with a reason"

struct StatusRoad {
  CaseStatus from;
  CaseStatus to;
  RoadMaker maker;
  bool operator==(const StatusRoad&) const = default;
};

std::span<const StatusRoad> status_roads();
bool road_exists(const StatusRoad& road);
std::vector<CaseStatus> statuses_a_person_may_choose(
    CaseStatus from);  // for the change-status page, in table order

}  // namespace onroll
