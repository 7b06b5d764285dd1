#include "web/pages/closing.h"

#include <fmt/format.h>

#include <algorithm>

#include "web/page.h"
#include "web/pages/case_forms.h"
#include "web/pages/case_words.h"
#include "web/pages/naming.h"

namespace onroll::web {
namespace {

bool while_open(const Case& work) {
  return is_open(work.status);
}

std::string evidence_field(EvidenceKind kind) {
  return "evidence-" + std::string(word(kind));
}

// "A school roll that lists the child"
std::string beginning(std::string_view words) {
  std::string sentence(words);
  if (!sentence.empty() && sentence.front() >= 'a' && sentence.front() <= 'z')
    sentence.front() = static_cast<char>(sentence.front() - 'a' + 'A');
  return sentence;
}

// The reason and the proposal come with the address when asked, with the form when sent.
const Params& said(const CaseAsked& asked) {
  return asked.given.has("reason") ? asked.given : asked.visit.request.query;
}

std::optional<ClosureCode> reason_of(const CaseAsked& asked) {
  return parse_closure_code(said(asked)["reason"]);
}

// The proposal accepted by closing: the waiting one, where the form is about it and its reason.
std::optional<ClosureProposal> accepted(const CaseAsked& asked) {
  auto proposal = waiting_proposal(asked.story.work);
  const bool meant = proposal && said(asked)["proposal"] == std::to_string(proposal->number) &&
                     reason_of(asked) == proposal->code;
  return meant ? proposal : std::nullopt;
}

// Where two people decide, the first of them proposes.
bool only_proposes(const CaseAsked& asked, ClosureCode code) {
  return sign_off(code) == SignOff::second_person && !accepted(asked);
}

std::string evidence_in_words(const std::vector<ClosureEvidence>& evidence) {
  std::string words;
  for (const auto& each : evidence) {
    words += words.empty() ? "Evidence held: " : "; ";
    words += std::string(in_words(each.kind)) + (each.what.empty() ? "" : ": " + each.what);
  }
  return words;
}

void ask_evidence(const CaseAsked& asked, ClosureCode code, FormPage& page) {
  for (const auto& group : needed_for_closure(code)) {
    for (const EvidenceKind kind : group) {
      const auto name = evidence_field(kind);
      page.lines.push_back({.name = name,
                            .label = beginning(in_words(kind)),
                            .value = std::string(asked.given[name]),
                            .hint = group.size() > 1
                                        ? "One of these is enough. Write what was seen, from whom and when"
                                        : "Write what was seen, from whom and when",
                            .autocomplete = "off"});
    }
  }
}

void ask_closing(const CaseAsked& asked, FormPage& page) {
  const auto code = reason_of(asked);
  if (!code) return;
  const auto proposal = accepted(asked);
  const bool proposes = only_proposes(asked, *code);
  page.before.push_back("Reason: " + std::string(in_words(*code)) + ".");
  page.hidden.emplace_back("reason", word(*code));
  if (proposal) {
    page.hidden.emplace_back("proposal", std::to_string(proposal->number));
    page.before.push_back(proposal->why);
    page.before.push_back(evidence_in_words(proposal->evidence));
  } else {
    ask_evidence(asked, *code, page);
  }
  if (proposes)
    page.before.emplace_back(
        "The child has not been found, so two people decide: you propose, and a different person "
        "signs it off by closing the case.");
  page.paragraphs.push_back(
      {.name = "note",
       .label = proposes ? "Why can the case be closed?" : "Anything to add? (optional)",
       .value = std::string(asked.given["note"])});
  page.button = proposes ? "Propose this closure" : "Close the case";
}

std::vector<ClosureEvidence> evidence_given(const CaseAsked& asked, ClosureCode code) {
  std::vector<ClosureEvidence> evidence;
  for (const auto& group : needed_for_closure(code)) {
    for (const EvidenceKind kind : group) {
      const auto what = asked.given.trimmed(evidence_field(kind));
      if (!what.empty()) evidence.push_back({.kind = kind, .what = std::string(what), .record = {}});
    }
  }
  return evidence;
}

// One problem for each thing missing, at the first field that could give it.
Problems missing(ClosureCode code, const std::vector<ClosureEvidence>& evidence) {
  Problems problems;
  for (const auto& group : needed_for_closure(code)) {
    const bool met = std::ranges::any_of(group, [&](EvidenceKind kind) {
      return std::ranges::find(evidence, kind, &ClosureEvidence::kind) != evidence.end();
    });
    if (met) continue;
    std::string sentence = "Give ";
    for (const EvidenceKind kind : group) {
      if (kind != group.front()) sentence += ", or ";
      sentence += in_words(kind);
    }
    problems.push_back({evidence_field(group.front()), std::move(sentence)});
  }
  return problems;
}

Result<CaseAct> read_closing(const CaseAsked& asked) {
  const auto code = reason_of(asked);
  if (!code) return problem("reason", "Choose why the case is closed");
  std::string note(asked.given.trimmed("note"));
  if (const auto proposal = accepted(asked))
    return CloseCase{.code = *code, .evidence = {}, .note = std::move(note), .proposal = proposal->number};
  auto evidence = evidence_given(asked, *code);
  auto problems = missing(*code, evidence);
  const bool proposes = only_proposes(asked, *code);
  if (proposes && note.empty()) problems.push_back({"note", "Say why the case can be closed"});
  if (!problems.empty()) return std::unexpected(std::move(problems));
  if (proposes) return ProposeClosure{.code = *code, .evidence = std::move(evidence), .why = std::move(note)};
  return CloseCase{.code = *code, .evidence = std::move(evidence), .note = std::move(note)};
}

Response ask_reason(const CaseHeld& held, const Visit& visit, Problems problems) {
  const auto& work = held.story->work;
  const bool wrong = !problems.empty();
  ClosingReasonPage content{
      .caption = case_name(work.id) + ": " + full_name(held.story->child.forename, held.story->child.surname),
      .problems = std::move(problems),
      .action = case_href(work.id) + "/close",
      .reasons = {.name = "reason", .label = "Why is the case closed?", .choices = {}}};
  for (const ClosureCode code : all_closure_codes())
    content.reasons.choices.push_back({.value = std::string(word(code)),
                                       .label = std::string(in_words(code)),
                                       .hint = sign_off(code) == SignOff::second_person
                                                   ? "Needs the panel's decision and a second person"
                                                   : ""});
  content.reasons.problem = problem_of(content.problems, "reason");
  return page(visit,
              {.title = "Close the case: " + case_name(work.id),
               .status = wrong ? Status::unprocessable : Status::ok,
               .standing = wrong ? Standing::with_problems : Standing::fine,
               .back_href = case_href(work.id)},
              content);
}

Response ask_to_close(const SharedDesk& desk, const Visit& visit) {
  const CaseHeld held = case_in_path(desk, visit);
  if (!held.story) return not_found(visit);
  if (!while_open(held.story->work)) return see_other(case_href(held.story->work.id));
  const Params& query = visit.request.query;
  const Params none;
  if (parse_closure_code(query["reason"]))
    return show_form(close_form(), {*held.story, held.colleagues, visit, none}, {});
  const bool sent = query.has("asked") || query.has("reason");
  return ask_reason(held, visit, sent ? Problems{{"reason", "Choose why the case is closed"}} : Problems{});
}

Response close(const SharedDesk& desk, const Visit& visit) {
  if (!parse_closure_code(visit.request.form["reason"])) return ask_to_close(desk, visit);
  return act_on_case(desk, close_form(), visit);
}

}  // namespace

CaseForm close_form() {
  return {"close",    Permission::work_case, "Close the case", "closing-done", "note",
          while_open, ask_closing,           read_closing};
}

std::vector<Route> closing_routes(const SharedDesk& desk) {
  return {{Method::get, "/cases/{case_id}/close", Permission::work_case,
           [desk](const Visit& visit) { return ask_to_close(desk, visit); }},
          {Method::post, "/cases/{case_id}/close", Permission::work_case,
           [desk](const Visit& visit) { return close(desk, visit); }}};
}

}  // namespace onroll::web
