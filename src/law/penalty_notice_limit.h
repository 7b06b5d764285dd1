// PN-04: no third penalty notice to one parent for one child within three years.
#pragma once

#include <span>

#include "calendar/counting.h"
#include "law/card.h"

namespace onroll {

extern const Card kPenaltyNoticeLimit;

struct PenaltyNotice {
  Date issued;
  enum class Withdrawn { no, yes } withdrawn = Withdrawn::no;
};

// The notices that count on the day proposed: those of this parent and this child in the three years ending
// with it, paid or not, but not withdrawn. REQUIRES notices of one parent and one child only.
int notices_that_count(std::span<const PenaltyNotice> notices, Date proposed);

bool may_be_issued(std::span<const PenaltyNotice> notices, Date proposed);

}  // namespace onroll
