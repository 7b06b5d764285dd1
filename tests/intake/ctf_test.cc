#include "intake/ctf.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "intake/xml.h"
#include "support/files.h"

using namespace onroll;

namespace {

const Urn kSchool = Urn::parse("100000").value();
const Urn kOther = Urn::parse("100001").value();

SaidOutside outside() {
  SaidOutside said;
  said.today.date = date(2026, 11, 22);
  said.urn_of_number = [](SchoolNumber number) {
    return number.text() == "885/4029"   ? std::optional(kSchool)
           : number.text() == "885/2001" ? std::optional(kOther)
                                         : std::nullopt;
  };
  return said;
}

constexpr const char* kRoll = "8854029_CTF_885LLLL_001.xml";
constexpr const char* kLost = "8854029_CML_XXXXXXX_002.xml";

std::string bytes_of(const std::string& name) {
  return test::file_bytes("intake/" + name);
}

std::string also(const Facts& facts, std::string_view header) {
  const auto found = std::ranges::find(facts.also, header, &std::pair<std::string, std::string>::first);
  return found == facts.also.end() ? std::string() : found->second;
}

std::string replaced(std::string text, std::string_view what, std::string_view by) {
  const auto at = text.find(what);
  REQUIRE(at != std::string::npos);
  return text.replace(at, what.size(), by);
}

}  // namespace

TEST_CASE("a CTF is a roll of the school that sends it, true of the day it was written") {
  const auto reading = read_people(ImportKind::roll, {kRoll, bytes_of(kRoll)}, outside()).value();
  CHECK(reading.format == "CTF 25.0");
  CHECK(reading.school == kSchool);
  CHECK(reading.as_of == date(2026, 11, 2));
  REQUIRE(reading.rows.size() == 2);
  const auto& zoe = reading.rows[0].facts;
  CHECK(zoe.upn->text() == "H801200001001");
  CHECK(zoe.former_upn->text() == "B801200005001");
  CHECK(zoe.name == Name{"O'BRIEN-SMITH", "ZOË", "Ann"});
  CHECK(zoe.date_of_birth == date(2014, 3, 7));
  CHECK(zoe.sex == Sex::female);
  CHECK(zoe.year_group == "7");
  CHECK(zoe.enrolment == Enrolment::current);
  CHECK(zoe.address == "12 High Street, Worcester");
  CHECK(zoe.postcode->text() == "WR5 2NP");
  CHECK(zoe.from == date(2025, 9, 3));
  CHECK_FALSE(zoe.until.has_value());
  CHECK(zoe.destination == Destination{});
}

TEST_CASE("a CTF's contacts are read and everything else is kept") {
  const auto zoe = read_people(ImportKind::roll, {kRoll, bytes_of(kRoll)}, outside()).value().rows[0].facts;
  CHECK(zoe.contacts ==
        std::vector<Contact>{{"Ada Smith", "PAM", "07700 900 001", "", ""},
                             {"Kit O'Brien", "PAF", "", "", "1 Low Road, Malvern, WR14 1AA"}});
  CHECK(also(zoe, "ULN") == "9999375358");
  CHECK(also(zoe, "Ethnicity") == "WBRI");
  CHECK(also(zoe, "Languages") == "Type(Language=ENG LanguageType=F)");
  CHECK(also(zoe, "SENhistory") == "SEN(StartDate=2024-09-01 SENprovision=K)");
  CHECK(also(zoe, "Attendance") == "YearData(Year=2025 SessionsPossible=190)");
  CHECK(also(zoe, "Preferred surname") == "Smith");
  CHECK(also(zoe, "Telephone") == "01905 000 000");
  CHECK(also(zoe, "School history").find("ELM PRIMARY") != std::string::npos);
}

TEST_CASE("a pupil without date of birth or UPN waits, and can be corrected like a row of a sheet") {
  auto said = outside();
  const auto reading = read_people(ImportKind::roll, {kRoll, bytes_of(kRoll)}, said).value();
  REQUIRE(reading.refused.size() == 1);
  CHECK(reading.refused[0].number == 3);
  CHECK(reading.refused[0].problems.front().field == "Date of birth");
  auto cells = reading.refused[0].cells;
  cells[static_cast<std::size_t>(std::ranges::find(reading.header, "Date of birth") -
                                 reading.header.begin())] = "2014-01-02";
  said.school = kSchool;
  CHECK(read_row(ImportKind::roll, reading.header, cells, said).value().facts.name.surname == "Nodate");
}

TEST_CASE("Gender and Sex, LEA and LA, a wrong check letter") {
  const auto jan = read_people(ImportKind::roll, {kRoll, bytes_of(kRoll)}, outside()).value().rows[1];
  CHECK(jan.facts.sex == Sex::male);
  CHECK_FALSE(jan.facts.upn.has_value());
  CHECK(also(jan.facts, "UPN") == "A801200001001");
  const auto named_la = replaced(bytes_of(kRoll), "<LEA>885</LEA><Estab>4029", "<LA>885</LA><Estab>4029");
  CHECK(read_people(ImportKind::roll, {"x.xml", named_la}, outside()).value().school == kSchool);
}

