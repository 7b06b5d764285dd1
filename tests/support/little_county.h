// Three schools and the files they send, taken in through the one door, for tests of what is read back.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "store/imports/take_file.h"

namespace onroll::tests {

inline constexpr std::string_view kLittleSchools =
    "URN,LA (code),EstablishmentNumber,EstablishmentName,EstablishmentStatus (name),CloseDate,"
    "PhaseOfEducation (name),StatutoryLowAge,StatutoryHighAge,Town,Postcode\n"
    "100001,801,2001,Alder Primary School,Open,,Primary,4,11,Brackwater,BS1 1AA\n"
    "100002,801,4002,Beech Academy,Open,,Secondary,11,18,Brackwater,BS1 2AA\n"
    "100003,801,2003,Cedar Infant School,Closed,31/08/2024,Primary,4,7,Brackwater,BS1 3AA\n";

inline Urn urn(int number) {
  return Urn::parse(std::to_string(number)).value();
}

inline store::Occasion made_by(Role role = Role::officer) {
  return {.by = UserId{1}, .role = role, .today = {date(2026, 11, 23)}, .at = "2026-11-23T09:00:00Z"};
}

// A permanent UPN with the right check letter; the same number gives the same UPN.
inline std::string made_up_upn(int serial) {
  const auto digits = std::to_string(serial);
  const auto rest = "801200026" + std::string(3 - digits.size(), '0') + digits;
  for (const char letter : std::string_view("ABCDEFGHJKLMNPQRTUVWXYZ")) {
    if (auto upn = Upn::parse(letter + rest)) return std::string(upn->text());
  }
  return {};
}

inline store::FileTaken take(store::Database& database, const store::FileToTake& file,
                             store::Taking taking = store::Taking::for_good) {
  store::MatchBook book(store::MatchBook::Keeping::this_file_only);
  auto taken = store::take_file(database, made_by(), file, book, taking);
  const auto why = taken ? std::string() : store::sentences(taken.error()).front();
  CAPTURE(why);
  REQUIRE(taken.has_value());
  return *std::move(taken);
}

inline void take_schools(store::Database& database) {
  take(database, {.kind = ImportKind::schools, .name = "schools.csv", .bytes = kLittleSchools});
}

inline constexpr std::string_view kRollHeader = "UPN,Surname,Forename,DOB,Postcode,Year\n";

inline store::FileTaken take_roll(store::Database& database, int school, Date on, const std::string& rows) {
  const auto text = std::string(kRollHeader) + rows;
  return take(
      database,
      {.kind = ImportKind::roll, .name = "roll.csv", .bytes = text, .school = urn(school), .date = on});
}

}  // namespace onroll::tests
