#include "matching/likeness/texts.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "matching/likeness/contacts.h"
#include "matching/likeness/full_names.h"

using namespace onroll;

namespace {

TextLevel texts(std::string_view a, std::string_view b) {
  return compare(prepare_text(clean_text(a)), prepare_text(clean_text(b)));
}

PhoneLevel phones(std::string_view a, std::string_view b) {
  return compare(prepare_phone(clean_phone(a)), prepare_phone(clean_phone(b)));
}

EmailLevel mails(std::string_view a, std::string_view b) {
  return compare(prepare_email(clean_email(a)), prepare_email(clean_email(b)));
}

FullNameLevel full_names(std::string_view a, std::string_view b) {
  return compare(prepare_full_name(clean_full_name(a)), prepare_full_name(clean_full_name(b)));
}

std::string some_text(std::string letters) {
  return *rc::gen::resize(24, rc::gen::container<std::string>(rc::gen::elementOf(std::move(letters))));
}

}  // namespace

TEST_CASE("levels of texts") {
  CHECK(texts("St. Mary's", "st marys") == TextLevel::same);
  CHECK(texts("Upton upon Severn", "Severn, Upton upon") == TextLevel::same_words);
  CHECK(texts("Worcester", "Worcster") == TextLevel::one_letter);
  CHECK(texts("Featherstone", "Fetherstane") == TextLevel::nearly);
  CHECK(texts("St Mary's Primary School", "St Mary's Primary") == TextLevel::nearly);
  CHECK(texts("Malvern", "Great Malvern") == TextLevel::contained);
  CHECK(texts("Oak Hill Primary", "Hill Oak Academy") == TextLevel::half);
  CHECK(texts("Oak Hill Primary School", "Sunny Bank Primary Academy") == TextLevel::some_words);
  CHECK(texts("Worcester", "Leeds") == TextLevel::different);
  CHECK(texts("unknown", "unknown") == TextLevel::missing);
  CHECK(texts("N/A", "Leeds") == TextLevel::missing);
}

TEST_CASE("telephone numbers are read as dialled from anywhere") {
  for (const auto* text : {"01905 123456", "+44 1905 123456", "+44 (0)1905 123456", "0044 1905 123456",
                           "(01905) 123-456", "441905123456", "01905 123456 ext 12"}) {
    CAPTURE(text);
    CHECK(clean_phone(text) == "441905123456");
  }
  CHECK(clean_phone("07700 900123 / 01905 123456") == "441905123456,447700900123");
  CHECK(clean_phone("01905 123456 07700 900123") == "441905123456,447700900123");
  for (const auto* text : {"", "00000000000", "none", "12345", "07777777777"}) {
    CAPTURE(text);
    CHECK(clean_phone(text).empty());
  }
}

TEST_CASE("levels of telephone numbers") {
  CHECK(phones("01905 123456", "+441905123456") == PhoneLevel::same);
  CHECK(phones("07700 900123 / 01905 123456", "07700 900123") == PhoneLevel::one_of_several);
  CHECK(phones("0113 249 6000", "249 6000") == PhoneLevel::last_digits);
  CHECK(phones("07700 900123", "07700 900124") == PhoneLevel::one_digit);
  CHECK(phones("07700 900123", "07700 900132") == PhoneLevel::one_digit);
  CHECK(phones("07700 900123", "07800 900123") == PhoneLevel::last_digits);
  CHECK(phones("07790 900123", "07709 900123") == PhoneLevel::one_digit);
  CHECK(phones("07700 900123", "07700 90012") == PhoneLevel::one_digit);
  CHECK(phones("07700 930123", "07700 903123") == PhoneLevel::one_digit);
  CHECK(phones("07700 900123", "01905 654321") == PhoneLevel::different);
  CHECK(phones("", "01905 654321") == PhoneLevel::missing);
}

