#include "store/world.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "base/contract.h"
#include "calendar/counting.h"
#include "sql/imports.h"
#include "sql/reference.h"
#include "store/rows.h"
#include "store/settings.h"

namespace onroll::store {
namespace {

// A school whose statutory high age is 11 teaches up to Year 6: the age on leaving, less five.
constexpr std::int64_t kAgeAboveYear = 5;

TermDate term_of(const auto& row) {
  const auto kind = parse_term_kind(row.kind);
  require(kind.has_value(), "the store holds a kind of term date nobody knows");
  return {.kind = *kind,
          .from = held_date(row.first_day),
          .until = held_date(row.last_day),
          .name = std::string(row.name)};
}

// Rows that make no calendar (an end before its start) are the importer's to refuse; what is held here is
// whole.
SchoolCalendar calendar_of(const std::vector<TermDate>& terms) {
  auto calendar = SchoolCalendar::from_terms(terms);
  require(calendar.has_value(), "the store holds term dates that make no calendar");
  return *std::move(calendar);
}

// A row of one school's term dates, and the list it came in.
struct ListedTerm {
  std::int64_t import_id;
  TermDate term;
};

// The days a list with terms in it speaks of; a list of INSET days or closures alone adds to the lists
// before.
std::map<std::int64_t, std::pair<Date, Date>> spans_of_lists(const std::vector<ListedTerm>& rows) {
  std::map<std::int64_t, std::pair<Date, Date>> spans;
  for (const auto& row : rows) {
    if (row.term.kind != TermKind::term) continue;
    auto& span = spans.try_emplace(row.import_id, row.term.from, row.term.until).first->second;
    span = {std::min(span.first, row.term.from), std::max(span.second, row.term.until)};
  }
  return spans;
}

// Of several lists the newest stands for the days it speaks of.
std::vector<TermDate> standing_terms(const std::vector<ListedTerm>& rows) {
  const auto spans = spans_of_lists(rows);
  std::vector<TermDate> standing;
  for (const auto& [import_id, term] : rows) {
    const bool replaced = std::any_of(spans.upper_bound(import_id), spans.end(), [&](const auto& newer) {
      return newer.second.first <= term.until && term.from <= newer.second.second;
    });
    if (!replaced) standing.push_back(term);
  }
  return standing;
}

std::map<std::int64_t, Urn> successors(Connection& connection) {
  std::map<std::int64_t, Urn> found;
  for (const auto row : connection.query(sql::SchoolLinks{})) {
    if (row.relation.starts_with("Successor")) found.try_emplace(row.urn, *held_urn(row.other_urn));
  }
  return found;
}

std::map<std::int64_t, Date> newest_rolls(Connection& connection, Date as_of) {
  std::map<std::int64_t, Date> newest;
  for (const auto row : connection.query(sql::SnapshotsUpTo{.as_of = iso(as_of)})) {
    if (row.urn != 0) newest[row.urn] = held_date(row.as_of);
  }
  return newest;
}

template <typename Map>
auto value_at(const Map& map, std::int64_t key) {
  const auto found = map.find(key);
  return found == map.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace

Profile council_profile(Connection& connection) {
  const auto toml = read_setting(connection, kProfileSetting);
  auto profile = toml ? parse_profile(*toml) : embedded_profile("default");
  require(profile.has_value(), "the council's profile no longer reads");
  return *std::move(profile);
}

void set_council_profile(Connection& connection, std::string_view toml) {
  write_setting(connection, kProfileSetting, toml);
}

SchoolCalendars load_calendars(Connection& connection, const Profile& profile) {
  std::map<std::int64_t, std::vector<ListedTerm>> terms;
  for (const auto row : connection.query(sql::TermDatesHeld{}))
    terms[row.urn].push_back({row.import_id, term_of(row)});
  const auto council = terms.extract(0);
  SchoolCalendars calendars(
      council ? calendar_of(standing_terms(council.mapped())).filled_from(council_calendar(profile))
              : council_calendar(profile));
  for (const auto& [urn, own] : terms)
    calendars.add(static_cast<std::int32_t>(urn), calendar_of(standing_terms(own)));
  return calendars;
}

World load_world(Connection& connection, Date as_of) {
  World world{.profile = council_profile(connection)};
  world.calendars = load_calendars(connection, world.profile);
  world.outcodes.insert(world.profile.outcodes.begin(), world.profile.outcodes.end());
  const auto successor = successors(connection);
  const auto newest = newest_rolls(connection, as_of);
  std::vector<SchoolKnown> schools;
  for (const auto row : connection.query(sql::SchoolsHeld{})) {
    schools.push_back(
        {.urn = *held_urn(row.urn),
         .last_year = row.high_age ? std::optional(static_cast<std::int8_t>(*row.high_age - kAgeAboveYear))
                                   : std::nullopt,
         .closed = held_date_if_any(row.closed_on),
         .successor = value_at(successor, row.urn),
         .newest_roll = value_at(newest, row.urn)});
    world.school_names.emplace(static_cast<std::int32_t>(row.urn), row.name);
  }
  world.schools = SchoolsKnown(std::move(schools));
  return world;
}

AccountingRules World::rules(Date as_of) const {
  return {.as_of = as_of,
          .schools = &schools,
          .transit = profile.transit_school_days,
          .stale_months = profile.population_list_stale_months,
          .school_days_after = [this](std::optional<Urn> school, Date from, SchoolDays days) {
            const auto& calendar = calendars.of(school ? std::optional(school->number()) : std::nullopt);
            return due_after(from, days, calendar).latest;
          }};
}

std::string World::school_name(Urn urn) const {
  const auto found = school_names.find(urn.number());
  if (found != school_names.end()) return found->second;
  return fmt::format("a school not in the register of schools (URN {})", urn.number());
}

bool World::in_area(const std::optional<Postcode>& postcode) const {
  return outcodes.empty() || !postcode || outcodes.contains(postcode->outcode());
}

}  // namespace onroll::store
