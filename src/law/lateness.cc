#include "law/lateness.h"

#include <algorithm>

namespace onroll {

Lateness lateness(const Due& due, std::optional<Date> done, Today today) {
  const Date end = done.value_or(today.date);
  if (end > due.latest) {
    const auto days = static_cast<int>((end - due.latest).count());
    return {done ? Kept::late : Kept::overdue, CalendarDays{days}};
  }
  if (end <= due.earliest) return {done ? Kept::in_time : Kept::open};
  return {done ? Kept::not_known : Kept::open};
}

Punctuality punctuality(std::span<const Lateness> returns) {
  Punctuality counted;
  for (const auto& each : returns) {
    counted.in_time += each.kept == Kept::in_time ? 1 : 0;
    counted.late += each.kept == Kept::late ? 1 : 0;
    counted.overdue += each.kept == Kept::overdue ? 1 : 0;
    counted.open += each.kept == Kept::open ? 1 : 0;
    counted.not_known += each.kept == Kept::not_known ? 1 : 0;
    counted.latest = std::max(counted.latest, each.days);
  }
  return counted;
}

}  // namespace onroll
