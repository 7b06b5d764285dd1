#include "journal/events.h"

#include <doctest/doctest.h>

#include "journal/facts_text.h"

using namespace onroll;
using namespace onroll::journal;

namespace {

Facts full_facts() {
  Facts facts;
  facts.upn = *Upn::parse("H801200001001");
  facts.name = {"O'Brien \"x\"\n", "Zo\xC3\xAB", "A\\B"};
  facts.former_name.surname = "Smith";
  facts.date_of_birth = date(2015, 2, 28);
  facts.sex = Sex::female;
  facts.postcode = *Postcode::parse("WR5 2NP");
  facts.school = *Urn::parse("116735");
  facts.enrolment = Enrolment::subsidiary;
  facts.ground = DeletionGround{2006, "8(1)(h)"};
  facts.destination = {.kind = DestinationKind::abroad, .urn = {}, .school_number = {}, .said = "Poland"};
  facts.contacts = {{"A Parent", "PAM", "01905 000000", "", "1 High Street"}};
  facts.also = {{"House", "Red"}, {"", "\x01"}};
  return facts;
}

template <typename One>
void comes_back(const One& event) {
  const Event before = event;
  CHECK(std::get<One>(decode(kind(before), encode(before))) == event);
}

}  // namespace

TEST_CASE("facts come back from their text as they went in") {
  std::string text;
  append_facts(text, full_facts());
  CHECK(parse_facts(text) == full_facts());
  text.clear();
  append_facts(text, Facts{});
  CHECK(text == "{}");
  CHECK(parse_facts(text) == Facts{});
}

TEST_CASE("every event comes back from the journal as it went in") {
  comes_back(ImportTaken{.import = {3},
                         .kind = "roll",
                         .source = "roll",
                         .source_name = "",
                         .file_name = "r.csv",
                         .file_digest = "00ff",
                         .format = "CSV",
                         .as_of = date(2026, 11, 6),
                         .header = {"UPN", ""},
                         .remarks = {"one"},
                         .rows_read = 4,
                         .rows_taken = 3,
                         .rows_already_held = 1,
                         .rows_put_right = 1,
                         .rows_refused = 1,
                         .snapshots = {{"roll:116735", 116735, 4}}});
  comes_back(RecordsTaken{.import = {3},
                          .source = Source::roll,
                          .source_name = "",
                          .records = {{{7}, 2, {9}, true, full_facts(), {}, {}, 0, 0},
                                      {{8}, 3, {2}, false, Facts{}, {}, {7}, 9120, 1}},
                          .parameters = "m-0"});
  comes_back(RecordsListed{.import = {3}, .records = {{{7}, 2}}});
  comes_back(RowsPutRight{.import = {3}, .notes = {{2, 0, "UPN", "Left out."}}});
  comes_back(RowsRefused{.import = {3}, .rows = {{5, {"a", ""}, {{"DOB", "Give it."}}}}});
  comes_back(RowSettled{.import = {3}, .row = 5, .state = "taken"});
  comes_back(ImportUndone{.import = {3}});
  SchoolRow school{.urn = *Urn::parse("116735")};
  school.name = "Norton";
  school.closed = date(2020, 8, 31);
  school.low_age = 4;
  comes_back(SchoolsTaken{.schools = {school}});
  comes_back(SchoolLinksTaken{
      .links = {{*Urn::parse("116735"), *Urn::parse("140000"), "Successor", date(2021, 9, 1)}}});
  comes_back(TermDatesTaken{.import = {4},
                            .dates = {{.school = *Urn::parse("116735"),
                                       .authority = {},
                                       .kind = TermDateKind::inset,
                                       .from = date(2026, 9, 1),
                                       .until = date(2026, 9, 1),
                                       .name = "INSET"}}});
  comes_back(PairsFound{.pairs = {{{1}, {2}, {3}, {4}, {5}, "alike", "first-rule/1"}}});
  comes_back(PairsFound{.pairs = {{{1}, {2}, {3}, {4}, {5}, "alike", "weighed/1", -2500, -1, "m-0"}}});
  comes_back(PairDecided{.pair = {1}, .state = "different"});
  comes_back(PairDecided{{1}, "same", "The school said so.", "perhaps", {{4}, {5}}});
  comes_back(
      PairReopened{{{1}, {2}, {3}, {4}, {6}, "alike", "weighed/1", 7500, 17, "m-0"}, "A roll has the UPN."});
  comes_back(ParametersLearned{1, "m-0", "{}"});
  comes_back(ChildrenJoined{.kept = {1}, .joined = {2}, .moved = {{5}, {6}}});
  comes_back(ChildrenParted{.kept = {1}, .parted = {2}, .moved_back = {{5}}});
  comes_back(FindingsChanged{
      .as_of = date(2026, 11, 22),
      .set =
          {{{1}, "unaccounted", "listed_on_no_roll", date(2026, 1, 1), {}, "words", {}, date(2026, 11, 22)}},
      .cleared = {{2}}});
  comes_back(CaseChanged{.case_id = {1},
                         .child = {2},
                         .at = "2026-11-22T10:00:00Z",
                         .by = {3},
                         .kind = "note_added",
                         .text = "{}"});
}

TEST_CASE("an event of a kind nobody knows is a damaged journal") {
  CHECK_THROWS(decode("no_such_kind", "{}"));
}
