// Rolls, joiners, leavers and population lists as they really come.
#include <doctest/doctest.h>

#include <algorithm>

#include "intake/csv.h"
#include "intake/reading.h"
#include "support/files.h"

using namespace onroll;

namespace {

const Urn kSchool = Urn::parse("100000").value();
const Urn kOther = Urn::parse("100001").value();

// The day of every test; 885/4029 and "St Mary's School" are kSchool, 885/2001 is kOther.
SaidOutside outside() {
  SaidOutside said;
  said.today.date = date(2026, 11, 22);
  said.date = date(2026, 11, 1);
  said.urn_of_number = [](SchoolNumber number) {
    return number.text() == "885/4029"   ? std::optional(kSchool)
           : number.text() == "885/2001" ? std::optional(kOther)
                                         : std::nullopt;
  };
  said.urn_of_name = [](std::string_view name) {
    return name == "st marys school" ? std::optional(kSchool) : std::nullopt;
  };
  return said;
}

SaidOutside for_school() {
  auto said = outside();
  said.school = kSchool;
  return said;
}

PeopleReading read(ImportKind kind, std::string_view text, const SaidOutside& said = for_school()) {
  const auto reading = read_people(kind, {"list.csv", text}, said);
  const auto why = reading ? std::string() : reading.error().front().sentence;
  CAPTURE(why);
  REQUIRE(reading.has_value());
  return *reading;
}

std::string problem_of(ImportKind kind, std::string_view text, const SaidOutside& said) {
  const auto reading = read_people(kind, {"list.csv", text}, said);
  return reading ? std::string() : reading.error().front().sentence;
}

std::string also(const Facts& facts, std::string_view header) {
  const auto found = std::ranges::find(facts.also, header, &std::pair<std::string, std::string>::first);
  return found == facts.also.end() ? std::string() : found->second;
}

const Upn kUpn = Upn::parse("H801200001001").value();
const Date kBorn = date(2014, 3, 7);

void check_is_zoe(const PeopleReading& reading) {
  REQUIRE(reading.rows.size() == 1);
  const auto& facts = reading.rows.front().facts;
  CHECK(facts.upn == kUpn);
  CHECK(facts.name.surname == "SMITH");
  CHECK(facts.name.forename == "Zoë");
  CHECK(facts.date_of_birth == kBorn);
  CHECK(facts.school == kSchool);
}

}  // namespace

TEST_CASE("the headings of each system are understood") {
  check_is_zoe(
      read(ImportKind::roll, "Forename,Surname,UPN,Year,Reg,DOB\nZoë,SMITH,H801200001001,7,7B,07/03/2014\n"));
  check_is_zoe(read(ImportKind::roll,
                    "First name,Last name,UPN,Year group,Registration form,Date of "
                    "birth\nZoë,SMITH,H801200001001,Year 7,7B,07/03/2014\n"));
  check_is_zoe(
      read(ImportKind::roll,
           "FirstName,LastName,UPN,YearGroup,Form,DateOfBirth\nZoë,SMITH,H801200001001,7,7B,2014-03-07\n"));
  check_is_zoe(read(ImportKind::roll,
                    "id,upi,mis_id,legal_surname,legal_forename,gender,date_of_birth,upn\n1,2,3,SMITH,Zoë,F,"
                    "2014-03-07,H801200001001\n"));
  check_is_zoe(read(ImportKind::roll,
                    "UPN;Pupil's surname;Child first name;Date of Birth "
                    "(dd/mm/yyyy)*\nh801200001001;SMITH;Zoë;7/3/2014\n"));
  check_is_zoe(
      read(ImportKind::roll, "PupilMatchingUPN\tName\tLEARNER_DOB\nH801200001001\tSMITH, Zoë\t20140307\n"));
  CHECK(read(ImportKind::roll, "First name,Last name,UPN\nA,B,H801200001001\n").format == "CSV, Arbor-like");
  CHECK(read(ImportKind::roll, "Forename,Surname,UPN,Reg\nA,B,H801200001001,x\n").format == "CSV, SIMS-like");
}

