#include "web/pages/child_timeline.h"

#include <algorithm>

#include "cases/event_text.h"
#include "web/pages/case_words.h"
#include "web/pages/moments.h"

namespace onroll::web {
namespace {

std::string answer_in_words(std::string_view state) {
  if (state == "same") return "The same child: their records are held together";
  if (state == "different") return "Not the same child";
  if (state == "not_sure") return "Not sure";
  return "The decision was taken back";
}

TimelineItem item_at(std::string_view at, std::string title, std::string by) {
  return {.title = std::move(title),
          .by = std::move(by),
          .machine_time = std::string(at),
          .time = moment_in_words(at)};
}

// The file that said it first, and how often it was said again.
TimelineItem said(const store::RecordHeld& record, const std::vector<store::Colleague>& colleagues,
                  const SchoolNamer& school_name) {
  const auto& first = record.listings.front();
  auto item = item_at(first.taken_at, source_in_words(record, school_name), name_of(colleagues, first.by));
  item.sentences.push_back("Row " + std::to_string(first.row) + " of the file, as of " +
                           in_words(first.as_of) + ".");
  if (record.listings.size() > 1)
    item.sentences.push_back("Said again by " +
                             count_in_words(record.listings.size() - 1, "later file", "later files") +
                             ", the last as of " + in_words(record.listings.back().as_of) + ".");
  item.href = "/imports/" + std::to_string(first.import.value);
  item.link_text = "See the file";
  return item;
}

TimelineItem decided(const store::PairOfChild& pair, const store::MatchDecided& answer,
                     const std::vector<store::Colleague>& colleagues) {
  auto item = item_at(answer.at, "Is this another child held?", name_of(colleagues, answer.by));
  item.sentences.push_back(answer_in_words(answer.state) + ".");
  item.href = "/pairs/" + std::to_string(pair.id.value);
  item.link_text = "See the two side by side";
  return item;
}

TimelineItem case_item(CaseId id, const store::CaseHappened& happened,
                       const std::vector<store::Colleague>& colleagues) {
  auto item = item_at(happened.at, case_name(id), name_of(colleagues, happened.by));
  const auto officer = officer_named(happened.event);
  item.sentences.push_back(sentence(happened.event, officer ? name_of(colleagues, *officer) : ""));
  item.href = case_href(id);
  item.link_text = "See the case";
  return item;
}

}  // namespace

std::string source_in_words(const store::RecordHeld& record, const SchoolNamer& school_name) {
  std::string words(in_words(record.source));
  if (record.facts.school) words += ", " + school_name(*record.facts.school);
  return words;
}

Timeline child_timeline(const store::ChildStory& story,
                        const std::map<CaseId, std::vector<store::CaseHappened>>& events,
                        const std::vector<store::Colleague>& colleagues, const SchoolNamer& school_name) {
  Timeline timeline;
  for (const auto& record : story.records)
    if (!record.listings.empty()) timeline.items.push_back(said(record, colleagues, school_name));
  for (const auto& pair : story.pairs)
    for (const auto& answer : pair.decided) timeline.items.push_back(decided(pair, answer, colleagues));
  for (const auto& [id, happened] : events)
    for (const auto& each : happened) timeline.items.push_back(case_item(id, each, colleagues));
  std::ranges::stable_sort(timeline.items, {}, &TimelineItem::machine_time);
  std::ranges::reverse(timeline.items);
  return timeline;
}

}  // namespace onroll::web