TEST_CASE("a CML of a lost pupil: ground and dates of the source school, destination not known") {
  const auto reading = read_people(ImportKind::leavers, {kLost, bytes_of(kLost)}, outside()).value();
  CHECK(reading.format == "CML 17.0");
  const auto& facts = reading.rows.at(0).facts;
  CHECK(facts.upn->temporary());
  CHECK(facts.until == date(2026, 10, 30));
  CHECK(facts.ground == DeletionGround{2024, "9(1)(i)"});
  CHECK(facts.destination.kind == DestinationKind::not_known);
  CHECK_FALSE(facts.destination.school_number.has_value());
  CHECK(also(facts, "Leaving reason") == "Moved");
}

TEST_CASE("destinations: a school by number, MMMMMMM, an authority") {
  const auto to = [&](std::string_view la, std::string_view estab) {
    const auto text = replaced(bytes_of(kLost), "<LEA>XXX</LEA><Estab>XXXX</Estab>",
                               "<LEA>" + std::string(la) + "</LEA><Estab>" + std::string(estab) + "</Estab>");
    return read_people(ImportKind::leavers, {"x.xml", text}, outside()).value().rows.at(0).facts.destination;
  };
  CHECK(to("885", "2001").urn == kOther);
  CHECK(to("MMM", "MMMM").kind == DestinationKind::outside_maintained);
  CHECK(to("885", "LLLL") == Destination{});
}

TEST_CASE("as joiners, a CTF is about the school it is sent to, and its sender is where the child was") {
  const auto text =
      replaced(bytes_of(kLost), "<LEA>XXX</LEA><Estab>XXXX</Estab>", "<LEA>885</LEA><Estab>2001</Estab>");
  const auto reading = read_people(ImportKind::joiners, {"x.xml", text}, outside()).value();
  CHECK(reading.school == kOther);
  CHECK(reading.rows.at(0).facts.origin.urn == kSchool);
  CHECK(reading.rows.at(0).facts.from == date(2026, 11, 6));
}

TEST_CASE("defects of real files: no header place, empty leaving date, UTF-16") {
  auto text =
      replaced(bytes_of(kLost), "<LeavingDate>2026-10-30</LeavingDate>", "<LeavingDate></LeavingDate>");
  text = replaced(text, "<SourceSchool><LEA>885</LEA><Estab>4029</Estab></SourceSchool>", "");
  const auto reading = read_people(ImportKind::leavers, {kLost, text}, outside()).value();
  CHECK(reading.school == kSchool);  // by the file's name
  CHECK(reading.rows.at(0).facts.until == date(2026, 11, 6));
  CHECK(reading.rows.at(0).corrections.size() >= 1);
  std::string wide = "\xFF\xFE";
  for (const char c : bytes_of(kLost)) wide += std::string{c, '\0'};
  CHECK(read_people(ImportKind::leavers, {kLost, wide}, outside()).value().rows.size() == 1);
}

TEST_CASE("a transfer file nobody can place is a problem of the whole file") {
  SaidOutside knows_no_school;
  knows_no_school.today.date = date(2026, 11, 22);
  const auto unknown = read_people(ImportKind::roll, {kRoll, bytes_of(kRoll)}, knows_no_school);
  CHECK(unknown.error().front().field == "school");
  auto other = outside();
  other.school = kOther;
  CHECK(read_people(ImportKind::roll, {kRoll, bytes_of(kRoll)}, other)
            .error()
            .front()
            .sentence.find("another school") != std::string::npos);
  CHECK(read_people(ImportKind::roll, {"x.xml", "<note>hello</note>"}, outside())
            .error()
            .front()
            .sentence.find("not a Common Transfer File") != std::string::npos);
}

TEST_CASE("the names of transfer files say who sends and who receives") {
  const auto name = parse_ctf_name("C:\\out\\8201234_CTF_8205678_001.xml").value();
  CHECK(name.type == "CTF");
  CHECK(name.source.number() == "8201234");
  CHECK(name.destination.number() == "8205678");
  CHECK_FALSE(parse_ctf_name("820LLLL_ATF_XXXXXXX_001.XML")->destination.is_school());
  CHECK_FALSE(parse_ctf_name("pupils.xml").has_value());
}

TEST_CASE("no XML, however odd, harms the reader of transfer files") {
  for (const auto* folder : {"xml/refused", "xml/read", "xml/any"}) {
    for (const auto& path : test::files_in(folder)) {
      CAPTURE(path.string());
      CHECK_FALSE(read_people(ImportKind::roll, {path.filename().string(), test::file_bytes(path)}, outside())
                      .has_value());
    }
  }
}
