// The Acts, regulations and guidance that rules are cited from. A card names one of these and a provision in
// it, so a citation that leads nowhere does not compile or fails a test.
#pragma once

#include <span>
#include <string_view>

namespace onroll {

struct Instrument {
  std::string_view title;
  std::string_view number;  // "1996 c. 56", "SI 2024/208"; "" for guidance
  std::string_view link;    // of the whole; "" for a council's own document that is on no official site
};

// Acts
extern const Instrument kMagistratesCourtsAct1980;
extern const Instrument kChildrenAct1989;
extern const Instrument kEducationAct1996;
extern const Instrument kSchoolStandardsAct1998;
extern const Instrument kEducationAct2002;
extern const Instrument kCriminalJusticeAct1967;
extern const Instrument kDataProtectionRegulation;
extern const Instrument kWellbeingAct2026;

// Regulations
extern const Instrument kPupilInformationRegulations2005;
extern const Instrument kPupilRegistration2006;
extern const Instrument kPenaltyNotices2007;
extern const Instrument kCarePlanning2010;
extern const Instrument kPupilRegistration2024;

// Guidance
extern const Instrument kAttendanceGuidance;
extern const Instrument kAdmissionsCode;
extern const Instrument kExclusionGuidance;
extern const Instrument kHealthNeedsGuidance;
extern const Instrument kLookedAfterGuidance;

// A council's own
extern const Instrument kRedcarProcess;
extern const Instrument kLocalCode;

std::span<const Instrument* const> all_instruments();

}  // namespace onroll
