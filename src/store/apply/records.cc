// Imports, records and what is derived from them of each child.
#include <algorithm>
#include <deque>
#include <map>
#include <ranges>
#include <vector>

#include "base/text.h"
#include "journal/facts_fields.h"
#include "journal/facts_text.h"
#include "register/derived_child.h"
#include "sql/cases.h"
#include "sql/children.h"
#include "sql/imports.h"
#include "sql/records.h"
#include "store/apply/apply.h"
#include "store/apply/match_keys.h"
#include "store/case_loading.h"
#include "store/feed.h"
#include "store/rows.h"

namespace onroll::store {
namespace {

// A record's row with the texts its statement points at.
struct RecordRow {
  const journal::TakenRecord* taken;
  std::string feed;
  std::string facts;
  std::string date_of_birth;
  std::string from;
  std::string until;
  std::string ground;
  std::string contacts;
};

std::string iso_or_empty(const std::optional<Date>& day) {
  return day ? iso(*day) : std::string();
}
std::optional<std::string_view> view_or_null(const std::string& text) {
  return text.empty() ? std::nullopt : std::optional<std::string_view>(text);
}

RecordRow row_of(const journal::RecordsTaken& event, const journal::TakenRecord& taken) {
  RecordRow row{.taken = &taken};
  row.feed = feed_of(event.source, event.source_name, taken.facts.school);
  row.facts = taken.facts_text;
  if (row.facts.empty()) journal::append_facts(row.facts, taken.facts);
  row.date_of_birth = iso_or_empty(taken.facts.date_of_birth);
  row.from = iso_or_empty(taken.facts.from);
  row.until = iso_or_empty(taken.facts.until);
  row.ground = ground_text(taken.facts.ground);
  row.contacts = contacts_text(taken.facts.contacts);
  return row;
}

sql::InsertRecord statement_of(const journal::RecordsTaken& event, const RecordRow& row) {
  const auto& facts = row.taken->facts;
  const bool joined = row.taken->because_of != RecordId{};
  return {.record_id = row.taken->record.value,
          .import_id = event.import.value,
          .row_number = row.taken->row,
          .child_id = row.taken->child.value,
          .source = word(event.source),
          .feed = row.feed,
          .digest = digest_of(row.feed, row.facts),
          .school_urn = number_or_null(facts.school),
          .surname = facts.name.surname,
          .forename = facts.name.forename,
          .former_surname = facts.former_name.surname,
          .middle_names = facts.name.middle_names,
          .date_of_birth = view_or_null(row.date_of_birth),
          .sex = word(facts.sex),
          .upn = text_or_null(facts.upn),
          .former_upn = text_or_null(facts.former_upn),
          .nhs_number = text_or_null(facts.nhs_number),
          .postcode = text_or_null(facts.postcode),
          .from_on = view_or_null(row.from),
          .until_on = view_or_null(row.until),
          .year_group = facts.year_group,
          .enrolment = word(facts.enrolment),
          .standing = facts.standing,
          .ground = row.ground,
          .destination = word(facts.destination.kind),
          .destination_urn = number_or_null(facts.destination.urn),
          .facts = row.facts,
          .known_as = known_as(facts),
          .address = facts.address,
          .contacts = row.contacts,
          .because_of = joined ? std::optional(row.taken->because_of.value) : std::nullopt,
          .log_odds = joined ? std::optional(row.taken->log_odds) : std::nullopt,
          .pattern = joined ? std::optional(row.taken->pattern) : std::nullopt,
          .parameters = joined ? std::string_view(event.parameters) : std::string_view()};
}

void insert_records(Connection& connection, const journal::RecordsTaken& event) {
  std::vector<RecordRow> rows;
  rows.reserve(event.records.size());
  for (const auto& taken : event.records) rows.push_back(row_of(event, taken));
  connection.run_all(rows |
                     std::views::transform([&](const RecordRow& row) { return statement_of(event, row); }));
  connection.run_all(event.records | std::views::transform([&](const journal::TakenRecord& taken) {
                       return sql::InsertListed{event.import.value, taken.record.value, taken.row};
                     }));
}

void insert_snapshots(Connection& connection, ImportId import,
                      const std::vector<journal::Snapshot>& snapshots, const std::string& as_of) {
  for (const auto& snapshot : snapshots) {
    connection.run(sql::InsertSnapshot{import.value, snapshot.feed, snapshot.urn, as_of, snapshot.pupils});
  }
}

// What a child's shown values are derived from: the live records, by child.
using Sayings = std::map<std::int64_t, std::vector<Saying>>;

// The columns of a child's row, as kept and as derived.
struct ChildRow {
  std::string surname;
  std::string forename;
  std::optional<std::string> date_of_birth;
  std::optional<std::string> upn;
  std::string sex;
  std::optional<std::string> postcode;
  std::optional<std::int64_t> school_urn;
  bool operator==(const ChildRow&) const = default;
};

std::optional<std::string> text_if_any(const auto& identifier) {
  return identifier ? std::optional<std::string>(identifier->text()) : std::nullopt;
}

ChildRow derived_row(std::span<const Saying> sayings) {
  const auto shown = derive_child(sayings);
  return {.surname = shown.name.surname,
          .forename = shown.name.forename,
          .date_of_birth = shown.date_of_birth ? std::optional(iso(*shown.date_of_birth)) : std::nullopt,
          .upn = text_if_any(shown.upn),
          .sex = std::string(word(shown.sex)),
          .postcode = text_if_any(shown.postcode),
          .school_urn = number_or_null(shown.school)};
}

struct ChildToWrite {
  std::int64_t child;
  ChildRow row;
  std::string surname_folded;
  std::string forename_folded;
};

void write_children(Connection& connection, const std::vector<std::pair<std::int64_t, ChildRow>>& rows) {
  std::vector<ChildToWrite> children;
  for (const auto& [child, row] : rows)
    children.push_back({child, row, fold_name(row.surname), fold_name(row.forename)});
  connection.run_all(children | std::views::transform([](const ChildToWrite& child) {
                       return sql::UpsertChild{.child_id = child.child,
                                               .surname = child.row.surname,
                                               .forename = child.row.forename,
                                               .surname_folded = child.surname_folded,
                                               .forename_folded = child.forename_folded,
                                               .date_of_birth = child.row.date_of_birth,
                                               .upn = child.row.upn,
                                               .sex = child.row.sex,
                                               .postcode = child.row.postcode,
                                               .school_urn = child.row.school_urn};
                     }));
}

std::optional<std::string> copied(const std::optional<std::string_view>& text) {
  return text ? std::optional<std::string>(*text) : std::nullopt;
}

// The rows of live children as they are kept: one that derives to the same is not written again.
std::map<std::int64_t, ChildRow> kept_rows(Connection& connection, std::span<const std::int64_t> children) {
  std::map<std::int64_t, ChildRow> kept;
  for (const auto row : connection.query(sql::LiveChildRows{children})) {
    kept.emplace(row.child_id, ChildRow{.surname = std::string(row.surname),
                                        .forename = std::string(row.forename),
                                        .date_of_birth = copied(row.date_of_birth),
                                        .upn = copied(row.upn),
                                        .sex = std::string(row.sex),
                                        .postcode = copied(row.postcode),
                                        .school_urn = row.school_urn});
  }
  return kept;
}

// The sayings of some children, and the facts they point at.
struct HeldSayings {
  std::deque<Facts> facts;
  Sayings by_child;
};

HeldSayings held_sayings(Connection& connection, std::span<const std::int64_t> children) {
  HeldSayings held_rows;
  for (const auto row : connection.query(sql::ShownRowsOfChildren{children})) {
    auto& facts = held_rows.facts.emplace_back();
    facts.name = {std::string(row.surname), std::string(row.forename), ""};
    facts.date_of_birth = held_date_if_any(row.date_of_birth);
    facts.sex = parse_sex(row.sex);
    facts.upn = held<Upn>(row.upn);
    facts.postcode = held<Postcode>(row.postcode);
    facts.school = held_urn(row.school_urn);
    held_rows.by_child[row.child_id].push_back(
        {{row.record_id}, *parse_source(row.source), held_date(row.last_listed), &facts});
  }
  return held_rows;
}

bool says_else(const std::string& said, const std::string& shown) {
  return !said.empty() && said != shown;
}

template <typename Said>
bool says_else(const std::optional<Said>& said, const auto& shown) {
  return said && (!shown || std::string_view(said->text()) != *shown);
}

// Would this record, added to a child shown so, leave every value as it is? Each value is one record's, the
// best of those that give it: a record that says the same, or nothing, changes no choice.
bool agrees(const ChildRow& shown, const Facts& facts) {
  return !says_else(facts.name.surname, shown.surname) && !says_else(facts.name.forename, shown.forename) &&
         (!facts.date_of_birth || shown.date_of_birth == iso(*facts.date_of_birth)) &&
         !says_else(facts.upn, shown.upn) && (facts.sex == Sex::unknown || word(facts.sex) == shown.sex) &&
         !says_else(facts.postcode, shown.postcode) &&
         (!facts.school || shown.school_urn == facts.school->number());
}

// The children an event touched, by what must be done about their shown values.
struct Touched {
  Sayings fresh;                                            // every record is in this event
  std::map<std::int64_t, std::vector<const Facts*>> known;  // held before
};

Touched touched_by(const journal::RecordsTaken& event, Date as_of) {
  Touched touched;
  for (const auto& taken : event.records) {
    if (taken.new_child) touched.fresh[taken.child.value];
  }
  for (const auto& taken : event.records) {
    const auto found = touched.fresh.find(taken.child.value);
    if (found == touched.fresh.end()) {
      touched.known[taken.child.value].push_back(&taken.facts);
    } else {
      found->second.push_back({taken.record, event.source, as_of, &taken.facts});
    }
  }
  return touched;
}

// New children need nothing read back; of the others only those to whom a record brings another value do.
void derive_children(Connection& connection, const journal::RecordsTaken& event) {
  const auto as_of = held_date(connection.one(sql::DayOfImport{event.import.value}).as_of);
  const auto touched = touched_by(event, as_of);
  std::vector<std::pair<std::int64_t, ChildRow>> fresh;
  for (const auto& [child, sayings] : touched.fresh) fresh.emplace_back(child, derived_row(sayings));
  write_children(connection, fresh);
  std::vector<std::int64_t> known;
  for (const auto& [child, facts] : touched.known) known.push_back(child);
  const auto kept = kept_rows(connection, known);
  std::erase_if(known, [&](std::int64_t child) {
    const auto row = kept.find(child);
    return row != kept.end() && std::ranges::all_of(touched.known.at(child), [&](const Facts* facts) {
             return agrees(row->second, *facts);
           });
  });
  refresh_children(connection, known);
}

std::vector<std::int64_t> moved_children(ChildId kept, ChildId other) {
  return {std::min(kept, other).value, std::max(kept, other).value};
}

void move_records(Connection& connection, std::span<const RecordId> records, ChildId to) {
  connection.run_all(records | std::views::transform([&](RecordId record) {
                       return sql::MoveRecord{record.value, to.value};
                     }));
  std::vector<std::pair<Facts, ChildId>> moved;
  for (const auto row : connection.query(sql::TraitRowsHeldBy{to.value}))
    moved.emplace_back(facts_for_matching(row), to);
  insert_keys_of(connection, moved);
}

// Cases follow the child that holds the records of the one they were opened for.
void move_cases(Connection& connection, std::span<const std::int64_t> children) {
  for (const auto& row : connection.all(sql::CasesOfChildren{children})) {
    connection.run(sql::SetCaseChild{row.case_id, load_case(connection, {row.case_id}).child.value});
  }
}

}  // namespace

void refresh_children(Connection& connection, std::span<const std::int64_t> children) {
  if (children.empty()) return;
  const auto sayings = held_sayings(connection, children);
  const auto kept = kept_rows(connection, children);
  std::vector<std::pair<std::int64_t, ChildRow>> changed;
  for (const auto child : children) {
    const auto said = sayings.by_child.find(child);
    if (said == sayings.by_child.end()) {
      connection.run(sql::SetChildNotLive{child});
      continue;
    }
    auto derived = derived_row(said->second);
    const auto before = kept.find(child);
    if (before == kept.end() || before->second != derived) changed.emplace_back(child, std::move(derived));
  }
  write_children(connection, changed);
}

void apply_event(Connection& connection, const journal::ImportTaken& e, const Happened& happened) {
  connection.run(sql::InsertImport{.import_id = e.import.value,
                                   .act_id = happened.act.value,
                                   .kind = e.kind,
                                   .source = e.source,
                                   .source_name = e.source_name,
                                   .file_name = e.file_name,
                                   .file_digest = e.file_digest,
                                   .format = e.format,
                                   .as_of = iso(e.as_of),
                                   .taken_at = happened.at,
                                   .user_id = happened.by.value,
                                   .header = journal::to_text(e.header),
                                   .remarks = journal::to_text(e.remarks),
                                   .rows_read = e.rows_read,
                                   .rows_taken = e.rows_taken,
                                   .rows_already_held = e.rows_already_held,
                                   .rows_put_right = e.rows_put_right,
                                   .rows_refused = e.rows_refused});
  insert_snapshots(connection, e.import, e.snapshots, iso(e.as_of));
}

void apply_event(Connection& connection, const journal::RecordsTaken& e, const Happened&) {
  insert_records(connection, e);
  insert_keys_of(connection, e.records | std::views::transform([](const journal::TakenRecord& taken) {
                               return std::pair<const Facts&, ChildId>(taken.facts, taken.child);
                             }));
  derive_children(connection, e);
}

void apply_event(Connection& connection, const journal::RecordsListed& e, const Happened&) {
  connection.run_all(e.records | std::views::transform([&](const journal::ListedRecord& listed) {
                       return sql::InsertListed{e.import.value, listed.record.value, listed.row};
                     }));
  std::vector<std::int64_t> children;
  for (const auto& row : connection.all(sql::ChildrenListedOtherwise{e.import.value}))
    children.push_back(row.child_id);
  refresh_children(connection, children);
}

void apply_event(Connection& connection, const journal::RowsPutRight& e, const Happened&) {
  connection.run_all(
      e.notes | std::views::transform([&](const journal::RowNote& note) {
        return sql::InsertRowNote{e.import.value, note.row, note.place, note.column, note.sentence};
      }));
}

void apply_event(Connection& connection, const journal::RowsRefused& e, const Happened&) {
  for (const auto& row : e.rows) {
    connection.run(sql::InsertRefusedRow{e.import.value, row.row, journal::to_text(row.cells),
                                         journal::to_text(row.problems)});
  }
}

void apply_event(Connection& connection, const journal::RowSettled& e, const Happened&) {
  connection.run(sql::SetRefusedRowState{e.import.value, e.row, e.state});
  if (e.snapshots.empty()) return;
  insert_snapshots(connection, e.import, e.snapshots, connection.one(sql::ImportById{e.import.value}).as_of);
}

void apply_event(Connection& connection, const journal::ImportUndone& e, const Happened&) {
  std::vector<std::int64_t> children;
  for (const auto& row : connection.all(sql::ChildrenListedBy{e.import.value}))
    children.push_back(row.child_id);
  connection.run(sql::SetImportState{e.import.value, "undone"});
  refresh_children(connection, children);
}

void apply_event(Connection& connection, const journal::ChildrenJoined& e, const Happened&) {
  move_records(connection, e.moved, e.kept);
  connection.run(sql::SetMergedInto{e.joined.value, e.kept.value});
  move_cases(connection, moved_children(e.kept, e.joined));
  refresh_children(connection, moved_children(e.kept, e.joined));
}

void apply_event(Connection& connection, const journal::ChildrenParted& e, const Happened&) {
  move_records(connection, e.moved_back, e.parted);
  connection.run(sql::SetMergedInto{e.parted.value, std::nullopt});
  move_cases(connection, moved_children(e.kept, e.parted));
  refresh_children(connection, moved_children(e.kept, e.parted));
}

}  // namespace onroll::store
