// Grammar of a payload: one JSON object, keys in alphabetical order; "version" and the event's own fields.
// Dates "2026-11-22", ids as numbers (0 none), enumerations by their word; an optional field that is not
// there is left out.
#include "cases/event_text.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

namespace onroll {
namespace {

using Json = nlohmann::json;

// One table: the stable name and present version of every event, in the order of CaseEvent.
constexpr std::array kKinds{
    EventKind{"case_opened", 1},        EventKind{"case_assigned", 1},  EventKind{"note_added", 1},
    EventKind{"contact_recorded", 1},   EventKind{"status_changed", 1}, EventKind{"closure_proposed", 1},
    EventKind{"proposal_dismissed", 1}, EventKind{"case_closed", 1},    EventKind{"case_reopened", 1},
};
static_assert(kKinds.size() == std::variant_size_v<CaseEvent>);

Json text(const ClosureEvidence& evidence) {
  Json json{{"kind", word(evidence.kind)}, {"what", evidence.what}};
  if (evidence.record) json["record"] = evidence.record->value;
  return json;
}

Json text(const std::vector<ClosureEvidence>& evidence) {
  Json list = Json::array();
  for (const ClosureEvidence& each : evidence) list.push_back(text(each));
  return list;
}

Json text(const CaseOpened& event) {
  Json json{
      {"child", event.child.value}, {"cause", word(event.cause)}, {"why", event.why}, {"on", iso(event.on)}};
  if (event.unaccounted_since) json["unaccounted_since"] = iso(*event.unaccounted_since);
  return json;
}

Json text(const CaseAssigned& event) {
  return {{"officer", event.officer.value}, {"on", iso(event.on)}};
}

Json text(const NoteAdded& event) {
  return {{"text", event.text}, {"on", iso(event.on)}};
}

Json text(const ContactRecorded& event) {
  const ContactAttempt& attempt = event.attempt;
  return {{"channel", word(attempt.channel)},
          {"whom", word(attempt.whom)},
          {"outcome", word(attempt.outcome)},
          {"on", iso(attempt.on)},
          {"at", attempt.at},
          {"used", attempt.used},
          {"spoken_to", attempt.spoken_to},
          {"note", attempt.note}};
}

Json text(const StatusChanged& event) {
  return {
      {"from", word(event.from)}, {"to", word(event.to)}, {"reason", event.reason}, {"on", iso(event.on)}};
}

Json text(const ClosureProposed& event) {
  return {{"number", event.number}, {"code", word(event.code)},
          {"why", event.why},       {"evidence", text(event.evidence)},
          {"on", iso(event.on)},    {"proposed_by", event.proposed_by.value}};
}

Json text(const ProposalDismissed& event) {
  return {{"number", event.number}, {"reason", event.reason}, {"on", iso(event.on)}};
}

Json text(const CaseClosed& event) {
  return {{"code", word(event.code)},
          {"evidence", text(event.evidence)},
          {"note", event.note},
          {"proposal", event.proposal},
          {"proposed_by", event.proposed_by.value},
          {"closed_by", event.closed_by.value},
          {"on", iso(event.on)}};
}

Json text(const CaseReopened& event) {
  return {{"reason", event.reason}, {"on", iso(event.on)}};
}

// Reads the fields of one object by name and type. The first field at fault is remembered by its name, never
// its value; what is read after it means nothing.
class Fields {
 public:
  explicit Fields(const Json& json) : json_(json) {}

  std::string words(const char* name) {
    const auto field = json_.find(name);
    if (field != json_.end() && field->is_string()) return field->get<std::string>();
    return at_fault(name), "";
  }

  std::int64_t number(const char* name) {
    const auto field = json_.find(name);
    if (field != json_.end() && field->is_number_integer()) return field->get<std::int64_t>();
    return at_fault(name), 0;
  }

  int small_number(const char* name) {
    const std::int64_t value = number(name);
    if (value < 0 || value > 1'000'000) at_fault(name);
    return static_cast<int>(value);
  }

  template <typename Kind>
  Kind id(const char* name) {
    return Kind{number(name)};
  }

  template <typename Value>
  Value one_of(const char* name, std::optional<Value> (*parse)(std::string_view)) {
    const std::optional<Value> value = parse(words(name));
    if (!value) at_fault(name);
    return value.value_or(Value{});
  }

  Date day(const char* name) { return one_of<Date>(name, parse_iso_date); }

  bool has(const char* name) const { return json_.contains(name); }

