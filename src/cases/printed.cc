#include "cases/printed.h"

#include <fmt/format.h>

#include "cases/decide.h"
#include "cases/event_text.h"

namespace onroll {
namespace {

std::string printed_statuses() {
  std::string text = "## Statuses\n\n| word | on the page |\n|---|---|\n";
  for (const CaseStatus status : kCaseStatuses)
    text += fmt::format("| `{}` | {} |\n", word(status), in_words(status));
  return text;
}

std::string printed_roads() {
  std::string text = "\n## Roads\n\n| from | to | when |\n|---|---|---|\n";
  for (const CaseStatus from : kCaseStatuses)
    for (const StatusRoad& road : status_roads())
      if (road.from == from)
        text +=
            fmt::format("| {} | {} | {} |\n", in_words(road.from), in_words(road.to), in_words(road.maker));
  return text;
}

std::string alternatives(const std::vector<EvidenceKind>& group) {
  std::string text;
  for (const EvidenceKind kind : group) {
    if (!text.empty()) text += ", or ";
    text += in_words(kind);
  }
  return text;
}

std::string printed_closures() {
  std::string text =
      "\n## Closing\n\n| code | reason | evidence | second person | watch goes on |\n|---|---|---|---|---|\n";
  for (const ClosureCode code : all_closure_codes()) {
    std::string needed;
    for (const auto& group : needed_for_closure(code)) {
      if (!needed.empty()) needed += "; and ";
      needed += alternatives(group);
    }
    text += fmt::format("| {} | {} | {} | {} | {} |\n", word(code), in_words(code), needed,
                        sign_off(code) == SignOff::second_person ? "yes" : "no",
                        after_closing(code) == AfterClosing::keep_watch ? "yes" : "no");
  }
  return text;
}

std::string printed_rules() {
  std::string text = "\n## Why an act is refused\n\n| rule | what it asks |\n|---|---|\n";
  for (const CaseRule& rule : case_rules()) text += fmt::format("| `{}` | {} |\n", rule.word, rule.asks);
  return text;
}

std::string printed_events() {
  std::string text = "\n## Events\n\n| name | version |\n|---|---|\n";
  for (const EventKind& kind : case_event_kinds())
    text += fmt::format("| `{}` | {} |\n", kind.name, kind.version);
  return text;
}

}  // namespace

std::string printed_cases() {
  return "# Cases\n\nPrinted from the program's own tables; a test fails when this page is not what the "
         "program "
         "prints.\n\n" +
         printed_statuses() + printed_roads() + printed_closures() + printed_rules() + printed_events();
}

}  // namespace onroll
