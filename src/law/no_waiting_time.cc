#include "law/no_waiting_time.h"

#include <fmt/format.h>

namespace onroll {

const Card kNoWaitingTime = {
    .id = "CME-08",
    .file = "no_waiting_time",
    .title = "No waiting time before a child counts",
    .sentence =
        "A child counts as missing education from the first day; “four weeks out of education” is an old "
        "local test, and no more than a band for reports.",
    .instrument = &kEducationAct1996,
    .provision = "section 436A",
    .at = "section/436A",
    .nature = Nature::law,
    .in_force_from = date(2007, 3, 1),
    .in_force_until = std::nullopt,
    .evidence = Evidence::official,
    .owner = "council",
};

Problems waits_before_a_case(int weeks) {
  if (weeks == 0) return {};
  return {{"", fmt::format("{} week{} of waiting would loosen {}: a child counts as missing education from "
                           "the first day. Use the bands of the reports to tell short from long.",
                           weeks, weeks == 1 ? "" : "s", kNoWaitingTime.id)}};
}

}  // namespace onroll
