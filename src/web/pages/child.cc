#include "web/pages/child.h"

#include <algorithm>
#include <map>

#include "base/text.h"
#include "store/queries/child_story.h"
#include "web/page.h"
#include "web/pages/case_desk.h"
#include "web/pages/case_words.h"
#include "web/pages/child_timeline.h"
#include "web/pages/education_picture.h"
#include "web/pages/facts_words.h"
#include "web/pages/moments.h"
#include "web/pages/naming.h"

namespace onroll::web {
namespace {

struct Held {
  std::shared_ptr<const store::World> world;
  std::optional<store::ChildStory> story;
  std::vector<store::Colleague> colleagues;
  std::map<CaseId, std::vector<store::CaseHappened>> events;  // of the child's cases
};

struct Shown {
  const Held& held;
  const store::ChildStory& story;
  const Visit& visit;
  SchoolNamer school_name;

  Date today() const { return visit.today.date; }
};

Held held_for(const SharedDesk& desk, ChildId id, Date today) {
  return desk->database.read([&](store::Connection& connection) {
    Held held{.world = desk->world.on(connection, today),
              .story = {},
              .colleagues = store::colleagues(connection),
              .events = {}};
    held.story = store::child_story(connection, id, *held.world, today);
    if (!held.story) return held;
    for (const auto& each : held.story->cases)
      held.events.emplace(each.id, store::case_events(connection, each.id));
    return held;
  });
}

// --- accounted for or not

constexpr std::string_view kNotAccountedFor = "Not accounted for";

// The list's word where the child stands on it; else what is worked out for today.
void show_finding(const store::FindingHeld& finding, Date today, ChildPage& content) {
  content.state = {.text = std::string(kNotAccountedFor), .colour = TagColour::red};
  content.state_words = in_words(finding.cause);
  content.state_sentence = finding.evidence;
  content.state_note = "Since " + in_words(finding.since) + ". Found on " + in_words(finding.found_on) + ".";
  if (finding.case_due && *finding.case_due > today)
    content.state_note += " Between schools: a case opens by itself on " + in_words(*finding.case_due) + ".";
}

std::string freshness(Date seen, Date today) {
  if (seen == Date{}) return {};
  const auto age = days_in_words(seen, today);
  return "The newest evidence is of " + in_words(seen) + (age == "today" ? "." : ", " + age + " ago.");
}

void show_state(const Shown& shown, ChildPage& content) {
  if (shown.story.finding) return show_finding(*shown.story.finding, shown.today(), content);
  const auto& accounting = shown.story.accounting;
  content.state_sentence = sentence(accounting, shown.school_name);
  if (!accounting.accounted()) {
    content.state = {.text = std::string(kNotAccountedFor), .colour = TagColour::red};
    content.state_words = in_words(*accounting.cause);
    content.state_note =
        "This is not on the list yet: the list is brought up to date when all children are accounted for.";
    return;
  }
  content.state = {.text = "Accounted for", .colour = TagColour::green};
  content.state_words = in_words(*accounting.by);
  content.state_note = freshness(accounting.seen, shown.today());
  if (accounting.enquiry) content.state_note += " The council should still ask about this child's education.";
}

// --- who

std::vector<std::string> other_names(const store::ChildStory& story) {
  std::vector<std::string> names;
  std::vector<std::string> folded{fold_name(full_name(story.child.forename, story.child.surname))};
  const auto note = [&](const Name& name) {
    if (name.surname.empty() && name.forename.empty()) return;
    auto words = full_name(name.forename, name.surname);
    auto key = fold_name(words);
    if (std::ranges::find(folded, key) != folded.end()) return;
    folded.push_back(std::move(key));
    names.push_back(std::move(words));
  };
  for (const auto& record : story.records) {
    note(record.facts.name);
    note(record.facts.former_name);
  }
  return names;
}

SummaryRow school_row(const Shown& shown, Urn urn) {
  const auto& accounting = shown.story.accounting;
  const bool there = accounting.by == AccountedBy::on_roll && accounting.school == urn;
  return {.key = there ? "School" : "Last school",
          .values = {shown.school_name(urn)},
          .href = shown.visit.may(Permission::see_schools) ? "/schools/" + urn.text() : ""};
}

SummaryRow cases_row(const store::ChildStory& story) {
  SummaryRow row{.key = "Cases", .values = {}};
  if (story.cases.empty()) row.values = {"None"};
  for (const auto& each : story.cases) {
    auto words = case_name(each.id) + ": " + std::string(in_words(each.status)) + ", opened " +
                 in_words(each.opened_on);
    if (each.closed_on) words += ", closed " + in_words(*each.closed_on);
    row.values.push_back(std::move(words));
    row.actions.push_back({"See", case_href(each.id), case_name(each.id)});
  }
  return row;
}

std::optional<SummaryRow> pairs_row(const Shown& shown) {
  SummaryRow row{.key = "Perhaps the same child as", .values = {}};
  for (const auto& pair : shown.story.pairs) {
    if (pair.state != "waiting" && pair.state != "not_sure") continue;
    row.values.emplace_back("Another child held: nobody has decided yet");
    if (shown.visit.may(Permission::decide_pairs))
      row.actions.push_back({"Compare", "/pairs/" + std::to_string(pair.id.value), "the two children"});
  }
  if (row.values.empty()) return std::nullopt;
  return row;
}

std::string address_in_words(const DerivedChild& child) {
  std::string words = child.address;
  if (child.postcode) words += (words.empty() ? "" : ", ") + std::string(child.postcode->text());
  return words.empty() ? "Not known" : words;
}

void add_particulars(const Shown& shown, const DerivedChild& child, SummaryList& list) {
  const auto value = [&](std::string key, std::string words) {
    list.rows.push_back({.key = std::move(key), .values = {std::move(words)}});
  };
  value("Date of birth", child.date_of_birth ? in_words(*child.date_of_birth) : "Not known");
  list.rows.back().note = age_and_year(child.date_of_birth, shown.today());
  if (!child.year_group.empty())
    list.rows.back().note += ". Year group given by the source: " + child.year_group;
  value("UPN", child.upn ? std::string(child.upn->text()) : "Not known");
  if (child.upn && child.upn->temporary()) list.rows.back().note = "Temporary";
  if (child.nhs_number) value("NHS number", std::string(child.nhs_number->text()));
  value("Sex", std::string(in_words(child.sex)));
  value("Address", address_in_words(child));
  if (child.school) list.rows.push_back(school_row(shown, *child.school));
}

SummaryList summary(const Shown& shown) {
  const auto& story = shown.story;
  SummaryList list;
  list.rows = {{.key = "Name", .values = {full_name(story.child.forename, story.child.surname)}}};
  if (auto names = other_names(story); !names.empty())
    list.rows.push_back({.key = "Also known as", .values = std::move(names)});
  if (story.shown) add_particulars(shown, *story.shown, list);
  list.rows.push_back(cases_row(story));
  if (auto pairs = pairs_row(shown)) list.rows.push_back(*std::move(pairs));
  return list;
}

// --- what each source said

const store::RecordHeld* record(const store::ChildStory& story, RecordId id) {
  const auto found = std::ranges::find(story.records, id, &store::RecordHeld::id);
  return found == story.records.end() ? nullptr : &*found;
}

std::string anchor_of(RecordId id) {
  return "record-" + std::to_string(id.value);
}

std::string listed_in_words(const store::RecordHeld& record) {
  if (record.listings.empty()) return "No file that counts lists this any more";
  const auto first = record.listings.front().as_of;
  const auto last = record.listings.back().as_of;
  return first == last ? short_day(first) : short_day(first) + " to " + short_day(last);
}

Table conflicts(const Shown& shown) {
  Table table{.caption = "Sources that differ",
              .columns = {{"What"}, {"Said"}, {"By"}},
              .rows = {},
              .caption_hidden = true};
  if (!shown.story.shown) return table;
  for (const auto& conflict : shown.story.shown->conflicts) {
    for (const auto& said : conflict.values) {
      const auto* by = record(shown.story, said.said_by.front());
      const auto others = said.said_by.size() - 1;
      table.rows.push_back(
          {{.text = std::string(conflict.field)},
           {.text = said.value},
           {.text = by ? source_in_words(*by, shown.school_name) : "",
            .href = "#" + anchor_of(said.said_by.front()),
            .note = others == 0 ? "" : "and " + count_in_words(others, "other record", "other records")}});
    }
  }
  return table;
}

Table education(const Shown& shown) {
  Table table{.caption = "Education over time",
              .columns = {{"What"}, {"School"}, {"From"}, {"Until"}, {"Who says so"}},
              .rows = {},
              .when_empty = "Nothing held says where this child is or was educated.",
              .caption_hidden = true};
  for (const auto& period : shown.story.education) {
    Cell who{.text = {}};
    if (const auto* by = period.shown_by.empty() ? nullptr : record(shown.story, period.shown_by.front()))
      who = {.text = std::string(in_words(by->source)), .href = "#" + anchor_of(by->id)};
    table.rows.push_back({{.text = std::string(in_words(period.kind))},
                          {.text = period.school ? shown.school_name(*period.school) : ""},
                          {.text = short_day(period.from)},
                          {.text = period.until ? short_day(*period.until) : "Still so"},
                          std::move(who)});
  }
  return table;
}

Table records(const Shown& shown) {
  Table table{.caption = "Records",
              .columns = {{"Source"}, {"Listed"}, {"Name and date of birth"}, {"UPN and postcode"}},
              .rows = {},
              .when_empty = "No record is left of this child.",
              .caption_hidden = true};
  for (const auto& each : shown.story.records) {
    const auto& facts = each.facts;
    table.rows.push_back(
        {{.text = source_in_words(each, shown.school_name), .href = "#" + anchor_of(each.id)},
         {.text = listed_in_words(each), .note = each.in_newest ? "" : "Not in the newest list"},
         {.text = listed_name(facts.name.surname, facts.name.forename),
          .note = facts.date_of_birth ? "Born " + short_day(*facts.date_of_birth) : ""},
         {.text = facts.upn ? std::string(facts.upn->text()) : "",
          .note = facts.postcode ? std::string(facts.postcode->text()) : ""}});
  }
  return table;
}

std::vector<RecordCard> cards(const Shown& shown) {
  std::vector<RecordCard> all;
  for (const auto& each : shown.story.records) {
    RecordCard card{.anchor = anchor_of(each.id),
                    .title = "All that was said: " + source_in_words(each, shown.school_name) + ", " +
                             listed_in_words(each),
                    .said = {.rows = facts_in_words(each.facts, shown.school_name)}};
    if (!each.listings.empty()) {
      const auto& first = each.listings.front();
      card.said.rows.push_back(
          {.key = "File",
           .values = {first.file_name},
           .note = "Row " + std::to_string(first.row) + ", taken in on " + moment_in_words(first.taken_at),
           .href = shown.visit.may(Permission::import_files)
                       ? "/imports/" + std::to_string(first.import.value)
                       : ""});
    }
    all.push_back(std::move(card));
  }
  return all;
}

Table family(const Shown& shown) {
  Table table{.caption = "Same surname and postcode",
              .columns = {{"Child"}, {"Age"}},
              .rows = {},
              .caption_hidden = true};
  for (const auto& child : shown.story.same_surname_and_postcode)
    table.rows.push_back({{.text = full_name(child.forename, child.surname), .href = child_href(child.id)},
                          {.text = age_and_year(child.date_of_birth, shown.today())}});
  return table;
}

std::string open_case_href(const Shown& shown) {
  const bool open =
      std::ranges::any_of(shown.story.cases, [](const auto& each) { return is_open(each.status); });
  return open || !shown.visit.may(Permission::open_case) ? ""
                                                         : child_href(shown.story.child.id) + "/open-case";
}

Response show(const SharedDesk& desk, const Visit& visit) {
  const auto id = visit.path_id<ChildKind>("child_id");
  if (!id) return not_found(visit);
  const Held held = held_for(desk, *id, visit.today.date);
  if (!held.story) return not_found(visit);
  const auto& story = *held.story;
  if (story.child.merged_into != ChildId{}) return see_other(child_href(story.child.merged_into));
  const Shown shown{held, story, visit, [&](Urn urn) { return held.world->school_name(urn); }};
  ChildPage content{.name = full_name(story.child.forename, story.child.surname),
                    .note = age_and_year(story.child.date_of_birth, shown.today()),
                    .state = {},
                    .open_case_href = open_case_href(shown),
                    .summary = summary(shown),
                    .conflicts = conflicts(shown),
                    .picture = education_picture(story.education, shown.today(), shown.school_name),
                    .education = education(shown),
                    .records = records(shown),
                    .cards = cards(shown),
                    .family = family(shown),
                    .timeline = child_timeline(story, held.events, held.colleagues, shown.school_name)};
  show_state(shown, content);
  if (!story.shown)
    content.warnings.emplace_back(
        "Every file that listed this child was undone. What was held is kept for its history only.");
  return page(visit, {.title = "Child"}, content);
}

}  // namespace

std::vector<Route> child_routes(const SharedDesk& desk) {
  return {{Method::get, "/children/{child_id}", Permission::see_child,
           [desk](const Visit& visit) { return show(desk, visit); }}};
}

}  // namespace onroll::web
