#include "store/ledger.h"

#include "base/contract.h"
#include "base/random_id.h"
#include "sql/cases.h"
#include "sql/children.h"
#include "sql/imports.h"
#include "sql/journal.h"
#include "sql/records.h"
#include "store/apply/apply.h"

namespace onroll::store {
namespace {

constexpr std::size_t kSaltBytes = 16;

NextIds next_ids(Connection& connection) {
  return {.import = {connection.one(sql::LastImport{}).import_id + 1},
          .record = {connection.one(sql::LastRecord{}).record_id + 1},
          .child = {connection.one(sql::LastChild{}).child_id + 1},
          .pair = {connection.one(sql::LastPair{}).pair_id + 1},
          .case_id = {connection.one(sql::LastCase{}).case_id + 1}};
}

}  // namespace

void append_part(std::string& text, std::string_view part) {
  text += std::to_string(part.size());
  text += ':';
  text += part;
}

std::string commitment_of(std::string_view salt, std::string_view payload) {
  std::string text(salt);
  text += payload;
  return hex(sha256(text));
}

void append_event_line(std::string& text, const EventLine& line) {
  append_part(text, std::to_string(line.event_id));
  append_part(text, line.kind);
  append_part(text, line.subject);
  append_part(text, line.commitment);
}

std::string hash_of(const ActLine& line) {
  std::string text;
  append_part(text, line.previous_hash);
  append_part(text, std::to_string(line.act_id));
  append_part(text, line.at);
  append_part(text, std::to_string(line.user_id));
  append_part(text, line.role);
  append_part(text, line.kind);
  append_part(text, line.permission);
  append_part(text, line.reason);
  append_part(text, line.idempotency_key);
  append_part(text, line.answer);
  append_part(text, line.commitments);
  return hex(sha256(text));
}

Ledger::Ledger(Connection& connection, const Occasion& occasion)
    : connection_(connection),
      occasion_(occasion),
      act_{1},
      next_event_(connection.one(sql::LastEvent{}).event_id + 1),
      next_(next_ids(connection)) {
  if (const auto before = connection.first(sql::ActBefore{})) {
    act_ = ActId{before->act_id + 1};
    previous_hash_ = before->hash;
  }
}

void Ledger::add(const journal::Event& event) {
  const auto id = next_event_++;
  const auto kind = journal::kind(event);
  const auto subject = journal::subject(event);
  const auto payload = journal::encode(event);
  const auto salt = random_hex(kSaltBytes);
  const auto commitment = commitment_of(salt, payload);
  connection_.run(sql::InsertEvent{.event_id = id,
                                   .act_id = act_.value,
                                   .kind = kind,
                                   .subject = subject,
                                   .payload = payload,
                                   .salt = salt,
                                   .commitment = commitment});
  append_event_line(commitments_, {id, kind, subject, commitment});
  apply(connection_, event, {.event_id = id, .act = act_, .at = occasion_.at, .by = occasion_.by});
}

void Ledger::close(std::string_view kind, Permission permission, std::string_view answer) {
  const ActLine line{.previous_hash = previous_hash_,
                     .act_id = act_.value,
                     .at = occasion_.at,
                     .user_id = occasion_.by.value,
                     .role = word(occasion_.role),
                     .kind = kind,
                     .permission = word(permission),
                     .reason = occasion_.reason,
                     .idempotency_key = occasion_.idempotency_key,
                     .answer = answer,
                     .commitments = commitments_};
  const auto key = occasion_.idempotency_key.empty()
                       ? std::nullopt
                       : std::optional<std::string_view>(occasion_.idempotency_key);
  connection_.run(sql::InsertAct{.act_id = line.act_id,
                                 .at = line.at,
                                 .user_id = line.user_id,
                                 .role = line.role,
                                 .kind = line.kind,
                                 .permission = line.permission,
                                 .reason = line.reason,
                                 .idempotency_key = key,
                                 .answer = line.answer,
                                 .previous_hash = line.previous_hash,
                                 .hash = hash_of(line)});
}

}  // namespace onroll::store
