// Each ground with each element of the facts missing, and with each turned round: the ones it rests on change
// the answer, the others do not.
#include "law/deletion_gate.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <map>
#include <set>

#include "calendar/a_school_year.h"

using namespace onroll;

namespace {

using Get = std::function<Said&(DeletionFacts&)>;
using F = DeletionFacts;

const std::map<std::string, Get> kElements = {
    {"of compulsory school age", [](F& f) -> Said& { return f.of_compulsory_school_age; }},
    {"expected again", [](F& f) -> Said& { return f.expected_to_attend_again; }},
    {"ceased to attend", [](F& f) -> Said& { return f.ceased_to_attend; }},
    {"sick or kept", [](F& f) -> Said& { return f.sick_or_unavoidably_kept; }},
    {"mobile child", [](F& f) -> Said& { return f.mobile_child; }},
    {"main school", [](F& f) -> Said& { return f.this_is_main_school; }},
    {"nursery finished", [](F& f) -> Said& { return f.nursery_finished; }},
    {"reasonable distance", [](F& f) -> Said& { return f.lives_reasonable_distance; }},
    {"detained", [](F& f) -> Said& { return f.detained_under_sentence; }},
    {"died", [](F& f) -> Said& { return f.died; }},
    {"ceased to be pupil", [](F& f) -> Said& { return f.ceased_to_be_pupil; }},
    {"independent", [](F& f) -> Said& { return f.independent_or_non_maintained_special; }},
    {"wishes to attend", [](F& f) -> Said& { return f.wishes_to_attend; }},
    {"certified unfit", [](F& f) -> Said& { return f.certified_unfit_before_leaving_age; }},
    {"order names school", [](F& f) -> Said& { return f.order.names_this_school; }},
    {"order amended", [](F& f) -> Said& { return f.order.amended_to_other_school; }},
    {"order revoked", [](F& f) -> Said& { return f.order.revoked_suitable_education_arranged; }},
    {"registered elsewhere", [](F& f) -> Said& { return f.other.confirmed; }},
    {"dual agreed", [](F& f) -> Said& { return f.other.agreed_dual; }},
    {"others consent", [](F& f) -> Said& { return f.other.all_consent; }},
    {"parent wrote", [](F& f) -> Said& { return f.notice.in_writing; }},
    {"enquiries made", [](F& f) -> Said& { return f.enquiries.jointly; }},
    {"found", [](F& f) -> Said& { return f.enquiries.found; }},
    {"council agrees", [](F& f) -> Said& { return f.enquiries.council_agrees; }},
    {"over age", [](F& f) -> Said& { return f.sixth_form.over_age_when_school_next_meets; }},
    {"no sixth form", [](F& f) -> Said& { return f.sixth_form.leaves_or_lacks_entry; }},
    {"boarder", [](F& f) -> Said& { return f.boarding.boarder; }},
    {"maintained", [](F& f) -> Said& { return f.boarding.at_maintained_school_or_academy; }},
    {"unpaid", [](F& f) -> Said& { return f.boarding.charges_unpaid_at_end_of_term; }},
    {"permanent", [](F& f) -> Said& { return f.exclusion.permanent; }},
    {"board upheld", [](F& f) -> Said& { return f.exclusion.board_upheld; }},
    {"review asked for", [](F& f) -> Said& { return f.exclusion.review_requested; }},
    {"placed by council", [](F& f) -> Said& { return f.special.placed_by_council; }},
};

const std::map<std::string, std::set<std::string>> kRestsOn = {
    {"9(1)(a)", {"registered elsewhere", "order names school", "mobile child", "dual agreed"}},
    {"9(1)(b)", {"nursery finished", "expected again"}},
    {"9(1)(c)",
     {"registered elsewhere", "expected again", "others consent", "order names school", "mobile child"}},
    {"9(1)(d)", {"order amended"}},
    {"9(1)(e)", {"order revoked"}},
    {"9(1)(f)", {"parent wrote", "order names school"}},
    {"9(1)(g)", {"reasonable distance", "boarder", "expected again"}},
    {"9(1)(h)", {"sick or kept", "enquiries made", "found", "council agrees"}},
    {"9(1)(i)", {"sick or kept", "enquiries made", "found", "council agrees"}},
    {"9(1)(j)", {"detained", "expected again"}},
    {"9(1)(k)", {"died"}},
    {"9(1)(l)", {"over age", "no sixth form"}},
    {"9(1)(m)", {"boarder", "maintained", "unpaid"}},
    {"9(1)(n)", {"independent", "ceased to be pupil"}},
    {"9(1)(o)", {"permanent", "board upheld", "review asked for"}},
    {"9(3)(a)", {"ceased to attend", "boarder", "wishes to attend"}},
    {"9(3)(b)", {"ceased to be pupil"}},
    {"9(3)(c)", {"sick or kept", "enquiries made", "found"}},
    {"8(1)(a)", {"order revoked"}},
    {"8(1)(b)", {"registered elsewhere", "dual agreed", "mobile child"}},
    {"8(1)(c)", {"ceased to attend", "others consent"}},
    {"8(1)(d)", {"order names school", "ceased to attend", "parent wrote"}},
    {"8(1)(e)", {"boarder", "ceased to attend", "reasonable distance"}},
    {"8(1)(f)", {"sick or kept", "enquiries made", "found"}},
    {"8(1)(g)", {"certified unfit"}},
    {"8(1)(h)", {"sick or kept", "enquiries made", "found"}},
    {"8(1)(i)", {"detained", "expected again"}},
    {"8(1)(j)", {"died"}},
    {"8(1)(k)", {"over age", "no sixth form"}},
    {"8(1)(l)", {"independent", "ceased to be pupil"}},
    {"8(1)(m)", {"permanent", "board upheld", "review asked for"}},
    {"8(1)(n)", {"nursery finished", "expected again"}},
    {"8(1)(o)", {"boarder", "maintained", "unpaid"}},
};

// A register with fifty-four school days of absence, to the day before the deletion, in the years of either
// set of regulations.
struct Absence {
  SchoolCalendar calendar;
  std::vector<DayMarks> marks;
  Register held;
  explicit Absence(int year)
      : calendar(SchoolCalendar::from_terms(
                     std::vector{TermDate{TermKind::term, date(year, 9, 1), date(year, 12, 18), ""}})
                     .value()) {
    std::string text;
    for (int i = 0; i < 2 * 54; ++i) text += "O";
    marks = read_marks(text, date(year, 9, 7)).value();
    held = {&calendar, marks};
  }
  Absence(const Absence&) = delete;
  Absence& operator=(const Absence&) = delete;
};
const Absence& absence(Regulations regulations) {
  static const Absence in_2020{2020};
  static const Absence in_2026{2026};
  return regulations == Regulations::of_2024 ? in_2026 : in_2020;
}

// Facts on which the ground is met.
DeletionFacts facts_for(const Ground& ground) {
  const int in = ground.regulations == Regulations::of_2024 ? 2026 : 2020;
  DeletionFacts f{.deleted = date(in, 11, 20), .made_on = date(in, 11, 20)};
  for (const auto& [name, get] : kElements) get(f) = Said::no;
  for (const char* yes : {"of compulsory school age",
                          "ceased to attend",
                          "main school",
                          "nursery finished",
                          "detained",
                          "died",
                          "ceased to be pupil",
                          "independent",
                          "certified unfit",
                          "order revoked",
                          "registered elsewhere",
                          "others consent",
                          "parent wrote",
                          "enquiries made",
                          "council agrees",
                          "over age",
                          "no sixth form",
                          "maintained",
                          "unpaid",
                          "permanent",
                          "board upheld"}) {
    kElements.at(yes)(f) = Said::yes;
  }
  f.order.amended_to_other_school = said(ground.paragraph == "9(1)(d)");
  f.boarding.boarder = said(ground.paragraph == "9(1)(m)" || ground.paragraph == "8(1)(o)");
  if (ground.paragraph.starts_with("9(3)")) f.of_compulsory_school_age = Said::no;
  f.enquiries.will_return = Said::yes;  // so that not having found the pupil is what counts
  f.notice.after = date(in, 10, 30);
  f.leave = {.ended = date(in, 9, 4), .attended_since = Said::no};
  f.exclusion.board_notice = date(in, 9, 14);
  f.held = &absence(ground.regulations).held;
  return f;
}

bool rests_on(const Ground& ground, const std::string& element) {
  const bool of_every_ground = element == "of compulsory school age" ||
                               (element == "placed by council" && ground.says != SaysOfDestination::died);
  return of_every_ground || kRestsOn.at(std::string(ground.paragraph)).contains(element);
}

std::vector<const Ground*> all_grounds() {
  std::vector<const Ground*> all;
  for (const auto& ground : grounds_2024()) all.push_back(&ground);
  for (const auto& ground : grounds_2006()) all.push_back(&ground);
  return all;
}

}  // namespace

