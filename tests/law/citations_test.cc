// A citation resolves when its instrument is in the list, its address is an official one, and the address
// names the provision that the card names.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

#include "law/rules.h"

using namespace onroll;

namespace {

constexpr std::array<std::string_view, 2> kOfficial = {"https://www.legislation.gov.uk/",
                                                       "https://www.gov.uk/government/publications/"};

bool is_official(std::string_view link) {
  return std::ranges::any_of(kOfficial, [&](std::string_view host) { return link.starts_with(host); });
}

// "section 8(2), with ..." -> "section/8"; "sections 97A to 97C" -> "section/97A"; "Schedule 3" ->
// "schedule/3".
std::string address_of(std::string_view provision) {
  std::string kind;
  std::size_t at = 0;
  while (at < provision.size() && provision[at] != ' ') {
    kind += static_cast<char>(std::tolower(provision[at]));
    ++at;
  }
  if (kind.ends_with('s')) kind.pop_back();
  std::string number;
  for (++at; at < provision.size() && std::isalnum(static_cast<unsigned char>(provision[at])) != 0; ++at) {
    number += provision[at];
  }
  return kind + "/" + number;
}

void check_citation(const EarlierVersion& cited) {
  CAPTURE(cited.provision);
  REQUIRE(cited.instrument != nullptr);
  CHECK(std::ranges::count(all_instruments(), cited.instrument) == 1);
  if (!cited.at.empty()) CHECK(cited.at == address_of(cited.provision));
}

}  // namespace

TEST_CASE("every citation resolves") {
  for (const auto* card : all_rules()) {
    CAPTURE(card->id);
    check_citation({card->instrument, card->provision, card->at, {}, {}, {}});
    if (card->nature == Nature::local) {
      CHECK(card->at.empty());
      continue;
    }
    CHECK(is_official(link_of(*card)));
    // The place in the text may be open only where nobody has seen the text.
    if (card->nature == Nature::law && card->at.empty()) CHECK(card->evidence != Evidence::official);
  }
}

TEST_CASE("earlier versions of a rule follow one another without a gap, the newest first") {
  for (const auto* card : all_rules()) {
    CAPTURE(card->id);
    auto next = card->in_force_from;
    for (const auto& version : card->earlier) {
      check_citation(version);
      CHECK(version.until + std::chrono::days{1} == *next);
      CHECK(version.from <= version.until);
      CHECK_FALSE(version.difference.empty());
      next = version.from;
    }
  }
}

TEST_CASE("every instrument in the list is cited, and is on an official site unless it is a council's own") {
  for (const auto* instrument : all_instruments()) {
    CAPTURE(instrument->title);
    bool cited = false;
    for (const auto* card : all_rules()) {
      cited = cited || card->instrument == instrument ||
              std::ranges::count(card->earlier, instrument, &EarlierVersion::instrument) > 0;
    }
    CHECK(cited);
    CHECK((instrument->link.empty() || is_official(instrument->link)));
  }
}

TEST_CASE("a rule that no day has been appointed for is never applied, and then from that day on") {
  const Card consent = {.id = "CW-99",
                        .file = "consent",
                        .title = "Consent",
                        .sentence = "A parent asks for consent.",
                        .instrument = &kWellbeingAct2026,
                        .provision = "section 37",
                        .at = "section/37",
                        .nature = Nature::law,
                        .in_force_from = std::nullopt,
                        .in_force_until = std::nullopt,
                        .evidence = Evidence::quoted,
                        .owner = "parent",
                        .commences_with = "section 37"};
  const Commencements appointed = {{"section 38", date(2027, 1, 1)}, {"section 37", date(2027, 9, 1)}};
  CHECK(in_force_in_words(consent) == "Not in force: no day has been appointed");
  CHECK(in_force_in_words(consent, appointed) == "In force from 1 September 2027");
  const auto asked = not_in_force(consent, date(2030, 1, 1));
  REQUIRE(asked.size() == 1);
  CHECK(
      asked[0].sentence ==
      "CW-99 (Consent) is not in force: no day has been appointed for section 37 of the Children’s Wellbeing "
      "and Schools Act 2026.");
  CHECK(not_in_force(consent, date(2027, 8, 31), appointed).size() == 1);
  CHECK(not_in_force(consent, date(2027, 9, 1), appointed).empty());
}
