// How many pairs a second each comparison takes on one core, how long cleaning and preparing takes a value.
//   bench_matching_likeness [values]    pairs are drawn at random, and from values a slip apart
#define DOCTEST_CONFIG_IMPLEMENT
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <random>
#include <string>
#include <vector>

#include "base/embedded.h"
#include "base/text.h"
#include "matching/likeness/addresses.h"
#include "matching/likeness/contacts.h"
#include "matching/likeness/dates.h"
#include "matching/likeness/full_names.h"
#include "matching/likeness/names.h"
#include "matching/likeness/numbers.h"
#include "matching/likeness/postcodes.h"
#include "matching/likeness/texts.h"

using namespace onroll;

namespace {

constexpr std::size_t kPairs = 1'000'000;
std::mt19937_64 chance(436);

// Processor time, so that other work on the machine counts for less.
double seconds_of(auto&& work) {
  const auto start = std::clock();
  work();
  return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

double best_of(auto&& work) {
  double best = seconds_of(work);
  for (int round = 1; round < 5; ++round) best = std::min(best, seconds_of(work));
  return best;
}

// Values and, after each, the same with a slip of the pen: one pair in eight drawn is such neighbours.
std::vector<std::string> with_slips(std::vector<std::string> values) {
  std::vector<std::string> all;
  for (auto& value : values) {
    auto slip = value;
    if (slip.size() > 2) std::swap(slip[slip.size() - 1], slip[slip.size() - 2]);
    all.push_back(std::move(value));
    all.push_back(std::move(slip));
  }
  return all;
}

template <typename Form>
void compared(std::string_view kind, const std::vector<Form>& forms) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
  for (std::size_t i = 0; i < kPairs; ++i) {
    const auto a = static_cast<std::uint32_t>(chance() % forms.size());
    pairs.emplace_back(a, i % 8 == 0 ? a ^ 1U : static_cast<std::uint32_t>(chance() % forms.size()));
  }
  std::uint64_t sum = 0;
  const auto took = best_of([&] {
    sum = 0;
    for (const auto& [a, b] : pairs) sum += static_cast<std::uint64_t>(compare(forms[a], forms[b]));
  });
  fmt::print("{:<12} compare {:>7.1f} M pairs/s   ({} bytes a value, mean level {:.2f})\n", kind,
             static_cast<double>(kPairs) / took / 1e6, sizeof(Form),
             static_cast<double>(sum) / static_cast<double>(kPairs));
}

template <typename Clean, typename Prepare>
void measured(std::string_view kind, const std::vector<std::string>& raw, Clean&& clean, Prepare&& prepare) {
  std::vector<std::string> cleaned;
  std::vector<decltype(prepare(std::string_view{}))> forms;
  const auto cleaning = seconds_of([&] {
    for (const auto& value : raw) cleaned.push_back(clean(value));
  });
  const auto preparing = seconds_of([&] {
    for (const auto& value : cleaned) forms.push_back(prepare(value));
  });
  const auto each = 1e9 / static_cast<double>(raw.size());
  fmt::print("{:<12} clean {:>6.0f} ns, prepare {:>6.0f} ns a value\n", kind, cleaning * each,
             preparing * each);
  compared(kind, forms);
}

std::vector<std::string> column_of(std::string_view file, std::size_t column, std::size_t most) {
  std::vector<std::string> values;
  for (const auto line : split(embedded_file(embedded_data(), file), '\n')) {
    const auto cells = split(line, ',');
    if (cells.size() > column && values.size() < most) values.emplace_back(cells[column]);
  }
  return values;
}

std::string digits(std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += static_cast<char>('0' + chance() % 10);
  return text;
}

template <typename Make>
std::vector<std::string> made(std::size_t count, Make&& make) {
  std::vector<std::string> values;
  for (std::size_t i = 0; i < count; ++i) values.push_back(make());
  return with_slips(std::move(values));
}

void jaro_winkler_alone(const std::vector<std::string>& names) {
  std::vector<std::pair<Letters, unsigned>> words;
  for (const auto& name : names) {
    const auto clean = clean_surname(name);
    words.emplace_back(letters_of(clean), static_cast<unsigned>(clean.size()));
  }
  double sum = 0;
  std::size_t a = 0;
  const auto took = best_of([&] {
    sum = 0;
    for (std::size_t i = 0; i < kPairs; ++i) {
      const auto b = (a + 7919) % words.size();
      sum +=
          static_cast<double>(jaro_winkler(words[a].first, words[a].second, words[b].first, words[b].second));
      a = b + (i & 1U);
      if (a == words.size()) a = 0;
    }
  });
  fmt::print("Jaro-Winkler alone {:>7.1f} M pairs/s   (mean {:.3f})\n",
             static_cast<double>(kPairs) / took / 1e6, sum / static_cast<double>(kPairs));
}

}  // namespace

int main(int count, char** words) {
  const std::size_t values = count > 1 ? static_cast<std::size_t>(std::atoll(words[1])) : 5000;
  fmt::print("variants first asked {:.2f} ms\n", seconds_of([] { (void)variant_key("ann"); }) * 1e3);
  const auto surnames = with_slips(column_of("names/surnames.csv", 0, values));
  const auto forenames = with_slips(column_of("names/forenames.csv", 2, values));
  jaro_winkler_alone(surnames);
  measured("surname", surnames, clean_surname, prepare_name);
  measured("forename", forenames, clean_forename, prepare_name);
  measured("full name",
           made(values,
                [&] {
                  return forenames[chance() % forenames.size()] + " " + surnames[chance() % surnames.size()];
                }),
           clean_full_name, prepare_full_name);
  measured(
      "date", made(values, [] { return iso(date(2005, 1, 1) + std::chrono::days(chance() % 6000)); }),
      [](std::string_view raw) { return clean_date(raw); },
      [](std::string_view clean) { return prepare_date(clean); });
  measured(
      "postcode",
      made(values,
           [] { return "WR" + digits(1) + " " + digits(1) + static_cast<char>('A' + chance() % 20) + "B"; }),
      clean_postcode, prepare_postcode);
  measured("number", made(values, [] { return digits(10); }), clean_number, prepare_number);
  measured("address",
           made(values,
                [&] {
                  return "Flat " + digits(1) + ", " + digits(2) + " " + surnames[chance() % surnames.size()] +
                         " Road, Upton, Worcester";
                }),
           clean_address, prepare_address);
  measured("phone", made(values, [] { return "07700 " + digits(6); }), clean_phone, prepare_phone);
  measured("e-mail",
           made(values, [&] { return surnames[chance() % surnames.size()] + digits(2) + "@example.org"; }),
           clean_email, prepare_email);
  measured("text", made(values, [&] { return surnames[chance() % surnames.size()] + " Primary School"; }),
           clean_text, prepare_text);
}
