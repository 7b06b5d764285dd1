#include "store/imports/take_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/hash.h"
#include "base/text.h"

namespace onroll::store {
namespace {

void add_refused(std::vector<RowReport>& reports, const std::vector<RefusedRow>& refused) {
  for (const auto& row : refused) {
    for (const auto& problem : row.problems) {
      reports.push_back({row.number, problem.field, RowOutcome::refused, problem.sentence});
    }
  }
}

void add_put_right(std::vector<RowReport>& reports, const std::vector<PreparedRow>& rows) {
  for (const auto& row : rows) {
    for (const auto& correction : row.corrections) {
      reports.push_back({row.number, correction.column, RowOutcome::put_right, correction.sentence});
    }
  }
}

SaidOutside outside_of(const FileToTake& file, std::shared_ptr<const SchoolFinder> schools, Today today) {
  auto outside = said_outside(std::move(schools), today);
  outside.school = file.school;
  outside.date = file.date;
  return outside;
}

Result<std::string> name_of_source(const FileToTake& file, SaidOutside& outside) {
  if (trimmed(file.source).empty() && file.kind != ImportKind::population) return "";
  if (file.kind != ImportKind::population) {
    return problem("source", "Leave the source out: only a population list needs one.");
  }
  auto named = parse_named_source(trimmed(file.source));
  if (!named) return std::unexpected(std::move(named.error()));
  outside.source = named->source;
  return std::move(named->name);
}

Result<FileRead> read_of_people(const FileToTake& file, SaidOutside outside) {
  const auto source_name = name_of_source(file, outside);
  if (!source_name) return std::unexpected(source_name.error());
  auto prepared = prepare_people(file.kind, {file.name, file.bytes}, outside, *source_name);
  if (!prepared) return std::unexpected(std::move(prepared.error()));
  FileRead read{.rows = {}, .content = PreparedPeople{}};
  add_refused(read.rows, prepared->refused);
  add_put_right(read.rows, prepared->rows);
  std::ranges::stable_sort(read.rows, {}, &RowReport::row);
  read.content = *std::move(prepared);
  return read;
}

template <typename Reading>
Result<FileRead> read_of_reference(const FileToTake& file, Today today, Result<Reading> reading) {
  if (!reading) return std::unexpected(std::move(reading.error()));
  FileRead read{.rows = {}, .content = PreparedPeople{}};
  add_refused(read.rows, reading->refused);
  read.content = ReferenceRead<Reading>{
      .file = {.name = file.name, .digest = hex(sha256(file.bytes)), .as_of = file.date.value_or(today.date)},
      .reading = *std::move(reading)};
  return read;
}

// The act for what was read, given to `perform_it`: the acts differ in type, and are performed alike.
template <typename Performing>
Outcome<ImportReport> with_act(const FileRead& file, MatchBook& book, const Performing& perform_it) {
  if (const auto* people = std::get_if<PreparedPeople>(&file.content))
    return perform_it(TakePeople{*people, book});
  if (const auto* schools = std::get_if<ReferenceRead<SchoolsReading>>(&file.content)) {
    return perform_it(TakeSchools{schools->file, schools->reading});
  }
  if (const auto* links = std::get_if<ReferenceRead<SchoolLinksReading>>(&file.content)) {
    return perform_it(TakeSchoolLinks{links->file, links->reading});
  }
  const auto& dates = std::get<ReferenceRead<TermDatesReading>>(file.content);
  return perform_it(TakeTermDates{dates.file, dates.reading});
}

Outcome<FileTaken> answer(Outcome<ImportReport> report, const std::vector<RowReport>& rows) {
  if (!report) return std::unexpected(std::move(report.error()));
  const bool held_before = report->same_as.value != 0;
  return FileTaken{*std::move(report), held_before ? std::vector<RowReport>{} : rows};
}

}  // namespace

std::string_view in_words(RowOutcome what) {
  return what == RowOutcome::put_right ? "put right" : "refused";
}

std::string line_of(const RowReport& report) {
  const auto column = report.column.empty() ? std::string() : fmt::format(", column {}", report.column);
  return fmt::format("Row {}{}, {}: {}", report.row, column, in_words(report.what), report.sentence);
}

std::shared_ptr<const SchoolFinder> load_schools(Database& database) {
  return database.read(
      [](Connection& connection) { return std::make_shared<const SchoolFinder>(connection); });
}

Result<FileRead> read_file(const FileToTake& file, std::shared_ptr<const SchoolFinder> schools, Today today) {
  const File plain{file.name, file.bytes};
  switch (file.kind) {
    case ImportKind::schools:
      return read_of_reference(file, today, read_schools(plain));
    case ImportKind::school_links:
      return read_of_reference(file, today, read_school_links(plain));
    case ImportKind::term_dates:
      return read_of_reference(file, today,
                               read_term_dates(plain, outside_of(file, std::move(schools), today)));
    case ImportKind::roll:
    case ImportKind::joiners:
    case ImportKind::leavers:
    case ImportKind::population:
      break;
  }
  return read_of_people(file, outside_of(file, std::move(schools), today));
}

std::vector<Outcome<FileTaken>> take_together(Database& database, const Occasion& occasion,
                                              std::span<const FileRead> files, MatchBook& book) {
  std::vector<Outcome<FileTaken>> answers;
  if (!may(occasion.role, Permission::import_files)) {
    for (std::size_t i = 0; i < files.size(); ++i)
      answers.emplace_back(refused_for(Permission::import_files));
    return answers;
  }
  try {
    database.write([&](Connection& connection) {
      for (const auto& file : files) {
        auto report =
            with_act(file, book, [&](const auto& act) { return perform_within(connection, occasion, act); });
        answers.push_back(answer(std::move(report), file.rows));
      }
    });
  } catch (...) {
    book.forget();
    throw;
  }
  return answers;
}

std::vector<Outcome<FileTaken>> rehearse_each(Database& database, const Occasion& occasion,
                                              std::span<const FileRead> files) {
  std::vector<Outcome<FileTaken>> answers;
  for (const auto& file : files) {
    // What a rehearsal gathers never came to be, so it may not stay in a book that others use.
    MatchBook aside(MatchBook::Keeping::this_file_only);
    answers.push_back(
        answer(with_act(file, aside, [&](const auto& act) { return rehearse(database, occasion, act); }),
               file.rows));
  }
  return answers;
}

Outcome<FileTaken> take_file(Database& database, const Occasion& occasion, const FileToTake& file,
                             MatchBook& book, Taking taking) {
  if (!may(occasion.role, Permission::import_files)) return refused_for(Permission::import_files);
  const auto read = read_file(file, file.schools ? file.schools : load_schools(database), occasion.today);
  if (!read) return std::unexpected<NotDone>(read.error());
  const std::span<const FileRead> one(&*read, 1);
  return std::move((taking == Taking::for_good ? take_together(database, occasion, one, book)
                                               : rehearse_each(database, occasion, one))
                       .front());
}

}  // namespace onroll::store
