// Opening a case by hand: why, and for which cause.
#include "store/acts/work_case.h"
#include "store/queries/case_story.h"
#include "web/page.h"
#include "web/pages/acting.h"
#include "web/pages/case_desk.h"
#include "web/pages/case_words.h"
#include "web/pages/form_page.h"
#include "web/pages/naming.h"

namespace onroll::web {
namespace {

struct Held {
  std::optional<store::ChildCard> child;
  std::optional<store::FindingHeld> finding;
  std::optional<CaseId> open_case;
};

Held held_for(const SharedDesk& desk, const Visit& visit) {
  const auto id = visit.path_id<ChildKind>("child_id");
  if (!id) return {};
  return desk->database.read([&](store::Connection& connection) {
    Held held{.child = store::child_card(connection, *id),
              .finding = store::finding_of(connection, *id),
              .open_case = {}};
    for (const auto& each : store::cases_of_child(connection, *id))
      if (is_open(each.status)) held.open_case = each.id;
    return held;
  });
}

// What was typed; before anything was, what the unaccounted list says.
std::string typed_or(const Params& form, std::string_view name, std::string_view otherwise) {
  return std::string(form.has(name) ? form[name] : otherwise);
}

Response show(const Held& held, const Visit& visit, const Params& given, Problems problems) {
  const bool wrong = !problems.empty();
  const auto& finding = held.finding;
  const auto cause = typed_or(given, "cause", finding ? word(finding->cause) : std::string_view());
  auto choices = cause_choices();
  choices.front().label = "Choose one";
  FormPage content{
      .caption = full_name(held.child->forename, held.child->surname),
      .heading = "Open a case",
      .problems = std::move(problems),
      .before = {},
      .action = child_href(held.child->id) + "/cases",
      .csrf = std::string(visit.csrf()),
      .act_key = given.has("act_key") ? std::string(given["act_key"]) : new_act_key(),
      .hidden = {},
      .choices = {},
      .selects = {filter_by("cause", "What is the likely cause?", std::move(choices), cause)},
      .dates = {},
      .lines = {},
      .paragraphs = {{.name = "why",
                      .label = "Why is a case opened?",
                      .value = typed_or(given, "why", finding ? finding->evidence : std::string()),
                      .hint = "What is known, and who said so"}},
      .button = "Open the case"};
  content.selects.front().problem = problem_of(content.problems, "cause");
  content.paragraphs.front().problem = problem_of(content.problems, "why");
  return page(visit,
              {.title = "Open a case",
               .status = wrong ? Status::unprocessable : Status::ok,
               .standing = wrong ? Standing::with_problems : Standing::fine,
               .back_href = child_href(held.child->id)},
              content);
}

Response ask(const SharedDesk& desk, const Visit& visit) {
  const Held held = held_for(desk, visit);
  if (!held.child) return not_found(visit);
  if (held.open_case) return see_other(case_href(*held.open_case));
  if (held.child->merged_into != ChildId{}) return see_other(child_href(held.child->merged_into));
  return show(held, visit, Params(), {});
}

Response open(const SharedDesk& desk, const Visit& visit) {
  const Held held = held_for(desk, visit);
  if (!held.child) return not_found(visit);
  const Params& form = visit.request.form;
  const auto cause = parse_cause(form["cause"]);
  const std::string why(form.trimmed("why"));
  Problems problems;
  if (!cause) problems.push_back({"cause", "Choose the likely cause"});
  if (why.empty()) problems.push_back({"why", "Say why the case is opened"});
  if (!problems.empty()) return show(held, visit, form, std::move(problems));
  const OpenCase act{.child = held.child->id,
                     .cause = *cause,
                     .unaccounted_since = held.finding ? std::optional(held.finding->since) : std::nullopt,
                     .why = why};
  const auto done = store::perform_case_act(desk->database, occasion_of(visit), std::nullopt, act);
  if (!done) return show(held, visit, form, problems_of(done.error(), "why"));
  return see_other(case_href(done->case_id) + "?done=opened");
}

}  // namespace

std::vector<Route> open_case_routes(const SharedDesk& desk) {
  return {{Method::get, "/children/{child_id}/open-case", Permission::open_case,
           [desk](const Visit& visit) { return ask(desk, visit); }},
          {Method::post, "/children/{child_id}/cases", Permission::open_case,
           [desk](const Visit& visit) { return open(desk, visit); }}};
}

}  // namespace onroll::web
