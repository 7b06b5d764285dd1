#include "store/acts/take_people.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <ranges>
#include <unordered_map>

#include "matching/gather.h"
#include "sql/cases.h"
#include "sql/children.h"
#include "sql/findings.h"
#include "sql/imports.h"
#include "sql/records.h"
#include "store/acts/ask_pairs.h"
#include "store/acts/rows_of_import.h"
#include "store/feed.h"
#include "store/measure.h"
#include "store/reassess.h"
#include "store/rows.h"

namespace onroll::store {
namespace {

// Records in one event of the journal: enough that an event costs nothing beside them.
constexpr std::size_t kRecordsInEvent = 1000;

struct HeldRecord {
  RecordId record;
  ChildId child;
  bool live = false;
};

// The rows of a file, sorted into those whose words are held already and those that say something new.
struct SortedRows {
  std::vector<journal::ListedRecord> held;
  std::vector<ChildId> held_children;
  std::vector<const PreparedRow*> fresh;
  std::vector<ListedAgain> back;  // of the held, those no import that is not undone lists
  std::int64_t repeated = 0;      // the same words twice in this file
};

std::unordered_map<std::int64_t, HeldRecord> held_records(Connection& connection,
                                                          const std::vector<PreparedRow>& rows) {
  std::vector<std::int64_t> digests;
  digests.reserve(rows.size());
  for (const auto& row : rows) digests.push_back(row.digest);
  std::unordered_map<std::int64_t, HeldRecord> held;
  for (const auto row : connection.query(sql::RecordsByDigest{digests})) {
    held.try_emplace(row.digest, HeldRecord{{row.record_id}, {row.child_id}, row.live != 0});
  }
  return held;
}

SortedRows sort_rows(Connection& connection, const std::vector<PreparedRow>& rows) {
  SortedRows sorted;
  const auto held = held_records(connection, rows);
  std::unordered_map<std::int64_t, int> seen;
  for (const auto& row : rows) {
    if (!seen.try_emplace(row.digest, row.number).second) {
      ++sorted.repeated;
    } else if (const auto found = held.find(row.digest); found != held.end()) {
      sorted.held.push_back({found->second.record, row.number});
      sorted.held_children.push_back(found->second.child);
      if (!found->second.live) sorted.back.push_back({found->second.record, found->second.child, row.traits});
    } else {
      sorted.fresh.push_back(&row);
    }
  }
  return sorted;
}

std::vector<journal::Snapshot> snapshots_of(const PreparedPeople& file) {
  std::vector<journal::Snapshot> snapshots;
  if (!sends_whole_lists(file.source)) return snapshots;
  std::unordered_map<std::string_view, std::size_t> place;
  for (const auto& row : file.rows) {
    const auto [found, is_new] = place.try_emplace(row.feed, snapshots.size());
    if (is_new) {
      const bool by_school = file.source == Source::roll && row.facts.school;
      snapshots.push_back({row.feed, by_school ? row.facts.school->number() : 0, 0});
    }
    ++snapshots[found->second].pupils;
  }
  return snapshots;
}

// A list less than half as long as the one before is more likely a part of a file than a school that emptied.
constexpr std::int64_t kShrunkTo = 2;

std::optional<std::string> remark_on(const journal::Snapshot& snapshot, Date as_of,
                                     const sql::NewestSnapshot::Owned& newest) {
  const auto held = held_date(newest.as_of);
  if (held > as_of) {
    return fmt::format(
        "This list is of {}, but one of {} is held already (import {}). It is kept as history; the newer "
        "list still stands.",
        in_words(as_of), in_words(held), newest.import_id);
  }
  if (snapshot.pupils * kShrunkTo < newest.pupils) {
    return fmt::format(
        "This list names {} children; the one before it (import {}, of {}) named {}. If it is only a part, "
        "undo this import "
        "and send the whole list: those left out now count as gone.",
        snapshot.pupils, newest.import_id, in_words(held), newest.pupils);
  }
  return std::nullopt;
}

// What a person should know of these lists beside the ones held before.
std::vector<std::string> remarks_on_lists(Connection& connection, const PreparedPeople& file,
                                          std::span<const journal::Snapshot> snapshots) {
  std::vector<std::string> remarks;
  for (const auto& snapshot : snapshots) {
    const auto newest = connection.first(sql::NewestSnapshot{snapshot.feed});
    if (!newest) continue;
    if (auto remark = remark_on(snapshot, file.as_of, *newest)) remarks.push_back(*std::move(remark));
  }
  return remarks;
}

// What is looked for among the held records: new rows, and those that come back.
std::vector<const Traits*> traits_in(const SortedRows& sorted) {
  std::vector<const Traits*> traits;
  for (const auto* row : sorted.fresh) traits.push_back(&row->traits);
  for (const auto& back : sorted.back) traits.push_back(&back.traits);
  return traits;
}

Gathered gather_rows(Ledger& ledger, const PreparedPeople& file, const SortedRows& sorted, MatchBook& book) {
  std::vector<NewRecord> records;
  records.reserve(sorted.fresh.size());
  for (const auto* row : sorted.fresh) {
    records.push_back({ledger.next().record, row->traits});
    ++ledger.next().record.value;
  }
  auto& candidates =
      book.candidates_for(ledger.connection(), traits_in(sorted), ActId{ledger.act().value - 1});
  const auto questions = welcome_back(sorted.back, candidates);
  auto gathered = gather({.records = records,
                          .listing = listing_of(file.source),
                          .already_listed = sorted.held_children,
                          .next_child = ledger.next().child},
                         candidates);
  gathered.perhaps.insert(gathered.perhaps.end(), questions.begin(), questions.end());
  ledger.next().child = gathered.next_child;
  book.kept_as_of(ledger.act());
  return gathered;
}

void add_records(Ledger& ledger, ImportId import, const PreparedPeople& file, const SortedRows& sorted,
                 const Gathered& gathered) {
  for (std::size_t start = 0; start < sorted.fresh.size(); start += kRecordsInEvent) {
    journal::RecordsTaken event{.import = import,
                                .source = file.source,
                                .source_name = file.source_name,
                                .parameters = gathered.parameters};
    const auto end = std::min(start + kRecordsInEvent, sorted.fresh.size());
    for (auto i = start; i < end; ++i) {
      const auto& placing = gathered.placings[i];
      const auto& row = *sorted.fresh[i];
      event.records.push_back({.record = placing.record,
                               .row = row.number,
                               .child = placing.child,
                               .new_child = placing.new_child,
                               .facts = row.facts,
                               .facts_text = row.facts_text,
                               .because_of = placing.because_of,
                               .log_odds = thousandths(placing.log_odds),
                               .pattern = std::bit_cast<std::int64_t>(placing.pattern)});
    }
    ledger.add(event);
  }
  if (!sorted.held.empty()) ledger.add(journal::RecordsListed{.import = import, .records = sorted.held});
}

// Of the children a file touched, those on the unaccounted list or with a case: the list must follow at once.
std::vector<std::int64_t> worth_reassessing(Connection& connection, const SortedRows& sorted,
                                            const Gathered& gathered) {
  std::vector<std::int64_t> touched;
  for (const auto child : sorted.held_children) touched.push_back(child.value);
  for (const auto& placing : gathered.placings) {
    if (!placing.new_child) touched.push_back(placing.child.value);
  }
  std::vector<std::int64_t> wanted;
  for (const auto row : connection.query(sql::FindingsOfChildren{touched})) wanted.push_back(row.child_id);
  for (const auto row : connection.query(sql::NewestCasesOfChildren{touched})) {
    if (row.open != 0) wanted.push_back(row.child_id);
  }
  std::ranges::sort(wanted);
  wanted.erase(std::ranges::unique(wanted).begin(), wanted.end());
  return wanted;
}

journal::ImportTaken import_of(ImportId import, const PreparedPeople& file, const ImportReport& report,
                               std::vector<journal::Snapshot> snapshots) {
  return {.import = import,
          .kind = std::string(word(file.kind)),
          .source = std::string(word(file.source)),
          .source_name = file.source_name,
          .file_name = file.file_name,
          .file_digest = file.file_digest,
          .format = file.format,
          .as_of = file.as_of,
          .header = file.header,
          .remarks = report.remarks,
          .rows_read = report.read,
          .rows_taken = report.taken,
          .rows_already_held = report.already_held,
          .rows_put_right = report.put_right,
          .rows_refused = report.refused,
          .snapshots = std::move(snapshots)};
}

ImportReport count_rows(const PreparedPeople& file, const SortedRows& sorted) {
  ImportReport report{.read = static_cast<std::int64_t>(file.rows.size() + file.refused.size()),
                      .taken = static_cast<std::int64_t>(sorted.fresh.size()),
                      .already_held = static_cast<std::int64_t>(sorted.held.size()) + sorted.repeated,
                      .refused = static_cast<std::int64_t>(file.refused.size()),
                      .remarks = file.remarks};
  report.put_right =
      std::ranges::count_if(file.rows, [](const auto& row) { return !row.corrections.empty(); });
  if (sorted.repeated > 0) {
    report.remarks.push_back(
        fmt::format("{} rows say the same words as an earlier row of this file.", sorted.repeated));
  }
  return report;
}

// The same bytes may be said to be of another school: then their rows are of another feed.
bool lists_first_row(Connection& connection, ImportId import, const PreparedPeople& file) {
  if (file.rows.empty()) return true;
  const std::vector<std::int64_t> digests{file.rows.front().digest};
  const auto held = connection.all(sql::RecordsByDigest{digests});
  return std::ranges::any_of(held, [&](const auto& row) {
    return connection.first(sql::IsListed{import.value, row.record_id}).has_value();
  });
}

std::optional<ImportReport> same_file(Connection& connection, const PreparedPeople& file) {
  for (const auto& same : connection.all(sql::ImportOfSameFile{.file_digest = file.file_digest,
                          .kind = word(file.kind),
                          .source = word(file.source),
                          .source_name = file.source_name,
                          .as_of = iso(file.as_of)})) {
    if (!lists_first_row(connection, {same.import_id}, file)) continue;
    ImportReport report{.same_as = {same.import_id},
                        .read = static_cast<std::int64_t>(file.rows.size() + file.refused.size())};
    report.already_held = report.read;
    return report;
  }
  return std::nullopt;
}

// What follows from new records: questions for a person, and the unaccounted list brought up to date.
void finish_taking(Ledger& ledger, ImportReport& report, const SortedRows& sorted, const Gathered& gathered) {
  report.pairs_to_decide = ask_pairs(ledger, gathered.perhaps, gathered.parameters);
  const auto wanted = worth_reassessing(ledger.connection(), sorted, gathered);
  if (!wanted.empty())
    report.accounted_again = reassess(ledger, ledger.occasion().today.date, wanted).findings_cleared;
}

ImportReport take(Ledger& ledger, const PreparedPeople& file, MatchBook& book) {
  auto& connection = ledger.connection();
  const auto sorted = sort_rows(connection, file.rows);
  auto report = count_rows(file, sorted);
  report.import = ledger.next().import;
  auto snapshots = snapshots_of(file);
  std::ranges::copy(remarks_on_lists(connection, file, snapshots), std::back_inserter(report.remarks));
  const auto gathered = gather_rows(ledger, file, sorted, book);
  report.new_children = std::ranges::count_if(gathered.placings, &Placing::new_child);
  ledger.add(import_of(report.import, file, report, std::move(snapshots)));
  add_records(ledger, report.import, file, sorted, gathered);
  add_row_notes(ledger, report.import, file.rows);
  add_refused_rows(ledger, report.import, file.refused);
  finish_taking(ledger, report, sorted, gathered);
  return report;
}

// A file of which no row could be read stands as the list of its day once its last waiting row is corrected;
// before that it would take the place of the list before with most of its rows missing.
std::vector<journal::Snapshot> lists_begun(Connection& connection, ImportId import,
                                           const PreparedPeople& row) {
  if (connection.one(sql::RowsWaiting{import.value}).waiting > 1) return {};
  auto lists = snapshots_of(row);
  std::erase_if(lists, [&](const journal::Snapshot& list) {
    return connection.first(sql::SnapshotOfImport{import.value, list.feed}).has_value();
  });
  return lists;
}

// The corrected row as a file of one, read as the whole file was.
Result<PreparedPeople> corrected(const sql::ImportById::Owned& import, const CorrectRow& act) {
  const auto kind = *parse_import_kind(import.kind);
  const auto source = *parse_source(import.source);
  auto outside = act.outside;
  outside.date = held_date(import.as_of);
  outside.source = source;
  auto row = read_row(kind, journal::from_text<std::vector<std::string>>(import.header), act.cells, outside);
  if (!row) return std::unexpected(std::move(row.error()));
  row->number = act.row;
  PreparedPeople file{
      .kind = kind, .source = source, .source_name = import.source_name, .as_of = *outside.date};
  file.rows.push_back(prepare_row(*std::move(row), source, import.source_name));
  return file;
}

ImportReport take_corrected(Ledger& ledger, const CorrectRow& act, const PreparedPeople& file) {
  auto& connection = ledger.connection();
  MatchBook book(MatchBook::Keeping::this_file_only);
  const auto sorted = sort_rows(connection, file.rows);
  auto report = count_rows(file, sorted);
  report.import = act.import;
  const auto gathered = gather_rows(ledger, file, sorted, book);
  report.new_children = std::ranges::count_if(gathered.placings, &Placing::new_child);
  ledger.add(journal::RowSettled{.import = act.import,
                                 .row = act.row,
                                 .state = "taken",
                                 .snapshots = lists_begun(connection, act.import, file)});
  if (!already_listed(connection, act.import, sorted.held))
    add_records(ledger, act.import, file, sorted, gathered);
  finish_taking(ledger, report, sorted, gathered);
  return report;
}

}  // namespace

Outcome<ImportReport> carry_out(Ledger& ledger, const TakePeople& act) {
  if (auto same = same_file(ledger.connection(), act.file)) return *std::move(same);
  return take(ledger, act.file, act.book);
}

Outcome<ImportReport> carry_out(Ledger& ledger, const CorrectRow& act) {
  auto& connection = ledger.connection();
  const auto import = connection.first(sql::ImportById{act.import.value});
  const auto waiting = connection.first(sql::RefusedRow{act.import.value, act.row});
  if (!import || !waiting || waiting->state != "waiting" || import->state != "taken") {
    return not_done("", "This row is no longer waiting. Go back to the import to see what became of it.");
  }
  if (!parse_source(import->source)) {
    return not_done(
        "", "Rows of reference data are put right where they come from. Send this one back to its source.");
  }
  const auto file = corrected(*import, act);
  if (!file) return std::unexpected<NotDone>(file.error());
  return take_corrected(ledger, act, *file);
}

}  // namespace onroll::store
