// From events to the derived tables: the only code that writes them, when an event happens and when
// everything is made again from the journal.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "journal/events.h"
#include "people/ids.h"
#include "store/engine/connection.h"

namespace onroll::store {

// Where an event stands in the journal.
struct Happened {
  std::int64_t event_id;
  ActId act;
  std::string_view at;
  UserId by;
};

void apply(Connection& connection, const journal::Event& event, const Happened& happened);

// One a family of events; `apply` chooses.
void apply_event(Connection&, const journal::ImportTaken&, const Happened&);
void apply_event(Connection&, const journal::RecordsTaken&, const Happened&);
void apply_event(Connection&, const journal::RecordsListed&, const Happened&);
void apply_event(Connection&, const journal::RowsPutRight&, const Happened&);
void apply_event(Connection&, const journal::RowsRefused&, const Happened&);
void apply_event(Connection&, const journal::RowSettled&, const Happened&);
void apply_event(Connection&, const journal::ImportUndone&, const Happened&);
void apply_event(Connection&, const journal::SchoolsTaken&, const Happened&);
void apply_event(Connection&, const journal::SchoolLinksTaken&, const Happened&);
void apply_event(Connection&, const journal::TermDatesTaken&, const Happened&);
void apply_event(Connection&, const journal::PairsFound&, const Happened&);
void apply_event(Connection&, const journal::PairDecided&, const Happened&);
void apply_event(Connection&, const journal::PairReopened&, const Happened&);
void apply_event(Connection&, const journal::ParametersLearned&, const Happened&);
void apply_event(Connection&, const journal::ChildrenJoined&, const Happened&);
void apply_event(Connection&, const journal::ChildrenParted&, const Happened&);
void apply_event(Connection&, const journal::FindingsChanged&, const Happened&);
void apply_event(Connection&, const journal::CaseChanged&, const Happened&);

// Derives the shown values of some children again from their live records.
void refresh_children(Connection& connection, std::span<const std::int64_t> children);

}  // namespace onroll::store
