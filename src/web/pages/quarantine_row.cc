#include "web/pages/quarantine_row.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

#include "store/acts/mend_imports.h"
#include "store/acts/take_people.h"
#include "store/imports/outside.h"
#include "store/queries/quarantine.h"
#include "web/page.h"
#include "web/pages/acting.h"
#include "web/pages/listing.h"

namespace onroll::web {
namespace {

using store::RowInQuarantine;

struct Place {
  ImportId import;
  int row = 0;
};

std::optional<Place> place_of(const Visit& visit) {
  const auto import = visit.path_id<ImportKindTag>("import_id");
  const auto row = parse_id<struct RowOfFile>(visit.path("row"));
  if (!import || !row || row->value > std::numeric_limits<int>::max()) return std::nullopt;
  return Place{*import, static_cast<int>(row->value)};
}

std::string field_of(std::size_t column) {
  return fmt::format("cell-{}", column);
}

std::string state_in_words(const RowInQuarantine& row) {
  if (row.import.undone) return "The import this row came with was undone, so there is nothing to put right.";
  if (row.state == "taken") return "This row was put right and taken in.";
  if (row.state == "returned") return "This row was sent back to the sender.";
  return "";
}

// Problems name columns; the form's fields are numbered, for two columns may bear one name.
Problems on_fields(const RowInQuarantine& row, Problems problems) {
  for (auto& problem : problems) {
    const auto found = std::ranges::find(row.header, problem.field);
    if (found != row.header.end()) {
      problem.field = field_of(static_cast<std::size_t>(found - row.header.begin()));
    } else if (problem.field != "school") {
      problem.field = field_of(0);
    }
  }
  return problems;
}

TextInput cell_of(const RowInQuarantine& row, std::size_t column, const Problems& problems) {
  return {.name = field_of(column),
          .label = row.header[column],
          .value = row.cells[column],
          .problem = problem_of(problems, field_of(column)),
          .autocomplete = "off"};
}

void fill_form(const RowInQuarantine& row, const Problems& problems, QuarantineRowPage& page) {
  for (std::size_t column = 0; column < row.header.size(); ++column) {
    auto cell = cell_of(row, column, problems);
    (cell.problem.empty() ? page.others : page.to_put_right).push_back(std::move(cell));
  }
  page.asks_school = row.import.kind != ImportKind::population;
  page.school = {.name = "school",
                 .label = "School the row is about (URN)",
                 .value = row.school ? row.school->text() : std::string(),
                 .hint = "Where the row itself does not say.",
                 .problem = problem_of(problems, "school"),
                 .width = Width::chars_10};
}

// `tried` are the problems of a resubmission; without them the row shows what was wrong when its file came.
Response show(store::Database& database, const Visit& visit, const RowInQuarantine& row,
              const Problems& tried) {
  const auto place = *place_of(visit);
  const auto problems = on_fields(row, tried.empty() ? row.problems : tried);
  QuarantineRowPage content{.heading = fmt::format("Row {} of {}", place.row, row.import.file_name),
                            .import_href = fmt::format("/imports/{}", place.import.value),
                            .state = state_in_words(row),
                            .can_be_corrected = store::can_be_corrected(row.import.kind),
                            .action = fmt::format("/imports/{}/rows/{}", place.import.value, place.row),
                            .csrf = std::string(visit.csrf()),
                            .act_key = new_act_key()};
  content.waiting = content.state.empty();
  if (content.waiting && content.can_be_corrected) fill_form(row, problems, content);
  if (content.waiting && !content.can_be_corrected) {
    for (const auto& problem : row.problems) {
      content.sentences.push_back(
          problem.field.empty() ? problem.sentence : fmt::format("{}: {}", problem.field, problem.sentence));
    }
  }
  if (!tried.empty()) content.problems = problems;
  const auto next = database.read([&](store::Connection& connection) {
    return store::next_waiting_row(connection, place.import, place.row);
  });
  if (next) content.next_href = fmt::format("/imports/{}/rows/{}", next->import.value, next->row);
  const PageHead head{.title = "Row in quarantine",
                      .status = tried.empty() ? Status::ok : Status::unprocessable,
                      .standing = tried.empty() ? Standing::fine : Standing::with_problems,
                      .back_href = "/quarantine",
                      .success = done_sentence(visit, {{"row-taken", "The row was put right and taken in"},
                                                       {"row-returned", "The row is marked as sent back"}})};
  return page(visit, head, content);
}

std::optional<RowInQuarantine> row_of(store::Database& database, const Visit& visit) {
  const auto place = place_of(visit);
  if (!place) return std::nullopt;
  return database.read([&](store::Connection& connection) {
    return store::row_in_quarantine(connection, place->import, place->row);
  });
}

// On to the same row, which now says what became of it and leads to the next.
Response settled(const Visit& visit, std::string_view done) {
  const auto place = *place_of(visit);
  return see_other(fmt::format("/imports/{}/rows/{}?done={}", place.import.value, place.row, done));
}

// One form, two acts: each has a key of its own.
store::Occasion row_act(const Visit& visit, std::string_view kind) {
  auto occasion = occasion_of(visit);
  if (!occasion.idempotency_key.empty()) occasion.idempotency_key.append(":").append(kind);
  return occasion;
}

Response send_back(store::Database& database, const Visit& visit, const RowInQuarantine& row) {
  const auto place = *place_of(visit);
  const store::ReturnRow act{.import = place.import, .row = place.row};
  const auto returned = store::perform(database, row_act(visit, store::ReturnRow::kKind), act);
  if (!returned) return show(database, visit, row, problems_of(returned.error(), ""));
  return settled(visit, "row-returned");
}

Result<store::CorrectRow> corrected(store::Database& database, const Visit& visit, RowInQuarantine& row) {
  const auto place = *place_of(visit);
  const auto& form = visit.request.form;
  for (std::size_t column = 0; column < row.cells.size(); ++column)
    row.cells[column] = form[field_of(column)];
  row.school.reset();
  if (const auto said = form.trimmed("school"); !said.empty()) {
    const auto urn = Urn::parse(said);
    if (!urn) return problem("school", "Enter the six digits of the school's URN");
    row.school = *urn;
  }
  const auto schools = database.read(
      [](store::Connection& connection) { return std::make_shared<const store::SchoolFinder>(connection); });
  auto outside = store::said_outside(schools, visit.today);
  outside.school = row.school;
  return store::CorrectRow{.import = place.import, .row = place.row, .cells = row.cells, .outside = outside};
}

Response resubmit(store::Database& database, const Visit& visit, RowInQuarantine row) {
  const auto act = corrected(database, visit, row);
  if (!act) return show(database, visit, row, act.error());
  const auto taken = store::perform(database, row_act(visit, store::CorrectRow::kKind), *act);
  if (!taken) return show(database, visit, row, problems_of(taken.error(), ""));
  return settled(visit, "row-taken");
}

}  // namespace

Response quarantine_row_page(store::Database& database, const Visit& visit) {
  const auto row = row_of(database, visit);
  return row ? show(database, visit, *row, {}) : not_found(visit);
}

Response settle_row(store::Database& database, const Visit& visit) {
  auto row = row_of(database, visit);
  if (!row) return not_found(visit);
  if (visit.request.form["action"] == "return") return send_back(database, visit, *row);
  return resubmit(database, visit, *std::move(row));
}

}  // namespace onroll::web