TEST_CASE("every ground has conditions, each with its letter and both sentences, and a row in this test") {
  CHECK(all_grounds().size() == kRestsOn.size());
  for (const auto* ground : all_grounds()) {
    CAPTURE(ground->paragraph);
    CHECK_FALSE(conditions_of(*ground).empty());
    for (const auto& condition : conditions_of(*ground)) {
      CHECK(condition.letter.starts_with(ground->paragraph));
      CHECK(condition.refused.ends_with("."));
      CHECK((condition.ask.empty() || condition.ask.ends_with(".")));
    }
  }
}

TEST_CASE("every ground is met on facts that meet it") {
  for (const auto* ground : all_grounds()) {
    CAPTURE(ground->paragraph);
    const auto verdict = deletion_gate(*ground, facts_for(*ground));
    for (const auto& point : verdict.points) MESSAGE(point.letter << " " << point.sentence);
    CHECK(verdict.standing == Lawfulness::lawful_on_the_facts);
    CHECK(verdict.points.empty());
  }
}

TEST_CASE("each ground with each element missing") {
  for (const auto* ground : all_grounds()) {
    for (const auto& [name, get] : kElements) {
      CAPTURE(ground->paragraph);
      CAPTURE(name);
      auto facts = facts_for(*ground);
      get(facts) = Said::not_said;
      const auto verdict = deletion_gate(*ground, facts);
      const auto expected =
          rests_on(*ground, name) ? Lawfulness::cannot_say : Lawfulness::lawful_on_the_facts;
      CHECK(verdict.standing == expected);
      CHECK(verdict.points.size() == (rests_on(*ground, name) ? 1 : 0));
      if (!verdict.points.empty()) CHECK_FALSE(verdict.points.front().sentence.empty());
    }
  }
}

