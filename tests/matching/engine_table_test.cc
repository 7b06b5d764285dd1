#include <doctest/doctest.h>

#include "base/contract.h"
#include "engine_made_up.h"
#include "matching/engine/values.h"

namespace onroll {
namespace {

RecordNo add(Table& table, std::vector<std::string_view> cells) {
  return table.add(cells);
}

TEST_CASE("equal values have one number, across columns of names too") {
  Table table(
      {{"Surname", ColumnKind::surname}, {"Forename", ColumnKind::forename}, {"Town", ColumnKind::place}});
  add(table, {"James", "Amy", "Worcester"});
  add(table, {" JAMES ", "james", "worcester"});
  CHECK(table.at(0, 0) == table.at(1, 0));
  CHECK(table.at(1, 0) == table.at(1, 1));
  CHECK(table.share_values(0, 1));
  CHECK_FALSE(table.share_values(0, 2));
  CHECK(table.text_at(1, 0) == "james");
}

TEST_CASE("what stands for nothing is missing; baby is a surname and no forename") {
  Table table({{"Surname", ColumnKind::surname}, {"Forename", ColumnKind::forename}});
  add(table, {"Baby", "Baby"});
  add(table, {"XXXXXXX", ""});
  CHECK(table.at(0, 0) != kMissing);
  CHECK(table.at(0, 1) == kMissing);
  CHECK(table.at(1, 0) == kMissing);
  CHECK(table.at(1, 1) == kMissing);
}

TEST_CASE("what is carried along: numbers of records, truth and lists") {
  Table table({{"id", ColumnKind::record_id},
               {"who", ColumnKind::truth},
               {"list", ColumnKind::source},
               {"note", ColumnKind::ignored},
               {"Surname", ColumnKind::surname}});
  add(table, {"R1", "p", "roll", "x", "Khan"});
  add(table, {"R2", "p", "health", "y", "Khan"});
  add(table, {"R3", "", "roll", "z", "Khan"});
  CHECK(table.columns().size() == 1);
  CHECK(table.record_id(1) == "R2");
  CHECK(table.truth(0) == table.truth(1));
  CHECK(table.truth(2) == 0);
  CHECK(table.source(0) == table.source(2));
  CHECK(table.source(0) != table.source(1));
  CHECK(table.source_name(table.source(1)) == "health");
}

TEST_CASE("shares are of the records that have a value, and a record looked up counts no more") {
  Table table({{"Surname", ColumnKind::surname}, {"Born", ColumnKind::birth_date}});
  add(table, {"Khan", "2015-01-02"});
  add(table, {"Khan", "2015-01-02"});
  add(table, {"Begum", "2015-01-02"});
  add(table, {"", "2015-01-02"});
  CHECK(table.frequency(0, table.at(0, 0)) == doctest::Approx(2.0 / 3));
  CHECK(table.mean_share(0) == doctest::Approx(5.0 / 9));
  CHECK(table.frequency(1, table.at(0, 1)) == 0);
  add(table, {"Begum", ""});
  table.remove_last();
  CHECK(table.size() == 4);
  CHECK(table.frequency(0, table.at(2, 0)) == doctest::Approx(1.0 / 3));
}

TEST_CASE("the content of a record hashes alike whatever came before it") {
  const auto records = test::made_up_records(5, 40);
  const auto table = test::table_of(records);
  const auto turned = test::table_of({records.rbegin(), records.rend()});
  for (RecordNo i = 0; i < table.size(); ++i) {
    CHECK(table.content_hash(i) == turned.content_hash(static_cast<RecordNo>(table.size() - 1 - i)));
  }
}

TEST_CASE("an invalid or temporary UPN is kept, and known to be no proof") {
  Table table({{"UPN", ColumnKind::upn}});
  add(table, {"A999000224651"});
  add(table, {"U999000224658"});
  const auto& store = table.store(0);
  CHECK(store.valid(table.at(1, 0)));
  CHECK(table.at(0, 0) != kMissing);
  CHECK_FALSE(store.valid(table.at(0, 0)));
}

TEST_CASE("a closed table keeps what it holds and takes nothing more") {
  const auto records = test::made_up_records(6, 20);
  auto table = test::table_of(records);
  const auto text = std::string(table.text_at(3, 0));
  const auto truth = table.truth(3);
  table.close();
  CHECK(table.text_at(3, 0) == text);
  CHECK(table.truth(3) == truth);
  CHECK_THROWS_AS(add(table, std::vector<std::string_view>(10)), ContractBroken);
}

}  // namespace
}  // namespace onroll
