#include "intake/words.h"

#include <doctest/doctest.h>

using namespace onroll;

TEST_CASE("dates in every form, and Excel's day numbers") {
  const auto day = date(2015, 3, 7);
  for (const auto* written :
       {"07/03/2015", "7/3/2015", "2015-03-07", "07-03-2015", "7 Mar 2015", "7 March 2015", "20150307",
        "07.03.2015", "2015-03-07T00:00:00", "07/03/2015 00:00", "42070", "42070.0", " 07/03/2015 "}) {
    CAPTURE(written);
    CHECK(read_date(written) == day);
  }
  for (const auto* written :
       {"", "07/03/15", "31/02/2015", "2015", "soon", "13/13/2015", "0000000000", "ab/cd/efgh"}) {
    CAPTURE(written);
    CHECK_FALSE(read_date(written).has_value());
  }
}

TEST_CASE("year groups in every form become CBDS codes") {
  CHECK(read_year_group("Year 7") == "7");
  CHECK(read_year_group("Yr7") == "7");
  CHECK(read_year_group("Y 11") == "11");
  CHECK(read_year_group("07") == "7");
  CHECK(read_year_group("Reception") == "R");
  CHECK(read_year_group("Year R") == "R");
  CHECK(read_year_group("0") == "R");
  CHECK(read_year_group("N2") == "N2");
  CHECK(read_year_group("Nursery") == "N2");
  CHECK(read_year_group("E1") == "E1");
  CHECK_FALSE(read_year_group("7B").has_value());
  CHECK_FALSE(read_year_group("15").has_value());
  CHECK_FALSE(read_year_group("").has_value());
}

TEST_CASE("sexes and enrolment statuses") {
  CHECK(read_sex("Female") == Sex::female);
  CHECK(read_sex("boy") == Sex::male);
  CHECK(read_sex("1") == Sex::male);
  CHECK(read_sex("U") == Sex::unknown);
  CHECK_FALSE(read_sex("Robin").has_value());
  CHECK(read_enrolment("C") == Enrolment::current);
  CHECK(read_enrolment("Dual main") == Enrolment::main);
  CHECK(read_enrolment("Subsidiary - dual registration") == Enrolment::subsidiary);
  CHECK_FALSE(read_enrolment("perhaps").has_value());
}

TEST_CASE("a ground of deletion in each written form") {
  const auto now = date(2026, 10, 30);
  const DeletionGround a2024{2024, "9(1)(a)"};
  for (const auto* written :
       {"9(1)(a)", "9(1)a", "9.1.a", "Reg 9(1)(a)", "Regulation 9(1)(a) registered at another school", "A",
        "(a)", "a", "A - registered at another school", "The pupil has been registered at another school",
        "Ground A"}) {
    CAPTURE(written);
    CHECK(read_deletion_ground(written, now) == a2024);
  }
  CHECK(read_deletion_ground("8(1)(k)", now) == DeletionGround{2006, "8(1)(k)"});
  CHECK(read_deletion_ground("9(3)(c)", now) == DeletionGround{2024, "9(3)(c)"});
  CHECK(read_deletion_ground("Permanently excluded", now) == DeletionGround{2024, "9(1)(o)"});
  CHECK(read_deletion_ground("Elective Home Education", now) == DeletionGround{2024, "9(1)(f)"});
}

TEST_CASE("a bare letter means the Regulations in force on the day: 2006 before 19 August 2024") {
  CHECK(read_deletion_ground("k", date(2024, 8, 18)) == DeletionGround{2006, "8(1)(k)"});
  CHECK(read_deletion_ground("k", date(2024, 8, 19)) == DeletionGround{2024, "9(1)(k)"});
  CHECK(read_deletion_ground("home educated", date(2024, 7, 1)) == DeletionGround{2006, "8(1)(d)"});
  CHECK_FALSE(read_deletion_ground("k", std::nullopt).has_value());
}

TEST_CASE("what is no ground is left for a person") {
  const auto now = date(2026, 10, 30);
  for (const auto* written : {"Moved", "p", "9(2)(a)", "7(1)(a)", "another", "12", ""}) {
    CAPTURE(written);
    CHECK_FALSE(read_deletion_ground(written, now).has_value());
  }
}

TEST_CASE("destinations that are no schools") {
  CHECK(read_destination("XXXXXXX").kind == DestinationKind::not_known);
  CHECK(read_destination("MMMMMMM").kind == DestinationKind::outside_maintained);
  CHECK(read_destination("Not known").kind == DestinationKind::not_known);
  CHECK(read_destination("EHE").kind == DestinationKind::home_educated);
  CHECK(read_destination("moved to Poland").kind == DestinationKind::abroad);
  CHECK(read_destination("Another LA").kind == DestinationKind::other_la);
  CHECK(read_destination("887LLLL").kind == DestinationKind::other_la);
  CHECK(read_destination("Elm Primary School").kind == DestinationKind::school);
  CHECK(read_destination("Auntie's").kind == DestinationKind::none);
  CHECK(read_destination("Auntie's").said == "Auntie's");
  CHECK(read_destination(" ") == Destination{});
}

TEST_CASE("the standing of population lists") {
  CHECK(read_standing("Offer Accepted", Source::admission_offer) == "accepted");
  CHECK(read_standing("Offered", Source::admission_offer) == "offered");
  CHECK(read_standing("On waiting list", Source::admission_application) == "waiting");
  CHECK(read_standing("Declined", Source::admission_offer) == "refused");
  CHECK(read_standing("Not suitable", Source::home_education) == "unsuitable");
  CHECK(read_standing("Suitable", Source::home_education) == "suitable");
  CHECK(read_standing("Not yet assessed", Source::home_education) == "not_assessed");
  CHECK(read_standing(" Open Case ", Source::social_care) == "open case");
}

TEST_CASE("names in one column") {
  CHECK(split_name("SMITH, John Paul") == Name{"SMITH", "John", "Paul"});
  CHECK(split_name("John Paul Smith") == Name{"Smith", "John", "Paul"});
  CHECK(split_name("van der Berg, Zoë") == Name{"van der Berg", "Zoë", ""});
  CHECK(split_name("Cher") == Name{"Cher", "", ""});
}
