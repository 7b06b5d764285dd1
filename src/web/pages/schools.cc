#include "web/pages/schools.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/text.h"
#include "store/queries/schools.h"
#include "store/world.h"
#include "web/page.h"
#include "web/pages/listing.h"
#include "web/pages/moments.h"
#include "web/pages/silence.h"

namespace onroll::web {
namespace {

using store::SchoolLine;

constexpr std::string_view kQuiet = "quiet";
constexpr std::string_view kNever = "never";

struct Wanted {
  std::string_view text;
  std::string_view phase;
  std::string_view silent;
  std::string_view sort;
  bool descending = false;
};

Wanted wanted_by(const Visit& visit) {
  const auto& query = visit.request.query;
  return {.text = query.trimmed("text"),
          .phase = query["phase"],
          .silent = query["silent"],
          .sort = query["sort"].empty() ? "name" : query["sort"],
          .descending = query["order"] == "desc"};
}

bool fits(const SchoolLine& school, const Wanted& wanted, const Silence& silence) {
  const auto folded = fold_name(wanted.text);
  if (!folded.empty() && school.name_folded.find(folded) == std::string::npos &&
      school.urn.text() != wanted.text) {
    return false;
  }
  if (!wanted.phase.empty() && school.phase != wanted.phase) return false;
  if (wanted.silent == kNever) return !school.last_heard();
  return wanted.silent != kQuiet || silence.is_too_long(school.last_heard());
}

std::int64_t sort_value(const SchoolLine& school, std::string_view sort) {
  const auto day = [](const std::optional<Date>& date) {
    return date ? date->time_since_epoch().count() : 0;
  };
  if (sort == "pupils") return school.newest ? school.newest->pupils : -1;
  if (sort == "roll") return school.newest ? day(school.newest->as_of) : 0;
  return -day(school.last_heard());  // the longest silent has the highest value
}

void sort_schools(std::vector<SchoolLine>& schools, const Wanted& wanted) {
  if (wanted.sort == "name" || wanted.sort == "phase") {
    if (wanted.sort == "phase") std::ranges::stable_sort(schools, {}, &SchoolLine::phase);
    if (wanted.descending) std::ranges::reverse(schools);
    return;
  }
  std::ranges::stable_sort(schools, [&](const SchoolLine& a, const SchoolLine& b) {
    const auto left = sort_value(a, wanted.sort);
    const auto right = sort_value(b, wanted.sort);
    return wanted.descending ? left > right : left < right;
  });
}

std::string address_of_list(const Wanted& wanted, bool sorted) {
  std::string base = "/schools";
  const auto add = [&](std::string_view name, std::string_view value) {
    if (!value.empty()) base = with_query(base, name, value);
  };
  add("text", wanted.text);
  add("phase", wanted.phase);
  add("silent", wanted.silent);
  if (sorted && (wanted.sort != "name" || wanted.descending)) {
    add("sort", wanted.sort);
    add("order", wanted.descending ? "desc" : "asc");
  }
  return base;
}

Select phases(const std::vector<SchoolLine>& schools, std::string_view chosen) {
  std::set<std::string> all;
  for (const auto& school : schools) {
    if (!school.phase.empty()) all.insert(school.phase);
  }
  Select select{.name = "phase", .label = "Phase", .choices = {{"", "Any"}}};
  for (const auto& phase : all)
    select.choices.push_back({.value = phase, .label = phase, .chosen = phase == chosen});
  return select;
}

std::string number_or_dash(const std::optional<std::int64_t>& number) {
  return number ? std::to_string(*number) : std::string("–");
}

std::vector<Cell> row_of(const SchoolLine& school, const Silence& silence) {
  return {{.text = school.name, .href = "/schools/" + school.urn.text(), .note = "URN " + school.urn.text()},
          {.text = school.phase},
          {.text = school.newest ? short_day(school.newest->as_of) : "None yet"},
          {.text = school.newest ? std::to_string(school.newest->pupils) : "–"},
          {.text = number_or_dash(school.joined)},
          {.text = number_or_dash(school.left)},
          {.text = silence.in_words(school.last_heard()), .tag = silence.tag(school.last_heard())}};
}

Table table_of(const std::vector<SchoolLine>& shown, const Wanted& wanted, const Silence& silence) {
  Table table{.caption = "Schools",
              .columns = {{"School"},
                          {"Phase"},
                          {"Last roll"},
                          {"Pupils", true},
                          {"Joined since the roll before", true},
                          {"Left since the roll before", true},
                          {"Last heard from"}},
              .when_empty = "No school fits. Take away a filter, or import the register of schools first.",
              .caption_hidden = true};
  sort_columns(table.columns, {"name", "phase", "roll", "pupils", "", "", "silent"},
               address_of_list(wanted, false), wanted.sort,
               wanted.descending ? Sorted::descending : Sorted::ascending);
  for (const auto& school : shown) table.rows.push_back(row_of(school, silence));
  return table;
}

std::string sentence_of(const std::vector<SchoolLine>& schools, const Silence& silence) {
  const auto quiet = std::ranges::count_if(
      schools, [&](const SchoolLine& school) { return silence.is_too_long(school.last_heard()); });
  const auto never = std::ranges::count_if(
      schools, [](const SchoolLine& school) { return !school.last_heard().has_value(); });
  const auto silent_from_the_start =
      never == 0 ? std::string() : fmt::format(" From {} nothing has come yet.", never);
  return fmt::format("{}. {} silent for more than {}.{}",
                     count_in_words(static_cast<std::int64_t>(schools.size()), "school", "schools"),
                     count_in_words(quiet, "has been", "have been"),
                     count_in_words(static_cast<std::size_t>(silence.limit().count), "day", "days"),
                     silent_from_the_start);
}

Select silences(std::string_view chosen) {
  return {.name = "silent",
          .label = "Silent",
          .choices = {{"", "Any"},
                      {.value = std::string(kQuiet), .label = "Gone quiet", .chosen = chosen == kQuiet},
                      {.value = std::string(kNever), .label = "Nothing yet", .chosen = chosen == kNever}}};
}

}  // namespace

Response schools_page(store::Database& database, const Visit& visit) {
  const auto wanted = wanted_by(visit);
  const auto content = database.read([&](store::Connection& connection) {
    const Silence silence(visit.today, store::council_profile(connection).gone_quiet_days);
    auto schools = store::council_schools(connection, visit.today);
    SchoolsPage made{.sentence = sentence_of(schools, silence),
                     .text = {.name = "text", .label = "Name or URN", .value = std::string(wanted.text)},
                     .phase = phases(schools, wanted.phase),
                     .silent = silences(wanted.silent),
                     .sort = std::string(wanted.sort),
                     .order = wanted.descending ? "desc" : "asc"};
    std::erase_if(schools, [&](const SchoolLine& school) { return !fits(school, wanted, silence); });
    sort_schools(schools, wanted);
    made.pages = {.total = schools.size(),
                  .per_page = kRowsOnPage,
                  .number = page_number(visit, schools.size()),
                  .base = address_of_list(wanted, true),
                  .noun = "schools"};
    const auto first = (made.pages.number - 1) * kRowsOnPage;
    const auto last = std::min(first + kRowsOnPage, schools.size());
    std::vector<SchoolLine> shown(schools.begin() + static_cast<std::ptrdiff_t>(first),
                                  schools.begin() + static_cast<std::ptrdiff_t>(last));
    store::count_movements(connection, shown);
    made.schools = table_of(shown, wanted, silence);
    return made;
  });
  return page(visit, {.title = "Schools"}, content);
}

}  // namespace onroll::web