  std::vector<ClosureEvidence> evidence(const char* name) {
    const auto list = json_.find(name);
    std::vector<ClosureEvidence> given;
    if (list == json_.end() || !list->is_array()) return at_fault(name), given;
    for (const Json& each : *list) {
      Fields one(each);
      given.push_back({.kind = one.one_of<EvidenceKind>("kind", parse_evidence_kind),
                       .what = one.words("what"),
                       .record = {}});
      if (one.has("record")) given.back().record = one.id<RecordId>("record");
      if (!one.fault().empty()) at_fault(name);
    }
    return given;
  }

  const std::string& fault() const { return fault_; }

 private:
  void at_fault(const char* name) {
    if (fault_.empty()) fault_ = name;
  }

  const Json& json_;
  std::string fault_;
};

CaseOpened opened(Fields& in) {
  CaseOpened event{.child = in.id<ChildId>("child"),
                   .cause = in.one_of<Cause>("cause", parse_cause),
                   .unaccounted_since = {},
                   .why = in.words("why"),
                   .on = in.day("on")};
  if (in.has("unaccounted_since")) event.unaccounted_since = in.day("unaccounted_since");
  return event;
}

CaseAssigned assigned(Fields& in) {
  return {in.id<UserId>("officer"), in.day("on")};
}

NoteAdded noted(Fields& in) {
  return {in.words("text"), in.day("on")};
}

ContactRecorded contacted(Fields& in) {
  return {{.channel = in.one_of<ContactChannel>("channel", parse_contact_channel),
           .whom = in.one_of<ContactParty>("whom", parse_contact_party),
           .outcome = in.one_of<ContactOutcome>("outcome", parse_contact_outcome),
           .on = in.day("on"),
           .at = in.words("at"),
           .used = in.words("used"),
           .spoken_to = in.words("spoken_to"),
           .note = in.words("note")}};
}

StatusChanged moved(Fields& in) {
  return {in.one_of<CaseStatus>("from", parse_case_status), in.one_of<CaseStatus>("to", parse_case_status),
          in.words("reason"), in.day("on")};
}

ClosureProposed proposed(Fields& in) {
  return {in.small_number("number"),    in.one_of<ClosureCode>("code", parse_closure_code),
          in.evidence("evidence"),      in.words("why"),
          in.id<UserId>("proposed_by"), in.day("on")};
}

ProposalDismissed dismissed(Fields& in) {
  return {in.small_number("number"), in.words("reason"), in.day("on")};
}

CaseClosed closed(Fields& in) {
  return {in.one_of<ClosureCode>("code", parse_closure_code),
          in.evidence("evidence"),
          in.words("note"),
          in.small_number("proposal"),
          in.id<UserId>("proposed_by"),
          in.id<UserId>("closed_by"),
          in.day("on")};
}

CaseReopened reopened(Fields& in) {
  return {in.words("reason"), in.day("on")};
}

// In the order of kKinds.
using Read = CaseEvent (*)(Fields&);
constexpr std::array<Read, kKinds.size()> kReaders{
    [](Fields& in) { return CaseEvent{opened(in)}; },    [](Fields& in) { return CaseEvent{assigned(in)}; },
    [](Fields& in) { return CaseEvent{noted(in)}; },     [](Fields& in) { return CaseEvent{contacted(in)}; },
    [](Fields& in) { return CaseEvent{moved(in)}; },     [](Fields& in) { return CaseEvent{proposed(in)}; },
    [](Fields& in) { return CaseEvent{dismissed(in)}; }, [](Fields& in) { return CaseEvent{closed(in)}; },
    [](Fields& in) { return CaseEvent{reopened(in)}; },
};

std::unexpected<Problems> unreadable(std::string_view kind, std::string_view why) {
  return problem("", "The event '" + std::string(kind) + "' cannot be read: " + std::string(why));
}

}  // namespace

std::span<const EventKind> case_event_kinds() {
  return kKinds;
}
EventKind kind_of(const CaseEvent& event) {
  return kKinds.at(event.index());
}

std::string encode(const CaseEvent& event) {
  Json json = std::visit([](const auto& each) { return text(each); }, event);
  json["version"] = kind_of(event).version;
  return json.dump();
}

Result<CaseEvent> decode_case_event(std::string_view kind, std::string_view json_text) {
  const auto found = std::ranges::find(kKinds, kind, &EventKind::name);
  if (found == kKinds.end())
    return problem("", "The journal holds a kind of event that this program does not know.");
  const Json json = Json::parse(json_text, nullptr, false);
  if (!json.is_object()) return unreadable(kind, "it is not a JSON object.");
  Fields in(json);
  if (in.number("version") != found->version)
    return unreadable(kind, "its version is one this program does not know.");
  CaseEvent event = kReaders.at(static_cast<std::size_t>(found - kKinds.begin()))(in);
  if (!in.fault().empty())
    return unreadable(kind, "the field '" + in.fault() + "' is missing or not of its form.");
  return event;
}

}  // namespace onroll
