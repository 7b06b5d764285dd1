#include "law/marks.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/contract.h"

namespace onroll {
namespace {

constexpr std::chrono::days kOneDay{1};

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// "/", "I", "Y1", "-": each mark by itself.
std::vector<std::string_view> split_marks(std::string_view text) {
  std::vector<std::string_view> marks;
  for (std::size_t at = 0; at < text.size();) {
    if (is_blank(text[at])) {
      ++at;
      continue;
    }
    const std::size_t length = at + 1 < text.size() && is_digit(text[at + 1]) ? 2 : 1;
    marks.push_back(text.substr(at, length));
    at += length;
  }
  return marks;
}

Date first_weekday_from(Date day) {
  while (is_weekend(day)) day += kOneDay;
  return day;
}

Result<const AttendanceCode*> read_mark(std::string_view text, std::size_t number, Date day) {
  if (text == "-") return nullptr;
  if (const auto* code = find_code(text, day)) return code;
  return problem("marks", fmt::format("Mark {} ({} {}) is none of the codes in use on that day. Write one of "
                                      "the codes, or - for a session without a mark.",
                                      number, weekday_name(day), in_words(day)));
}

bool is_held(const AttendanceCode* code) {
  return code == nullptr || code->statistic != Statistic::administrative;
}

bool is_closed(DayKind kind) {
  switch (kind) {
    case DayKind::weekend:
    case DayKind::bank_holiday:
    case DayKind::holiday:
    case DayKind::inset:
    case DayKind::closure:
      return true;
    case DayKind::school_day:
    case DayKind::half_day:
    case DayKind::not_known:
      return false;
  }
  return false;
}

void add_session(OpenDay& open, const AttendanceCode* code) {
  if (!is_held(code)) return;
  ++open.sessions;
  if (code == nullptr) {
    ++open.unmarked;
  } else {
    open.codes.push_back(code);
  }
}

bool has_mark(const AttendanceCode* code) {
  return code != nullptr && is_held(code);
}

OpenDay open_day(const DayMarks& marks, DayKind kind) {
  OpenDay open{.day = marks.day, .sessions = 0, .unmarked = 0, .codes = {}};
  const bool any_mark = marks.morning != nullptr || marks.afternoon != nullptr;
  if (is_closed(kind) || (kind == DayKind::not_known && !any_mark)) return open;
  if (kind == DayKind::half_day) {  // the calendar does not say which half: the marks do, else the morning
    const bool in_afternoon = !has_mark(marks.morning) && has_mark(marks.afternoon);
    add_session(open, in_afternoon ? marks.afternoon : marks.morning);
    return open;
  }
  add_session(open, marks.morning);
  add_session(open, marks.afternoon);
  return open;
}

}  // namespace

Result<std::vector<DayMarks>> read_marks(std::string_view text, Date first_day) {
  std::vector<DayMarks> days;
  Date day = first_weekday_from(first_day);
  std::size_t number = 0;
  for (const auto mark : split_marks(text)) {
    auto code = read_mark(mark, ++number, day);
    if (!code) return std::unexpected(code.error());
    if (number % 2 == 1) {
      days.push_back({.day = day, .morning = *code});
    } else {
      days.back().afternoon = *code;
      day = first_weekday_from(day + kOneDay);
    }
  }
  return days;
}

std::vector<OpenDay> open_days(const Register& held) {
  require(std::ranges::is_sorted(held.marks, {}, &DayMarks::day), "marks in the order of days");
  std::vector<OpenDay> open;
  if (held.marks.empty()) return open;
  auto next = held.marks.begin();
  for (Date day = held.marks.front().day; day <= held.marks.back().day; day += kOneDay) {
    const bool marked = next != held.marks.end() && next->day == day;
    const DayMarks marks = marked ? *next++ : DayMarks{.day = day};
    auto made = open_day(marks, held.calendar->day(day).kind);
    if (made.sessions > 0) open.push_back(std::move(made));
  }
  return open;
}

int sessions_of(const OpenDay& day, Absences absences) {
  return static_cast<int>(std::ranges::count_if(
      day.codes, [&](const AttendanceCode* code) { return counts_as(*code, absences); }));
}

}  // namespace onroll