TEST_CASE("a header below title lines is found and rows keep the file's numbers") {
  const auto reading = read(ImportKind::roll,
                            "Weekly roll\n\nPrinted 1 November "
                            "2026,,\nUPN,Surname,Forename,DOB\nH801200001001,SMITH,Zoë,07/03/2014\n\n");
  check_is_zoe(reading);
  CHECK(reading.rows.front().number == 5);
}

TEST_CASE("columns nobody mapped are kept, and said") {
  const auto reading =
      read(ImportKind::roll, "UPN,Surname,Forename,DOB,House,\nH801200001001,SMITH,Zoë,07/03/2014,Red,x,y\n");
  const auto& facts = reading.rows.front().facts;
  CHECK(also(facts, "House") == "Red");
  CHECK(also(facts, "Column 6") == "x");
  CHECK(also(facts, "Column 7") == "y");
  CHECK(reading.remarks.front() == "Columns kept as they are: House, Column 6.");
}

TEST_CASE("one bad row in 500: 499 load and 1 waits with its reason and cells") {
  std::string text = "Surname,Forename,DOB,Note\n";
  for (int i = 0; i < 500; ++i)
    text += i == 123 ? "Ortega,Max,07/03/2031,later\n" : "Smith,Zoë,07/03/2014,\n";
  const auto reading = read(ImportKind::roll, text);
  CHECK(reading.rows.size() == 499);
  REQUIRE(reading.refused.size() == 1);
  const auto& refused = reading.refused.front();
  CHECK(refused.number == 125);
  CHECK(refused.problems ==
        Problems{
            {"DOB", "This date of birth is in the future. Check the year and the order of day and month."}});
  CHECK(refused.cells == std::vector<std::string>{"Ortega", "Max", "07/03/2031", "later"});
}

TEST_CASE("a refused row, once corrected, reads as the file would have") {
  const auto reading = read(ImportKind::roll, "Surname,Forename,DOB,Note\nOrtega,Max,07/03/2031,later\n");
  auto cells = reading.refused.front().cells;
  CHECK(read_row(ImportKind::roll, reading.header, cells, for_school()).error() ==
        reading.refused.front().problems);
  cells[2] = "07/03/2014";
  const auto again = read_row(ImportKind::roll, reading.header, cells, for_school()).value();
  CHECK(
      again.facts ==
      read(ImportKind::roll, "Surname,Forename,DOB,Note\nOrtega,Max,07/03/2014,later\n").rows.front().facts);
}

TEST_CASE("a wrong UPN, NHS number or postcode is left out, remarked on and kept, never repeated in words") {
  const auto row =
      read(ImportKind::roll,
           "UPN,NHS number,Postcode,Surname,DOB\nA801200001001,9434765871,Worcester,Smith,07/03/2014\n")
          .rows.front();
  CHECK_FALSE(row.facts.upn.has_value());
  CHECK_FALSE(row.facts.nhs_number.has_value());
  CHECK_FALSE(row.facts.postcode.has_value());
  CHECK(also(row.facts, "UPN") == "A801200001001");
  CHECK(also(row.facts, "NHS number") == "9434765871");
  REQUIRE(row.corrections.size() == 3);
  for (const auto& correction : row.corrections) {
    CHECK(correction.sentence.find("A801200001001") == std::string::npos);
    CHECK(correction.sentence.find("9434765871") == std::string::npos);
  }
}

TEST_CASE("a row without a name, or without a date of birth and a good UPN, waits") {
  const auto reading =
      read(ImportKind::roll,
           "UPN,Surname,Forename,DOB\nH801200001001,,,07/03/2014\n,Smith,Zoë,\nA801200001001,Smith,Zoë,n/"
           "a\n,Smith,Zoë,7/3/14\n,Smith,Zoë,07/03/1914\nH801200001001,Smith,,\n");
  CHECK(reading.rows.size() == 1);
  REQUIRE(reading.refused.size() == 5);
  CHECK(reading.refused[0].problems.front().field == "Surname");
  CHECK(reading.refused[1].problems.front().field == "DOB");
  CHECK(reading.refused[3].problems.size() == 1);
  CHECK(reading.refused[3].problems.front().sentence.find("four-figure year") != std::string::npos);
  CHECK(reading.refused[4].problems.front().sentence.find("100 years") != std::string::npos);
}

