#include "web/pages/case.h"

#include <algorithm>
#include <array>
#include <ranges>

#include "cases/event_text.h"
#include "duties/next_step.h"
#include "web/page.h"
#include "web/pages/case_forms.h"
#include "web/pages/case_words.h"
#include "web/pages/moments.h"
#include "web/pages/naming.h"

namespace onroll::web {
namespace {

struct Shown {
  const store::CaseStory& story;
  const std::vector<store::Colleague>& colleagues;
  const Visit& visit;

  const Case& work() const { return story.work; }
  std::string href(std::string_view form) const { return case_href(story.work.id) + "/" + std::string(form); }
  Date today() const { return visit.today.date; }
};

// --- the next step

// The form by which a step is done.
ActionLink action_for(StepKind kind) {
  switch (kind) {
    case StepKind::allocate:
      return {"Assign the case", "assign"};
    case StepKind::first_contact:
    case StepKind::next_enquiry:
    case StepKind::search_again:
    case StepKind::chase_other_la:
    case StepKind::chase_place:
    case StepKind::check_start:
      return {"Record a contact attempt", "contact"};
    case StepKind::record_located:
    case StepKind::take_to_panel:
    case StepKind::seek_place:
    case StepKind::panel_decision:
      return {"Change the status", "status"};
    case StepKind::review_order:
      return {"Add a note", "note"};
    case StepKind::end_monitoring:
    case StepKind::confirm_handover:
    case StepKind::close_not_cme:
      return {"Close the case", "close"};
    case StepKind::answer_proposal:
    case StepKind::wait_for_arrival:
    case StepKind::nothing:
      return {};
  }
  return {};
}

void show_step(const Shown& shown, CasePage& content) {
  const auto step = next_step(shown.work(), CaseworkLimits{}, shown.visit.today);
  auto due = due_in_words(step.by, shown.today());
  content.step = step.what;
  content.step_due = std::move(due.sentence);
  content.step_late = std::move(due.tag);
  content.step_why = step.why;
  auto action = action_for(step.kind);
  const auto needed = step.kind == StepKind::allocate ? Permission::assign_case : Permission::work_case;
  if (action.text.empty() || !shown.visit.may(needed)) return;
  content.step_action = {std::move(action.text), shown.href(action.href)};
}

// --- what is proposed, what can be done

void show_proposal(const Shown& shown, CasePage& content) {
  const auto proposal = waiting_proposal(shown.work());
  if (!proposal || !is_open(shown.work().status)) return;
  const auto by = name_of(shown.colleagues, proposal->proposed_by);
  content.proposal = by + " proposes to close this case: " + std::string(in_words(proposal->code));
  content.proposal_why = proposal->why;
  for (const auto& evidence : proposal->evidence) {
    content.proposal_evidence.push_back(
        "Evidence: " + std::string(in_words(evidence.kind)) +
        (evidence.what.empty() || evidence.what == proposal->why ? std::string() : ". " + evidence.what));
  }
  if (!shown.visit.may(Permission::work_case)) return;
  content.dismiss_href = shown.href("dismiss");
  const bool own = proposal->proposed_by == shown.visit.person().user;
  if (own && sign_off(proposal->code) == SignOff::second_person) {
    content.proposal_waits = "A different person signs this off, because the child has not been found.";
    return;
  }
  const auto reason = with_query(shown.href("close"), "reason", word(proposal->code));
  content.accept_href = with_query(reason, "proposal", std::to_string(proposal->number));
}

std::vector<ActionLink> actions(const Shown& shown) {
  const bool open = is_open(shown.work().status);
  std::vector<ActionLink> links;
  const auto offer = [&](Permission needed, std::string text, std::string_view form) {
    if (shown.visit.may(needed)) links.push_back({std::move(text), shown.href(form)});
  };
  if (open)
    offer(Permission::assign_case, shown.work().officer ? "Assign to somebody else" : "Assign the case",
          "assign");
  offer(Permission::work_case, "Record a contact attempt", "contact");
  offer(Permission::work_case, "Add a note", "note");
  if (open) {
    offer(Permission::work_case, "Change the status", "status");
    offer(Permission::work_case, "Close the case", "close");
  } else {
    offer(Permission::work_case, "Reopen the case", "reopen");
  }
  return links;
}

// --- what is known

std::string why_opened(const store::CaseStory& story) {
  for (const auto& happened : story.events)
    if (const auto* opened = std::get_if<CaseOpened>(&happened.event)) return opened->why;
  return {};
}

std::string contacts_in_words(const ContactsSoFar& contacts) {
  if (contacts.attempts == 0) return "None yet";
  auto words = count_in_words(static_cast<std::size_t>(contacts.attempts), "attempt", "attempts");
  if (contacts.last) words += ", the last on " + in_words(*contacts.last);
  return words;
}

SummaryList summary(const Shown& shown) {
  const Case& work = shown.work();
  SummaryList list;
  list.rows = {{.key = "Cause when opened",
                .values = {std::string(in_words(work.cause))},
                .note = why_opened(shown.story)}};
  if (work.unaccounted_since)
    list.rows.push_back({.key = "Not accounted for since",
                         .values = {in_words(*work.unaccounted_since)},
                         .note = days_in_words(*work.unaccounted_since, shown.today())});
  list.rows.push_back({.key = "Opened", .values = {in_words(work.opened_on)}});
  if (work.reopened_on) list.rows.push_back({.key = "Reopened", .values = {in_words(*work.reopened_on)}});
  list.rows.push_back({.key = "Status",
                       .values = {},
                       .note = "Since " + in_words(work.status_since),
                       .tag = status_tag(work.status)});
  list.rows.push_back(
      {.key = "Officer", .values = {work.officer ? name_of(shown.colleagues, *work.officer) : "Nobody yet"}});
  list.rows.push_back({.key = "Contact attempts", .values = {contacts_in_words(work.contacts)}});
  if (!is_open(work.status) && !work.closures.empty()) {
    const auto& closure = work.closures.back();
    list.rows.push_back(
        {.key = "Closed",
         .values = {std::string(in_words(closure.code))},
         .note = "On " + in_words(closure.on) + " by " + name_of(shown.colleagues, closure.by)});
  }
  return list;
}

// --- what happened

constexpr std::array<std::string_view, std::variant_size_v<CaseEvent>> kEventTitles{
    "Case opened",      "Assigned",           "Note",   "Contact attempt", "Status changed",
    "Closure proposed", "Proposal dismissed", "Closed", "Reopened"};  // in the order of CaseEvent

// Each paragraph of a note stays a paragraph.
std::vector<std::string> paragraphs(std::string_view text) {
  std::vector<std::string> found;
  for (const auto part : std::views::split(text, '\n')) {
    const std::string_view line(part.begin(), part.end());
    if (!line.empty() && line != "\r") found.emplace_back(line);
  }
  return found;
}

TimelineItem item(const Shown& shown, const store::CaseHappened& happened) {
  const auto officer = officer_named(happened.event);
  const auto named = officer ? name_of(shown.colleagues, *officer) : std::string();
  const auto* note = std::get_if<NoteAdded>(&happened.event);
  return {.title = std::string(kEventTitles.at(happened.event.index())),
          .by = name_of(shown.colleagues, happened.by),
          .machine_time = happened.at,
          .time = moment_in_words(happened.at),
          .sentences = paragraphs(note ? note->text : sentence(happened.event, named))};
}

std::vector<TimelineMonth> months(const Shown& shown) {
  std::vector<TimelineMonth> all;
  for (const auto& happened : shown.story.events | std::views::reverse) {
    auto heading = month_in_words(day_of_moment(happened.at));
    if (all.empty() || all.back().heading != heading) all.push_back({std::move(heading), {}});
    all.back().items.items.push_back(item(shown, happened));
  }
  return all;
}

std::string done(const Visit& visit) {
  return done_sentence(visit, {{"opened", "The case is open"},
                               {"assigned", "The case is assigned"},
                               {"note-added", "The note is added"},
                               {"contact-recorded", "The contact attempt is recorded"},
                               {"status-changed", "The status is changed"},
                               {"dismissed", "The proposal is dismissed: the case stays open"},
                               {"reopened", "The case is reopened"},
                               {"closing-done", "What you decided is recorded"}});
}

Response show(const SharedDesk& desk, const Visit& visit) {
  const CaseHeld held = case_in_path(desk, visit);
  if (!held.story) return not_found(visit);
  const Shown shown{*held.story, held.colleagues, visit};
  const auto& child = held.story->child;
  CasePage content{.heading = case_name(shown.work().id),
                   .child_name = full_name(child.forename, child.surname),
                   .child_href = child_href(child.id),
                   .child_note = age_and_year(child.date_of_birth, shown.today()),
                   .status = status_tag(shown.work().status),
                   .actions = actions(shown),
                   .summary = summary(shown),
                   .months = months(shown)};
  show_proposal(shown, content);
  show_step(shown, content);
  return page(visit, {.title = content.heading, .success = done(visit)}, content);
}

}  // namespace

std::vector<Route> case_page_routes(const SharedDesk& desk) {
  return {{Method::get, "/cases/{case_id}", Permission::see_case,
           [desk](const Visit& visit) { return show(desk, visit); }}};
}

}  // namespace onroll::web
