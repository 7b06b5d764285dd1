#include "matching/likeness/addresses.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "support/files.h"

using namespace onroll;
using onroll::test::vectors_in;

namespace {

AddressLevel between(std::string_view a, std::string_view b) {
  return compare(prepare_address(clean_address(a)), prepare_address(clean_address(b)));
}

// The verdicts of SUI Matcher, which its vectors are written in.
std::string_view status(AddressLevel level) {
  if (level == AddressLevel::same || level == AddressLevel::similar_street) return "Matched";
  if (level == AddressLevel::flat_missing || level == AddressLevel::in_range) return "Uncertain";
  return "Unmatched";
}

std::string some_address() {
  const auto words = rc::gen::elementOf(std::vector<std::string>{"Flat", "1", "2b", "12", "10-14", "3/12",
                                                                 "York", "St", "Street", "Park", "Road", ",",
                                                                 "Upton", "first", "floor", "unit"});
  std::string text;
  for (const auto& word : *rc::gen::resize(7, rc::gen::container<std::vector<std::string>>(words)))
    text += word + " ";
  return text;
}

}  // namespace

TEST_CASE("addresses: every vector of SUI Matcher") {
  for (const auto& row : vectors_in("likeness/sui_address_pairs.csv")) {
    CAPTURE(row[0]);
    CHECK(status(between(row[1] + ", " + row[2] + ", " + row[3], row[4] + ", " + row[5] + ", " + row[6])) ==
          row[7]);
  }
}

TEST_CASE("addresses are cleaned: abbreviations, saints, postcodes") {
  CHECK(clean_address("12 High St.\nWorcester\nWR5 2NP") == "12 high street, worcester");
  CHECK(clean_address("Apt 3, 12 St John's Rd, Worcester WR52NP") == "flat 3, 12 st johns road, worcester");
  CHECK(clean_address("12 A York Ave") == "12a york avenue");
  CHECK(clean_address("10 - 14 York Rd") == "10-14 york road");
  CHECK(clean_address("Unknown").empty());
  CHECK(clean_address(" , ;").empty());
}

TEST_CASE("levels of addresses") {
  CHECK(between("12 High St, Worcester", "12 HIGH STREET WORCESTER") == AddressLevel::same);
  CHECK(between("12 High Street", "12 High Street, Worcester") == AddressLevel::same);
  CHECK(between("12 High Street, Worcester", "12 High Street, Leeds") == AddressLevel::similar_street);
  CHECK(between("12 Bromyard Road", "12 Bromyrad Road") == AddressLevel::similar_street);
  CHECK(between("Flat 2, 12 High Street", "12 High Street") == AddressLevel::flat_missing);
  CHECK(between("2/12 High Street", "Unit 2, 12 High Street") == AddressLevel::same);
  CHECK(between("First Floor Flat, 12 High Street", "Ground Floor Flat, 12 High Street") ==
        AddressLevel::other_flat);
  CHECK(between("10-14 High Street", "12 High Street") == AddressLevel::in_range);
  CHECK(between("12a High Street", "12 High Street") == AddressLevel::in_range);
  CHECK(between("12a High Street", "12b High Street") == AddressLevel::other_number);
  CHECK(between("High Street, Upton", "12 High Street, Upton") == AddressLevel::number_missing);
  CHECK(between("Flat 1, 12 High Street", "Flat 2, 12 High Street") == AddressLevel::other_flat);
  CHECK(between("12 High Street, Upton", "14 High Street, Upton") == AddressLevel::other_number);
  CHECK(between("Rose Cottage, Mill Lane, Upton", "Rose Cottage, Mill Lane") == AddressLevel::similar_words);
  CHECK(between("Rose Cottage, Mill Lane", "The Old Vicarage, Mill Lane") == AddressLevel::number_missing);
  CHECK(between("12 High Street, Upton upon Severn", "9 Mill Lane, Upton upon Severn") ==
        AddressLevel::some_words);
  CHECK(between("12 High Street", "9 Mill Lane") == AddressLevel::different);
  CHECK(between("", "9 Mill Lane") == AddressLevel::missing);
}

TEST_CASE("columns of other countries' addresses") {
  CHECK(between("tullaroop street", "tullaroop street") == AddressLevel::same);
  CHECK(between("tullaroop street", "tullarop street") == AddressLevel::similar_street);
  CHECK(between("tullaroop street", "giblin street") == AddressLevel::different);
  CHECK(between("willaroo", "wilaroo") == AddressLevel::similar_street);
  CHECK(between("willaroo", "killarney") == AddressLevel::different);
  CHECK(between("5209", "5209") == AddressLevel::same);
  CHECK(between("5209", "1980") == AddressLevel::other_number);
  CHECK(between("2496 san pablo rd s", "2496 san pablo road s") == AddressLevel::same);
}

TEST_CASE(
    "comparison of addresses is symmetric, an address equals itself, cleaning what is clean changes "
    "nothing") {
  rc::check("addresses", [] {
    const auto a = some_address();
    const auto b = some_address();
    RC_ASSERT(between(a, b) == between(b, a));
    RC_ASSERT(between(a, a) == (clean_address(a).empty() ? AddressLevel::missing : AddressLevel::same));
    RC_ASSERT(clean_address(clean_address(a)) == clean_address(a));
  });
}
