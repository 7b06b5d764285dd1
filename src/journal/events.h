// Every event of the register but those of a case (cases/events.h): what happened, in full, so that all
// subject tables can be made again from the events alone. Append-only; a field may be added, never renamed or
// removed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "intake/reading.h"
#include "people/facts.h"
#include "people/ids.h"
#include "people/sources.h"

namespace onroll::journal {

// A list that was whole on a day. feed: "roll:URN" or "SOURCE:NAME"; urn 0 where no school is meant.
struct Snapshot {
  std::string feed;
  std::int64_t urn = 0;
  std::int64_t pupils = 0;
  bool operator==(const Snapshot&) const = default;
};

struct ImportTaken {
  ImportId import;
  std::string kind;    // word(ImportKind)
  std::string source;  // word(Source), "" for reference data
  std::string source_name;
  std::string file_name;
  std::string file_digest;  // SHA-256 of the bytes, hexadecimal
  std::string format;
  Date as_of{};
  std::vector<std::string> header;
  std::vector<std::string> remarks;
  std::int64_t rows_read = 0;
  std::int64_t rows_taken = 0;
  std::int64_t rows_already_held = 0;
  std::int64_t rows_put_right = 0;
  std::int64_t rows_refused = 0;
  std::vector<Snapshot> snapshots;
  bool operator==(const ImportTaken&) const = default;
};

struct TakenRecord {
  RecordId record;
  int row = 0;
  ChildId child;  // the child it joined, or the new child it is the first record of
  bool new_child = false;
  Facts facts;
  std::string facts_text;     // append_facts(facts) where somebody made it already, else ""
  RecordId because_of;        // joined by rule to this record's child; 0: by nothing, it began a child
  std::int64_t log_odds = 0;  // thousandths
  std::int64_t pattern = 0;
  bool operator==(const TakenRecord&) const = default;
};

struct RecordsTaken {
  ImportId import;
  Source source = Source::roll;
  std::string source_name;
  std::vector<TakenRecord> records;
  std::string parameters;  // the version that joined them
  bool operator==(const RecordsTaken&) const = default;
};

struct ListedRecord {
  RecordId record;
  int row = 0;
  bool operator==(const ListedRecord&) const = default;
};

// Rows whose words the feed had said before: the held record is listed again.
struct RecordsListed {
  ImportId import;
  std::vector<ListedRecord> records;
  bool operator==(const RecordsListed&) const = default;
};

struct RowNote {
  int row = 0;
  int place = 0;
  std::string column;
  std::string sentence;
  bool operator==(const RowNote&) const = default;
};

struct RowsPutRight {
  ImportId import;
  std::vector<RowNote> notes;
  bool operator==(const RowsPutRight&) const = default;
};

struct WaitingRow {
  int row = 0;
  std::vector<std::string> cells;
  std::vector<Problem> problems;
  bool operator==(const WaitingRow&) const = default;
};

struct RowsRefused {
  ImportId import;
  std::vector<WaitingRow> rows;
  bool operator==(const RowsRefused&) const = default;
};

// A refused row is no longer waiting: "taken" (corrected and resubmitted) or "returned" (sent back to the
// sender).
struct RowSettled {
  ImportId import;
  int row = 0;
  std::string state;
  std::vector<Snapshot> snapshots;  // lists that stand from now on, because this row was the last that waited
  bool operator==(const RowSettled&) const = default;
};

struct ImportUndone {
  ImportId import;
  bool operator==(const ImportUndone&) const = default;
};

struct SchoolsTaken {
  std::vector<SchoolRow> schools;
  bool operator==(const SchoolsTaken&) const = default;
};

struct SchoolLinksTaken {
  std::vector<SchoolLinkRow> links;
  bool operator==(const SchoolLinksTaken&) const = default;
};

struct TermDatesTaken {
  ImportId import;
  std::vector<TermDateRow> dates;
  bool operator==(const TermDatesTaken&) const = default;
};

// Two children that may be one: a person is asked. `reasons` is the text the page shows.
struct FoundPair {
  PairId pair;
  ChildId a;
  ChildId b;
  RecordId record_a;
  RecordId record_b;
  std::string reasons;
  std::string rule;                        // the version of the rules
  std::optional<std::int64_t> log_odds{};  // thousandths; none before the rules weighed
  std::int64_t pattern = 0;
  std::string parameters{};  // their version
  bool operator==(const FoundPair&) const = default;
};

struct PairsFound {
  std::vector<FoundPair> pairs;
  bool operator==(const PairsFound&) const = default;
};

// state: "same", "different", "not_sure", or "waiting" again when a decision is taken back.
struct PairDecided {
  PairId pair;
  std::string state;
  std::string reason{};          // the person's own words
  std::string settled_at{};      // what the evidence said by then: "same", "perhaps"
  std::vector<RecordId> seen{};  // the records of both children by then
  bool operator==(const PairDecided&) const = default;
};

// A question that was decided is asked again, because new records say more than the decision had seen.
struct PairReopened {
  FoundPair found;  // `pair` is the question's own number
  std::string news;
  bool operator==(const PairReopened&) const = default;
};

// Parameters of matching learned from this register; `model` as matching/learn/model.h writes it.
struct ParametersLearned {
  std::int64_t number = 0;  // 1, 2 ...
  std::string version;
  std::string model;
  bool operator==(const ParametersLearned&) const = default;
};

// `joined` is now part of `kept`; `moved` are its records, so that parting them again loses nothing.
struct ChildrenJoined {
  ChildId kept;
  ChildId joined;
  std::vector<RecordId> moved;
  bool operator==(const ChildrenJoined&) const = default;
};

struct ChildrenParted {
  ChildId kept;
  ChildId parted;
  std::vector<RecordId> moved_back;
  bool operator==(const ChildrenParted&) const = default;
};

struct Finding {
  ChildId child;
  std::string state;  // "in_transit" or "unaccounted"
  std::string cause;  // word(Cause)
  Date since{};
  std::optional<Urn> last_school;
  std::string evidence;
  std::optional<Date> case_due;
  Date found_on{};
  bool operator==(const Finding&) const = default;
};

// What accounting found to differ from what was held: findings new or changed, and children now accounted
// for.
struct FindingsChanged {
  Date as_of{};
  std::vector<Finding> set;
  std::vector<ChildId> cleared;
  bool operator==(const FindingsChanged&) const = default;
};

// One event of a case, in the words of cases/events.h.
struct CaseChanged {
  CaseId case_id;
  ChildId child;
  std::string at;  // when it was recorded, ISO
  UserId by;
  std::string kind;
  std::string text;
  bool operator==(const CaseChanged&) const = default;
};

using Event = std::variant<ImportTaken, RecordsTaken, RecordsListed, RowsPutRight, RowsRefused, RowSettled,
                           ImportUndone, SchoolsTaken, SchoolLinksTaken, TermDatesTaken, PairsFound,
                           PairDecided, ChildrenJoined, ChildrenParted, FindingsChanged, CaseChanged,
                           PairReopened, ParametersLearned>;

// The event's name in the journal: "import_taken", "records_taken", ...
std::string_view kind(const Event& event);

// What the event is about, "import:12", "case:7", or "" for events about many things.
std::string subject(const Event& event);

std::string encode(const Event& event);

// A school's row as the journal keeps it: two texts are equal exactly when the rows are.
std::string school_text(const SchoolRow& school);
SchoolRow parse_school(std::string_view text);

// REQUIRES: `kind` and `payload` come from the journal. Throws ContractBroken for a kind nobody knows.
Event decode(std::string_view kind, std::string_view payload);

}  // namespace onroll::journal
