#include "law/register_entries_kept.h"

namespace onroll {

namespace {

constexpr EarlierVersion kEarlier[] = {{&kPupilRegistration2006,
                                        "the regulation on keeping registers",
                                        "",
                                        date(2006, 9, 1),
                                        date(2024, 8, 18),
                                        "Entries were kept for at least three years.",
                                        {3, Unit::years, FirstDay::excluded}}};

}  // namespace

const Card kRegisterEntriesKept = {
    .id = "REG-KEEP",
    .file = "register_entries_kept",
    .title = "Register entries are kept for six years",
    .sentence =
        "Every entry in an admission or attendance register is kept for at least six years after the day on "
        "which it was made.",
    .instrument = &kPupilRegistration2024,
    .provision = "regulation 7",
    .at = "regulation/7",
    .nature = Nature::law,
    .in_force_from = date(2024, 8, 19),
    .in_force_until = std::nullopt,
    .evidence = Evidence::official,
    .owner = "school",
    .clock = {.starts = "the entry was made",
              .period = {6, Unit::years, FirstDay::excluded},
              .runs = Runs::waiting_time},
    .earlier = kEarlier,
};

}  // namespace onroll
