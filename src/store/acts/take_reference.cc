#include "store/acts/take_reference.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <unordered_map>

#include "sql/imports.h"
#include "sql/reference.h"
#include "store/acts/rows_of_import.h"
#include "store/rows.h"

namespace onroll::store {
namespace {

constexpr std::size_t kRowsInEvent = 1000;

std::optional<ImportReport> same_file(Connection& connection, const ReferenceFile& file, ImportKind kind,
                                      std::size_t rows) {
  const auto same = connection.first(sql::ImportOfSameFile{.file_digest = file.digest,
                                                           .kind = word(kind),
                                                           .source = "",
                                                           .source_name = "",
                                                           .as_of = iso(file.as_of)});
  if (!same) return std::nullopt;
  ImportReport report{.same_as = {same->import_id}, .read = static_cast<std::int64_t>(rows)};
  report.already_held = report.read;
  return report;
}

template <typename Reading>
ImportReport begin(Ledger& ledger, const ReferenceFile& file, ImportKind kind, const Reading& reading,
                   std::size_t fresh) {
  ImportReport report{.import = ledger.next().import,
                      .read = static_cast<std::int64_t>(reading.rows.size() + reading.refused.size()),
                      .taken = static_cast<std::int64_t>(fresh),
                      .already_held = static_cast<std::int64_t>(reading.rows.size() - fresh),
                      .refused = static_cast<std::int64_t>(reading.refused.size()),
                      .remarks = reading.remarks};
  ledger.add(journal::ImportTaken{.import = report.import,
                                  .kind = std::string(word(kind)),
                                  .file_name = file.name,
                                  .file_digest = file.digest,
                                  .format = reading.format,
                                  .as_of = file.as_of,
                                  .header = reading.header,
                                  .remarks = reading.remarks,
                                  .rows_read = report.read,
                                  .rows_taken = report.taken,
                                  .rows_already_held = report.already_held,
                                  .rows_refused = report.refused});
  add_refused_rows(ledger, report.import, reading.refused);
  return report;
}

// The rows in events of a thousand: `make` turns a span of rows into the event.
template <typename Row, typename Make>
void add_in_parts(Ledger& ledger, const std::vector<Row>& rows, Make make) {
  for (std::size_t start = 0; start < rows.size(); start += kRowsInEvent) {
    const auto end = std::min(start + kRowsInEvent, rows.size());
    ledger.add(make(std::vector<Row>(rows.begin() + static_cast<std::ptrdiff_t>(start),
                                     rows.begin() + static_cast<std::ptrdiff_t>(end))));
  }
}

}  // namespace

Outcome<ImportReport> carry_out(Ledger& ledger, const TakeSchools& act) {
  auto& connection = ledger.connection();
  if (auto same = same_file(connection, act.file, ImportKind::schools, act.reading.rows.size()))
    return *std::move(same);
  std::unordered_map<std::int64_t, std::string> held;
  for (const auto row : connection.query(sql::SchoolDetails{})) held.emplace(row.urn, row.details);
  std::vector<SchoolRow> fresh;
  for (const auto& school : act.reading.rows) {
    const auto found = held.find(school.urn.number());
    if (found == held.end() || found->second != journal::school_text(school)) fresh.push_back(school);
  }
  auto report = begin(ledger, act.file, ImportKind::schools, act.reading, fresh.size());
  add_in_parts(ledger, fresh, [](auto rows) { return journal::SchoolsTaken{.schools = std::move(rows)}; });
  return report;
}

Outcome<ImportReport> carry_out(Ledger& ledger, const TakeSchoolLinks& act) {
  auto& connection = ledger.connection();
  if (auto same = same_file(connection, act.file, ImportKind::school_links, act.reading.rows.size()))
    return *std::move(same);
  using Link = std::tuple<std::int64_t, std::int64_t, std::string, std::optional<std::string>>;
  std::set<Link> held;
  for (const auto row : connection.query(sql::SchoolLinks{})) {
    held.emplace(row.urn, row.other_urn, row.relation,
                 row.linked_on ? std::optional<std::string>(*row.linked_on) : std::nullopt);
  }
  std::vector<SchoolLinkRow> fresh;
  for (const auto& link : act.reading.rows) {
    const auto on = link.on ? std::optional(iso(*link.on)) : std::nullopt;
    if (!held.contains({link.school.number(), link.other.number(), link.relation, on})) fresh.push_back(link);
  }
  auto report = begin(ledger, act.file, ImportKind::school_links, act.reading, fresh.size());
  add_in_parts(ledger, fresh, [](auto rows) { return journal::SchoolLinksTaken{.links = std::move(rows)}; });
  return report;
}

Outcome<ImportReport> carry_out(Ledger& ledger, const TakeTermDates& act) {
  auto& connection = ledger.connection();
  const auto& rows = act.reading.rows;
  if (auto same = same_file(connection, act.file, ImportKind::term_dates, rows.size()))
    return *std::move(same);
  auto report = begin(ledger, act.file, ImportKind::term_dates, act.reading, rows.size());
  if (!rows.empty()) ledger.add(journal::TermDatesTaken{.import = report.import, .dates = rows});
  return report;
}

}  // namespace onroll::store
