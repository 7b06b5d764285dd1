#include "calendar/school_calendar.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

#include "base/text.h"
#include "calendar/weekdays.h"

namespace onroll {
namespace {

constexpr std::chrono::days kOneDay{1};
constexpr std::chrono::days kLongestTerm{30 * 7};
constexpr std::chrono::days kLongestWithoutBreak{10 * 7};
constexpr std::chrono::days kLongestGap{9 *
                                        7};  // between two terms: a longer one means that a term is missing
constexpr std::chrono::days kLongestSpan{60 * 366};
constexpr std::size_t kMostRows = 5000;

constexpr std::array<std::pair<TermKind, std::string_view>, 6> kWords = {{{TermKind::term, "term"},
                                                                          {TermKind::half_term, "half_term"},
                                                                          {TermKind::holiday, "holiday"},
                                                                          {TermKind::inset, "inset"},
                                                                          {TermKind::closure, "closure"},
                                                                          {TermKind::half_day, "half_day"}}};

// Folded as fold_header does.
constexpr std::array<std::pair<std::string_view, TermKind>, 24> kSynonyms = {{
    {"term", TermKind::term},
    {"schoolterm", TermKind::term},
    {"termtime", TermKind::term},
    {"halfterm", TermKind::half_term},
    {"halftermholiday", TermKind::half_term},
    {"halftermbreak", TermKind::half_term},
    {"holiday", TermKind::holiday},
    {"holidays", TermKind::holiday},
    {"schoolholiday", TermKind::holiday},
    {"break", TermKind::holiday},
    {"inset", TermKind::inset},
    {"insetday", TermKind::inset},
    {"insetdays", TermKind::inset},
    {"inservicetraining", TermKind::inset},
    {"inservicetrainingday", TermKind::inset},
    {"pdday", TermKind::inset},
    {"trainingday", TermKind::inset},
    {"staffday", TermKind::inset},
    {"closure", TermKind::closure},
    {"closed", TermKind::closure},
    {"schoolclosed", TermKind::closure},
    {"halfday", TermKind::half_day},
    {"halfdays", TermKind::half_day},
    {"earlyclosure", TermKind::half_day},
}};

Problems problems_of(std::span<const TermDate> rows) {
  if (rows.size() > kMostRows)
    return {{"", "There are more than 5,000 rows: send one school's term dates at a time."}};
  Problems found;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const auto& row = rows[i];
    if (row.until < row.from) {
      found.push_back({"until", fmt::format("Row {}: the last day ({}) is before the first ({}).", i + 1,
                                            in_words(row.until), in_words(row.from))});
    } else if (row.kind == TermKind::term && row.until - row.from > kLongestTerm) {
      found.push_back(
          {"until",
           fmt::format("Row {}: a term of more than 30 weeks, {} to {}. Give each term a row of its own.",
                       i + 1, in_words(row.from), in_words(row.until))});
    }
  }
  if (rows.empty() || !found.empty()) return found;
  const auto first = std::ranges::min(rows, {}, &TermDate::from).from;
  const auto last = std::ranges::max(rows, {}, &TermDate::until).until;
  if (last - first > kLongestSpan) {
    found.push_back({"", fmt::format("The rows run from {} to {}, more than 60 years: check the years.",
                                     in_words(first), in_words(last))});
  }
  return found;
}

DayKind kind_of_day(TermKind kind) {
  switch (kind) {
    case TermKind::term:
      return DayKind::school_day;
    case TermKind::half_term:
    case TermKind::holiday:
      return DayKind::holiday;
    case TermKind::inset:
      return DayKind::inset;
    case TermKind::closure:
      return DayKind::closure;
    case TermKind::half_day:
      return DayKind::half_day;
  }
  std::unreachable();
}

// In the order they are laid over one another: what comes later wins.
int layer(TermKind kind) {
  switch (kind) {
    case TermKind::term:
      return 0;
    case TermKind::half_day:
      return 1;
    case TermKind::half_term:
    case TermKind::holiday:
      return 2;
    case TermKind::inset:
      return 3;
    case TermKind::closure:
      return 4;
  }
  std::unreachable();
}

// The terms, each gap that can be a holiday, then the rest in the order of their layers.
std::vector<TermDate> laid_in_order(std::span<const TermDate> rows) {
  std::vector<TermDate> order(rows.begin(), rows.end());
  std::ranges::stable_sort(order, {}, [](const TermDate& row) {
    return std::tuple{layer(row.kind), row.from};
  });
  std::vector<TermDate> holidays;
  std::optional<Date> ended;
  for (const auto& row : order) {
    if (row.kind != TermKind::term) break;
    if (ended && row.from - *ended > kOneDay && row.from - *ended <= kLongestGap) {
      holidays.push_back({.kind = TermKind::holiday,
                          .from = *ended + kOneDay,
                          .until = row.from - kOneDay,
                          .name = "school holiday"});
    }
    ended = std::max(ended.value_or(row.until), row.until);
  }
  order.insert(order.begin(), holidays.begin(), holidays.end());
  return order;
}

bool are_half_terms_missing(std::span<const TermDate> rows) {
  const auto is_break = [](const TermDate& row) {
    return row.kind == TermKind::half_term || row.kind == TermKind::holiday;
  };
  const auto is_long_term = [](const TermDate& row) {
    return row.kind == TermKind::term && row.until - row.from > kLongestWithoutBreak;
  };
  return std::ranges::any_of(rows, is_long_term) && std::ranges::none_of(rows, is_break);
}

bool is_known(DayKind kind) {
  return kind != DayKind::not_known;
}
bool has_a_session(DayKind kind) {
  return kind == DayKind::school_day || kind == DayKind::half_day;
}

}  // namespace

