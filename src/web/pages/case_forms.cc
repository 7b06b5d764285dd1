#include "web/pages/case_forms.h"

#include "store/acts/work_case.h"
#include "web/pages/acting.h"
#include "web/pages/case_words.h"
#include "web/pages/naming.h"

namespace onroll::web {
namespace {

void place_problems(FormPage& page) {
  const auto place = [&](auto& fields) {
    for (auto& field : fields) field.problem = problem_of(page.problems, field.name);
  };
  place(page.choices);
  place(page.selects);
  place(page.dates);
  place(page.lines);
  place(page.paragraphs);
}

const Params& nothing_given() {
  static const Params none;
  return none;
}

Response ask(const SharedDesk& desk, const CaseForm& form, const Visit& visit) {
  const CaseHeld held = case_in_path(desk, visit);
  if (!held.story) return not_found(visit);
  if (!form.offered(held.story->work)) return see_other(case_href(held.story->work.id));
  return show_form(form, {*held.story, held.colleagues, visit, nothing_given()}, {});
}

}  // namespace

CaseHeld case_in_path(const SharedDesk& desk, const Visit& visit) {
  const auto id = visit.path_id<CaseKind>("case_id");
  if (!id) return {};
  return desk->database.read([&](store::Connection& connection) {
    return CaseHeld{store::case_story(connection, *id), store::colleagues(connection)};
  });
}

Response show_form(const CaseForm& form, const CaseAsked& asked, Problems problems) {
  const auto& [story, colleagues, visit, given] = asked;
  const bool wrong = !problems.empty();
  const auto href = case_href(story.work.id);
  FormPage content{
      .caption = case_name(story.work.id) + ": " + full_name(story.child.forename, story.child.surname),
      .heading = std::string(form.title),
      .problems = std::move(problems),
      .before = {},
      .action = href + "/" + std::string(form.word),
      .csrf = std::string(visit.csrf()),
      .act_key = given.has("act_key") ? std::string(given["act_key"]) : new_act_key(),
      .hidden = {},
      .choices = {},
      .selects = {},
      .dates = {},
      .lines = {},
      .paragraphs = {}};
  form.ask(asked, content);
  place_problems(content);
  return page(visit,
              {.title = std::string(form.title) + ": " + case_name(story.work.id),
               .status = wrong ? Status::unprocessable : Status::ok,
               .standing = wrong ? Standing::with_problems : Standing::fine,
               .back_href = href},
              content);
}

Response act_on_case(const SharedDesk& desk, const CaseForm& form, const Visit& visit) {
  const CaseHeld held = case_in_path(desk, visit);
  if (!held.story) return not_found(visit);
  const CaseAsked asked{*held.story, held.colleagues, visit, visit.request.form};
  const auto act = form.read(asked);
  if (!act) return show_form(form, asked, act.error());
  const auto id = held.story->work.id;
  const auto done = store::perform_case_act(desk->database, occasion_of(visit), id, *act);
  if (!done) return show_form(form, asked, problems_of(done.error(), std::string(form.first_field)));
  return see_other(with_query(case_href(id), "done", form.done));
}

std::vector<Route> case_form_routes(const SharedDesk& desk) {
  std::vector<Route> routes;
  for (const CaseForm& form : case_forms()) {
    const auto pattern = "/cases/{case_id}/" + std::string(form.word);
    routes.emplace_back(Method::get, pattern, form.permission,
                        [desk, form](const Visit& visit) { return ask(desk, form, visit); });
    routes.emplace_back(Method::post, pattern, form.permission,
                        [desk, form](const Visit& visit) { return act_on_case(desk, form, visit); });
  }
  return routes;
}

}  // namespace onroll::web
