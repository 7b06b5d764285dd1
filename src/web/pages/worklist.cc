#include "web/pages/worklist.h"

#include <algorithm>
#include <array>

#include "web/page.h"
#include "web/pages/case_desk.h"
#include "web/pages/case_words.h"
#include "web/pages/list_address.h"
#include "web/pages/moments.h"
#include "web/pages/naming.h"

namespace onroll::web {
namespace {

constexpr std::string_view kPath = "/worklist";
constexpr std::string_view kClosedPath = "/worklist/closed";
constexpr std::array<std::string_view, 4> kSorts{"due", "opened", "name", "status"};  // of WorklistSort
constexpr std::array<std::string_view, 3> kShows{"", "overdue", "proposed"};          // of WorklistShow

template <typename Enum, std::size_t Size>
Enum asked(const std::array<std::string_view, Size>& words, std::string_view word) {
  const auto found = std::ranges::find(words, word);
  return static_cast<Enum>(found == words.end() ? 0 : found - words.begin());
}

template <typename Enum, std::size_t Size>
std::string_view word_of(const std::array<std::string_view, Size>& words, Enum value) {
  return words.at(static_cast<std::size_t>(value));
}

// What the address asks for, with the words it was asked in.
struct Asked {
  WorklistFilter filter;
  WorklistSort sort = WorklistSort::due;
  SortOrder order = SortOrder::ascending;
  std::string_view officer;

