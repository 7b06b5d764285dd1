#include "cases/closure.h"

#include <doctest/doctest.h>

#include <set>

using namespace onroll;

namespace {

// The first kind of each group: the least that closes.
std::vector<ClosureEvidence> enough_for(ClosureCode code) {
  std::vector<ClosureEvidence> given;
  for (const auto& group : needed_for_closure(code))
    given.push_back({.kind = group.front(), .what = "seen on 3 November", .record = {}});
  return given;
}

}  // namespace

TEST_CASE("closure reasons are C01 to C20, evidence kinds have their own words") {
  CHECK(all_closure_codes().size() == 20);
  std::set<std::string_view> words;
  for (const ClosureCode code : all_closure_codes()) {
    CHECK(parse_closure_code(word(code)) == code);
    CHECK_FALSE(in_words(code).empty());
    words.insert(word(code));
  }
  CHECK(*words.begin() == "C01");
  CHECK(*words.rbegin() == "C20");
  for (const EvidenceKind kind : all_evidence_kinds()) {
    CHECK(parse_evidence_kind(word(kind)) == kind);
    words.insert(word(kind));
  }
  CHECK(words.size() == all_closure_codes().size() + all_evidence_kinds().size());
}

TEST_CASE("each reason closes with its evidence and with nothing less") {
  for (const ClosureCode code : all_closure_codes()) {
    CAPTURE(std::string(word(code)));
    const auto enough = enough_for(code);
    CHECK(missing_for_closure(code, enough).empty());
    CHECK(missing_for_closure(code, {}).size() == needed_for_closure(code).size());
    for (std::size_t left_out = 0; left_out < enough.size(); ++left_out) {
      auto less = enough;
      less.erase(less.begin() + static_cast<std::ptrdiff_t>(left_out));
      CHECK(missing_for_closure(code, less).size() == 1);
    }
  }
}

TEST_CASE("any one of a group's kinds will do") {
  for (const ClosureCode code : all_closure_codes())
    for (const auto& group : needed_for_closure(code))
      for (const EvidenceKind kind : group) {
        auto given = enough_for(code);
        for (ClosureEvidence& each : given)
          if (each.kind == group.front()) each.kind = kind;
        CHECK(missing_for_closure(code, given).empty());
      }
}

TEST_CASE("every kind of evidence is asked for by some reason") {
  std::set<EvidenceKind> asked;
  for (const ClosureCode code : all_closure_codes())
    for (const auto& group : needed_for_closure(code)) asked.insert(group.begin(), group.end());
  CHECK(asked.size() == all_evidence_kinds().size());
}

TEST_CASE("evidence that says nothing does not count; a record alone does") {
  const std::vector<ClosureEvidence> blank{{.kind = EvidenceKind::roll_record, .what = "  ", .record = {}}};
  CHECK(missing_for_closure(ClosureCode::on_roll_here, blank) ==
        std::vector<std::string>{
            "Give a school roll that lists the child, or attendance recorded after the start."});
  const std::vector<ClosureEvidence> record{
      {.kind = EvidenceKind::roll_record, .what = "", .record = RecordId{5}}};
  CHECK(missing_for_closure(ClosureCode::on_roll_here, record).empty());
}

TEST_CASE("moved abroad is confirmed by three of three") {
  CHECK(needed_for_closure(ClosureCode::moved_abroad_confirmed).size() == 3);
}

TEST_CASE("only the two reasons without a found child need a second person, and stay under watch") {
  for (const ClosureCode code : all_closure_codes()) {
    const bool not_found = word(code) == "C08" || word(code) == "C16";
    CHECK((sign_off(code) == SignOff::second_person) == not_found);
    CHECK((after_closing(code) == AfterClosing::keep_watch) == not_found);
  }
}
