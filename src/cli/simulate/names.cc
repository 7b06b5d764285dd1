#include "cli/simulate/names.h"

#include <algorithm>
#include <charconv>

#include "base/embedded.h"
#include "base/text.h"

namespace onroll::cli {
namespace {

std::int32_t number(std::string_view text) {
  std::int32_t value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

// The lines of an embedded file without its header, each split at commas. None of these files quotes a cell.
template <typename Take>
void for_each_line(std::string_view path, Take take) {
  const auto lines = split(embedded_file(embedded_data(), path), '\n');
  for (std::size_t i = 1; i < lines.size(); ++i) {
    if (!lines[i].empty()) take(split(lines[i], ','));
  }
}

void read_forenames(Names& names) {
  for_each_line("names/forenames.csv", [&](const std::vector<std::string_view>& cells) {
    const std::int32_t from = number(cells[0]);
    if (names.band_starts.empty() || names.band_starts.back() != from) {
      names.band_starts.push_back(from);
      names.girls.emplace_back();
      names.boys.emplace_back();
    }
    auto& side = cells[1] == "F" ? names.girls : names.boys;
    side.back().add(std::string(cells[2]), number(cells[3]));
  });
}

void read_other_names(Names& names) {
  for_each_line("names/other_names.csv", [&](const std::vector<std::string_view>& cells) {
    if (names.origins.empty() || names.origins.back().name != cells[0]) {
      names.origins.push_back({.name = std::string(cells[0]), .girls = {}, .boys = {}, .surnames = {}});
    }
    Origin& origin = names.origins.back();
    auto& list = cells[1] == "F" ? origin.girls : cells[1] == "M" ? origin.boys : origin.surnames;
    list.emplace_back(cells[2]);
  });
}

bool plain_letter(char c) {
  return c >= 'a' && c <= 'z';
}

}  // namespace

void Weighted::add(std::string value, std::int32_t weight) {
  values.push_back(std::move(value));
  sums.push_back((sums.empty() ? 0 : sums.back()) + weight);
}

const std::string& Weighted::draw(Random& random) const {
  require(!sums.empty(), "a list of names to draw from");
  const auto at = std::ranges::upper_bound(sums, random.below(sums.back()));
  return values[static_cast<std::size_t>(at - sums.begin())];
}

Names read_names() {
  Names names;
  read_forenames(names);
  read_other_names(names);
  for_each_line("names/surnames.csv", [&](const std::vector<std::string_view>& cells) {
    names.surnames.add(std::string(cells[0]), number(cells[1]));
  });
  for_each_line("names/nicknames.csv", [&](const std::vector<std::string_view>& cells) {
    for (const auto form : split(cells[1], ' ')) names.short_forms[std::string(cells[0])].emplace_back(form);
  });
  return names;
}

std::string draw_forename(const Names& names, const Origin* origin, bool girl, Date born, Random& random) {
  if (origin != nullptr && random.below(4) != 0) {
    return random.pick(std::span<const std::string>(girl ? origin->girls : origin->boys));
  }
  const auto year = static_cast<std::int32_t>(static_cast<int>(ymd(born).year()));
  std::size_t band = 0;
  while (band + 1 < names.band_starts.size() && names.band_starts[band + 1] <= year) ++band;
  return (girl ? names.girls : names.boys)[band].draw(random);
}

std::string mistyped(const std::string& name, Random& random) {
  std::vector<std::size_t> places;
  for (std::size_t i = 1; i + 1 < name.size(); ++i) {
    if (plain_letter(name[i]) && plain_letter(name[i + 1]) && name[i] != name[i + 1]) places.push_back(i);
  }
  if (places.empty()) return name + "e";
  const std::size_t at = random.pick(std::span<const std::size_t>(places));
  std::string out = name;
  switch (random.below(4)) {
    case 0:
      std::swap(out[at], out[at + 1]);
      break;
    case 1:
      out.erase(at, 1);
      break;
    case 2:
      out.insert(at, 1, out[at]);
      break;
    default:
      out[at] = out[at] == 'z' ? 'a' : static_cast<char>(out[at] + 1);
  }
  return out;
}

}  // namespace onroll::cli
