#include "web/pages/import_new.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.h"
#include "store/imports/take_file.h"
#include "web/page.h"
#include "web/pages/acting.h"
#include "web/pages/listing.h"
#include "web/pages/moments.h"
#include "web/pages/report_words.h"

namespace onroll::web {
namespace {

constexpr std::size_t kRowsShown = 100;
constexpr std::array<std::string_view, 6> kFields{"kind", "file", "school", "date", "source", "source_name"};

Select kinds(std::string_view chosen) {
  Select select{.name = "kind", .label = "What is in the file?", .choices = {{"", "Choose"}}};
  for (const auto kind : all_import_kinds()) {
    select.choices.push_back({.value = std::string(word(kind)),
                              .label = std::string(in_words(kind)),
                              .chosen = word(kind) == chosen});
  }
  return select;
}

bool is_list_source(Source source) {
  return source != Source::roll && source != Source::joiner && source != Source::leaver;
}

Select sources(std::string_view chosen) {
  Select select{.name = "source",
                .label = "Where a population list comes from",
                .choices = {{"", "Not a population list"}},
                .hint = "Only a population list needs this."};
  for (const auto source : all_sources()) {
    if (!is_list_source(source)) continue;
    select.choices.push_back({.value = std::string(word(source)),
                              .label = std::string(in_words(source)),
                              .chosen = word(source) == chosen});
  }
  return select;
}

ImportNewPage form_of(const Visit& visit, Problems problems) {
  const auto& form = visit.request.form;
  ImportNewPage page{.problems = std::move(problems), .csrf = std::string(visit.csrf())};
  page.kind = kinds(form["kind"]);
  page.file = {.name = "file", .label = "File", .accept = ".csv,.txt,.xlsx,.xml,.zip"};
  page.school = {
      .name = "school",
      .label = "School (optional)",
      .value = std::string(form["school"]),
      .hint =
          "Its URN, DfE number or name, where the file does not say whose it is. A roll is of one school.",
      .width = Width::chars_20};
  page.date = {.name = "date",
               .label = "The day the file is true of (optional)",
               .day = std::string(form["date-day"]),
               .month = std::string(form["date-month"]),
               .year = std::string(form["date-year"]),
               .hint = "A roll needs it unless the file says. For example, 3 11 2026"};
  page.source = sources(form["source"]);
  page.source_name = {
      .name = "source_name",
      .label = "Name of who sent the list (optional)",
      .value = std::string(form["source_name"]),
      .hint = "For example, North surgeries. A newer list of the same sender takes the place of the older.",
      .width = Width::chars_20};
  page.kind.problem = problem_of(page.problems, "kind");
  page.file.problem = problem_of(page.problems, "file");
  page.school.problem = problem_of(page.problems, "school");
  page.date.problem = problem_of(page.problems, "date");
  page.source.problem = problem_of(page.problems, "source");
  return page;
}

Response show_problems(const Visit& visit, Problems problems) {
  // What is said of the file as a whole belongs to the file.
  for (auto& problem : problems) {
    if (std::ranges::find(kFields, problem.field) == kFields.end()) problem.field = "file";
  }
  return page(visit,
              {.title = "Take in a file",
               .status = Status::unprocessable,
               .standing = Standing::with_problems,
               .back_href = "/imports"},
              form_of(visit, std::move(problems)));
}

struct Asked {
  store::FileToTake file;
  store::Taking taking = store::Taking::rehearsal;
};

std::optional<Urn> school_said(std::string_view said, const store::SchoolFinder& schools) {
  if (const auto urn = Urn::parse(said)) return *urn;
  if (const auto number = SchoolNumber::parse(said)) return schools.of_number(*number);
  return schools.of_name(fold_name(said));
}

std::optional<Date> date_said(const Params& form) {
  const auto text = fmt::format("{}/{}/{}", form.trimmed("date-day"), form.trimmed("date-month"),
                                form.trimmed("date-year"));
  return parse_any_date(text);
}

bool has_date(const Params& form) {
  return !form.trimmed("date-day").empty() || !form.trimmed("date-month").empty() ||
         !form.trimmed("date-year").empty();
}

std::string source_said(const Params& form) {
  const auto source = form.trimmed("source");
  const auto name = form.trimmed("source_name");
  return source.empty() || name.empty() ? std::string(source) : fmt::format("{}:{}", source, name);
}

Result<Asked> read_asked(store::Database& database, const Visit& visit) {
  const auto& form = visit.request.form;
  Problems problems;
  Asked asked{.taking = form["action"] == "load" ? store::Taking::for_good : store::Taking::rehearsal};
  asked.file.schools = database.read(
      [](store::Connection& connection) { return std::make_shared<const store::SchoolFinder>(connection); });
  const auto kind = parse_import_kind(form["kind"]);
  if (!kind) problems.push_back({"kind", "Choose what is in the file"});
  const auto* upload = visit.request.upload("file");
  if (!upload || upload->bytes.empty()) problems.push_back({"file", "Choose a file that is not empty"});
  if (const auto said = form.trimmed("school"); !said.empty()) {
    asked.file.school = school_said(said, *asked.file.schools);
    if (!asked.file.school)
      problems.push_back({"school", "Enter the URN of a school in the register, six digits"});
  }
  if (has_date(form)) {
    asked.file.date = date_said(form);
    if (!asked.file.date)
      problems.push_back({"date", "Enter a real date as day, month and year, for example 3 11 2026"});
    if (asked.file.date > visit.today.date)
      problems.push_back({"date", "The day the file is true of cannot be in the future"});
  }
  asked.file.source = source_said(form);
  if (!problems.empty()) return std::unexpected(std::move(problems));
  asked.file.kind = *kind;
  asked.file.name = upload->file_name;
  asked.file.bytes = upload->bytes;
  return asked;
}

Table first_rows(const std::vector<store::RowReport>& rows) {
  Table table{.caption = rows.size() > kRowsShown ? fmt::format("The first {} of {} things to say about rows",
                                                                kRowsShown, rows.size())
                                                  : "Row by row",
              .columns = {{"Row", true}, {"Column"}, {"What"}, {"Why"}},
              .when_empty = "No row needs anything."};
  for (const auto& row : std::span(rows).first(std::min(rows.size(), kRowsShown))) {
    const auto colour = row.what == store::RowOutcome::refused ? TagColour::red : TagColour::blue;
    table.rows.push_back(
        {{.text = std::to_string(row.row)},
         {.text = row.column.empty() ? "Whole row" : row.column},
         {.text = "", .tag = {row.what == store::RowOutcome::refused ? "Refused" : "Put right", colour}},
         {.text = row.sentence}});
  }
  return table;
}

Response show_check(const Visit& visit, const store::FileTaken& taken) {
  auto content = form_of(visit, {});
  content.rows = first_rows(taken.rows);
  if (taken.report.same_as.value != 0) {
    content.checked =
        fmt::format("This very file was taken in before, as import {}. Loading it would change nothing.",
                    taken.report.same_as.value);
  } else {
    content.checked =
        fmt::format("Nothing was kept. The file has {}.", count_in_words(taken.report.read, "row", "rows"));
    content.sentences = in_sentences(taken.report, Tense::would);
    std::ranges::copy(taken.report.remarks, std::back_inserter(content.sentences));
  }
  return page(visit, {.title = "What the check found", .back_href = "/imports"}, content);
}

}  // namespace

Response ask_for_file(store::Database&, const Visit& visit) {
  return page(visit, {.title = "Take in a file", .back_href = "/imports"}, form_of(visit, {}));
}

Response take_in_file(store::Database& database, const Visit& visit) {
  const auto asked = read_asked(database, visit);
  if (!asked) return show_problems(visit, asked.error());
  auto occasion = occasion_of(visit);
  // The same file again is known by its words; a key would take a second, different file for the first.
  occasion.idempotency_key.clear();
  store::MatchBook book(store::MatchBook::Keeping::this_file_only);
  const auto taken = store::take_file(database, occasion, asked->file, book, asked->taking);
  if (!taken) return show_problems(visit, problems_of(taken.error(), "file"));
  if (asked->taking == store::Taking::rehearsal) return show_check(visit, *taken);
  const auto& report = taken->report;
  if (report.same_as.value != 0)
    return see_other(fmt::format("/imports/{}?done=held-before", report.same_as.value));
  return see_other(fmt::format("/imports/{}?done=taken-in", report.import.value));
}

}  // namespace onroll::web
