#include "matching/likeness/names.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>

#include "base/text.h"
#include "matching/likeness/cleaning.h"
#include "support/files.h"

using namespace onroll;

namespace {

// Rows of "test,input,expected_tokens,note", where a test may be quoted because it has a comma.
std::vector<std::vector<std::string>> nhse_vectors() {
  std::vector<std::vector<std::string>> rows;
  const auto text = test::file_bytes("likeness/nhse_name_preprocess_vectors.csv");
  for (auto line : split(text, '\n')) {
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty() || line.starts_with("test,")) continue;
    std::vector<std::string> row(1);
    bool quoted = false;
    for (const char c : line) {
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        row.emplace_back();
      } else {
        row.back() += c;
      }
    }
    rows.push_back(row);
  }
  return rows;
}

std::string joined(const std::vector<std::string>& words, std::string_view between) {
  std::string text;
  for (const auto& word : words) {
    if (!text.empty()) text += between;
    text += word;
  }
  return text;
}

std::string cleaned_as(const std::string& test, const std::string& input) {
  if (test == "normalise") return name_words(input);
  if (test.starts_with("normalise_ignore")) return joined(name_tokens(input, LeftOut::baby, 9), " ");
  if (test.starts_with("split_with_ignore")) return joined(name_tokens(input, LeftOut::titles, 9), "|");
  return joined(name_tokens(input, LeftOut::nothing, 3), "|");
}

NameLevel between(std::string_view a, std::string_view b) {
  return compare(prepare_surname(a), prepare_surname(b));
}

std::string some_name() {
  const auto letters = rc::gen::elementOf(std::string("aabcdeehiilmnnoorst -'JX"));
  return *rc::gen::resize(12, rc::gen::container<std::string>(letters));
}

}  // namespace

TEST_CASE("cleaning: every NHS England vector") {
  const auto rows = nhse_vectors();
  CHECK(rows.size() == 40);
  for (const auto& row : rows) {
    CAPTURE(row[0]);
    CAPTURE(row[1]);
    CHECK(cleaned_as(row[0], row[1]) == row[2]);
  }
}

TEST_CASE("cleaned names: any script, titles and known-as left out") {
  CHECK(clean_surname("O’Brien-Smith") == "obrien smith");
  CHECK(clean_forename(" ZOË ") == "zoe");
  CHECK(clean_forename("Dr. Anne") == "anne");
  CHECK(clean_forename("Miss") == "miss");
  CHECK(clean_forename("Elizabeth (Beth)") == "elizabeth beth");
  CHECK(clean_forename("Anne known as Anna") == "anne anna");
  CHECK(clean_forename("Anne a.k.a. Anna") == "anne anna");
  CHECK(clean_surname("Иванов") == "ivanov");
  CHECK(!clean_forename("محمد").empty());
}

TEST_CASE("placeholders are missing") {
  for (const auto* name : {"XXXXXXX", "MMMMMMM", "Unknown", "Not Known", "N/A", "", "...", "000", "-"}) {
    CAPTURE(name);
    CHECK(clean_surname(name).empty());
    CHECK(clean_forename(name).empty());
  }
  for (const auto* name :
       {"Baby", "BABY BOY", "Twin two", "Twin 2", "twin2", "Infant Smith", "Male", "Baby of Smith"}) {
    CAPTURE(name);
    CHECK(clean_forename(name).empty());
  }
  for (const auto* name : {"Oo", "Ng", "Na", "Baby", "Child", "Twinings"})
    CHECK(!clean_surname(name).empty());
  CHECK(compare(prepare_forename("baby"), prepare_forename("baby")) == NameLevel::missing);
  CHECK(between("XXXXXXX", "XXXXXXX") == NameLevel::missing);
}

TEST_CASE("levels of names") {
  CHECK(between("Smith", "SMITH ") == NameLevel::same);
  CHECK(between("O'Brien", "O Brien") == NameLevel::same);
  CHECK(between("van der Berg", "Vanderberg") == NameLevel::same);
  CHECK(between("Smith-Jones", "Jones Smith") == NameLevel::other_order);
  CHECK(between("Abby", "Abigail") == NameLevel::usual_variant);
  CHECK(between("William", "Bill") == NameLevel::usual_variant);
  CHECK(between("Mohammed", "Muhammad") == NameLevel::usual_variant);
  CHECK(between("Md", "Mohammed") == NameLevel::usual_variant);
  CHECK(between("Katherine", "Caitlin") == NameLevel::rare_variant);
  CHECK(between("Parker", "Barker") == NameLevel::one_letter);
  CHECK(between("Smith", "Smyth") == NameLevel::one_letter);
  CHECK(between("Smith", "Simth") == NameLevel::one_letter);
  CHECK(between("Robinson", "Robinsn") == NameLevel::one_letter);
  CHECK(between("Ann", "Ann Marie") == NameLevel::more_words);
  CHECK(between("Marie", "Ann Marie") == NameLevel::part);
  CHECK(between("Smith Jones", "Jones Brown") == NameLevel::shares_word);
  CHECK(between("Wojciechowski", "Wojciechowska") == NameLevel::one_letter);
  CHECK(between("Featherstone", "Fetherstane") == NameLevel::nearly);
  CHECK(between("Philips", "Fillips") == NameLevel::sounds_alike);
  CHECK(between("J", "John") == NameLevel::initial);
  CHECK(between("J", "Mary") == NameLevel::different);
  CHECK(between("Smith", "Patel") == NameLevel::different);
  CHECK(between("Li", "Lu") == NameLevel::different);
  CHECK(between("", "Patel") == NameLevel::missing);
}

TEST_CASE("names longer than what is held of them") {
  const std::string longest(32, 'a');
  CHECK(between(longest + "b" + "x", longest + "b" + "x") == NameLevel::same);
  CHECK(between(longest + "bx", longest + "cd") != NameLevel::same);
}

TEST_CASE("comparison of names is symmetric, and a name equals itself") {
  rc::check("symmetric", [] {
    const auto a = prepare_surname(some_name());
    const auto b = prepare_surname(some_name());
    RC_ASSERT(compare(a, b) == compare(b, a));
  });
  rc::check("itself", [] {
    const auto name = some_name();
    const auto a = prepare_surname(name);
    RC_ASSERT(compare(a, a) == (clean_surname(name).empty() ? NameLevel::missing : NameLevel::same));
  });
  rc::check("cleaning what is clean changes nothing", [] {
    const auto clean = clean_forename(some_name());
    RC_ASSERT(clean_forename(clean) == clean);
  });
}
