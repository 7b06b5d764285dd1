// The forms by which a case is worked on: each asks one thing, on a page of its own.
#pragma once

#include <string_view>
#include <vector>

#include "base/result.h"
#include "cases/acts.h"
#include "store/queries/case_story.h"
#include "store/queries/worklist.h"
#include "web/pages/case_desk.h"
#include "web/pages/form_page.h"

namespace onroll::web {

// What a form is made from: the case, who works here, and what was typed so far (nothing when asked first).
struct CaseAsked {
  const store::CaseStory& story;
  const std::vector<store::Colleague>& colleagues;
  const Visit& visit;
  const Params& given;
};

// The case that the path names, where there is one, and who works here.
struct CaseHeld {
  std::optional<store::CaseStory> story;
  std::vector<store::Colleague> colleagues;
};
CaseHeld case_in_path(const SharedDesk& desk, const Visit& visit);

struct CaseForm {
  std::string_view word;  // "note": the end of its address, /cases/12/note
  Permission permission;
  std::string_view title;
  std::string_view done;                      // word of the sentence shown when it is done
  std::string_view first_field;               // where the error summary leads when the act is refused
  bool (*offered)(const Case& work);          // whether it can be done to a case as it stands
  void (*ask)(const CaseAsked&, FormPage&);   // adds the fields
  Result<CaseAct> (*read)(const CaseAsked&);  // what is typed as an act, or what is wrong with it
};

std::vector<CaseForm> case_forms();  // assign, note, contact, status, dismiss, reopen
CaseForm close_form();               // the second page of closing; the first asks for the reason

// The page with the form, its problems and what was typed; `given` is in `asked`.
Response show_form(const CaseForm& form, const CaseAsked& asked, Problems problems);

// Reads, acts, and leads back to the case; or shows the form again with what is wrong.
Response act_on_case(const SharedDesk& desk, const CaseForm& form, const Visit& visit);

}  // namespace onroll::web