TEST_CASE("each ground with each element turned round") {
  for (const auto* ground : all_grounds()) {
    for (const auto& [name, get] : kElements) {
      CAPTURE(ground->paragraph);
      CAPTURE(name);
      auto facts = facts_for(*ground);
      get(facts) = negation(get(facts));
      facts.exclusion.review_ended = Said::no;
      facts.special.council_consents = Said::no;
      const auto verdict = deletion_gate(*ground, facts);
      // An order may be amended or revoked, each is enough; the rest is refused.
      const bool other_road = ground->paragraph == "8(1)(a)" && name == "order amended";
      const auto expected =
          rests_on(*ground, name) && !other_road ? Lawfulness::refused : Lawfulness::lawful_on_the_facts;
      CHECK(verdict.standing == expected);
    }
  }
}

TEST_CASE("the dates that a ground rests on") {
  const auto& by_parent = *find_ground(Regulations::of_2024, "9(1)(f)");
  auto facts = facts_for(by_parent);
  facts.notice.after = facts.deleted;
  CHECK(deletion_gate(by_parent, facts).points.front().sentence ==
        "The day that the parent named has not passed. Delete the name after it.");
  facts.notice.after.reset();
  CHECK(deletion_gate(by_parent, facts).standing == Lawfulness::cannot_say);

  const auto& after_leave = *find_ground(Regulations::of_2024, "9(1)(h)");
  facts = facts_for(after_leave);
  facts.leave.ended = date(2026, 11, 6);  // the tenth school day is 20 November, the day of the deletion
  CHECK(deletion_gate(after_leave, facts).standing == Lawfulness::refused);
  CHECK(deletion_gate(after_leave, facts).counted.front().find("20 November 2026") != std::string::npos);
  facts.leave.ended.reset();
  CHECK(deletion_gate(after_leave, facts).standing == Lawfulness::cannot_say);

  const auto& excluded = *find_ground(Regulations::of_2024, "9(1)(o)");
  facts = facts_for(excluded);
  facts.exclusion.board_notice = date(2026, 10, 30);  // fifteen school days end on 20 November
  CHECK(deletion_gate(excluded, facts).standing == Lawfulness::refused);
  facts.exclusion.parent_waived_review = Said::yes;
  CHECK(deletion_gate(excluded, facts).standing == Lawfulness::lawful_on_the_facts);
}

