// Worked examples of ages, years and terms.
#include <doctest/doctest.h>

#include "law/compulsory_school_age.h"
#include "law/compulsory_school_age_start.h"
#include "law/first_term_at_school.h"
#include "law/national_curriculum_year.h"
#include "law/school_leaving_date.h"
#include "runners.h"

namespace onroll::testing {
namespace {

void compulsory_school_age(Example& example) {
  const auto born = example.take_date("born");
  const auto on = example.take_date("on");
  CHECK(yes_or_no(is_of_compulsory_school_age(born, on)) == example.take("of compulsory school age"));
}

void age_start(Example& example) {
  const auto born = example.take_date("born");
  CHECK(shown(compulsory_school_age_start(born)) == example.take("begins"));
}

void leaving_date(Example& example) {
  const auto born = example.take_date("born");
  CHECK(shown(school_leaving_date(born)) == example.take("last day"));
}

void curriculum_year(Example& example) {
  const auto born = example.take_date("born");
  const auto year = national_curriculum_year(born, example.take_date("on"));
  CHECK((year ? year_in_words(*year) : "none") == example.take("year"));
}

void first_term(Example& example) {
  const auto calendar = take_calendar(example);
  const auto born = example.take_date("born");
  CHECK(shown(first_term_at_school(born, calendar)) == example.take("first expected"));
}

}  // namespace

Runners age_runners() {
  return {
      {"compulsory_school_age", compulsory_school_age},
      {"compulsory_school_age_start", age_start},
      {"first_term_at_school", first_term},
      {"school_leaving_date", leaving_date},
      {"national_curriculum_year", curriculum_year},
  };
}

}  // namespace onroll::testing
