// Worked examples of codes and counts of the attendance register.
#include <doctest/doctest.h>

#include "law/attendance_codes.h"
#include "law/penalty_notice_limit.h"
#include "law/penalty_notice_threshold.h"
#include "law/persistent_absence.h"
#include "runners.h"

namespace onroll::testing {
namespace {

void attendance_code(Example& example) {
  const auto text = example.take("code");
  const auto* code = find_code(text, example.take_date("on"));
  CHECK((code ? std::string(code->meaning) : "no code of that day") == example.take("means"));
  if (code == nullptr) return;
  CHECK(in_words(code->statistic) == example.take("counts as"));
  if (example.has("in the ten days")) {
    CHECK(yes_or_no(counts_as(*code, Absences::unauthorised)) == example.take("in the ten days"));
    CHECK(yes_or_no(counts_as(*code, Absences::deletion_20_days)) == example.take("in the twenty days"));
  }
}

void threshold(Example& example) {
  const auto calendar = take_calendar(example);
  const auto marks = take_marks(example);
  const std::vector<Register> registers = {{&calendar, marks}};
  const auto met = penalty_notice_threshold(registers);
  CHECK((met ? in_words(met->on) : "not met") == example.take("threshold met"));
  if (example.has("window begins")) CHECK(in_words(met.value().window.from) == example.take("window begins"));
  if (example.has("term dates missing")) {
    CHECK(yes_or_no(!met.value().window.known) == example.take("term dates missing"));
  }
}

void limit(Example& example) {
  std::vector<PenaltyNotice> notices;
  while (example.has("issued")) notices.push_back({example.take_date("issued")});
  while (example.has("issued and withdrawn")) {
    notices.push_back({example.take_date("issued and withdrawn"), PenaltyNotice::Withdrawn::yes});
  }
  CHECK(yes_or_no(may_be_issued(notices, example.take_date("proposed"))) == example.take("may be issued"));
}

std::string shown(AbsenceBand band) {
  if (band == AbsenceBand::severe) return "severe";
  return band == AbsenceBand::persistent ? "persistent" : "not persistent";
}

void persistent(Example& example) {
  const auto calendar = take_calendar(example);
  const auto marks = take_marks(example);
  const std::vector<Register> registers = {{&calendar, marks}};
  const auto sessions = sessions_missed(registers);
  CHECK(std::to_string(sessions.missed) == example.take("missed"));
  CHECK(std::to_string(sessions.possible) == example.take("possible"));
  CHECK(shown(absence_band(sessions)) == example.take("absence"));
}

}  // namespace

Runners attendance_runners() {
  return {{"attendance_codes", attendance_code},
          {"penalty_notice_threshold", threshold},
          {"penalty_notice_limit", limit},
          {"persistent_absence", persistent}};
}

}  // namespace onroll::testing
