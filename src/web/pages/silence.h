// How long a school has sent nothing, in words and as a tag.
#pragma once

#include <optional>
#include <string>

#include "calendar/date.h"
#include "calendar/units.h"
#include "web/components/shown.h"

namespace onroll::web {

class Silence {
 public:
  Silence(Today today, CalendarDays limit) : today_(today), limit_(limit) {}

  CalendarDays limit() const { return limit_; }
  // A school that never sent anything has not gone quiet: it has not begun.
  bool is_too_long(const std::optional<Date>& last_heard) const;
  std::string in_words(const std::optional<Date>& last_heard) const;  // "3 days ago"
  Tag tag(const std::optional<Date>& last_heard) const;

 private:
  Today today_;
  CalendarDays limit_;
};

}  // namespace onroll::web
