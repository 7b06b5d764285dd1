#include "law/sickness_return.h"

namespace onroll {

const Card kSicknessReturn = {
    .id = "RET-07",
    .file = "sickness_return",
    .title = "Sickness return",
    .sentence =
        "A school tells the council of a pupil absent with code I as soon as it has reasonable grounds to "
        "believe that the pupil will miss fifteen school days through sickness in the school year, on end or "
        "together.",
    .instrument = &kPupilRegistration2024,
    .provision = "regulation 13",
    .at = "regulation/13",
    .nature = Nature::law,
    .in_force_from = date(2024, 8, 19),
    .in_force_until = std::nullopt,
    .evidence = Evidence::quoted,
    .owner = "school",
    .clock = {.starts = "the first school day was missed through sickness",
              .period = {15, Unit::school_days, FirstDay::counted},
              .runs = Runs::measure},
    .when_missed = "The council asks whether education under section 19 is to be arranged.",
};

namespace {

constexpr int kHalvesOwed = 2 * 15;

// A school year begins with the first term after July (s.579(1) Education Act 1996).
Date school_year_start(Date day) {
  using namespace std::chrono;
  const auto in = ymd(day);
  return sys_days{(in.month() > July ? in.year() : in.year() - years{1}) / August / 1};
}

int halves_of(const OpenDay& open) {
  const int sessions = sessions_of(open, Absences::illness);
  return open.sessions == 1 ? 2 * sessions : sessions;
}

}  // namespace

HalfDays illness_in_school_year(std::span<const Register> registers, Date day) {
  HalfDays halves;
  for (const auto& held : registers) {
    for (const auto& open : open_days(held)) {
      if (open.day >= school_year_start(day) && open.day <= day) halves.count += halves_of(open);
    }
  }
  return halves;
}

bool is_sickness_return_owed(HalfDays missed, SchoolDays foreseen) {
  return missed.count + 2 * foreseen.count >= kHalvesOwed;
}

std::optional<Date> fifteen_school_days_ill(std::span<const Register> registers, Date in_school_year) {
  const Date start = school_year_start(in_school_year);
  int halves = 0;
  for (const auto& held : registers) {
    for (const auto& open : open_days(held)) {
      if (school_year_start(open.day) != start) continue;
      halves += halves_of(open);
      if (halves >= kHalvesOwed) return open.day;
    }
  }
  return std::nullopt;
}

}  // namespace onroll
