// One row of one file: what a source says about a child, ready to be laid out in that source's columns.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/simulate/county.h"
#include "cli/simulate/output.h"

namespace onroll::cli {

struct Written {
  std::int32_t child = 0;
  const SimSchool* school = nullptr;        // whose roll or notice it is, who offers
  const SimSchool* other_school = nullptr;  // destination, or school before
  const Family* family = nullptr;
  std::string upn, former_upn, nhs_number;
  std::string surname, former_surname, forename, middle_names;
  Date born;
  bool female = false;
  Home home;
  std::int32_t year = 0;
  char enrolment = 'C';       // CBDS: C, M or S
  std::optional<Date> from;   // entry, start, registration
  std::optional<Date> until;  // leaving, end
  std::optional<Date> seen;   // last contact
  char ground = '\0';         // letter of regulation 9(1)
  std::string said;           // destination or origin in the source's words
  std::string standing;       // a list's own word for how things are
  std::string by;             // practice, provider, council
};

enum class What {
  urn,
  dfe_number,
  school_name,
  upn,
  former_upn,
  nhs_number,
  surname,
  former_surname,
  forename,
  middle_names,
  date_of_birth,
  sex,
  year_as_number,
  year_in_words,
  year_short,
  registration_group,
  enrolment_code,
  enrolment_in_words,
  admission_date,
  address,
  address_line_1,
  house,
  street,
  town,
  postcode,
  parent,
  relationship,
  telephone,
  email,
  free_meals,
  pastoral_house,
  leaving_date,
  ground,
  other_urn,
  other_school,
  said,
  standing,
  seen,
  by,
  reference,
};

struct Heading {
  std::string_view header;
  What what;
};

// How a source lays a child out: its columns, its dates, its habits.
struct Layout {
  std::span<const Heading> headings;
  Shape shape;
  bool in_capitals = false;
};

Table laid_out(std::span<const Written> rows, const Layout& layout);

// What is true of a child, as a careful source would write it, with the home that the roll knows too.
Written plainly(const County& county, std::int32_t child);
Written in_first_snapshot(const County& county, std::int32_t child);
Written in_second_snapshot(const County& county, std::int32_t child,
                           Random& random);  // with the slips of the roll

Date wrong_date(Date right);               // day and month exchanged where that is a date, else a day out
std::string year_word(std::int32_t year);  // CBDS: "N2", "R", "7"
std::string line_of(const Home& home);     // "12 Mill Lane, Norchester"

}  // namespace onroll::cli
