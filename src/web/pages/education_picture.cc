#include "web/pages/education_picture.h"

#include <fmt/format.h>

#include <algorithm>

namespace onroll::web {
namespace {

constexpr std::int64_t kLabelWidth = 180;
constexpr std::int64_t kChartWidth = 560;
constexpr std::int64_t kRowHeight = 28;
constexpr std::int64_t kBarInset = 5;
constexpr std::int64_t kLeastBar = 3;
constexpr int kMostYears = 8;

// Days to places along the drawing.
struct Scale {
  Date first;
  Date last;

  std::int64_t x(Date day) const {
    const auto whole = std::max<std::int64_t>(1, (last - first).count());
    return kLabelWidth + (day - first).count() * kChartWidth / whole;
  }
};

// From the 1 September before the first day known.
Scale scale_of(const std::vector<EducationPeriod>& periods, Date today) {
  const auto first = std::ranges::min(periods, {}, &EducationPeriod::from).from;
  Date last = today;
  for (const auto& period : periods) last = std::max(last, period.until.value_or(period.from));
  return {academic_year_start(first), last};
}

std::vector<EducationKind> kinds_of(const std::vector<EducationPeriod>& periods) {
  std::vector<EducationKind> kinds;
  for (const auto& period : periods) kinds.push_back(period.kind);
  std::ranges::sort(kinds);
  kinds.erase(std::ranges::unique(kinds).begin(), kinds.end());
  return kinds;
}

std::int64_t row_of(const std::vector<EducationKind>& kinds, EducationKind kind) {
  return (std::ranges::find(kinds, kind) - kinds.begin()) * kRowHeight;
}

EducationBar bar_of(const EducationPeriod& period, const Scale& scale, std::int64_t row,
                    const SchoolNamer& name) {
  const auto from = scale.x(period.from);
  const auto until = scale.x(period.until.value_or(scale.last));
  return {.x = from,
          .width = std::max(kLeastBar, until - from),
          .y = row + kBarInset,
          .words = period_in_words(period, name),
          .css = "onroll-picture__bar--" + std::string(word(period.kind))};
}

std::vector<EducationLabel> years_of(const Scale& scale, std::int64_t foot) {
  const int first = static_cast<int>(ymd(scale.first).year());
  const int last = static_cast<int>(ymd(scale.last).year());
  const int step = (last - first) / kMostYears + 1;
  std::vector<EducationLabel> years;
  for (int year = first; year <= last; year += step) {
    const Date day = date(year, 9, 1);
    if (day >= scale.first && day <= scale.last)
      years.push_back({scale.x(day), foot + 18, fmt::format("Sep {}", year)});
  }
  return years;
}

}  // namespace

std::string period_in_words(const EducationPeriod& period, const SchoolNamer& school_name) {
  std::string words(in_words(period.kind));
  if (period.school) words += ": " + school_name(*period.school);
  words += ", " + short_day(period.from);
  return words + (period.until ? " to " + short_day(*period.until) : std::string(" to today"));
}

EducationPicture education_picture(const std::vector<EducationPeriod>& periods, Date today,
                                   const SchoolNamer& school_name) {
  EducationPicture picture;
  if (periods.empty()) return picture;
  const Scale scale = scale_of(periods, today);
  const auto kinds = kinds_of(periods);
  picture.foot = static_cast<std::int64_t>(kinds.size()) * kRowHeight;
  picture.view_box = fmt::format("0 0 {} {}", kLabelWidth + kChartWidth + 40, picture.foot + 28);
  picture.title = fmt::format("Education from {} to {}. The table below says the same in words.",
                              in_words(scale.first), in_words(scale.last));
  picture.years = years_of(scale, picture.foot);
  for (const auto kind : kinds)
    picture.kinds.push_back({0, row_of(kinds, kind) + 19, std::string(in_words(kind))});
  for (const auto& period : periods)
    picture.bars.push_back(bar_of(period, scale, row_of(kinds, period.kind), school_name));
  return picture;
}

}  // namespace onroll::web