std::string_view word(TermKind kind) {
  return std::ranges::find(kWords, kind, &std::pair<TermKind, std::string_view>::first)->second;
}

std::optional<TermKind> parse_term_kind(std::string_view word) {
  const auto folded = fold_header(word);
  for (const auto& [synonym, kind] : kSynonyms) {
    if (folded == synonym) return kind;
  }
  if (folded.ends_with("halfterm")) return TermKind::half_term;  // "Autumn half term"
  if (folded.ends_with("term")) return TermKind::term;           // "Autumn term"
  if (folded.ends_with("holiday") || folded.ends_with("holidays")) return TermKind::holiday;
  return std::nullopt;
}

Result<SchoolCalendar> SchoolCalendar::from_terms(std::span<const TermDate> rows,
                                                  const BankHolidays& holidays) {
  if (auto found = problems_of(rows); !found.empty()) return std::unexpected(std::move(found));
  SchoolCalendar made;
  made.holidays_ = &holidays;
  if (rows.empty()) return made;
  made.half_terms_missing_ = are_half_terms_missing(rows);
  made.first_ = std::ranges::min(rows, {}, &TermDate::from).from;
  const auto last = std::ranges::max(rows, {}, &TermDate::until).until;
  made.cells_.resize(static_cast<std::size_t>((last - made.first_).count()) + 1);
  for (const auto& row : laid_in_order(rows)) {
    if (row.kind == TermKind::term) made.term_starts_.push_back(row.from);
    const auto name = made.name_index(row.name);
    for (Date day = row.from; day <= row.until; day += kOneDay) {
      auto& cell = made.cells_[static_cast<std::size_t>((day - made.first_).count())];
      if (row.kind == TermKind::half_day && cell.kind != DayKind::school_day) continue;
      cell.kind = kind_of_day(row.kind);
      cell.name = name;
      cell.standing = holidays.knows(day) ? CalendarStanding::own : CalendarStanding::estimated;
    }
  }
  made.number_the_days();
  return made;
}

SchoolCalendar SchoolCalendar::filled_from(const SchoolCalendar& council) const {
  if (council.cells_.empty()) return *this;
  SchoolCalendar made;
  made.holidays_ = holidays_;
  const auto last = [](const SchoolCalendar& c) {
    return c.first_ + std::chrono::days{c.cells_.size()} - kOneDay;
  };
  made.first_ = cells_.empty() ? council.first_ : std::min(first_, council.first_);
  const auto end = cells_.empty() ? last(council) : std::max(last(*this), last(council));
  made.cells_.reserve(static_cast<std::size_t>((end - made.first_).count()) + 1);
  for (Date on = made.first_; on <= end; on += kOneDay) {
    auto answer = day(on);
    const auto otherwise = council.day(on);
    const bool half_term =
        half_terms_missing_ && answer.kind == DayKind::school_day && otherwise.kind == DayKind::holiday;
    if (half_term || !is_known(answer.kind)) {
      answer = otherwise;
      answer.standing = is_known(answer.kind) ? CalendarStanding::estimated : CalendarStanding::own;
    }
    made.cells_.push_back(
        {.kind = answer.kind, .standing = answer.standing, .name = made.name_index(answer.name)});
  }
  made.term_starts_ = term_starts_;
  std::ranges::copy_if(council.term_starts_, std::back_inserter(made.term_starts_),
                       [this](Date start) { return !is_known(day(start).kind); });
  made.number_the_days();
  return made;
}

