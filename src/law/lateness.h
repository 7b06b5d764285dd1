// Was a thing done in time? Where the day due is a range, nothing is called late before the later end is
// over.
#pragma once

#include <optional>
#include <span>

#include "calendar/counting.h"

namespace onroll {

enum class Kept { open, in_time, not_known, late, overdue };  // overdue: still not done

struct Lateness {
  Kept kept = Kept::open;
  CalendarDays days{0};  // late or overdue by
  bool operator==(const Lateness&) const = default;
};

Lateness lateness(const Due& due, std::optional<Date> done, Today today);

// How a school keeps to its limits.
struct Punctuality {
  int in_time = 0;
  int late = 0;
  int overdue = 0;
  int open = 0;
  int not_known = 0;
  CalendarDays latest{0};  // the longest delay
  bool operator==(const Punctuality&) const = default;
};
Punctuality punctuality(std::span<const Lateness> returns);

}  // namespace onroll
