// RET-03: the council asks for new-pupil returns on exempt entries too.
#pragma once

#include "law/card.h"
#include "law/new_pupil_return_exemption.h"

namespace onroll {

extern const Card kNewPupilReturnOnRequest;

// Is a return owed for the entry: always where it is not exempt; where it is, when the name was entered after
// the day of the council's request. The day due is that of RET-01.
Said is_new_pupil_return_owed(const RegisterEntry& entry, Date entered, std::optional<Date> council_asked);

}  // namespace onroll