TEST_CASE("the school comes from the command, a URN, a DfE number in one or two columns, or a name") {
  const auto school = [](std::string_view columns, std::string_view values) {
    return read(ImportKind::roll,
                "Surname,DOB," + std::string(columns) + "\nSmith,07/03/2014," + std::string(values) + "\n",
                outside())
        .rows.front()
        .facts.school;
  };
  CHECK(school("URN", "100000") == kSchool);
  CHECK(school("DfE number", "885/4029") == kSchool);
  CHECK(school("LA,Estab", "885,4029") == kSchool);
  CHECK(school("School", "St. Mary's School") == kSchool);
  CHECK(school("School", "8852001") == kOther);
}

TEST_CASE("a row that names another school than the file's waits; so does one whose school nobody knows") {
  const auto other = read(ImportKind::roll, "Surname,DOB,URN\nSmith,07/03/2014,100001\n");
  CHECK(other.rows.empty());
  CHECK(other.refused.front().problems.front().field == "URN");
  const auto unknown =
      read(ImportKind::roll, "Surname,DOB,School\nSmith,07/03/2014,Nowhere School\n", outside());
  CHECK(unknown.refused.front().problems.front().field == "School");
}

TEST_CASE("what the whole file lacks is said once, with the field of the form") {
  auto nothing = outside();
  nothing.date.reset();
  const auto reading = read_people(ImportKind::roll, {"x.csv", "Surname,DOB\nSmith,07/03/2014\n"}, nothing);
  REQUIRE_FALSE(reading.has_value());
  REQUIRE(reading.error().size() == 2);
  CHECK(reading.error()[0].field == "date");
  CHECK(reading.error()[1].field == "school");
  CHECK(problem_of(ImportKind::population, "Surname,DOB\nSmith,07/03/2014\n", outside())
            .find("who this list comes from") != std::string::npos);
}

TEST_CASE("what is no table is refused in plain words") {
  const auto said = for_school();
  const auto png = test::file_bytes("xlsx/actually_a_png.xlsx");
  CHECK(problem_of(ImportKind::roll, png, said) ==
        "This is a picture, not a sheet. Send the CSV or Excel file (.csv or .xlsx) itself.");
  CHECK(problem_of(ImportKind::roll, "", said).find("empty") != std::string::npos);
  CHECK(problem_of(ImportKind::roll, "%PDF-1.7 x", said).find("PDF") != std::string::npos);
  CHECK(problem_of(ImportKind::roll, "\xD0\xCF\x11\xE0\xA1", said).find("old Excel file") !=
        std::string::npos);
  CHECK(problem_of(ImportKind::roll, "<html><table></table></html>", said).find("web page") !=
        std::string::npos);
  CHECK(problem_of(ImportKind::roll, "<!DOCTYPE x [<!ENTITY a \"b\">]><CTfile>&a;</CTfile>", said)
            .find("DOCTYPE") != std::string::npos);
  CHECK(problem_of(ImportKind::roll, "H801200001001,SMITH,Zoë,07/03/2014\n", said)
            .find("No row of column headings") != std::string::npos);
  CHECK(problem_of(ImportKind::roll, "Surname,House\nSmith,Red\n", said)
            .find("Only these were found: Surname.") != std::string::npos);
}

TEST_CASE("every sheet of the workbook samples is refused, having no children on it") {
  for (const auto& path : test::files_in("xlsx/originals")) {
    CHECK(problem_of(ImportKind::roll, test::file_bytes(path), for_school())
              .find("No row of column headings") != std::string::npos);
  }
}

