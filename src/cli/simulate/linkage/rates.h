// How often each thing happens in a linkage file. Change a number here and nowhere else. The numbers stand
// for a usual English county: each has its source or its plain reason, and none was chosen after seeing a
// matching result.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace onroll::cli {

// People and families, out of a million.
// Census 2021 finds communities clustered, not spread: towns where one is strong, and its share of families
// there.
inline constexpr std::int32_t kCommunityTowns = 300'000;
inline constexpr std::int32_t kStrongCommunity = 350'000;
inline constexpr std::int32_t kElsewhereCommunity =
    90'000;  // of families in other towns: with the above, 17 %
// Beyond the first 450 of a sex: ONS baby names 2008-2020.
inline constexpr std::int32_t kRareForename = 170'000;
inline constexpr std::int32_t kRareSurname = 250'000;   // beyond the 5,000 commonest: a long tail everywhere
inline constexpr std::int32_t kDoubleSurname = 35'000;  // two surnames: about one child in thirty
inline constexpr std::int32_t kMultipleBirth = 14'400;  // of maternities: ONS birth characteristics, 2021
inline constexpr std::int32_t kTwinsSameSex = 660'000;  // a third are identical, half the rest alike in sex
inline constexpr std::int32_t kTwinNamesAlike = 120'000;  // of those: Jayden and Hayden. A guess, rather high
inline constexpr std::int32_t kTwinSameInitial = 200'000;  // a custom of some families
inline constexpr std::int32_t kHalfSibling = 100'000;      // of later children: another father's surname
inline constexpr std::int32_t kMotherKeepsName = 350'000;  // her surname is not the children's
inline constexpr std::int32_t kTwoHomes = 60'000;          // parents apart, the child known at both
inline constexpr std::int32_t kSurnameChange = 35'000;     // in four years: re-partnered, married, hyphenated
inline constexpr std::int32_t kKnownAs = 100'000;          // of children whose forename has a short form
inline constexpr std::int32_t kKnownByMiddle = 25'000;     // called by the middle name
inline constexpr std::int32_t kMiddleName = 700'000;       // as in the invented county
inline constexpr std::int32_t kTemporaryUpn = 12'000;      // had one until the permanent one was found
inline constexpr std::int32_t kSecondUpn = 10'000;      // two good UPNs: the guide forbids it, schools do it
inline constexpr std::int32_t kBirthNotKnown = 15'000;  // of community children: papers give 1 January
// Of families: moved at least once, twice, three times in the four years (English Housing Survey: 8 % a
// year).
inline constexpr std::array<std::int32_t, 3> kMoves = {270'000, 70'000, 15'000};

// Of records of a name that has several spellings: another one than the family's, at `slips` = 100.
inline constexpr std::int32_t kOtherSpelling = 80'000;         // community names: transliterated by the clerk
inline constexpr std::int32_t kOtherEnglishSpelling = 12'000;  // Sophie, Sofie: as heard
inline constexpr std::int32_t kOwnScript = 4'000;              // forms filled in by the family

// Slips of one record, out of a million, at `slips` = 100. A source multiplies them. Names: 1 to 3 in a
// hundred in administrative files (Christen, Data Matching, 2012); the rest by the same measure.
inline constexpr std::int32_t kSurnameSlip = 9'000;
inline constexpr std::int32_t kForenameSlip = 9'000;
inline constexpr std::int32_t kNamesSwapped = 1'500;    // put in each other's box
inline constexpr std::int32_t kCutShort = 1'500;        // old systems hold 12 letters
inline constexpr std::int32_t kOnePart = 100'000;       // of double surnames: only one part written
inline constexpr std::int32_t kDayAndMonth = 2'500;     // exchanged, where that is a date
inline constexpr std::int32_t kBirthDigit = 4'500;      // one digit of the day of birth
inline constexpr std::int32_t kBirthYear = 1'500;       // a year out
inline constexpr std::int32_t kFirstOfJanuary = 1'000;  // put in when the day was not known
inline constexpr std::int32_t kWrongSex = 1'500;
inline constexpr std::int32_t kPostcodeSlip = 8'000;
inline constexpr std::int32_t kStreetSlip = 12'000;  // of every source alike
inline constexpr std::int32_t kHouseSlip = 5'000;
inline constexpr std::int32_t kUpnTransposed = 1'500;  // the check letter finds it
inline constexpr std::int32_t kUpnDigit = 800;         // so too
inline constexpr std::int32_t kNhsDigit = 800;
inline constexpr std::int32_t kPhoneDigit = 3'000;  // one digit: nothing checks it
inline constexpr std::int32_t kTwinsUpn =
    17'000;                                     // of twins' records: the other's. About 0.05 % of all records
inline constexpr std::int32_t kNoName = 3'000;  // "Unknown", "Baby", XXXXXXX in place of the forename
inline constexpr std::int32_t kOldPhone = 150'000;  // of parents: another number two years ago

// Records a person: 1 to 6, weights out of a hundred. About 0.6 persons a record, and about as many true
// pairs as records: many children are in one list, some in all.
inline constexpr std::array<std::int32_t, 6> kRecordsEach = {73, 9, 5, 5, 4, 4};

// Children a family: 1 to 5, weights out of a hundred (ONS families and households: 44, 41, 15 for three or
// more).
inline constexpr std::array<std::int32_t, 5> kChildrenEach = {44, 41, 11, 3, 1};

enum class AtSchool { only, any };      // only: the child is of school age when the record is made
enum class Again { may_repeat, once };  // whether the source can hold a second record of the child

// A source: how often it speaks, what it carries and how carefully. Out of a thousand, but for `weight` and
// `slips` (100: usual).
struct SourceRates {
  std::string_view name;
  std::int32_t weight;
  AtSchool at_school;
  Again again;
  std::int32_t upn, nhs_number, middle_names, birth_date, sex, address, school, contact, phone, email;
  std::int32_t informal;  // writes the name in use, where there is one
  std::int32_t stale;     // has the home before a move
  std::int32_t capitals;
  std::int32_t slips;
};

// Rolls and CTF must carry a UPN; no other list must, and health and housing never do. Referrals are taken
// down by telephone. With these weights about 40 records in 100 carry none.
inline constexpr std::array<SourceRates, 9> kSources = {{
    {"roll", 400, AtSchool::only, Again::may_repeat, 985, 0, 600, 999, 999, 985, 1000, 900, 850, 500, 30, 30,
     150, 100},
    {"ctf", 140, AtSchool::only, Again::may_repeat, 992, 0, 850, 1000, 1000, 950, 1000, 800, 700, 300, 20, 60,
     100, 90},
    {"other_authority", 30, AtSchool::only, Again::may_repeat, 700, 0, 400, 990, 980, 850, 500, 500, 400, 200,
     60, 150, 300, 150},
    {"alternative_provision", 25, AtSchool::only, Again::may_repeat, 850, 0, 200, 990, 980, 900, 600, 700,
     650, 200, 120, 80, 150, 200},
    {"home_education", 20, AtSchool::only, Again::once, 600, 0, 300, 980, 950, 980, 400, 950, 800, 700, 80,
     100, 100, 150},
    {"admission_application", 115, AtSchool::any, Again::may_repeat, 300, 0, 300, 1000, 980, 995, 500, 980,
     930, 850, 70, 40, 100, 150},
    {"social_care", 80, AtSchool::any, Again::may_repeat, 120, 250, 150, 900, 940, 850, 450, 600, 450, 100,
     180, 120, 150, 350},
    {"health", 130, AtSchool::any, Again::once, 0, 960, 350, 1000, 998, 985, 100, 150, 350, 50, 40, 120, 450,
     120},
    {"housing", 60, AtSchool::any, Again::once, 0, 0, 50, 960, 880, 1000, 0, 800, 550, 250, 110, 20, 400,
     280},
}};

}  // namespace onroll::cli
