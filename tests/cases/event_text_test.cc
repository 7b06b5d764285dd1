#include "cases/event_text.h"

#include <doctest/doctest.h>

#include <array>
#include <set>

#include "cases/samples.h"

using namespace onroll;
using namespace onroll::samples;

namespace {

const std::array kOneOfEach{
    CaseEvent{opened()},
    CaseEvent{CaseAssigned{kOfficer, kToday}},
    CaseEvent{NoteAdded{"Called the \"old\" school.\nNo answer.", kToday}},
    CaseEvent{ContactRecorded{call(ContactOutcome::answered)}},
    CaseEvent{StatusChanged{CaseStatus::enquiring, CaseStatus::with_panel, "No answer anywhere.", kToday}},
    CaseEvent{ClosureProposed{1, ClosureCode::on_roll_here, on_a_roll(), "On a roll.", kProgram, kToday}},
    CaseEvent{ProposalDismissed{1, "A cousin.", kToday}},
    CaseEvent{CaseClosed{ClosureCode::on_roll_here, on_a_roll(), "", 1, kProgram, kOfficer, kToday}},
    CaseEvent{CaseReopened{"Left again.", kToday}},
};

// Never change a line: journals already hold these bytes. A new form is a new version beside the old.
constexpr std::array<std::string_view, 9> kWritten{
    R"({"cause":"left_not_arrived","child":7,"on":"2026-11-02","unaccounted_since":"2026-10-12","version":1,"why":"Left on 9 October and is on no roll since."})",
    R"({"officer":11,"on":"2026-11-20","version":1})",
    R"({"on":"2026-11-20","text":"Called the \"old\" school.\nNo answer.","version":1})",
    R"({"at":"14:30","channel":"telephone","note":"","on":"2026-11-05","outcome":"answered","spoken_to":"mother","used":"mobile","version":1,"whom":"parent_or_carer"})",
    R"({"from":"enquiring","on":"2026-11-20","reason":"No answer anywhere.","to":"with_panel","version":1})",
    R"({"code":"C01","evidence":[{"kind":"roll_record","record":901,"what":""}],"number":1,"on":"2026-11-20","proposed_by":0,"version":1,"why":"On a roll."})",
    R"({"number":1,"on":"2026-11-20","reason":"A cousin.","version":1})",
    R"({"closed_by":11,"code":"C01","evidence":[{"kind":"roll_record","record":901,"what":""}],"note":"","on":"2026-11-20","proposal":1,"proposed_by":0,"version":1})",
    R"({"on":"2026-11-20","reason":"Left again.","version":1})",
};

constexpr std::array<std::string_view, 9> kNames{"case_opened",        "case_assigned",  "note_added",
                                                 "contact_recorded",   "status_changed", "closure_proposed",
                                                 "proposal_dismissed", "case_closed",    "case_reopened"};

}  // namespace

TEST_CASE("each event has its stable name and text, and comes back from it") {
  for (std::size_t i = 0; i < kOneOfEach.size(); ++i) {
    CAPTURE(std::string(kNames[i]));
    CHECK(kind_of(kOneOfEach[i]).name == kNames[i]);
    CHECK(encode(kOneOfEach[i]) == kWritten[i]);
    CHECK(decode_case_event(kNames[i], kWritten[i]) == kOneOfEach[i]);
  }
}

TEST_CASE("a damaged event is a problem that names the field and not what it holds") {
  const auto problem_of = [](std::string_view kind, std::string_view json) {
    const auto read = decode_case_event(kind, json);
    return read ? std::string() : read.error().front().sentence;
  };
  CHECK(problem_of("case_renamed", "{}") ==
        "The journal holds a kind of event that this program does not know.");
  CHECK(problem_of("note_added", "not json").find("JSON") != std::string::npos);
  CHECK(problem_of("note_added", "[]").find("JSON") != std::string::npos);
  CHECK(problem_of("note_added", R"({"on":"2026-11-20","text":"a","version":2})").find("version") !=
        std::string::npos);
  CHECK(problem_of("note_added", R"({"on":"20 November","text":"secret","version":1})") ==
        "The event 'note_added' cannot be read: the field 'on' is missing or not of its form.");
  CHECK(problem_of("case_assigned", R"({"officer":"secret","on":"2026-11-20","version":1})")
            .find("'officer'") != std::string::npos);
  CHECK(problem_of("case_closed",
                   R"({"closed_by":1,"code":"C01","evidence":[7],"note":"","on":"2026-11-20","proposal":0,)"
                   R"("proposed_by":0,"version":1})")
            .find("'evidence'") != std::string::npos);
}

TEST_CASE("leaving any field out is noticed, but for what is optional") {
  const std::set<std::string> optional{"unaccounted_since", "record"};
  for (std::size_t i = 0; i < kWritten.size(); ++i) {
    const std::string whole(kWritten[i]);
    for (std::size_t quote = whole.find('"'); quote != std::string::npos;) {
      const std::size_t end = whole.find('"', quote + 1);
      const std::string name = whole.substr(quote + 1, end - quote - 1);
      if (whole.compare(end, 2, "\":") == 0 && !optional.contains(name)) {
        CAPTURE(name);
        std::string changed = whole;
        changed.replace(quote + 1, name.size(), "other");
        CHECK_FALSE(decode_case_event(kNames[i], changed).has_value());
      }
      quote = whole.find('"', end + 1);
    }
  }
}

TEST_CASE("the timeline says each event as a sentence") {
  const auto said = [](std::size_t i) {
    return sentence(kOneOfEach[i], officer_named(kOneOfEach[i]) ? "Sam" : "");
  };
  CHECK(said(0) == "Case opened: Left, not yet arrived. Left on 9 October and is on no roll since.");
  CHECK(said(1) == "Assigned to Sam.");
  CHECK(said(2) == "Note: Called the \"old\" school.\nNo answer.");
  CHECK(said(3) ==
        "Telephone on 5 November 2026 at 14:30, to: Parent or carer, using mobile. Answered, told us where "
        "the child "
        "is: mother.");
  CHECK(said(4) == "Status changed from 'Enquiring' to 'With the panel'. No answer anywhere.");
  CHECK(said(5) ==
        "Closure proposed: On roll at a school in this authority. On a roll. Evidence: a school roll that "
        "lists the child.");
  CHECK(said(6) == "Proposed closure dismissed, the case stays open: A cousin.");
  CHECK(said(7) ==
        "Closed: On roll at a school in this authority. Evidence: a school roll that lists the child.");
  CHECK(said(8) == "Reopened: Left again.");
}

TEST_CASE("who else an event speaks of: the officer assigned, the person who proposed") {
  CHECK(officer_named(kOneOfEach[1]) == kOfficer);
  CHECK_FALSE(officer_named(kOneOfEach[5]));  // the program proposed
  const CaseEvent by_person =
      ClosureProposed{1, ClosureCode::whereabouts_unknown, {}, "Panel.", kLead, kToday};
  CHECK(officer_named(by_person) == kLead);
  CHECK(sentence(by_person, "Alex") ==
        "Closure proposed by Alex: Whereabouts unknown, all enquiries exhausted. Panel.");
}

TEST_CASE("the words of a contact parse back") {
  for (const auto channel : all_contact_channels()) CHECK(parse_contact_channel(word(channel)) == channel);
  for (const auto party : all_contact_parties()) CHECK(parse_contact_party(word(party)) == party);
  for (const auto outcome : all_contact_outcomes()) CHECK(parse_contact_outcome(word(outcome)) == outcome);
  CHECK_FALSE(parse_contact_outcome("found"));
}