TEST_CASE("twenty school days: no marks, too few, one session ill, a session without a mark, back again") {
  const auto& twenty = *find_ground(Regulations::of_2024, "9(1)(i)");
  const auto standing_with = [&](const std::string& text) {
    auto facts = facts_for(twenty);
    const auto marks = read_marks(text, date(2026, 9, 7)).value();
    const Register held{facts.held->calendar, marks};
    facts.held = &held;
    if (!marks.empty()) facts.deleted = marks.back().day + CalendarDays{1};
    facts.made_on = facts.deleted;
    return deletion_gate(twenty, facts).standing;
  };
  const std::string ten(20, 'N');
  CHECK(standing_with(ten + ten) == Lawfulness::lawful_on_the_facts);
  CHECK(standing_with("") == Lawfulness::cannot_say);
  CHECK(standing_with(ten + ten.substr(2)) == Lawfulness::refused);
  CHECK(standing_with(ten + "NI" + ten) == Lawfulness::refused);
  CHECK(standing_with(ten + "N-" + ten) == Lawfulness::cannot_say);
  CHECK(standing_with(ten + ten + "/\\") == Lawfulness::refused);
  CHECK(standing_with(ten + "UU" + ten) == Lawfulness::refused);
  CHECK(standing_with(ten + "##" + ten) == Lawfulness::lawful_on_the_facts);
  auto facts = facts_for(twenty);
  facts.deleted = facts.deleted + CalendarDays{3};  // a Monday, the Friday before it not marked
  CHECK(deletion_gate(twenty, facts).standing == Lawfulness::cannot_say);
}

TEST_CASE("found, and no reason to believe in a return: the road by agreement is of 2024 alone") {
  const auto& twenty = *find_ground(Regulations::of_2024, "9(1)(i)");
  auto facts = facts_for(twenty);
  facts.enquiries.found = Said::yes;
  facts.enquiries.will_return = Said::no;
  CHECK(deletion_gate(twenty, facts).standing == Lawfulness::lawful_on_the_facts);
  const auto& before = *find_ground(Regulations::of_2006, "8(1)(h)");
  facts = facts_for(before);
  facts.enquiries.found = Said::yes;
  facts.enquiries.will_return = Said::no;
  CHECK(deletion_gate(before, facts).standing == Lawfulness::refused);
}