TEST_CASE("a weekly leavers sheet: titles, a school name typed once above a missing heading") {
  const auto reading = read(
      ImportKind::leavers,
      "Weekly leavers\n,Surname,Forename,DOB,Date of leaving,Reason for leaving,Destination after leaving\n"
      "St Mary's School,Smith,Zoë,07/03/2014,30/10/2026,Moved house,Elm "
      "Primary\n,Khan,Ali,08/03/2014,30/10/2026,,\n",
      outside());
  CHECK(reading.header.front() == "School");
  REQUIRE(reading.rows.size() == 2);
  CHECK(reading.rows[1].facts.school == kSchool);
  CHECK(reading.rows[1].corrections.back().sentence == "The school is taken from the row above.");
  CHECK(reading.rows[0].facts.until == date(2026, 10, 30));
  CHECK(also(reading.rows[0].facts, "Reason for leaving") == "Moved house");
  CHECK(reading.rows[0].facts.destination.kind == DestinationKind::school);
}

TEST_CASE("a form with one column for the next school and one for any other destination is read in both") {
  const auto rows = read(ImportKind::leavers,
                         "UPN,Surname,Leaving date,Destination school,Destination\n"
                         "H801200001001,Smith,30/10/2026,Elm Primary,\n"
                         "B801200005001,Khan,30/10/2026,,Moved to another local authority\n")
                        .rows;
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].facts.destination.kind == DestinationKind::school);
  CHECK(rows[1].facts.destination.kind == DestinationKind::other_la);
}

TEST_CASE("leavers: ground, destination by name, number or reason; a missing date is the file's") {
  const auto rows = read(ImportKind::leavers,
                         "UPN,Surname,Leaving date,Grounds for removal,Destination school,Destination DfE "
                         "number,Leaving reason\n"
                         "H801200001001,Smith,30/10/2026,A,Elm Primary,885/2001,\n"
                         "B801200005001,Khan,01/05/2024,k,XXXXXXX,,\n"
                         "P207000016049,Nowak,,because,,MMMMMMM,\n"
                         "A950000178301,Patel,30/10/2026,,,,Moved abroad\n")
                        .rows;
  REQUIRE(rows.size() == 4);
  CHECK(rows[0].facts.ground == DeletionGround{2024, "9(1)(a)"});
  CHECK(rows[0].facts.destination ==
        Destination{DestinationKind::school, kOther, SchoolNumber::parse("8852001").value(), "Elm Primary"});
  CHECK(rows[1].facts.ground == DeletionGround{2006, "8(1)(k)"});
  CHECK(rows[1].facts.destination.kind == DestinationKind::not_known);
  CHECK_FALSE(rows[1].facts.destination.school_number.has_value());
  CHECK(rows[2].facts.until == date(2026, 11, 1));
  CHECK_FALSE(rows[2].facts.ground.has_value());
  CHECK(also(rows[2].facts, "Grounds for removal") == "because");
  CHECK(rows[2].facts.destination.kind == DestinationKind::outside_maintained);
  CHECK(rows[3].facts.destination.kind == DestinationKind::abroad);
}

TEST_CASE("joiners: the school they come from") {
  const auto facts = read(ImportKind::joiners,
                          "UPN,Surname,Start date,Previous school,Previous school "
                          "URN\nH801200001001,Smith,02/11/2026,Elm,100001\n")
                         .rows.front()
                         .facts;
  CHECK(facts.from == date(2026, 11, 2));
  CHECK(facts.origin.urn == kOther);
  CHECK(facts.origin.said == "Elm");
}

TEST_CASE("addresses, contacts, sexes and years") {
  const auto facts = read(ImportKind::roll,
                          "UPN,Surname,Gender,Year group,House number,Street,Town,Post code,Parent 1 "
                          "name,Parent 1 mobile,Contact 2 forename,"
                          "Contact 2 surname,Contact 2 relationship\n"
                          "H801200001001,Smith,female,Reception,12,High Street,Worcester,wr52np,Ada "
                          "Smith,07700 900 001,Kit,Jones,PAF\n")
                         .rows.front()
                         .facts;
  CHECK(facts.sex == Sex::female);
  CHECK(facts.year_group == "R");
  CHECK(facts.address == "12 High Street, Worcester");
  CHECK(facts.postcode->text() == "WR5 2NP");
  CHECK(facts.contacts ==
        std::vector<Contact>{{"Ada Smith", "", "07700 900 001", "", ""}, {"Kit Jones", "PAF", "", "", ""}});
}

