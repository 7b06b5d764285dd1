// The timeline's sentence for each event.
#include "cases/event_text.h"

namespace onroll {
namespace {

std::string quoted(CaseStatus status) {
  return "'" + std::string(in_words(status)) + "'";
}

std::string with(std::string start, std::string_view separator, std::string_view rest) {
  if (rest.empty()) return start;
  start += separator;
  return start += rest;
}

std::string ended(std::string sentence) {
  const bool has_end = !sentence.empty() && std::string_view(".!?").contains(sentence.back());
  return has_end ? sentence : sentence + ".";
}

std::string say(const CaseOpened& event, std::string_view) {
  return ended(with("Case opened: " + std::string(in_words(event.cause)) + ".", " ", event.why));
}

std::string say(const CaseAssigned&, std::string_view officer) {
  return "Assigned to " + std::string(officer.empty() ? "an officer" : officer) + ".";
}

std::string say(const NoteAdded& event, std::string_view) {
  return with("Note", ": ", event.text);
}

std::string say(const ContactRecorded& event, std::string_view) {
  const ContactAttempt& attempt = event.attempt;
  std::string text = std::string(in_words(attempt.channel)) + " on " + in_words(attempt.on);
  text = with(text, " at ", attempt.at) + ", to: " + std::string(in_words(attempt.whom));
  text = with(text, ", using ", attempt.used) + ". " + std::string(in_words(attempt.outcome));
  return ended(with(ended(with(text, ": ", attempt.spoken_to)), " ", attempt.note));
}

std::string say(const StatusChanged& event, std::string_view) {
  const std::string text = "Status changed from " + quoted(event.from) + " to " + quoted(event.to);
  return ended(with(text, ". ", event.reason));
}

std::string evidence_of(const std::vector<ClosureEvidence>& evidence) {
  std::string text;
  for (const ClosureEvidence& each : evidence) {
    text += text.empty() ? " Evidence: " : "; ";
    text += with(std::string(in_words(each.kind)), " (", each.what);
    if (!each.what.empty()) text += ")";
  }
  return text.empty() ? text : text + ".";
}

std::string say(const ClosureProposed& event, std::string_view officer) {
  const std::string who =
      officer.empty() ? "Closure proposed" : "Closure proposed by " + std::string(officer);
  return ended(who + ": " + std::string(in_words(event.code)) + ". " + event.why) +
         evidence_of(event.evidence);
}

std::string say(const ProposalDismissed& event, std::string_view) {
  return ended(with("Proposed closure dismissed, the case stays open", ": ", event.reason));
}

std::string say(const CaseClosed& event, std::string_view officer) {
  std::string text = "Closed: " + std::string(in_words(event.code)) + ".";
  if (!officer.empty()) text += " Proposed by " + std::string(officer) + ".";
  return with(text + evidence_of(event.evidence), " ", event.note);
}

std::string say(const CaseReopened& event, std::string_view) {
  return ended(with("Reopened", ": ", event.reason));
}

std::optional<UserId> unless_none(UserId user) {
  return user == UserId{} ? std::nullopt : std::optional{user};
}

struct Named {
  std::optional<UserId> operator()(const CaseAssigned& event) const { return event.officer; }
  std::optional<UserId> operator()(const ClosureProposed& event) const {
    return unless_none(event.proposed_by);
  }
  std::optional<UserId> operator()(const CaseClosed& event) const { return unless_none(event.proposed_by); }
  template <typename Other>
  std::optional<UserId> operator()(const Other&) const {
    return std::nullopt;
  }
};

}  // namespace

std::optional<UserId> officer_named(const CaseEvent& event) {
  return std::visit(Named{}, event);
}

std::string sentence(const CaseEvent& event, std::string_view officer) {
  return std::visit([&](const auto& each) { return say(each, officer); }, event);
}

}  // namespace onroll
