#include "people/identifiers.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "people/sources.h"
#include "support/files.h"

using namespace onroll;

namespace {

std::string sentence_of(const auto& result) {
  return result ? std::string() : result.error().front().sentence;
}

nlohmann::json postcode_vectors(const std::string& name) {
  return nlohmann::json::parse(test::file_bytes("identifiers/postcode_" + name + ".json")).at("tests");
}

}  // namespace

TEST_CASE("every UPN vector is judged as expected") {
  int judged = 0;
  for (const auto& row : test::vectors_in("identifiers/upn_vectors.csv")) {
    CAPTURE(row[0]);
    const auto upn = Upn::parse(row[0]);
    if (row[1] == "valid") CHECK(upn.has_value());
    if (row[1] == "invalid" || row[1] == "regex-only") CHECK_FALSE(upn.has_value());
    if (upn && row[1] == "valid") CHECK(upn->temporary() == (row[2] == "temporary"));
    ++judged;
  }
  CHECK(judged == 26);
}

TEST_CASE("a UPN problem says which part is wrong and never repeats the value") {
  CHECK(sentence_of(Upn::parse("A801200001001")).find("first letter") != std::string::npos);
  CHECK(sentence_of(Upn::parse("R900400001001")).find("authority") != std::string::npos);
  CHECK(sentence_of(Upn::parse("H80120000100")).find("shorter") != std::string::npos);
  CHECK(sentence_of(Upn::parse("H8012000010011")).find("longer") != std::string::npos);
  CHECK(sentence_of(Upn::parse("I801200001001")).find("never I, O or S") != std::string::npos);
  CHECK(sentence_of(Upn::parse("X80120000A001")).find("12 digits") != std::string::npos);
  for (const auto& row : test::vectors_in("identifiers/upn_vectors.csv")) {
    CHECK(sentence_of(Upn::parse(row[0])).find(row[0]) == std::string::npos);
  }
}

TEST_CASE("a UPN is read whatever its case and spacing") {
  CHECK(Upn::parse(" h801 200 001001 ").value().text() == "H801200001001");
}

TEST_CASE("every NHS number vector is judged as expected") {
  for (const auto& row : test::vectors_in("identifiers/nhs_number_vectors.csv")) {
    CAPTURE(row[0]);
    CHECK(NhsNumber::parse(row[0]).has_value() == (row[1] == "valid"));
  }
  CHECK(NhsNumber::parse("943-476 5870").value().text() == "9434765870");
}

TEST_CASE("every ULN vector is judged as expected") {
  for (const auto& row : test::vectors_in("identifiers/uln_vectors.csv")) {
    CAPTURE(row[0]);
    if (row[1] != "unknown") CHECK(Uln::parse(row[0]).has_value() == (row[1] == "valid"));
  }
}

TEST_CASE("every postcode vector is judged, written and divided as expected") {
  for (const auto& vector : postcode_vectors("validation")) {
    CAPTURE(vector.dump());
    CHECK(Postcode::parse(vector["base"].get<std::string>()).has_value() == vector["expected"].get<bool>());
  }
  for (const auto& vector : postcode_vectors("normalisation")) {
    const auto postcode = Postcode::parse(vector["base"].get<std::string>());
    CHECK(postcode.has_value() == !vector["expected"].is_null());
    if (postcode) CHECK(postcode->text() == vector["expected"].get<std::string>());
  }
  for (const auto& vector : postcode_vectors("outcodes")) {
    if (vector["expected"].is_null()) continue;
    CHECK(Postcode::parse(vector["base"].get<std::string>()).value().outcode() ==
          vector["expected"].get<std::string>());
  }
  for (const auto& vector : postcode_vectors("sectors")) {
    if (vector["expected"].is_null()) continue;
    CHECK(Postcode::parse(vector["base"].get<std::string>()).value().sector() ==
          vector["expected"].get<std::string>());
  }
}

TEST_CASE("the other postcode vectors, and stray punctuation") {
  for (const auto* name : {"incodes", "units", "areas", "districts", "sub-districts"}) {
    for (const auto& vector : postcode_vectors(name)) {
      const auto base = vector["base"].get<std::string>();
      CAPTURE(base);
      CHECK(Postcode::parse(base).has_value() == (base != "Definitely wrong"));
    }
  }
  for (const auto& row : test::vectors_in("identifiers/nhse_postcode_preprocess_vectors.csv")) {
    CAPTURE(row[0]);
    CHECK(Postcode::parse(row[0]).has_value() == (!row[2].empty() && !row[3].empty()));
  }
  CHECK(Postcode::parse(" (wr5-2np). ").value().text() == "WR5 2NP");
  CHECK(Postcode::parse("GIR 0AA").value().outcode() == "GIR");
  CHECK_FALSE(Postcode::parse("").has_value());
}

TEST_CASE("school numbers: URN, LA code, DfE number") {
  CHECK(Urn::parse("100000").value().text() == "100000");
  CHECK_FALSE(Urn::parse("10000").has_value());
  CHECK_FALSE(Urn::parse("000001").has_value());
  CHECK(LaCode::parse("885").value().number() == 885);
  CHECK_FALSE(LaCode::parse("88").has_value());
  CHECK(SchoolNumber::parse("885/4029").value() == SchoolNumber::parse("8854029").value());
  CHECK(SchoolNumber::parse("8854029").value().text() == "885/4029");
  CHECK_FALSE(SchoolNumber::parse("885402").has_value());
}

TEST_CASE("XXXXXXX and MMMMMMM are destinations, never schools") {
  CHECK(sentence_of(SchoolNumber::parse("XXXXXXX")).find("destinations") != std::string::npos);
  CHECK(sentence_of(SchoolNumber::parse("mmm/mmmm")).find("destinations") != std::string::npos);
}

TEST_CASE("every source has its words and is found by them") {
  CHECK(all_sources().size() == 13);
  for (const auto source : all_sources()) {
    CHECK(parse_source(word(source)) == source);
    CHECK_FALSE(in_words(source).empty());
  }
  CHECK_FALSE(parse_source("gossip").has_value());
}