TEST_CASE("preferred names stand in only where the legal name is missing") {
  const auto rows =
      read(
          ImportKind::roll,
          "UPN,Surname,Preferred surname,Forename\nH801200001001,,Smith,Zoë\nB801200005001,Jones,Smith,Zoë\n")
          .rows;
  CHECK(rows[0].facts.name.surname == "Smith");
  CHECK(rows[0].corrections.size() == 1);
  CHECK(rows[1].facts.name.surname == "Jones");
  CHECK(also(rows[1].facts, "Preferred surname") == "Smith");
}

TEST_CASE("population lists: standing in one set of words, the source's own kept; no school needed") {
  auto said = outside();
  said.source = Source::home_education;
  const auto facts =
      read(ImportKind::population,
           "Child name,DOB,EHE status,Current school\n\"Smith, Zoë\",07/03/2014,Not suitable,none\n", said)
          .rows.front()
          .facts;
  CHECK(facts.standing == "unsuitable");
  CHECK(also(facts, "EHE status") == "Not suitable");
  CHECK_FALSE(facts.school.has_value());
}

TEST_CASE("the query file of the national matcher reads as a population list") {
  auto said = outside();
  said.source = Source::health;
  const auto reading =
      read(ImportKind::population,
           "DOB,Surname,GivenName,Gender,PostCode,\n07/08/2015,NOLAN,Stef,Male,DN15 6HJ,\n", said);
  CHECK(reading.rows.front().facts.name == Name{"NOLAN", "Stef", ""});
  CHECK(reading.rows.front().facts.postcode->text() == "DN15 6HJ");
}

TEST_CASE("the same UPN twice in a file is reported by row") {
  const auto reading =
      read(ImportKind::roll, "UPN,Surname\nH801200001001,Smith\nB801200005001,Khan\nH801200001001,Smyth\n");
  CHECK(reading.rows.size() == 3);
  CHECK(reading.remarks.back() == "Rows 2 and 4 have the same UPN.");
}

TEST_CASE("encodings: cp1252 and UTF-16 rolls read the same") {
  check_is_zoe(read(ImportKind::roll, "UPN,Surname,Forename,DOB\nH801200001001,SMITH,Zo\xEB,07/03/2014\n"));
  std::string wide = "\xFF\xFE";
  for (const char c : std::string("UPN,Surname,Forename,DOB\nH801200001001,SMITH,Zo\xEB,07/03/2014\n"))
    wide += std::string{c, '\0'};
  check_is_zoe(read(ImportKind::roll, wide));
}

TEST_CASE("every kind of import has its words") {
  for (const auto kind : all_import_kinds()) CHECK(parse_import_kind(word(kind)) == kind);
  CHECK(parse_import_kind("term_dates") == ImportKind::term_dates);
  CHECK_FALSE(parse_import_kind("gossip").has_value());
}

TEST_CASE(
    "a workbook reads like a sheet of text: dates by style, whole numbers, rows as the sheet numbers them") {
  const auto reading = read(ImportKind::roll, test::file_bytes("intake/roll.xlsx"));
  CHECK(reading.format == "XLSX, plain");
  REQUIRE(reading.rows.size() == 2);
  CHECK(reading.rows[0].number == 4);
  CHECK(reading.rows[0].facts.date_of_birth == kBorn);
  CHECK(reading.rows[0].facts.year_group == "7");
  CHECK(reading.rows[0].facts.from == date(2025, 9, 3));
  CHECK(also(reading.rows[0].facts, "Admission number") == "1023");
  CHECK(reading.rows[1].facts.from == date(2024, 9, 3));
}
