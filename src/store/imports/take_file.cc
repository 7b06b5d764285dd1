#include "store/imports/take_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/hash.h"
#include "base/text.h"
#include "store/acts/take_reference.h"

namespace onroll::store {
namespace {

struct Desk {
  Database& database;
  const ActInfo& info;
  const FileToTake& file;
  MatchBook& book;
  Taking taking;
};

template <typename Act>
Outcome<ImportReport> settle(const Desk& desk, const Act& act) {
  return desk.taking == Taking::for_good ? perform(desk.database, desk.info, act)
                                         : rehearse(desk.database, desk.info, act);
}

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

Outcome<FileTaken> answer(Outcome<ImportReport> report, std::vector<RowReport> rows) {
  if (!report) return std::unexpected(std::move(report.error()));
  if (report->same_as.value != 0) rows.clear();
  std::ranges::stable_sort(rows, {}, &RowReport::row);
  return FileTaken{*std::move(report), std::move(rows)};
}

SaidOutside outside_of(const Desk& desk) {
  auto schools = desk.file.schools;
  if (!schools) {
    schools = desk.database.read(
        [](Connection& connection) { return std::make_shared<const SchoolFinder>(connection); });
  }
  auto outside = said_outside(std::move(schools), desk.info.today);
  outside.school = desk.file.school;
  outside.date = desk.file.date;
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

Outcome<FileTaken> take_people(const Desk& desk) {
  auto outside = outside_of(desk);
  const auto source_name = name_of_source(desk.file, outside);
  if (!source_name) return std::unexpected<NotDone>(source_name.error());
  auto prepared = prepare_people(desk.file.kind, {desk.file.name, desk.file.bytes}, outside, *source_name);
  if (!prepared) return std::unexpected<NotDone>(std::move(prepared.error()));
  std::vector<RowReport> rows;
  add_refused(rows, prepared->refused);
  add_put_right(rows, prepared->rows);
  // What a rehearsal gathers never came to be, so it may not stay in the caller's book.
  MatchBook aside(MatchBook::Keeping::this_file_only);
  auto& book = desk.taking == Taking::for_good ? desk.book : aside;
  return answer(settle(desk, TakePeople{*prepared, book}), std::move(rows));
}

template <typename Act, typename Reading>
Outcome<FileTaken> take_reference(const Desk& desk, Result<Reading> reading) {
  if (!reading) return std::unexpected<NotDone>(std::move(reading.error()));
  const ReferenceFile file{.name = desk.file.name,
                           .digest = hex(sha256(desk.file.bytes)),
                           .as_of = desk.file.date.value_or(desk.info.today.date)};
  std::vector<RowReport> rows;
  add_refused(rows, reading->refused);
  return answer(settle(desk, Act{file, *reading}), std::move(rows));
}

}  // namespace

std::string_view in_words(RowOutcome what) {
  return what == RowOutcome::put_right ? "put right" : "refused";
}

std::string line_of(const RowReport& report) {
  const auto column = report.column.empty() ? std::string() : fmt::format(", column {}", report.column);
  return fmt::format("Row {}{}, {}: {}", report.row, column, in_words(report.what), report.sentence);
}

Outcome<FileTaken> take_file(Database& database, const ActInfo& info, const FileToTake& file, MatchBook& book,
                             Taking taking) {
  if (!may(info.role, Permission::import_files)) return refused_for(Permission::import_files);
  const Desk desk{database, info, file, book, taking};
  const File read{file.name, file.bytes};
  switch (file.kind) {
    case ImportKind::schools:
      return take_reference<TakeSchools>(desk, read_schools(read));
    case ImportKind::school_links:
      return take_reference<TakeSchoolLinks>(desk, read_school_links(read));
    case ImportKind::term_dates:
      return take_reference<TakeTermDates>(desk, read_term_dates(read, outside_of(desk)));
    case ImportKind::roll:
    case ImportKind::joiners:
    case ImportKind::leavers:
    case ImportKind::population:
      break;
  }
  return take_people(desk);
}

}  // namespace onroll::store
