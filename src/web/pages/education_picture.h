// Education over time as a drawing: places and lengths worked out here, the view only writes them down.
#pragma once

#include <string>
#include <vector>

#include "register/accounting.h"
#include "register/history.h"
#include "web/pages/child.h"

namespace onroll::web {

// "On a school roll: Alder Primary School, 3 Sep 2021 to 20 Jul 2026"
std::string period_in_words(const EducationPeriod& period, const SchoolNamer& school_name);

// No bars when there is no period.
EducationPicture education_picture(const std::vector<EducationPeriod>& periods, Date today,
                                   const SchoolNamer& school_name);

}  // namespace onroll::web
