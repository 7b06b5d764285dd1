// Schools: the list, one school, and whose page a school's account may see.
#include "web/support/little_site.h"

using namespace onroll;
using namespace onroll::web;
using onroll::tests::take_roll;

namespace {

void two_rolls(store::Database& database) {
  take_roll(database, 100001, date(2026, 10, 5), kZoe + kYusuf);
  take_roll(database, 100001, date(2026, 11, 2), kZoe + kXena);
}

}  // namespace

TEST_CASE("the list says who sent what and who has gone quiet") {
  for_each_little_site([](store::Database& database, LittleSite& site) {
    two_rolls(database);
    const auto list = site.get("/schools");
    CHECK(list.status == Status::ok);
    CHECK(says(list, "Alder Primary School"));
    CHECK(says(list, "2 Nov 2026"));
    CHECK(says(list, "21 days ago"));
    CHECK(says(list, "Gone quiet"));
    CHECK(says(list, "1 school. 1 has been silent for more than 14 days"));
  });
}

TEST_CASE("filters and orders keep to what was asked") {
  for_each_little_site([](store::Database& database, LittleSite& site) {
    two_rolls(database);
    take_roll(database, 100002, date(2026, 11, 20),
              tests::made_up_upn(9) + ",Evans,Vera,01/02/2012,BS1 1AE,9\n");
    CHECK(says(site.get("/schools"), "Beech Academy"));
    const auto quiet = site.get("/schools?silent=quiet");
    CHECK(says(quiet, "Alder Primary School"));
    CHECK(!says(quiet, "Beech Academy"));
    CHECK(!says(site.get("/schools?phase=Secondary"), "Alder Primary School"));
    CHECK(!says(site.get("/schools?text=beech"), "Alder Primary School"));
    CHECK(says(site.get("/schools?text=100001"), "Alder Primary School"));
    CHECK(says(site.get("/schools?text=nowhere"), "No school fits"));
    for (const auto* sort : {"name", "phase", "roll", "pupils", "silent", "nonsense"}) {
      const auto sorted = site.get(std::string("/schools?order=desc&sort=") + sort);
      CHECK(sorted.status == Status::ok);
    }
    const auto by_pupils = site.get("/schools?sort=pupils&order=desc").body;
    CHECK(by_pupils.find("Alder Primary School") < by_pupils.find("Beech Academy"));
  });
}

TEST_CASE("a school's page shows its rolls, who joined and who left") {
  for_each_little_site([](store::Database& database, LittleSite& site) {
    two_rolls(database);
    const auto about = site.get("/schools/100001");
    CHECK(about.status == Status::ok);
    CHECK(says(about, "801/2001"));
    CHECK(says(about, "5 Oct 2026"));
    const auto roll = site.get("/schools/100001?show=roll");
    CHECK(says(roll, "2 pupils on the roll of 2 November 2026"));
    CHECK(says(roll, "Adams, Zoë"));
    CHECK(says(roll, "Year 5"));
    CHECK(!says(roll, "Yusuf"));
    const auto left = site.get("/schools/100001?show=left");
    CHECK(says(left, "O&#39;Brien Smith, Yusuf"));
    CHECK(!says(left, "Clark"));
    CHECK(says(site.get("/schools/100001?show=calendar"), "has not given its term dates"));
    CHECK(says(site.get("/schools/100002?show=roll"), "has not sent a roll yet"));
  });
}

TEST_CASE("a school nobody knows is not found, whatever the address says") {
  for_each_little_site([](store::Database&, LittleSite& site) {
    for (const auto* address : {"/schools/999999", "/schools/x", "/schools/1"}) {
      CHECK(site.get(address).status != Status::ok);
      CHECK(site.get(address).status != Status::internal_error);
    }
  });
}

TEST_CASE("a school's account sees its own page and no other") {
  for_each_little_site([](store::Database& database, LittleSite& site) {
    two_rolls(database);
    site.kept().accounts.find("school")->second.school = tests::urn(100001);
    site.signed_in_as("school");
    CHECK(site.get("/").header("Location") == "/schools/100001");
    const auto own = site.get("/schools/100001?show=roll");
    CHECK(own.status == Status::ok);
    CHECK(says(own, "Adams, Zoë"));
    CHECK(!says(own, "/children/"));
    CHECK(site.get("/schools/100002").status == Status::not_found);
    CHECK(site.get("/schools/999999").status == Status::not_found);
    CHECK(site.get("/schools").status == Status::forbidden);
    CHECK(site.get("/imports").status == Status::forbidden);
    site.kept().accounts.find("school")->second.school.reset();
    CHECK(site.get("/schools/100001").status == Status::not_found);
    CHECK(says(site.get("/"), "Ask the council"));
  });
}

TEST_CASE("a destination is an address: the school that a child left is not told where the child is now") {
  for_each_little_site([](store::Database& database, LittleSite& site) {
    const auto zoe = tests::made_up_upn(1) + ",Adams,Zoe,2016-05-01,AB1 2CD,5\n";
    const auto una = tests::made_up_upn(2) + ",Clark,Una,2016-06-01,AB1 2CD,5\n";
    tests::take_schools(database);
    tests::take_roll(database, 100001, date(2026, 10, 5), zoe + una);
    tests::take_roll(database, 100001, date(2026, 11, 2), una);
    tests::take_roll(database, 100002, date(2026, 11, 2), zoe);
    CHECK(says(site.get("/schools/100001?show=left"), "Now at Beech Academy"));
    site.kept().accounts.find("school")->second.school = tests::urn(100001);
    site.signed_in_as("school");
    const auto left = site.get("/schools/100001?show=left");
    CHECK(says(left, "Known to the council"));
    CHECK(!says(left, "Beech"));
  });
}

TEST_CASE("an administrator sees schools and no child's name") {
  for_each_little_site([](store::Database& database, LittleSite& site) {
    two_rolls(database);
    site.signed_in_as("admin");
    CHECK(site.get("/").header("Location") == "/schools");
    CHECK(site.get("/schools/100001").status == Status::ok);
    CHECK(!says(site.get("/schools/100001?show=roll"), "Adams"));
    CHECK(!says(site.get("/schools/100001?show=left"), "Brien"));
  });
}

TEST_CASE("officers begin at the worklist") {
  for_each_little_site([](store::Database&, LittleSite& site) {
    CHECK(site.get("/").header("Location") == "/worklist");
    site.signed_out();
    CHECK(site.get("/schools").status != Status::ok);
  });
}
