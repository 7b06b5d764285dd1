#include "web/pages/unaccounted.h"

#include <algorithm>
#include <array>

#include "store/acts/reconcile.h"
#include "store/queries/unaccounted.h"
#include "web/page.h"
#include "web/pages/acting.h"
#include "web/pages/case_desk.h"
#include "web/pages/case_words.h"
#include "web/pages/list_address.h"
#include "web/pages/moments.h"
#include "web/pages/naming.h"

namespace onroll::web {
namespace {

constexpr std::string_view kPath = "/unaccounted";
constexpr std::string_view kFilePath = "/unaccounted.csv";
constexpr std::array<std::string_view, 5> kSorts{"since", "name", "date_of_birth", "cause",
                                                 "school"};  // of UnaccountedSort

struct Asked {
  store::UnaccountedFilter filter;

  std::string_view sort() const { return kSorts.at(static_cast<std::size_t>(filter.sort)); }
  std::string_view cause() const { return filter.cause ? word(*filter.cause) : std::string_view(); }
  std::string_view state() const {
    if (!filter.state) return {};
    return *filter.state == FindingState::in_transit ? "in_transit" : "unaccounted";
  }
  std::string school() const { return filter.last_school ? filter.last_school->text() : std::string(); }
  std::string address(std::string_view path) const {
    return list_address(path, {{"cause", cause()}, {"state", state()}, {"school", school()}});
  }
  bool filters() const { return filter.cause || filter.state || filter.last_school; }
};

std::optional<FindingState> state_asked(std::string_view word) {
  if (word == "in_transit") return FindingState::in_transit;
  if (word == "unaccounted") return FindingState::unaccounted;
  return std::nullopt;
}

Asked read(const Visit& visit) {
  const Params& query = visit.request.query;
  const auto sort = std::ranges::find(kSorts, query["sort"]);
  const auto school = Urn::parse(query["school"]);
  return {{.cause = parse_cause(query["cause"]),
           .state = state_asked(query["state"]),
           .last_school = school ? std::optional(*school) : std::nullopt,
           .sort = static_cast<store::UnaccountedSort>(sort == kSorts.end() ? 0 : sort - kSorts.begin()),
           .order = order_asked(query)}};
}

std::string last_run_in_words(const std::optional<store::LastReconciled>& run, Date today) {
  if (!run)
    return "Every import accounts for the children it lists. All children together have not been accounted "
           "for yet.";
  const auto when = "All children were last accounted for on " + moment_in_words(run->at);
  return run->as_of == today ? when + "." : when + ", as of " + in_words(run->as_of) + ".";
}

std::vector<CountLink> count_links(const std::vector<store::CauseCount>& causes) {
  std::vector<CountLink> links;
  std::int64_t all = 0;
  for (const auto& count : causes) {
    all += count.unaccounted + count.in_transit;
    links.push_back({std::to_string(count.unaccounted + count.in_transit), std::string(in_words(count.cause)),
                     list_address(kPath, {{"cause", word(count.cause)}})});
  }
  links.insert(links.begin(), {std::to_string(all), "in all", std::string(kPath)});
  return links;
}

std::vector<Choice> school_choices(const std::vector<store::SchoolCount>& schools) {
  std::vector<Choice> choices{{"", "Any"}};
  for (const auto& school : schools)
    choices.push_back({school.urn.text(), school.name + " (" + std::to_string(school.children) + ")"});
  return choices;
}

// The case, the day one opens by itself, or the way to open one.
Cell case_cell(const UnaccountedRow& row) {
  if (row.case_id)
    return {.text = case_name(*row.case_id),
            .href = case_href(*row.case_id),
            .note = row.case_open ? "" : "closed"};
  Cell cell{.text = "Open a case", .href = child_href(row.child) + "/open-case"};
  if (row.case_due && row.state == FindingState::in_transit)
    cell.note = "One opens by itself on " + short_day(*row.case_due);
  return cell;
}

std::vector<Cell> cells(const UnaccountedRow& row, Date today) {
  const bool in_transit = row.state == FindingState::in_transit;
  return {{.text = listed_name(row.surname, row.forename), .href = child_href(row.child)},
          {.text = row.date_of_birth ? short_day(*row.date_of_birth) : "Not known",
           .note = row.date_of_birth ? age_and_year(row.date_of_birth, today) : ""},
          {.text = std::string(in_words(row.cause)),
           .note = row.evidence,
           .tag = in_transit ? Tag{"Between schools", TagColour::yellow} : Tag{}},
          {.text = short_day(row.since), .note = days_in_words(row.since, today)},
          {.text = row.last_school_name.empty() ? "None known" : row.last_school_name},
          case_cell(row)};
}

Table table_of(const Asked& asked, const std::vector<UnaccountedRow>& rows, Date today) {
  Table table{.caption = "Children not accounted for",
              .columns = {{"Child"}, {"Born"}, {"Likely cause"}, {"Since"}, {"Last school"}, {"Case"}},
              .rows = {},
              .when_empty = asked.filters() ? "No child on the list fits what you asked for."
                                            : "Every child of compulsory school age is accounted for.",
              .caption_hidden = true};
  sort_columns(table.columns, {"name", "date_of_birth", "cause", "since", "school", ""}, asked.address(kPath),
               asked.sort(), shown_as(asked.filter.order));
  for (const auto& row : rows) table.rows.push_back(cells(row, today));
  return table;
}

struct Held {
  std::optional<store::LastReconciled> run;
  std::vector<store::CauseCount> causes;
  std::vector<store::SchoolCount> schools;
  std::int64_t total = 0;
  std::size_t number = 1;
  std::vector<UnaccountedRow> rows;
};

Held held_for(const SharedDesk& desk, store::UnaccountedFilter filter, std::size_t asked_page) {
  return desk->database.read([&](store::Connection& connection) {
    Held held{.run = store::last_reconciled(connection),
              .causes = store::count_causes(connection),
              .schools = store::last_schools(connection),
              .total = store::count_unaccounted(connection, filter)};
    held.number = page_within(asked_page, static_cast<std::size_t>(held.total), kRowsAPage);
    filter.skip = static_cast<std::int64_t>((held.number - 1) * kRowsAPage);
    filter.most = static_cast<std::int64_t>(kRowsAPage);
    held.rows = store::unaccounted(connection, filter);
    return held;
  });
}

Response unaccounted_list(const SharedDesk& desk, const Visit& visit) {
  const Asked asked = read(visit);
  const auto held = held_for(desk, asked.filter, page_asked(visit.request.query));
  const auto order = word(asked.filter.order);
  const auto sorted = [&](std::string_view path) {
    return with_query(with_query(asked.address(path), "sort", asked.sort()), "order", order);
  };
  const UnaccountedPage content{
      .last_run = last_run_in_words(held.run, visit.today.date),
      .csrf = std::string(visit.csrf()),
      .act_key = new_act_key(),
      .counts = count_links(held.causes),
      .filters = {filter_by("cause", "Cause", cause_choices(), asked.cause()),
                  filter_by(
                      "state", "State",
                      {{"", "Any"}, {"unaccounted", "Not accounted for"}, {"in_transit", "Between schools"}},
                      asked.state()),
                  filter_by("school", "Last school", school_choices(held.schools), asked.school())},
      .sort = std::string(asked.sort()),
      .order = std::string(order),
      .clear_href = asked.filters() ? std::string(kPath) : std::string(),
      .csv_href = sorted(kFilePath),
      .children = table_of(asked, held.rows, visit.today.date),
      .pages = {.total = static_cast<std::size_t>(held.total),
                .per_page = kRowsAPage,
                .number = held.number,
                .base = sorted(kPath),
                .noun = "children"}};
  return page(visit,
              {.title = "Children not accounted for",
               .success = done_sentence(visit, {{"reconciled", "Every child has been accounted for again"}})},
              content);
}

// With a byte order mark: without it the most used spreadsheet reads names as Windows-1252.
Response file(const SharedDesk& desk, const Visit& visit) {
  const auto rows = desk->database.read(
      [&](store::Connection& connection) { return store::unaccounted(connection, read(visit).filter); });
  return download("not-accounted-for-" + iso(visit.today.date) + ".csv", "text/csv; charset=utf-8",
                  "\xEF\xBB\xBF" + unaccounted_csv(rows));
}

Response reconcile(const SharedDesk& desk, const Visit& visit) {
  const auto done =
      store::perform(desk->database, occasion_of(visit), store::Reconcile{.as_of = visit.today.date});
  if (!done) return forbidden(visit);
  return see_other("/unaccounted?done=reconciled");
}

}  // namespace

std::vector<Route> unaccounted_routes(const SharedDesk& desk) {
  return {{Method::get, std::string(kPath), Permission::see_worklist,
           [desk](const Visit& visit) { return unaccounted_list(desk, visit); }},
          {Method::get, std::string(kFilePath), Permission::see_worklist,
           [desk](const Visit& visit) { return file(desk, visit); }},
          {Method::post, "/unaccounted/reconcile", Permission::see_worklist,
           [desk](const Visit& visit) { return reconcile(desk, visit); }}};
}

}  // namespace onroll::web
