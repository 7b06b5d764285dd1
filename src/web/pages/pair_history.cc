#include "web/pages/pair_history.h"

#include <fmt/format.h>

#include <algorithm>

#include "web/pages/case_words.h"
#include "web/pages/child_timeline.h"
#include "web/pages/naming.h"

namespace onroll::web {
namespace {

std::string listed_in_words(const store::RecordHeld& record) {
  if (record.listings.empty()) return "No file that counts lists this any more";
  const auto first = record.listings.front().as_of;
  const auto last = record.listings.back().as_of;
  return first == last ? short_day(first) : short_day(first) + " to " + short_day(last);
}

Table records_of(const store::ChildStory& story, std::string caption) {
  Table table{.caption = std::move(caption),
              .columns = {{"Source"}, {"Listed"}, {"Name and date of birth"}, {"UPN and postcode"}},
              .rows = {},
              .when_empty = "No record is held."};
  for (const auto& record : story.records) {
    const auto& facts = record.facts;
    table.rows.push_back(
        {{.text = std::string(in_words(record.source))},
         {.text = listed_in_words(record), .note = record.in_newest ? "" : "Not in the newest list"},
         {.text = listed_name(facts.name.surname, facts.name.forename),
          .note = facts.date_of_birth ? "Born " + short_day(*facts.date_of_birth) : ""},
         {.text = facts.upn ? std::string(facts.upn->text()) : "",
          .note = facts.postcode ? std::string(facts.postcode->text()) : ""}});
  }
  return table;
}

Table education_of(const store::ChildStory& story, std::string caption, const SchoolNamer& school_name) {
  Table table{.caption = std::move(caption),
              .columns = {{"What"}, {"School"}, {"From"}, {"Until"}},
              .rows = {},
              .when_empty = "Nothing held says where this child is or was educated."};
  for (const auto& period : story.education) {
    table.rows.push_back({{.text = std::string(in_words(period.kind))},
                          {.text = period.school ? school_name(*period.school) : ""},
                          {.text = short_day(period.from)},
                          {.text = period.until ? short_day(*period.until) : "Still so"}});
  }
  return table;
}

void show_standing(const store::ChildStory& story, PairChild& child) {
  if (story.finding) {
    child.state = {"Not accounted for", TagColour::red};
    child.state_words = in_words(story.finding->cause);
  } else if (story.accounting.by) {
    child.state = {"Accounted for", TagColour::green};
    child.state_words = in_words(*story.accounting.by);
  } else {
    child.state = {"Not accounted for", TagColour::red};
    child.state_words = in_words(*story.accounting.cause);
  }
  for (const auto& each : story.cases)
    child.state_words += fmt::format(". {}: {}", case_name(each.id), in_words(each.status));
}

}  // namespace

PairChild pair_child(const store::ChildStory& story, std::string_view where, Date today,
                     const SchoolNamer& school_name) {
  const auto name = full_name(story.child.forename, story.child.surname);
  PairChild child{
      .heading = fmt::format("{}: {}", where, name),
      .href = child_href(story.child.id),
      .note =
          fmt::format("Child {}, {}", story.child.id.value, age_and_year(story.child.date_of_birth, today)),
      .state = {},
      .state_words = {},
      .moved = {},
      .records = records_of(story, fmt::format("{}: what each source said", where)),
      .education = education_of(story, fmt::format("{}: education over time", where), school_name)};
  if (story.records.empty() && story.child.merged_into != ChildId{}) {
    child.moved = "Its records are now held with the other child.";
  } else {
    show_standing(story, child);
  }
  return child;
}

Table household_table(const std::vector<store::HouseholdMember>& members, Date today) {
  Table table{.caption = "Others who may live with them",
              .columns = {{"Child"}, {"Born"}, {"UPN"}, {"What ties them"}},
              .rows = {},
              .when_empty =
                  "No other child held shares their address, a contact's telephone or e-mail address, "
                  "or their surname and postcode.",
              .caption_hidden = true};
  for (const auto& member : members) {
    table.rows.push_back({{.text = member.name,
                           .href = child_href(member.child),
                           .note = age_and_year(member.date_of_birth, today)},
                          {.text = member.date_of_birth ? short_day(*member.date_of_birth) : "Not known"},
                          {.text = member.upn.empty() ? "Not known" : member.upn},
                          {.text = std::string(in_words(member.tie))}});
  }
  return table;
}

std::vector<std::string> news_since(std::string_view moment, const PairHeld& held,
                                    const SchoolNamer& school_name) {
  std::vector<std::string> news;
  for (const auto* story : {&held.here, &held.there}) {
    const auto where = story == &held.here ? "Here" : "There";
    for (const auto& record : story->records) {
      if (record.listings.empty() || record.listings.front().taken_at <= moment) continue;
      news.push_back(fmt::format("{}: {}, as of {}: {}.", where, source_in_words(record, school_name),
                                 in_words(record.listings.front().as_of),
                                 listed_name(record.facts.name.surname, record.facts.name.forename)));
    }
  }
  return news;
}

}  // namespace onroll::web
