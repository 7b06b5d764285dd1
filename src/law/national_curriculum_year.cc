#include "law/national_curriculum_year.h"

#include <fmt/format.h>

namespace onroll {

const Card kNationalCurriculumYear = {
    .id = "AGE-04",
    .file = "national_curriculum_year",
    .title = "National Curriculum year by age",
    .sentence =
        "A child’s year is their age on the 31 August before the school year, less four; nought is "
        "Reception.",
    .instrument = &kEducationAct2002,
    .provision = "section 82",
    .at = "section/82",
    .nature = Nature::law,
    .in_force_from = date(2002, 10, 1),
    .in_force_until = std::nullopt,
    .evidence = Evidence::known_high,
    .owner = "school",
};

std::optional<int> national_curriculum_year(Date born, Date on) {
  constexpr int kLastYear = 13;
  if (born > on) return std::nullopt;
  const Date day_before_school_year = academic_year_start(on) - std::chrono::days{1};
  const int year = whole_years_between(born, day_before_school_year) - 4;
  return year > kLastYear ? std::nullopt : std::optional{year};
}

std::string year_in_words(int year) {
  if (year < 0) return "Nursery";
  return year == 0 ? "Reception" : fmt::format("Year {}", year);
}

}  // namespace onroll
