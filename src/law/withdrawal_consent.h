// CW-02: consent to withdraw a child from school. Not in force.
#pragma once

#include "law/card.h"

namespace onroll {

extern const Card kWithdrawalConsent;

}  // namespace onroll
