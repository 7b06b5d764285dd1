// Worked examples of the returns of regulation 13.
#include <doctest/doctest.h>

#include "law/attendance_return.h"
#include "law/deletion_return.h"
#include "law/deletion_return_exemption.h"
#include "law/new_pupil_return_exemption.h"
#include "law/new_pupil_return_on_request.h"
#include "law/sickness_return.h"
#include "runners.h"

namespace onroll::testing {
namespace {

RegisterEntry take_entry(Example& example) {
  RegisterEntry entry{.year_joined = take_year(example, "joins"),
                      .most_junior_year = take_year(example, "most junior year"),
                      .starting_day = take_optional_date(example, "starting day"),
                      .school_year_begins = take_optional_date(example, "school year begins")};
  if (!entry.school_year_begins && entry.starting_day) {
    entry.school_year_begins = first_day_of_school_year(*entry.starting_day, take_calendar(example));
  }
  return entry;
}

void entry_exemption(Example& example) {
  CHECK(shown(is_exempt_from_new_pupil_return(take_entry(example))) == example.take("exempt"));
}

void entry_on_request(Example& example) {
  const auto entry = take_entry(example);
  const auto asked = take_optional_date(example, "council asked");
  CHECK(shown(is_new_pupil_return_owed(entry, example.take_date("entered"), asked)) ==
        example.take("return owed"));
}

void deletion_return(Example& example) {
  const bool late = is_deletion_return_late(example.take_date("deleted"), example.take_date("received"));
  CHECK(yes_or_no(late) == example.take("late"));
  const DeletionReturn held{.full_name = take_said(example, "full name"),
                            .address = take_said(example, "address"),
                            .parents = take_said(example, "parents"),
                            .emergency_number = take_said(example, "emergency number"),
                            .other_address = take_said(example, "other address"),
                            .ground = take_said(example, "ground")};
  const auto missing = missing_from(held);
  CHECK(std::to_string(missing.size()) == example.take("items missing"));
  if (example.has("first missing")) CHECK(missing.at(0) == example.take("first missing"));
}

void leaver_exemption(Example& example) {
  const Leaver leaver{.year_left = take_year(example, "leaves"),
                      .most_senior_year = take_year(example, "most senior year"),
                      .deleted = take_optional_date(example, "deleted"),
                      .last_term_ends = take_optional_date(example, "last term ends")};
  CHECK(shown(is_deletion_return_owed(leaver, take_said(example, "council asks"))) ==
        example.take("return owed"));
}

void attendance_return(Example& example) {
  if (example.has("last return")) {
    CHECK(in_words(next_attendance_return_by(example.take_date("last return"))) == example.take("next by"));
    return;
  }
  const auto calendar = take_calendar(example);
  const auto marks = take_marks(example);
  CHECK(shown(ten_school_days_absent({&calendar, marks})) == example.take("ten days complete"));
}

void sickness_return(Example& example) {
  const auto calendar = take_calendar(example);
  const auto marks = take_marks(example);
  const std::vector<Register> registers = {{&calendar, marks}};
  const auto halves = illness_in_school_year(registers, marks.back().day);
  CHECK(std::to_string(halves.count) == example.take("half days ill"));
  const int foreseen = example.has("days foreseen") ? std::stoi(example.take("days foreseen")) : 0;
  CHECK(yes_or_no(is_sickness_return_owed(halves, SchoolDays{foreseen})) == example.take("return owed"));
  if (example.has("fifteen days complete")) {
    CHECK(shown(fifteen_school_days_ill(registers, marks.back().day)) ==
          example.take("fifteen days complete"));
  }
}

}  // namespace

Runners return_runners() {
  return {{"new_pupil_return_exemption", entry_exemption},
          {"new_pupil_return_on_request", entry_on_request},
          {"deletion_return", deletion_return},
          {"deletion_return_exemption", leaver_exemption},
          {"attendance_return", attendance_return},
          {"sickness_return", sickness_return}};
}

}  // namespace onroll::testing