TEST_CASE("one slip in a telephone number is never a different number") {
  rc::check("slip", [] {
    auto text = *rc::gen::container<std::string>(6, rc::gen::inRange('0', '9'));
    const auto whole = "079321" + text.substr(1);
    const auto at = *rc::gen::inRange<std::size_t>(2, whole.size() - 1);
    auto changed = whole;
    changed[at] = *rc::gen::inRange('0', '9');
    auto swapped = whole;
    std::swap(swapped[at], swapped[at + 1]);
    RC_ASSERT(phones(whole, changed) < PhoneLevel::different);
    RC_ASSERT(phones(whole, swapped) < PhoneLevel::different);
  });
}

TEST_CASE("levels of e-mail addresses") {
  CHECK(mails("Jo.Smith@example.org", "jo.smith@example.org ") == EmailLevel::same);
  CHECK(mails("jo.smith+school@example.org", "jo.smith@example.org") == EmailLevel::same);
  CHECK(mails("jo.smith@example.org", "jo.smith@example.com") == EmailLevel::same_local);
  CHECK(mails("jo.smith@example.org", "jo.smth@example.com") == EmailLevel::near);
  CHECK(mails("jo.smith@example.org", "zoe.patel@example.org") == EmailLevel::different);
  CHECK(mails("none@none.com", "none@none.com") == EmailLevel::missing);
  CHECK(mails("", "jo@example.org") == EmailLevel::missing);
}

TEST_CASE("levels of full names") {
  CHECK(clean_full_name("SMITH, John") == "smith, john");
  CHECK(clean_full_name("John Smith") == "smith, john");
  CHECK(clean_full_name("Mr John van der Berg") == "van der berg, john");
  CHECK(full_names("John Smith", "SMITH, John") == FullNameLevel::same);
  CHECK(full_names("John Smith", "Smith John") == FullNameLevel::swapped);
  CHECK(full_names("John Smith", "John Peter Smith") == FullNameLevel::more_words);
  CHECK(full_names("Jon Smith", "John Smith") == FullNameLevel::one_similar);
  CHECK(full_names("Jon Smith", "John Smyth") == FullNameLevel::both_similar);
  CHECK(full_names("J Smith", "John Smith") == FullNameLevel::initial);
  CHECK(full_names("Zoe Smith", "John Smith") == FullNameLevel::surname_only);
  CHECK(full_names("Zoe Smith", "Zoe Patel") == FullNameLevel::forename_only);
  CHECK(full_names("Smith", "Zoe Smith") == FullNameLevel::surname_only);
  CHECK(full_names("Zoe", "Zoe Smith") == FullNameLevel::forename_only);
  CHECK(full_names("Zoe", "zoe") == FullNameLevel::same);
  CHECK(full_names("Unknown", "Unknown") == FullNameLevel::missing);
}

TEST_CASE("comparisons are symmetric, a value equals itself, and cleaning what is clean changes nothing") {
  rc::check("texts", [] {
    const auto a = some_text("aab cde");
    const auto b = some_text("aab cde");
    RC_ASSERT(texts(a, b) == texts(b, a));
    RC_ASSERT(texts(a, a) == (clean_text(a).empty() ? TextLevel::missing : TextLevel::same));
    RC_ASSERT(clean_text(clean_text(a)) == clean_text(a));
  });
  rc::check("phones", [] {
    const auto a = some_text("0012345 +/");
    const auto b = some_text("0012345 +/");
    RC_ASSERT(phones(a, b) == phones(b, a));
    RC_ASSERT(phones(a, a) == (clean_phone(a).empty() ? PhoneLevel::missing : PhoneLevel::same));
  });
  rc::check("mails", [] {
    const auto a = some_text("aabc.@+");
    const auto b = some_text("aabc.@+");
    RC_ASSERT(mails(a, b) == mails(b, a));
    RC_ASSERT(mails(a, a) == (clean_email(a).empty() ? EmailLevel::missing : EmailLevel::same));
  });
  rc::check("full names", [] {
    const auto a = some_text("aab ce,");
    const auto b = some_text("aab ce,");
    RC_ASSERT(full_names(a, b) == full_names(b, a));
    RC_ASSERT(full_names(a, a) ==
              (clean_full_name(a).empty() ? FullNameLevel::missing : FullNameLevel::same));
  });
}
