#include "law/attendance_codes.h"

#include <algorithm>
#include <array>
#include <utility>

namespace onroll {
namespace {

constexpr EarlierVersion kEarlier[] = {{&kPupilRegistration2006, "regulation 6", "regulation/6",
                                        date(2006, 9, 1), date(2024, 8, 18),
                                        "H (agreed holiday), J (interview) and Y (unable to attend) were "
                                        "codes; C1, C2, J1, K, Q and Y1 to Y7 were not."}};

}  // namespace

const Card kAttendanceCodes = {
    .id = "ATT-00",
    .file = "attendance_codes",
    .title = "Codes of the attendance register",
    .sentence =
        "For each session the register shows by one of the codes of regulation 10 whether the pupil attended "
        "and, if not, in what circumstances.",
    .instrument = &kPupilRegistration2024,
    .provision = "regulation 10(2) to (4)",
    .at = "regulation/10",
    .nature = Nature::law,
    .in_force_from = date(2024, 8, 19),
    .in_force_until = std::nullopt,
    .evidence = Evidence::quoted,
    .owner = "school",
    .earlier = kEarlier,
};

namespace {

using enum Statistic;

constexpr AttendanceCode kCodes2024[] = {
    {"/", "Present, morning", attending},
    {"\\", "Present, afternoon", attending},
    {"L", "Late, before the register closed", attending},
    {"K", "At education arranged by the council", approved_activity},
    {"V", "On an educational visit or trip", approved_activity},
    {"P", "At a sporting activity", approved_activity},
    {"W", "At work experience", approved_activity},
    {"B", "At another approved educational activity", approved_activity},
    {"D", "Dual registered, expected at the other school", not_possible},
    {"C1", "Leave for a regulated performance or employment abroad", authorised_absence},
    {"M", "Leave for a medical or dental appointment", authorised_absence},
    {"J1", "Leave for an interview", authorised_absence},
    {"S", "Leave to study for a public examination", authorised_absence},
    {"X", "Not of compulsory school age, not required to attend", not_possible},
    {"C2", "Part-time timetable", authorised_absence},
    {"C", "Leave in exceptional circumstances", authorised_absence},
    {"T", "Parent travelling for their occupation", authorised_absence},
    {"R", "Religious observance", authorised_absence},
    {"I", "Illness", authorised_absence},
    {"E", "Suspended or permanently excluded, no other provision made", authorised_absence},
    {"Q", "No access: the council has not made the arrangements it has to make", not_possible},
    {"Y1", "Transport normally provided is not available", not_possible},
    {"Y2", "Widespread disruption to travel", not_possible},
    {"Y3", "Part of the premises closed", not_possible},
    {"Y4", "Whole site unexpectedly closed", not_possible},
    {"Y5", "In criminal justice detention", not_possible},
    {"Y6", "Public health guidance or law", not_possible},
    {"Y7", "Another unavoidable cause", not_possible},
    {"G", "Holiday without leave", unauthorised_absence},
    {"N", "Reason for absence not yet established", unauthorised_absence},
    {"O", "Absent, in other or unknown circumstances", unauthorised_absence},
    {"U", "Arrived after the register closed", unauthorised_absence},
    {"Z", "Prospective pupil, not on the register", administrative},
    {"#", "Planned closure of the whole school", administrative},
};

constexpr AttendanceCode kCodes2006[] = {
    {"/", "Present, morning", attending},
    {"\\", "Present, afternoon", attending},
    {"L", "Late, before the register closed", attending},
    {"B", "Educated off site", approved_activity},
    {"J", "At an interview", approved_activity},
    {"P", "At an approved sporting activity", approved_activity},
    {"V", "On an educational visit or trip", approved_activity},
    {"W", "At work experience", approved_activity},
    {"D", "Dual registered, at the other school", not_possible},
    {"C", "Leave in exceptional circumstances", authorised_absence},
    {"E", "Excluded, no other provision made", authorised_absence},
    {"F", "Extended family holiday, agreed", authorised_absence},
    {"H", "Holiday, agreed", authorised_absence},
    {"I", "Illness", authorised_absence},
    {"M", "Medical or dental appointment", authorised_absence},
    {"R", "Religious observance", authorised_absence},
    {"S", "Study leave", authorised_absence},
    {"T", "Gypsy, Roma or Traveller absence", authorised_absence},
    {"G", "Holiday, not agreed or longer than agreed", unauthorised_absence},
    {"N", "No reason for the absence given yet", unauthorised_absence},
    {"O", "Absent without leave, other circumstances", unauthorised_absence},
    {"U", "Arrived after the register closed", unauthorised_absence},
    {"X", "Not of compulsory school age, no session for the pupil", not_possible},
    {"Y", "Unable to attend in exceptional circumstances", not_possible},
    {"Z", "Pupil not yet on roll", administrative},
    {"#", "Planned closure of the school", administrative},
};

static_assert(std::size(kCodes2024) == 34);
static_assert(std::ranges::count(kCodes2024, unauthorised_absence, &AttendanceCode::statistic) == 4);
static_assert(std::ranges::count(kCodes2024, not_possible, &AttendanceCode::statistic) == 10);  // D X Q Y1-Y7
static_assert(std::ranges::count(kCodes2006, unauthorised_absence, &AttendanceCode::statistic) == 4);

}  // namespace

std::string_view in_words(Statistic statistic) {
  switch (statistic) {
    case attending:
      return "Attending";
    case approved_activity:
      return "Attending an approved educational activity";
    case authorised_absence:
      return "Authorised absence";
    case unauthorised_absence:
      return "Unauthorised absence";
    case not_possible:
      return "Not a possible attendance";
    case administrative:
      return "Administrative";
  }
  std::unreachable();
}

std::span<const AttendanceCode> codes_2024() {
  return kCodes2024;
}
std::span<const AttendanceCode> codes_2006() {
  return kCodes2006;
}

Result<std::span<const AttendanceCode>> codes_on(Date day) {
  if (auto early = not_in_force(kAttendanceCodes, day); !early.empty()) return std::unexpected(early);
  return day >= *kAttendanceCodes.in_force_from ? codes_2024() : codes_2006();
}

const AttendanceCode* find_code(std::string_view text, Date day) {
  const auto codes = codes_on(day);
  if (!codes) return nullptr;
  const auto found = std::ranges::find(*codes, text, &AttendanceCode::text);
  return found == codes->end() ? nullptr : &*found;
}

bool counts_as(const AttendanceCode& code, Absences absences) {
  switch (absences) {
    case Absences::unauthorised:
      return code.statistic == unauthorised_absence;
    case Absences::deletion_20_days:
      return code.statistic == unauthorised_absence && code.text != "U";
    case Absences::illness:
      return code.text == "I";
  }
  std::unreachable();
}

}  // namespace onroll
