#include "web/pages/report_words.h"

#include <fmt/format.h>

#include "web/pages/listing.h"
#include "web/pages/moments.h"

namespace onroll::web {
namespace {

std::string be(std::int64_t number, Tense tense) {
  if (tense == Tense::would) return "would be";
  return number == 1 ? "was" : "were";
}

}  // namespace

std::vector<std::string> in_sentences(const store::ImportReport& report, Tense tense) {
  std::vector<std::string> sentences;
  const auto rows = [&](std::int64_t number, std::string_view what) {
    sentences.push_back(
        fmt::format("{} {} {}.", count_in_words(number, "row", "rows"), be(number, tense), what));
  };
  rows(report.taken, "taken in");
  if (report.already_held > 0) rows(report.already_held, "held already, word for word");
  if (report.put_right > 0) rows(report.put_right, "put right on the way in");
  if (report.refused > 0) rows(report.refused, "refused, to wait in quarantine until put right");
  if (report.new_children > 0) {
    sentences.push_back(fmt::format("{} {} new to the register.",
                                    count_in_words(report.new_children, "child", "children"),
                                    be(report.new_children, tense)));
  }
  if (report.accounted_again > 0) {
    sentences.push_back(fmt::format("{} {} accounted for again.",
                                    count_in_words(report.accounted_again, "child", "children"),
                                    be(report.accounted_again, tense)));
  }
  if (report.pairs_to_decide > 0) {
    sentences.push_back(fmt::format("{} to a person: may two children be one?",
                                    count_in_words(report.pairs_to_decide, "question goes", "questions go")));
  }
  return sentences;
}

}  // namespace onroll::web
