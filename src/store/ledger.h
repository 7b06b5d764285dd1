// The one way a register changes: an act's events are appended to the journal, chained, and applied to the
// derived tables, inside one transaction.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "access/permission.h"
#include "base/hash.h"
#include "calendar/date.h"
#include "journal/events.h"
#include "people/ids.h"
#include "store/engine/connection.h"

namespace onroll::store {

// Who acts, when, and why. user 0 is the program itself (the nightly run, the command line's own loading).
struct Occasion {
  UserId by;
  Role role = Role::officer;
  Today today;
  std::string at;               // the moment, "2026-11-22T10:15:00Z"
  std::string reason;           // the person's own words, where asked for
  std::string idempotency_key;  // "" or a key under which the act is done once only
};

// The next free numbers; read once, then counted on, for a transaction has no rival.
struct NextIds {
  ImportId import;
  RecordId record;
  ChildId child;
  PairId pair;
  CaseId case_id;
};

class Ledger {
 public:
  Ledger(Connection& connection, const Occasion& occasion);

  Connection& connection() { return connection_; }
  const Occasion& occasion() const { return occasion_; }
  ActId act() const { return act_; }
  NextIds& next() { return next_; }
  bool has_events() const { return !commitments_.empty(); }

  // Appends the event and applies it to the derived tables.
  void add(const journal::Event& event);

  // Writes the act that the events belong to. REQUIRES: called once, after the last event.
  void close(std::string_view kind, Permission permission, std::string_view answer);

 private:
  Connection& connection_;
  const Occasion& occasion_;
  ActId act_;
  std::string previous_hash_;
  std::int64_t next_event_;
  NextIds next_;
  std::string commitments_;  // what the act's hash covers of its events
};

// The parts a hash is made of, each with its length in front so that no two lists of parts read alike.
void append_part(std::string& text, std::string_view part);

// What the chain holds of an event: its place, kind and subject, and the commitment to its payload.
struct EventLine {
  std::int64_t event_id;
  std::string_view kind;
  std::string_view subject;
  std::string_view commitment;
};
void append_event_line(std::string& text, const EventLine& line);
std::string commitment_of(std::string_view salt, std::string_view payload);

// What the chain holds of an act. `commitments` is the lines of its events.
struct ActLine {
  std::string_view previous_hash;
  std::int64_t act_id;
  std::string_view at;
  std::int64_t user_id;
  std::string_view role;
  std::string_view kind;
  std::string_view permission;
  std::string_view reason;
  std::string_view idempotency_key;
  std::string_view answer;
  std::string_view commitments;
};
std::string hash_of(const ActLine& line);

}  // namespace onroll::store
