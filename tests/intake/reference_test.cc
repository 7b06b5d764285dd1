// Schools, links between them, term dates; and that no bytes whatever bring a reader down.
#include <doctest/doctest.h>

#include <rapidcheck.h>

#include "intake/reading.h"
#include "support/files.h"

using namespace onroll;

namespace {

const Urn kSchool = Urn::parse("100000").value();

SaidOutside outside() {
  SaidOutside said;
  said.today.date = date(2026, 11, 22);
  said.date = date(2026, 11, 1);
  said.school = kSchool;
  said.source = Source::health;
  return said;
}

}  // namespace

TEST_CASE("GIAS extracts load with their addresses, ages and dates, columns in any order") {
  const auto reading =
      read_schools({"edubasealldata.csv", test::file_bytes("gias/edubasealldata_two_schools.csv")}).value();
  REQUIRE(reading.rows.size() == 2);
  const auto& school = reading.rows[1];
  CHECK(school.urn.text() == "140134");
  CHECK(school.number->text() == "207/4320");
  CHECK(school.status == "Closed");
  CHECK(school.closed == date(2022, 12, 31));
  CHECK(school.phase == "Secondary");
  CHECK(school.low_age == 11);
  CHECK(school.high_age == 18);
  CHECK(school.address == "Example Gardens, Example Road, London");
  CHECK(school.postcode->text() == "W8 7AF");
  CHECK(reading.rows[0].phase == "");
  CHECK(reading.rows[0].uprn == "10091474414");
  CHECK(read_schools({"x.csv", test::file_bytes("gias/edubasealldata_invented.csv")}).value().rows.size() ==
        11);
}

TEST_CASE("cp1252 and a bad URN in a list of schools") {
  const auto reading =
      read_schools({"x.csv", "EstablishmentName,URN\nYsgol Bryn F\xF4n,100002\nNo number,12\n"}).value();
  CHECK(reading.rows.at(0).name == "Ysgol Bryn Fôn");
  REQUIRE(reading.refused.size() == 1);
  CHECK(reading.refused[0].number == 3);
  CHECK(reading.refused[0].problems.front().field == "URN");
}

TEST_CASE("a list without statuses and addresses loads and says so; one without URN does not") {
  const auto reading = read_schools({"x.csv", test::file_bytes("gias/pupil_premium_start.csv")}).value();
  CHECK(reading.rows.at(0).number->text() == "201/3614");
  CHECK(reading.rows.at(0).name == "The Aldgate School");
  CHECK(reading.remarks.size() == 2);
  CHECK(read_schools({"x.csv", "Name,Town\nA,B\n"}).error().front().sentence.find("needs the columns URN") !=
        std::string::npos);
}

TEST_CASE("links with dates of either form or none") {
  const auto reading =
      read_school_links({"links.csv", test::file_bytes("gias/links_edubasealldata_start.csv")}).value();
  CHECK(reading.rows.size() == 39);
  CHECK(reading.rows[0] == SchoolLinkRow{Urn::parse("100006").value(), Urn::parse("134643").value(),
                                         "Predecessor - merged", date(2022, 1, 1)});
  CHECK(read_school_links(
            {"l.csv", "URN,LinkURN,LinkType,LinkEstablishedDate\n130000,880000,Predecessor,01/01/2022\n"})
            .value()
            .rows[0]
            .on == date(2022, 1, 1));
  CHECK(read_school_links({"l.csv", "URN,LinkURN,LinkType\n130000,,Predecessor\n"}).value().refused.size() ==
        1);
}

TEST_CASE("term dates: kinds by word or by name, one day or many, for a school or the council") {
  const auto reading =
      read_term_dates({"terms.csv",
                       "kind,name,from,until,URN\nterm,Autumn term 2026,01/09/2026,18/12/2026,\nhalf "
                       "term,,26/10/2026,30/10/2026,\n"
                       "INSET day,,01/09/2026,,100000\n,Christmas "
                       "holiday,21/12/2026,01/01/2027,\nterm,,18/12/2026,01/09/2026,\nparty,,01/09/2026,,\n"},
                      {.today = {date(2026, 11, 22)},
                       .school = {},
                       .date = {},
                       .source = {},
                       .urn_of_number = {},
                       .urn_of_name = {}})
          .value();
  REQUIRE(reading.rows.size() == 4);
  CHECK(reading.rows[0].kind == TermDateKind::term);
  CHECK_FALSE(reading.rows[0].school.has_value());
  CHECK(reading.rows[1].kind == TermDateKind::half_term);
  CHECK(reading.rows[2].kind == TermDateKind::inset);
  CHECK(reading.rows[2].until == reading.rows[2].from);
  CHECK(reading.rows[2].school == kSchool);
  CHECK(reading.rows[3].kind == TermDateKind::holiday);
  REQUIRE(reading.refused.size() == 2);
  CHECK(reading.refused[0].problems.front().sentence ==
        "The last day is before the first. Put one of them right.");
  CHECK(reading.refused[1].problems.front().field == "kind");
}

TEST_CASE("property: a file with any bytes changed is read or refused, never worse") {
  const std::vector<std::string> seeds = {
      test::file_bytes("intake/8854029_CTF_885LLLL_001.xml"),
      test::file_bytes("xlsx/originals/xlsx_hidden_merged.xlsx"),
      test::file_bytes("xlsx/originals/xlsx_exotic_types.xlsx"),
      "UPN,Surname,Forename,DOB\nH801200001001,\"SMITH\",Zo\xEB,07/03/2014\n"};
  CHECK(rc::check([&](unsigned which, const std::vector<std::pair<unsigned, char>>& changes) {
    auto bytes = seeds[which % seeds.size()];
    for (const auto& [at, byte] : changes) bytes[at * 7919U % bytes.size()] = byte;
    const auto reading = read_people(ImportKind::population, {"x", bytes}, outside());
    RC_ASSERT(reading.has_value() || !reading.error().empty());
  }));
}
