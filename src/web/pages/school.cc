#include "web/pages/school.h"

#include <fmt/format.h>

#include <array>

#include "store/queries/school.h"
#include "store/world.h"
#include "web/page.h"
#include "web/pages/listing.h"
#include "web/pages/moments.h"
#include "web/pages/silence.h"

namespace onroll::web {
namespace {

using store::SchoolSeen;

constexpr std::size_t kPupilsOnPage = 50;

bool may_see(const Visit& visit, Urn urn) {
  if (visit.may(Permission::see_schools)) return true;
  return visit.may(Permission::see_own_school) && visit.person().school == urn;
}

// Children are named to those who may see a child's page, and to the school they are at.
bool may_see_names(const Visit& visit) {
  return visit.may(Permission::see_child) || visit.may(Permission::see_own_school);
}

std::string child_href(const Visit& visit, ChildId child) {
  return visit.may(Permission::see_child) ? "/children/" + std::to_string(child.value) : std::string();
}

std::string_view part_shown(const Visit& visit) {
  const auto part = visit.request.query["show"];
  if (part == "calendar") return "calendar";
  return may_see_names(visit) && (part == "roll" || part == "left") ? part : "about";
}

SubNavigation parts_of(const Visit& visit, std::string_view base, std::string_view shown) {
  struct Part {
    std::string_view word;
    std::string_view text;
    bool names;
  };
  constexpr std::array kParts{Part{"about", "About", false}, Part{"roll", "Roll", true},
                              Part{"left", "Left", true}, Part{"calendar", "Term dates", false}};
  SubNavigation navigation{.label = "Parts of this school's page"};
  for (const auto& part : kParts) {
    if (part.names && !may_see_names(visit)) continue;
    navigation.items.push_back(
        {.text = std::string(part.text),
         .href = part.word == "about" ? std::string(base) : with_query(base, "show", part.word),
         .current = part.word == shown});
  }
  return navigation;
}

void add_row(SummaryList& list, std::string key, std::string value) {
  if (!value.empty()) list.rows.push_back({.key = std::move(key), .values = {std::move(value)}});
}

std::string ages(const SchoolRow& row) {
  return row.low_age && row.high_age ? fmt::format("{} to {}", *row.low_age, *row.high_age) : std::string();
}

SummaryList details_of(const SchoolRow& row) {
  SummaryList list;
  add_row(list, "URN", row.urn.text());
  add_row(list, "DfE number", row.number ? row.number->text() : "");
  add_row(list, "Status", row.status);
  add_row(list, "Type", row.type);
  add_row(list, "Phase", row.phase);
  add_row(list, "Ages", ages(row));
  add_row(list, "Opened", row.opened ? in_words(*row.opened) : "");
  add_row(list, "Closed", row.closed ? in_words(*row.closed) : "");
  add_row(list, "Address", row.address);
  add_row(list, "Postcode", row.postcode ? std::string(row.postcode->text()) : "");
  add_row(list, "Telephone", row.telephone);
  add_row(list, "Head", row.head);
  return list;
}

Table links_of(const SchoolSeen& school) {
  Table table{.caption = "Linked schools",
              .columns = {{"School"}, {"Link"}, {"Since"}},
              .when_empty = "No predecessor or successor is known.",
              .caption_hidden = true};
  for (const auto& link : school.links) {
    const bool held = !link.other_name.empty();
    table.rows.push_back({{.text = held ? link.other_name : "URN " + link.other.text(),
                           .href = held ? "/schools/" + link.other.text() : std::string()},
                          {.text = link.relation},
                          {.text = day_or(link.on, "Not said")}});
  }
  return table;
}

std::string number_or_dash(const std::optional<std::int64_t>& number) {
  return number ? std::to_string(*number) : std::string("–");
}

Table rolls_of(const Visit& visit, const SchoolSeen& school) {
  Table table{.caption = "Rolls received",
              .columns = {{"Roll of"}, {"File"}, {"Pupils", true}, {"Joined", true}, {"Left", true}},
              .when_empty = "This school has not sent a roll yet.",
              .caption_hidden = true};
  for (const auto& roll : school.rolls) {
    const bool linked = visit.may(Permission::import_files);
    table.rows.push_back({{.text = short_day(roll.as_of)},
                          {.text = roll.file_name,
                           .href = linked ? "/imports/" + std::to_string(roll.import.value) : std::string()},
                          {.text = std::to_string(roll.pupils)},
                          {.text = number_or_dash(roll.joined)},
                          {.text = number_or_dash(roll.left)}});
  }
  return table;
}

void fill_roll(store::Connection& connection, const Visit& visit, const SchoolSeen& school,
               SchoolPage& page) {
  page.pupils = {.caption = "The roll",
                 .columns = {{"Name"}, {"Date of birth"}, {"Year"}, {"UPN"}, {"On roll from"}},
                 .when_empty = "Nobody is listed.",
                 .caption_hidden = true};
  if (school.rolls.empty()) {
    page.roll_sentence = "This school has not sent a roll yet.";
    return;
  }
  const auto& newest = school.rolls.front();
  const auto total = static_cast<std::size_t>(newest.pupils);
  page.roll_sentence = fmt::format("{} on the roll of {}.", count_in_words(newest.pupils, "pupil", "pupils"),
                                   in_words(newest.as_of));
  page.pages = {.total = total,
                .per_page = kPupilsOnPage,
                .number = page_number(visit, total, kPupilsOnPage),
                .base = "/schools/" + school.row.urn.text() + "?show=roll",
                .noun = "pupils"};
  const auto stretch = stretch_of(page.pages);
  for (const auto& pupil :
       store::pupils_of_roll(connection, newest.import, school.row.urn, stretch.most, stretch.skipped)) {
    page.pupils.rows.push_back({{.text = pupil.name, .href = child_href(visit, pupil.child)},
                                {.text = day_or(pupil.date_of_birth, "Not known")},
                                {.text = year_group_in_words(pupil.year_group)},
                                {.text = pupil.upn.empty() ? "None" : pupil.upn},
                                {.text = day_or(pupil.from, "Not said")}});
  }
}

// A destination is an address (access rules L): a school that a child left is told whether the council knows
// where the child is, never where.
Cell where_now(const Visit& visit, const store::ChildGone& child) {
  if (child.cause)
    return {.text = std::string(in_words(*child.cause)), .tag = {"Not accounted for", TagColour::red}};
  if (!visit.may(Permission::see_child))
    return {.text = "Known to the council", .tag = {"Accounted for", TagColour::green}};
  if (child.school)
    return {.text = "Now at " + child.school_name, .tag = {"Accounted for", TagColour::green}};
  return {.text = "On no other roll", .tag = {"Accounted for", TagColour::green}};
}

void fill_left(const Visit& visit, const SchoolSeen& school, SchoolPage& page) {
  page.gone = {.caption = "Left since the roll before",
               .columns = {{"Name"}, {"Date of birth"}, {"What became of the child"}},
               .when_empty = "Nobody left.",
               .caption_hidden = true};
  if (school.rolls.size() < 2) {
    page.left_sentence = "Who left shows when the school has sent a second roll.";
    return;
  }
  page.left_sentence = fmt::format("On the roll of {} and not on that of {}.",
                                   in_words(school.rolls[1].as_of), in_words(school.rolls[0].as_of));
  for (const auto& child : school.gone) {
    page.gone.rows.push_back({{.text = child.name, .href = child_href(visit, child.child)},
                              {.text = day_or(child.date_of_birth, "Not known")},
                              where_now(visit, child)});
  }
}

std::string term_kind_in_words(TermKind kind) {
  switch (kind) {
    case TermKind::term:
      return "Term";
    case TermKind::half_term:
      return "Half term";
    case TermKind::holiday:
      return "Holiday";
    case TermKind::inset:
      return "INSET day";
    case TermKind::closure:
      return "Closed";
    case TermKind::half_day:
      return "Half day";
  }
  return "";
}

void fill_calendar(const SchoolSeen& school, SchoolPage& page) {
  page.calendar_sentence = school.terms.empty() ? "This school has not given its term dates. The council's "
                                                  "stand in, and every day counted on them is marked "
                                                  "as estimated."
                                                : "These dates are the school's own. Days they do not speak "
                                                  "of come from the council's, marked as estimated.";
  page.terms = {.caption = "Term dates",
                .columns = {{"What"}, {"First day"}, {"Last day"}, {"Name"}},
                .when_empty = "No dates of its own.",
                .caption_hidden = true};
  for (const auto& term : school.terms) {
    page.terms.rows.push_back({{.text = term_kind_in_words(term.kind)},
                               {.text = short_day(term.from)},
                               {.text = short_day(term.until)},
                               {.text = term.name}});
  }
}

std::string heard_in_words(const Silence& silence, const std::optional<Date>& last) {
  if (!last) return "Nothing has come from this school yet.";
  return fmt::format("Last heard from on {} ({}).", in_words(*last), silence.in_words(last));
}

SchoolPage content_of(store::Connection& connection, const Visit& visit, const SchoolSeen& school) {
  const auto part = part_shown(visit);
  const Silence silence(visit.today, store::council_profile(connection).gone_quiet_days);
  const auto last = school.last_heard();
  SchoolPage page{.name = school.row.name,
                  .silence = silence.tag(last),
                  .heard = heard_in_words(silence, last),
                  .parts = parts_of(visit, "/schools/" + school.row.urn.text(), part),
                  .about = part == "about",
                  .roll = part == "roll",
                  .left = part == "left",
                  .calendar = part == "calendar"};
  if (page.about) {
    page.details = details_of(school.row);
    page.links = links_of(school);
    page.rolls = rolls_of(visit, school);
  }
  if (page.roll) fill_roll(connection, visit, school, page);
  if (page.left) fill_left(visit, school, page);
  if (page.calendar) fill_calendar(school, page);
  return page;
}

}  // namespace

Response school_page(store::Database& database, const Visit& visit) {
  const auto urn = Urn::parse(visit.path("urn"));
  if (!urn || !may_see(visit, *urn)) return not_found(visit);
  const auto content = database.read([&](store::Connection& connection) -> std::optional<SchoolPage> {
    const auto school = store::school_seen(connection, *urn);
    if (!school) return std::nullopt;
    return content_of(connection, visit, *school);
  });
  if (!content) return not_found(visit);
  const std::string back = visit.may(Permission::see_schools) ? "/schools" : "";
  return page(visit, {.title = content->name, .back_href = back}, *content);
}

}  // namespace onroll::web
