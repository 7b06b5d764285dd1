#include "law/board_considers_exclusion.h"

namespace onroll {

const Card kBoardConsidersExclusion = {
    .id = "EXC-05",
    .file = "board_considers_exclusion",
    .title = "Permanent exclusion: the governing board considers it",
    .sentence =
        "The governing board considers whether to reinstate a permanently excluded pupil within fifteen "
        "school days of being told.",
    .instrument = &kExclusionGuidance,
    .provision = "part 6",
    .at = "",
    .nature = Nature::statutory_guidance,
    .in_force_from = date(2012, 9, 1),
    .in_force_until = std::nullopt,
    .evidence = Evidence::quoted,
    .owner = "governing board",
    .clock = {.starts = "the board is told of the exclusion",
              .period = {15, Unit::school_days, FirstDay::excluded},
              .runs = Runs::limit},
};

}  // namespace onroll
