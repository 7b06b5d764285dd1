// How often each thing happens in the invented county. Change a number here and nowhere else.
#pragma once

#include <array>
#include <cstdint>

#include "cli/simulate/county.h"

namespace onroll::cli {

// Out of a million families, children or rows.
inline constexpr std::int32_t kOtherOrigin = 150'000;
inline constexpr std::int32_t kDoubleBarrelled = 30'000;
inline constexpr std::int32_t kTwins = 10'300;  // of families: 1.5% of children are twins
inline constexpr std::int32_t kMovedHouse = 30'000;
inline constexpr std::int32_t kElsewhere = 15'000;  // lives outside the county, at school in it
inline constexpr std::int32_t kNoUpn = 20'000;
inline constexpr std::int32_t kChangedUpn = 2'000;
inline constexpr std::int32_t kOnHealthList = 970'000;
inline constexpr std::int32_t kHealthSlip = 30'000;
inline constexpr std::int32_t kRollTypingError = 5'000;
inline constexpr std::int32_t kRollWrongDate = 3'000;
inline constexpr std::int32_t kRollRenamed = 4'000;

// What is planted, as a share of the children of school age; at least `least` of each, so that a small county
// shows every cause. `from` and `to` are the year groups it can happen to.
struct Planted {
  Story story;
  std::int32_t per_million;
  std::int32_t least;
  std::int32_t from;
  std::int32_t to;
};
inline constexpr std::array<Planted, 23> kPlanted = {{
    {Story::left_no_arrival, 1'600, 3, 1, 11},
    {Story::destination_unknown, 1'000, 2, 1, 11},
    {Story::moved_abroad, 800, 2, 1, 11},
    {Story::removed_in_error, 800, 2, 1, 11},
    {Story::unnotified_ehe, 500, 2, 1, 11},
    {Story::year7_no_show, 700, 2, 7, 7},
    {Story::year7_gap, 500, 2, 7, 7},
    {Story::junior_gap, 200, 1, 3, 3},
    {Story::reception_no_show, 600, 2, 1, 1},
    {Story::young_no_show, 300, 1, 0, 0},
    {Story::never_on_roll, 1'200, 3, 1, 11},
    {Story::place_not_taken_up, 600, 2, 1, 11},
    {Story::two_rolls, 500, 2, 1, 11},
    {Story::ehe_unsuitable, 500, 2, 1, 11},
    {Story::gp_over_coverage, 600, 2, 1, 11},
    {Story::in_transit, 300, 1, 1, 10},
    {Story::died, 30, 1, 1, 11},
    {Story::moved_other_la_confirmed, 12'000, 4, 1, 11},
    {Story::home_educated, 10'000, 4, 1, 11},
    {Story::alternative_provision, 3'000, 2, 7, 11},
    {Story::dual_registered, 3'000, 2, 7, 11},
    {Story::came_to_county, 15'000, 4, 0, 11},
    {Story::moved_school, 25'000, 6, 0, 11},
}};

}  // namespace onroll::cli
