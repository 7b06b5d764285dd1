// Assigning, noting, contact attempts, status, dismissing a proposal, reopening.
#include <algorithm>
#include <span>

#include "base/text.h"
#include "web/pages/case_forms.h"

namespace onroll::web {
namespace {

bool always(const Case&) {
  return true;
}
bool while_open(const Case& work) {
  return is_open(work.status);
}
bool when_closed(const Case& work) {
  return !is_open(work.status);
}
bool with_a_proposal(const Case& work) {
  return is_open(work.status) && waiting_proposal(work).has_value();
}

std::string given_text(const CaseAsked& asked, std::string_view name) {
  return std::string(asked.given.trimmed(name));
}

TextArea paragraph(const CaseAsked& asked, std::string name, std::string label, std::string hint = {}) {
  return {.name = name,
          .label = std::move(label),
          .value = std::string(asked.given[name]),
          .hint = std::move(hint)};
}

// One of an enumeration's values, with a first choice that asks.
template <typename Value>
Select select_of(const CaseAsked& asked, std::string name, std::string label, std::span<const Value> values) {
  Select field{.name = name, .label = std::move(label), .choices = {{"", "Choose one"}}};
  for (const Value value : values)
    field.choices.push_back({.value = std::string(word(value)),
                             .label = std::string(in_words(value)),
                             .chosen = asked.given[name] == word(value)});
  return field;
}

// --- assign

bool may_have_cases(const store::Colleague& colleague) {
  return colleague.enabled && (colleague.role == Role::officer || colleague.role == Role::lead);
}

void ask_officer(const CaseAsked& asked, FormPage& page) {
  Choices field{.name = "officer", .label = "Who is to have this case?", .choices = {}};
  for (const auto& colleague : asked.colleagues) {
    if (!may_have_cases(colleague)) continue;
    const auto value = std::to_string(colleague.id.value);
    const bool has_it = asked.story.work.officer == colleague.id;
    field.choices.push_back(
        {.value = value,
         .label = colleague.name,
         .hint = has_it ? "Has the case now" : "",
         .chosen = asked.given.has("officer") ? asked.given["officer"] == value : has_it});
  }
  page.choices.push_back(std::move(field));
  page.button = "Assign";
}

Result<CaseAct> read_officer(const CaseAsked& asked) {
  const auto id = parse_id<UserKind>(asked.given["officer"]);
  const bool known = id && std::ranges::any_of(asked.colleagues, [&](const store::Colleague& colleague) {
                       return colleague.id == *id && may_have_cases(colleague);
                     });
  if (!known) return problem("officer", "Choose the officer who is to have the case");
  return AssignCase{*id};
}

// --- note

void ask_note(const CaseAsked& asked, FormPage& page) {
  page.paragraphs.push_back(paragraph(
      asked, "note", "What should be remembered?",
      "Everybody who may see the case reads it. It stays for good: it cannot be changed afterwards."));
  page.button = "Add the note";
}

Result<CaseAct> read_note(const CaseAsked& asked) {
  auto text = given_text(asked, "note");
  if (text.empty()) return problem("note", "Write the note before you save it");
  return AddNote{std::move(text)};
}

// --- contact

void ask_contact(const CaseAsked& asked, FormPage& page) {
  page.selects = {select_of(asked, "channel", "How was it tried?", all_contact_channels()),
                  select_of(asked, "whom", "Who was tried?", all_contact_parties()),
                  select_of(asked, "outcome", "What came of it?", all_contact_outcomes())};
  page.dates.push_back(date_field(asked.given, "on", "On what day?", asked.visit.today.date));
  const auto line = [&](std::string name, std::string label, std::string hint, Width width) {
    page.lines.push_back({.name = name,
                          .label = std::move(label),
                          .value = std::string(asked.given[name]),
                          .hint = std::move(hint),
                          .width = width,
                          .autocomplete = "off"});
  };
  line("at", "At what time? (optional)", "For example, 14:30", Width::chars_5);
  line("used", "Number, address or system used (optional)", "", Width::full);
  line("spoken_to", "Who answered?", "Needed when somebody did. A name, or who they are to the child",
       Width::full);
  page.paragraphs.push_back(paragraph(asked, "note", "What was said or found? (optional)"));
  page.button = "Record the contact";
}

Result<CaseAct> read_contact(const CaseAsked& asked) {
  const auto channel = parse_contact_channel(asked.given["channel"]);
  const auto whom = parse_contact_party(asked.given["whom"]);
  const auto outcome = parse_contact_outcome(asked.given["outcome"]);
  const auto on = date_given(asked.given, "on");
  Problems problems;
  if (!channel) problems.push_back({"channel", "Choose how it was tried"});
  if (!whom) problems.push_back({"whom", "Choose who was tried"});
  if (!outcome) problems.push_back({"outcome", "Choose what came of it"});
  if (!on) problems.insert(problems.end(), on.error().begin(), on.error().end());
  if (outcome && somebody_answered(*outcome) && given_text(asked, "spoken_to").empty())
    problems.push_back({"spoken_to", "Somebody answered: write who it was"});
  if (!problems.empty()) return std::unexpected(std::move(problems));
  return RecordContact{{.channel = *channel,
                        .whom = *whom,
                        .outcome = *outcome,
                        .on = *on,
                        .at = given_text(asked, "at"),
                        .used = given_text(asked, "used"),
                        .spoken_to = given_text(asked, "spoken_to"),
                        .note = given_text(asked, "note")}};
}

// --- status

void ask_status(const CaseAsked& asked, FormPage& page) {
  page.before.push_back("The case is now: " + std::string(in_words(asked.story.work.status)) +
                        ". Other statuses follow by themselves from what is recorded.");
  Choices field{.name = "to", .label = "What is the status to be?", .choices = {}};
  for (const CaseStatus status : statuses_a_person_may_choose(asked.story.work.status))
    field.choices.push_back({.value = std::string(word(status)),
                             .label = std::string(in_words(status)),
                             .chosen = asked.given["to"] == word(status)});
  page.choices.push_back(std::move(field));
  page.paragraphs.push_back(paragraph(asked, "reason", "Why does it change?"));
  page.button = "Change the status";
}

Result<CaseAct> read_status(const CaseAsked& asked) {
  const auto to = parse_case_status(asked.given["to"]);
  auto reason = given_text(asked, "reason");
  Problems problems;
  if (!to) problems.push_back({"to", "Choose what the status is to be"});
  if (reason.empty()) problems.push_back({"reason", "Say why the status changes"});
  if (!problems.empty()) return std::unexpected(std::move(problems));
  return ChangeStatus{*to, std::move(reason)};
}

// --- dismiss and reopen

void ask_dismissal(const CaseAsked& asked, FormPage& page) {
  const auto proposal = waiting_proposal(asked.story.work);
  if (proposal) {
    page.before.push_back("Proposed: " + std::string(in_words(proposal->code)) + ". " + proposal->why);
    page.hidden.emplace_back("proposal", std::to_string(proposal->number));
  }
  page.paragraphs.push_back(paragraph(asked, "reason", "Why does the case stay open?"));
  page.button = "Dismiss the proposal";
}

Result<CaseAct> read_dismissal(const CaseAsked& asked) {
  auto reason = given_text(asked, "reason");
  if (reason.empty()) return problem("reason", "Say why the case stays open");
  const auto number = parse_id<struct ProposalKind>(asked.given["proposal"]);
  return DismissProposal{number ? static_cast<int>(number->value) : 0, std::move(reason)};
}

void ask_reopening(const CaseAsked& asked, FormPage& page) {
  page.before.emplace_back(
      "The case becomes nobody's until it is assigned again, and enquiries begin anew. What was "
      "done before stays on its timeline.");
  page.paragraphs.push_back(paragraph(asked, "reason", "Why is the case reopened?"));
  page.button = "Reopen the case";
}

Result<CaseAct> read_reopening(const CaseAsked& asked) {
  auto reason = given_text(asked, "reason");
  if (reason.empty()) return problem("reason", "Say why the case is reopened");
  return ReopenCase{std::move(reason)};
}

}  // namespace

std::vector<CaseForm> case_forms() {
  using enum Permission;
  return {
      {"assign", assign_case, "Assign the case", "assigned", "officer", while_open, ask_officer,
       read_officer},
      {"note", work_case, "Add a note", "note-added", "note", always, ask_note, read_note},
      {"contact", work_case, "Record a contact attempt", "contact-recorded", "outcome", always, ask_contact,
       read_contact},
      {"status", work_case, "Change the status", "status-changed", "to", while_open, ask_status, read_status},
      {"dismiss", work_case, "Keep the case open", "dismissed", "reason", with_a_proposal, ask_dismissal,
       read_dismissal},
      {"reopen", work_case, "Reopen the case", "reopened", "reason", when_closed, ask_reopening,
       read_reopening}};
}

}  // namespace onroll::web