const SchoolCalendar::Cell* SchoolCalendar::cell(Date day) const {
  if (day < first_ || cells_.empty()) return nullptr;
  const auto index = static_cast<std::size_t>((day - first_).count());
  return index < cells_.size() ? &cells_[index] : nullptr;
}

// Weekends and bank holidays win over every row; then the counts up to each day.
void SchoolCalendar::number_the_days() {
  std::uint16_t school_days = 0;
  std::uint16_t estimated = 0;
  std::uint16_t possible = 0;
  Date on = first_;
  for (auto& cell : cells_) {
    if (is_weekend(on)) {
      cell = {.kind = DayKind::weekend};
    } else if (const auto* holiday = holidays_->on(on)) {
      cell = {.kind = DayKind::bank_holiday, .name = name_index(holiday->name)};
    }
    cell.school_days = school_days =
        static_cast<std::uint16_t>(school_days + (has_a_session(cell.kind) ? 1 : 0));
    cell.estimated = estimated =
        static_cast<std::uint16_t>(estimated + (cell.standing == CalendarStanding::estimated ? 1 : 0));
    cell.possible_unknown = possible = static_cast<std::uint16_t>(possible + (is_known(cell.kind) ? 0 : 1));
    on += kOneDay;
  }
  std::ranges::sort(term_starts_);
}

std::uint16_t SchoolCalendar::name_index(std::string_view name) {
  const auto index = static_cast<std::uint16_t>(std::ranges::find(names_, name) - names_.begin());
  if (index == names_.size()) names_.emplace_back(name);
  return index;
}

DayOf SchoolCalendar::day(Date day) const {
  if (const auto* known = cell(day)) return {known->kind, known->standing, names_[known->name]};
  if (is_weekend(day)) return {.kind = DayKind::weekend};
  if (const auto* holiday = holidays_->on(day)) return {.kind = DayKind::bank_holiday, .name = holiday->name};
  return {};
}

bool SchoolCalendar::is_school_day(Date day) const {
  const auto* known = cell(day);
  return known != nullptr && has_a_session(known->kind);
}

SchoolDaysBetween SchoolCalendar::school_days_between(Date from, Date to) const {
  if (to <= from) return {};
  const auto possible = [this](Date after, Date until) {
    return until <= after ? 0
                          : weekdays_between(after, until) - holidays_->weekday_count(after + kOneDay, until);
  };
  if (cells_.empty()) {
    const int unknown = possible(from, to);
    return {SchoolDays{fewest_school_days(unknown)}, SchoolDays{unknown}};
  }
  const Date before_first = first_ - kOneDay;
  const Date last = before_first + std::chrono::days{cells_.size()};
  const Cell none{};
  const auto up_to = [&](Date day) -> const Cell& {
    return day <= before_first ? none : *cell(std::min(day, last));
  };
  const Cell& begin = up_to(from);
  const Cell& end = up_to(to);
  const int known = end.school_days - begin.school_days;
  const int inside = end.possible_unknown - begin.possible_unknown;
  const int before = possible(from, std::min(to, before_first));
  const int after = possible(std::max(from, last), to);
  return {.at_least = SchoolDays{known + fewest_school_days(before) + fewest_school_days(inside) +
                                 fewest_school_days(after)},
          .at_most = SchoolDays{known + before + inside + after},
          .standing = end.estimated != begin.estimated ? CalendarStanding::estimated : CalendarStanding::own};
}

std::optional<Date> SchoolCalendar::last_known() const {
  if (term_starts_.empty()) return std::nullopt;
  for (auto index = cells_.size(); index-- > 0;) {
    if (has_a_session(cells_[index].kind)) return first_ + std::chrono::days{index};
  }
  return std::nullopt;
}

std::optional<Date> SchoolCalendar::first_term_starting_after(Date day) const {
  const auto found = std::ranges::upper_bound(term_starts_, day);
  return found == term_starts_.end() ? std::nullopt : std::optional{*found};
}

SchoolCalendars::SchoolCalendars(SchoolCalendar council)
    : council_(std::move(council)), estimate_(SchoolCalendar{}.filled_from(council_)) {}

void SchoolCalendars::add(std::int32_t urn, const SchoolCalendar& own) {
  schools_.insert_or_assign(urn, own.filled_from(council_));
}

const SchoolCalendar& SchoolCalendars::of(std::optional<std::int32_t> urn) const {
  if (!urn) return estimate_;
  const auto found = schools_.find(*urn);
  return found == schools_.end() ? estimate_ : found->second;
}

}  // namespace onroll
