// What one source says about one person: the nouns every importer fills and every later stage reads.
// Personal: none of this may reach a log, a URL or an error text. The journal keeps enumerators by number: a
// new one goes at the end, none is taken out.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "calendar/date.h"
#include "people/identifiers.h"

namespace onroll {

enum class Sex { unknown, female, male };

// Where a child is said to be going. CTF's XXXXXXX (not known) and MMMMMMM (abroad, independent, other UK
// country, home) are destinations, never schools: STANDARDS 1.2.
enum class DestinationKind { none, school, not_known, outside_maintained, home_educated, abroad, other_la };

struct Destination {
  DestinationKind kind = DestinationKind::none;
  std::optional<Urn> urn;                     // where the file names a school by URN
  std::optional<SchoolNumber> school_number;  // or by LA and establishment number
  std::string said;                           // the source's own words
  bool operator==(const Destination&) const = default;
};

// CBDS "Enrolment status": C M S F O G P.
enum class Enrolment {
  not_said,
  current,
  main,
  subsidiary,
  further_education,
  other_provider,
  guest,
  previous
};

struct Name {
  std::string surname;
  std::string forename;
  std::string middle_names;
  bool operator==(const Name&) const = default;
};

// Sections of SI 2024/208 reg 9 or, for older dates, SI 2006/1751 reg 8: the letter alone means nothing
// (law.md 1.6).
struct DeletionGround {
  int regulations = 2024;  // 2024 or 2006
  std::string paragraph;   // "9(1)(i)", "8(1)(h)"
  bool operator==(const DeletionGround&) const = default;
};

// A parent, carer or other contact as the source gives it, unparsed where it cannot be read.
struct Contact {
  std::string name;
  std::string relationship;
  std::string telephone;
  std::string email;
  std::string address;
  bool operator==(const Contact&) const = default;
};

struct Facts {
  std::optional<Upn> upn;
  std::optional<Upn> former_upn;
  std::optional<NhsNumber> nhs_number;
  Name name;
  Name former_name;  // "Former surname" and the like; preferred names stay in `also`
  std::optional<Date> date_of_birth;
  Sex sex = Sex::unknown;
  std::string address;  // one line, parts joined by ", ", without the postcode
  std::optional<Postcode> postcode;
  std::string year_group;  // CBDS year group code: "R", "1".."14", "N1", "N2", "E1", "E2", "X"; "" not said
  Enrolment enrolment = Enrolment::not_said;
  std::optional<Urn> school;  // the school this is about: whose roll, who offers, who is offered
  std::optional<Date> from;   // entry, admission, start, offered start, EHE start
  std::optional<Date> until;  // leaving day, end
  std::optional<DeletionGround> ground;
  Destination destination;  // leavers: where next
  Destination origin;       // joiners: school last attended
  std::string standing;     // population lists: the source's status words ("offered", "unsuitable", ...)
  std::vector<Contact> contacts;
  std::vector<std::pair<std::string, std::string>>
      also;  // every column nobody mapped: header and value, kept
  bool operator==(const Facts&) const = default;
};

}  // namespace onroll
