#include "law/instruments.h"

#include <array>

namespace onroll {

const Instrument kCriminalJusticeAct1967 = {"Criminal Justice Act 1967", "1967 c. 80",
                                            "https://www.legislation.gov.uk/ukpga/1967/80"};
const Instrument kMagistratesCourtsAct1980 = {"Magistrates’ Courts Act 1980", "1980 c. 43",
                                              "https://www.legislation.gov.uk/ukpga/1980/43"};
const Instrument kChildrenAct1989 = {"Children Act 1989", "1989 c. 41",
                                     "https://www.legislation.gov.uk/ukpga/1989/41"};
const Instrument kEducationAct1996 = {"Education Act 1996", "1996 c. 56",
                                      "https://www.legislation.gov.uk/ukpga/1996/56"};
const Instrument kSchoolStandardsAct1998 = {"School Standards and Framework Act 1998", "1998 c. 31",
                                            "https://www.legislation.gov.uk/ukpga/1998/31"};
const Instrument kEducationAct2002 = {"Education Act 2002", "2002 c. 32",
                                      "https://www.legislation.gov.uk/ukpga/2002/32"};
const Instrument kDataProtectionRegulation = {"United Kingdom General Data Protection Regulation",
                                              "(EU) 2016/679", "https://www.legislation.gov.uk/eur/2016/679"};
const Instrument kWellbeingAct2026 = {"Children’s Wellbeing and Schools Act 2026", "2026 c. 21",
                                      "https://www.legislation.gov.uk/ukpga/2026/21"};

const Instrument kPupilInformationRegulations2005 = {
    "Education (Pupil Information) (England) Regulations 2005", "SI 2005/1437",
    "https://www.legislation.gov.uk/uksi/2005/1437"};
const Instrument kPupilRegistration2006 = {"Education (Pupil Registration) (England) Regulations 2006",
                                           "SI 2006/1751", "https://www.legislation.gov.uk/uksi/2006/1751"};
const Instrument kPenaltyNotices2007 = {"Education (Penalty Notices) (England) Regulations 2007",
                                        "SI 2007/1867", "https://www.legislation.gov.uk/uksi/2007/1867"};
const Instrument kCarePlanning2010 = {"Care Planning, Placement and Case Review (England) Regulations 2010",
                                      "SI 2010/959", "https://www.legislation.gov.uk/uksi/2010/959"};
const Instrument kPupilRegistration2024 = {
    "School Attendance (Pupil Registration) (England) Regulations 2024", "SI 2024/208",
    "https://www.legislation.gov.uk/uksi/2024/208"};

const Instrument kAttendanceGuidance = {
    "Working together to improve school attendance (statutory guidance, July 2026)", "",
    "https://www.gov.uk/government/publications/working-together-to-improve-school-attendance"};
const Instrument kAdmissionsCode = {"School Admissions Code 2021", "",
                                    "https://www.gov.uk/government/publications/school-admissions-code--2"};
const Instrument kExclusionGuidance = {"Suspension and permanent exclusion from schools (statutory guidance)",
                                       "", "https://www.gov.uk/government/publications/school-exclusion"};
const Instrument kHealthNeedsGuidance = {
    "Arranging education for children who cannot attend school because of health needs (2023)", "",
    "https://www.gov.uk/government/publications/"
    "education-for-children-with-health-needs-who-cannot-attend-school"};
const Instrument kLookedAfterGuidance = {
    "Promoting the education of looked-after and previously looked-after children (2018)", "",
    "https://www.gov.uk/government/publications/promoting-the-education-of-looked-after-children"};

const Instrument kRedcarProcess = {"Redcar and Cleveland: Children Missing Education process (2020)", "", ""};
const Instrument kLocalCode = {"The council’s own code or protocol", "", ""};

std::span<const Instrument* const> all_instruments() {
  static constexpr std::array kAll = {
      &kEducationAct1996,
      &kPupilRegistration2024,
      &kPupilRegistration2006,
      &kPupilInformationRegulations2005,
      &kPenaltyNotices2007,
      &kChildrenAct1989,
      &kMagistratesCourtsAct1980,
      &kCriminalJusticeAct1967,
      &kSchoolStandardsAct1998,
      &kEducationAct2002,
      &kCarePlanning2010,
      &kDataProtectionRegulation,
      &kWellbeingAct2026,
      &kAttendanceGuidance,
      &kAdmissionsCode,
      &kExclusionGuidance,
      &kHealthNeedsGuidance,
      &kLookedAfterGuidance,
      &kRedcarProcess,
      &kLocalCode,
  };
  return kAll;
}

}  // namespace onroll
