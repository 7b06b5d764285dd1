// Days and moments in words for a page. Moments are kept in UTC and shown in the time of England.
#pragma once

#include <string>
#include <string_view>

#include "calendar/date.h"
#include "web/session/session.h"

namespace onroll::web {

std::string iso_moment(Instant moment);  // "2026-11-22T14:05:00Z"

// "22 November 2026 at 2:05pm"; REQUIRES: made by iso_moment.
std::string moment_in_words(std::string_view iso_moment);
Date day_of_moment(std::string_view iso_moment);  // in England

std::string month_in_words(Date day);           // "November 2026"
std::string days_in_words(Date from, Date to);  // "today", "1 day", "42 days"
std::string count_in_words(std::size_t count, std::string_view one,
                           std::string_view many);  // "1 case", "1,204 cases"

}  // namespace onroll::web
