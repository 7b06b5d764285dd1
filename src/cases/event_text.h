// Case events as text: the journal's payload (JSON, one object an event) and the timeline's sentence.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/result.h"
#include "cases/events.h"

namespace onroll {

// The stable name of an event and the version of its text form. A new form is a new version; old ones stay
// readable.
struct EventKind {
  std::string_view name;  // "case_opened"
  int version;
};

std::span<const EventKind> case_event_kinds();  // in the order of CaseEvent
EventKind kind_of(const CaseEvent& event);

std::string encode(const CaseEvent& event);  // {"version":1,...}: same event, same bytes

// The problem names the kind and the field at fault, never its value.
Result<CaseEvent> decode_case_event(std::string_view kind, std::string_view json);

// The other user an event speaks of: the officer assigned, the person who proposed the closure.
std::optional<UserId> officer_named(const CaseEvent& event);

// "Assigned to Sam Okafor". `officer` is the label of officer_named(event), "" where there is none.
std::string sentence(const CaseEvent& event, std::string_view officer);

}  // namespace onroll