TEST_CASE("a ground of the other regulations is refused, and the one to use is named") {
  const auto& old_one = *find_ground(Regulations::of_2006, "8(1)(d)");
  auto facts = facts_for(old_one);
  facts.deleted = date(2024, 8, 19);
  CHECK(deletion_gate(old_one, facts).sentence ==
        "Ground 8(1)(d) is of the 2006 Regulations, which ended on 18 August 2024. Use 9(1)(f).");
  const auto& dropped = *find_ground(Regulations::of_2006, "8(1)(g)");
  CHECK(deletion_gate(dropped, facts).sentence.ends_with("No ground of today took its place."));
  const auto& new_one = *find_ground(Regulations::of_2024, "9(1)(f)");
  facts.deleted = date(2024, 8, 18);
  CHECK(deletion_gate(new_one, facts).standing == Lawfulness::refused);
  facts.deleted = date(2006, 8, 31);
  CHECK(deletion_gate(new_one, facts).standing == Lawfulness::cannot_say);
}

TEST_CASE("no back-dating, and consent for a pupil whom a council placed at a special school") {
  const auto& moved = *find_ground(Regulations::of_2024, "9(1)(g)");
  auto facts = facts_for(moved);
  facts.made_on = date(2026, 11, 21);
  CHECK(deletion_gate(moved, facts).standing == Lawfulness::refused);
  facts = facts_for(moved);
  facts.special.placed_by_council = Said::yes;
  facts.special.council_consents = Said::no;
  CHECK(deletion_gate(moved, facts).points.front().letter == "9(2)");
  facts.special.secretary_of_state_directs = Said::yes;
  CHECK(deletion_gate(moved, facts).standing == Lawfulness::lawful_on_the_facts);
}

TEST_CASE("what the council asks for beyond the law is said apart, and makes nothing unlawful") {
  const auto& elsewhere = *find_ground(Regulations::of_2024, "9(1)(a)");
  const LocalAsks local = {
      .documents = {{"9(1)(a)", "De-rolling checklist"}, {"9(1)(o)", "Exclusion letter"}},
      .alerts = {Alert::protection_plan, Alert::education_health_care_plan}};
  const std::vector<Alert> flags = {Alert::looked_after, Alert::protection_plan};
  auto facts = facts_for(elsewhere);
  const auto verdict = deletion_gate(elsewhere, facts, local, flags);
  CHECK(verdict.standing == Lawfulness::lawful_on_the_facts);
  REQUIRE(verdict.asked_for.size() == 1);
  CHECK(verdict.asked_for[0] ==
        DeletionPoint{"9(1)(a)", "The council asks for: De-rolling checklist.", Nature::local});
  CHECK(verdict.alerts == std::vector<std::string>{std::string(in_words(Alert::protection_plan))});
  facts.documents = {"De-rolling checklist"};
  CHECK(deletion_gate(elsewhere, facts, local).asked_for.empty());
}

TEST_CASE("words of alerts read back") {
  for (const auto alert : {Alert::protection_plan, Alert::child_in_need, Alert::looked_after,
                           Alert::education_health_care_plan}) {
    CHECK(parse_alert(word(alert)) == alert);
    CHECK(in_words(alert).starts_with("The child"));
  }
  CHECK(parse_alert("moved_often") == std::nullopt);
}

TEST_CASE("consent to withdrawal is asked for only from the day appointed for section 37") {
  const auto& by_parent = *find_ground(Regulations::of_2024, "9(1)(f)");
  auto facts = facts_for(by_parent);
  facts.protection_enquiry_or_plan = Said::yes;
  CHECK(deletion_gate(by_parent, facts).standing == Lawfulness::lawful_on_the_facts);
  const Commencements later = {{"section 37", date(2026, 11, 21)}};
  CHECK(deletion_gate(by_parent, facts, {}, {}, later).standing == Lawfulness::lawful_on_the_facts);
  const Commencements now = {{"section 37", date(2026, 11, 20)}};
  CHECK(deletion_gate(by_parent, facts, {}, {}, now).standing == Lawfulness::cannot_say);
  facts.council_consents_to_withdrawal = Said::no;
  CHECK(deletion_gate(by_parent, facts, {}, {}, now).standing == Lawfulness::refused);
  facts.protection_enquiry_or_plan = Said::no;
  CHECK(deletion_gate(by_parent, facts, {}, {}, now).standing == Lawfulness::lawful_on_the_facts);
}