  std::string address() const {
    return list_address(kPath, {{"status", filter.status ? word(*filter.status) : std::string_view()},
                                {"officer", filter.officer ? officer : std::string_view()},
                                {"cause", filter.cause ? word(*filter.cause) : std::string_view()},
                                {"show", word_of(kShows, filter.show)}});
  }
  bool filters() const {
    return filter.status || filter.officer || filter.cause || filter.show != WorklistShow::all;
  }
};

Asked read(const Visit& visit) {
  const Params& query = visit.request.query;
  Asked asked_for{.filter = {.status = parse_case_status(query["status"]),
                             .officer = officer_asked(query["officer"], visit.person().user),
                             .cause = parse_cause(query["cause"]),
                             .show = asked<WorklistShow>(kShows, query["show"])},
                  .sort = asked<WorklistSort>(kSorts, query["sort"]),
                  .order = order_asked(query),
                  .officer = query["officer"]};
  if (asked_for.filter.status == CaseStatus::closed) asked_for.filter.status.reset();
  return asked_for;
}

SubNavigation views(std::string_view current) {
  return {.label = "Open and closed cases",
          .items = {{"Open", std::string(kPath), current == kPath},
                    {"Closed", std::string(kClosedPath), current == kClosedPath}}};
}

std::vector<CountLink> count_links(const WorklistCounts& counts) {
  const auto link = [](std::size_t count, std::string label, std::string_view name, std::string_view value) {
    return CountLink{std::to_string(count), std::move(label), list_address(kPath, {{name, value}})};
  };
  return {link(counts.open, "open", "", ""), link(counts.mine, "mine", "officer", "mine"),
          link(counts.unassigned, "unassigned", "officer", "nobody"),
          link(counts.overdue, "overdue", "show", "overdue"),
          link(counts.closure_proposed, "closure proposed", "show", "proposed")};
}

std::vector<Choice> status_choices() {
  std::vector<Choice> choices{{"", "Any"}};
  for (const CaseStatus status : kCaseStatuses)
    if (is_open(status)) choices.push_back({std::string(word(status)), std::string(in_words(status))});
  return choices;
}

std::vector<Select> filters(const Asked& given, const std::vector<store::Colleague>& colleagues) {
  const auto& filter = given.filter;
  return {
      filter_by("status", "Status", status_choices(),
                filter.status ? word(*filter.status) : std::string_view()),
      filter_by("officer", "Officer", officer_choices(colleagues),
                filter.officer ? given.officer : std::string_view()),
      filter_by("cause", "Cause", cause_choices(), filter.cause ? word(*filter.cause) : std::string_view()),
      filter_by("show", "Show", {{"", "All"}, {"overdue", "Overdue"}, {"proposed", "Closure proposed"}},
                word_of(kShows, filter.show))};
}

std::vector<Cell> cells(const WorklistRow& row, Date today, const std::vector<store::Colleague>& colleagues) {
  auto due = due_in_words(row.due, today);
  const bool nobody = row.officer == UserId{};
  return {{.text = listed_name(row.surname, row.forename),
           .href = child_href(row.child),
           .note = age_and_year(row.date_of_birth, today)},
          {.text = std::string(in_words(row.step)),
           .href = case_href(row.case_id),
           .note = std::move(due.sentence),
           .tag = std::move(due.tag)},
          {.text = {}, .tag = status_tag(row.status)},
          {.text = std::string(in_words(row.cause)), .note = row.last_school},
          {.text = short_day(row.opened_on), .note = days_in_words(row.opened_on, today)},
          {.text = nobody ? "Nobody yet" : name_of(colleagues, row.officer)}};
}

Table table_of(const Asked& given, const WorklistPart& part, Date today,
               const std::vector<store::Colleague>& colleagues) {
  Table table{
      .caption = "Open cases",
      .columns = {{"Child"}, {"Next step"}, {"Status"}, {"Cause and last school"}, {"Opened"}, {"Officer"}},
      .rows = {},
      .when_empty = given.filters() ? "No open case fits what you asked for."
                                    : "There is no open case. Cases open by themselves when a child has "
                                      "been between schools for too long.",
      .caption_hidden = true};
  sort_columns(table.columns, {"name", "due", "status", "", "opened", ""}, given.address(),
               word_of(kSorts, given.sort), shown_as(given.order));
  table.rows.reserve(part.rows.size());
  for (const auto* row : part.rows) table.rows.push_back(cells(*row, today, colleagues));
  return table;
}

struct Held {
  std::shared_ptr<const Worklist> worklist;
  std::vector<store::Colleague> colleagues;
};

Response worklist(const SharedDesk& desk, const Visit& visit) {
  const auto held = desk->database.read([&](store::Connection& connection) {
    return Held{desk->worklist.on(connection, visit.today.date), store::colleagues(connection)};
  });
  const Asked given = read(visit);
  const auto number = page_asked(visit.request.query);
  auto part =
      held.worklist->part(given.filter, given.sort, given.order, (number - 1) * kRowsAPage, kRowsAPage);
  const auto within = page_within(number, part.total, kRowsAPage);
  if (within != number)
    part = held.worklist->part(given.filter, given.sort, given.order, (within - 1) * kRowsAPage, kRowsAPage);
  const auto sort = word_of(kSorts, given.sort);
  const WorklistPage content{
      .views = views(kPath),
      .counts = count_links(held.worklist->counts(visit.person().user)),
      .filters = filters(given, held.colleagues),
      .sort = std::string(sort),
      .order = std::string(word(given.order)),
      .clear_href = given.filters() ? std::string(kPath) : std::string(),
      .cases = table_of(given, part, visit.today.date, held.colleagues),
      .pages = {.total = part.total,
                .per_page = kRowsAPage,
                .number = within,
                .base = with_query(with_query(given.address(), "sort", sort), "order", word(given.order)),
                .noun = "cases"}};
  return page(visit, {.title = "Worklist"}, content);
}

std::vector<Choice> closure_choices() {
  std::vector<Choice> choices{{"", "Any"}};
  for (const ClosureCode code : all_closure_codes())
    choices.push_back({std::string(word(code)), std::string(in_words(code))});
  return choices;
}

std::vector<Cell> closed_cells(const store::ClosedCase& row, Date today,
                               const std::vector<store::Colleague>& colleagues) {
  return {
      {.text = listed_name(row.surname, row.forename),
       .href = child_href(row.child),
       .note = age_and_year(row.date_of_birth, today)},
      {.text = case_name(row.case_id), .href = case_href(row.case_id)},
      {.text = std::string(in_words(row.closure))},
      {.text = short_day(row.closed_on), .note = "open for " + days_in_words(row.opened_on, row.closed_on)},
      {.text = row.officer == UserId{} ? "Nobody" : name_of(colleagues, row.officer)}};
}

struct ClosedHeld {
  std::vector<store::ClosedCase> cases;
  std::int64_t total = 0;
  std::size_t number = 1;
  std::vector<store::Colleague> colleagues;
};

ClosedHeld closed_held(const SharedDesk& desk, store::ClosedFilter filter, std::size_t asked_page) {
  return desk->database.read([&](store::Connection& connection) {
    ClosedHeld held{.total = count_closed_cases(connection, filter),
                    .colleagues = store::colleagues(connection)};
    held.number = page_within(asked_page, static_cast<std::size_t>(held.total), kRowsAPage);
    filter.skip = static_cast<std::int64_t>((held.number - 1) * kRowsAPage);
    filter.most = static_cast<std::int64_t>(kRowsAPage);
    held.cases = closed_cases(connection, filter);
    return held;
  });
}

Response closed(const SharedDesk& desk, const Visit& visit) {
  const Params& query = visit.request.query;
  const store::ClosedFilter filter{.officer = officer_asked(query["officer"], visit.person().user),
                                   .closure = parse_closure_code(query["reason"])};
  const auto held = closed_held(desk, filter, page_asked(query));
  const auto officer = filter.officer ? query["officer"] : std::string_view();
  const auto reason = filter.closure ? word(*filter.closure) : std::string_view();
  ClosedCasesPage content{
      .views = views(kClosedPath),
      .filters = {filter_by("reason", "Reason", closure_choices(), reason),
                  filter_by("officer", "Officer", officer_choices(held.colleagues), officer)},
      .clear_href = filter.officer || filter.closure ? std::string(kClosedPath) : std::string(),
      .cases = {.caption = "Closed cases",
                .columns = {{"Child"}, {"Case"}, {"Reason"}, {"Closed"}, {"Officer"}},
                .when_empty = "No closed case fits.",
                .caption_hidden = true},
      .pages = {.total = static_cast<std::size_t>(held.total),
                .per_page = kRowsAPage,
                .number = held.number,
                .base = list_address(kClosedPath, {{"reason", reason}, {"officer", officer}}),
                .noun = "cases"}};
  for (const auto& row : held.cases)
    content.cases.rows.push_back(closed_cells(row, visit.today.date, held.colleagues));
  return page(visit, {.title = "Closed cases"}, content);
}

}  // namespace

std::vector<Route> worklist_routes(const SharedDesk& desk) {
  return {{Method::get, std::string(kPath), Permission::see_worklist,
           [desk](const Visit& visit) { return worklist(desk, visit); }},
          {Method::get, std::string(kClosedPath), Permission::see_worklist,
           [desk](const Visit& visit) { return closed(desk, visit); }}};
}

}  // namespace onroll::web
