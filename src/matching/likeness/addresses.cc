#include "matching/likeness/addresses.h"

#include <algorithm>
#include <optional>
#include <span>
#include <vector>

#include "base/hash.h"
#include "base/text.h"
#include "matching/likeness/address_words.h"
#include "matching/likeness/cleaning.h"

namespace onroll {
namespace {

using Line = std::vector<std::string_view>;

constexpr std::size_t kMostStreetWords = 4;  // where no kind of street ends it

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_number(std::string_view word) {
  return !word.empty() && is_digit(word.front());
}

std::uint32_t leading_number(std::string_view word) {
  std::uint32_t value = 0;
  for (const char c : word.substr(0, 9)) {
    if (!is_digit(c)) break;
    value = value * 10 + static_cast<std::uint32_t>(c - '0');
  }
  return value;
}

std::uint16_t flat_number(std::string_view word) {
  return is_all_digits(word) && word.size() <= 4 ? static_cast<std::uint16_t>(leading_number(word))
                                                 : static_cast<std::uint16_t>(short_hash(word) | 0x8000U);
}

// An address being taken apart: what is understood is taken out of the lines, the rest are further words.
class AddressReader {
 public:
  explicit AddressReader(std::string_view clean) {
    for (auto line : split(clean, ',')) {
      if (line.starts_with(' ')) line.remove_prefix(1);
      lines_.push_back(words_in(line));
    }
    form_.missing = clean.empty();
    form_.whole = short_hash(clean);
  }

  AddressForm read() {
    if (form_.missing) return form_;
    for (auto& line : lines_) take_flat(line);
    take_number();
    take_street();
    take_rest();
    return form_;
  }

 private:
  // "flat 3", "unit 3b", "first floor flat"; "3/12" is flat 3 of number 12.
  void take_flat(Line& line) {
    for (std::size_t i = 0; i < line.size(); ++i) {
      if (const auto slash = line[i].find('/'); slash != std::string_view::npos && is_number(line[i])) {
        form_.flat = flat_number(line[i].substr(0, slash));
        line[i].remove_prefix(slash + 1);
      }
      if (!announces_flat(line[i]) || form_.flat != 0) continue;
      const auto from = floor_start(line, i);
      const bool named = i + 1 < line.size() && (is_number(line[i + 1]) || line[i + 1].size() == 1);
      if (!named && from == i) continue;
      form_.flat =
          named ? flat_number(line[i + 1]) : static_cast<std::uint16_t>(short_hash(line[from]) | 0x8000U);
      erase(line, from, i + (named ? 2 : 1));
    }
  }

  // Where "first floor" begins before the flat at `place`.
  static std::size_t floor_start(const Line& line, std::size_t place) {
    std::size_t from = place;
    if (from > 0 && line[from - 1] == "floor") --from;
    return from > 0 && is_floor(line[from - 1]) ? from - 1 : place;
  }

  // The house's number stands before the street's words: of several, the one before the kind of street.
  void take_number() {
    std::optional<Place> chosen;
    for (std::size_t at = 0; at < lines_.size(); ++at) {
      for (std::size_t i = 0; i < lines_[at].size(); ++i) {
        if (is_number(lines_[at][i]) && (!chosen || !goes_before_street(*chosen)))
          chosen = prefer(chosen, {at, i});
      }
    }
    if (!chosen) return;
    take_number_at(*chosen);
  }

  struct Place {
    std::size_t line = 0;
    std::size_t word = 0;
  };

  // A number alone on its line comes before the next line's words.
  std::span<const std::string_view> words_after(Place place) const {
    const auto& line = lines_[place.line];
    if (place.word + 1 < line.size()) return std::span(line).subspan(place.word + 1);
    if (line.size() == 1 && place.line + 1 < lines_.size()) return lines_[place.line + 1];
    return {};
  }

  bool goes_before_street(Place place) const {
    const auto words = words_after(place);
    const auto next_number = std::ranges::find_if(words, is_number);
    return std::any_of(words.begin(), next_number, is_street_kind);
  }

  // The first number, unless a later one goes before a street; an earlier one that stood alone is the flat.
  std::optional<Place> prefer(std::optional<Place> chosen, Place later) {
    if (!chosen) return later;
    if (!goes_before_street(later)) return chosen;
    auto& line = lines_[chosen->line];
    if (form_.flat == 0) form_.flat = flat_number(line[chosen->word]);
    erase(line, chosen->word, chosen->word + 1);
    if (chosen->line == later.line) --later.word;
    return later;
  }

  void take_number_at(Place place) {
    auto& line = lines_[place.line];
    const auto word = line[place.word];
    form_.number = leading_number(word);
    const auto after = std::ranges::find_if_not(word, is_digit);
    if (after != word.end() && *after == '-') {
      const auto last = leading_number(word.substr(static_cast<std::size_t>(after - word.begin()) + 1));
      form_.number_to =
          static_cast<std::uint16_t>(last > form_.number ? std::min(last - form_.number, 999U) : 0);
    } else if (after != word.end()) {
      form_.suffix = *after;
    }
    const bool announced = place.word > 0 && announces_number(line[place.word - 1]);
    const auto from = announced ? place.word - 1 : place.word;
    const bool alone = line.size() == place.word - from + 1;
    erase(line, from, place.word + 1);
    street_ = alone ? Place{place.line + 1, 0} : Place{place.line, from};
  }

  // From the number, or from the start of the line, to the last kind of street: "park road", "the shambles".
  void take_street() {
    if (form_.number == 0) street_ = line_with_street();
    if (street_.line >= lines_.size()) return;
    auto& line = lines_[street_.line];
    auto end = street_.word;
    for (auto i = street_.word; i < line.size() && !is_number(line[i]); ++i) {
      if (is_street_kind(line[i]) && (i > street_.word || line.size() == 1)) end = i + 1;
      if (end > street_.word && i >= end) break;
    }
    if (end == street_.word) {
      if (form_.number == 0) return;
      end = std::min(line.size(), street_.word + kMostStreetWords);
    }
    std::string street;
    for (auto i = street_.word; i < end; ++i) street += line[i];
    set_street(street);
    form_.has_street = !street.empty();
    erase(line, street_.word, end);
  }

  Place line_with_street() const {
    const auto found = std::ranges::find_if(lines_, [](const Line& line) {
      return line.size() > 1 && std::any_of(line.begin() + 1, line.end(), is_street_kind);
    });
    return {static_cast<std::size_t>(found - lines_.begin()), 0};
  }

  void take_rest() {
    std::string all;
    for (const auto& line : lines_) {
      for (const auto word : line) {
        all += word;
        const auto known = std::span(form_.words).first(form_.word_count);
        if (form_.word_count == form_.words.size() ||
            std::ranges::find(known, short_hash(word)) != known.end())
          continue;
        form_.words[form_.word_count++] = short_hash(word);
      }
    }
    if (!form_.has_street) set_street(all);
    std::ranges::sort(std::span(form_.words).first(form_.word_count));
  }

  void set_street(std::string_view joined) {
    form_.street = letters_of(joined);
    form_.street_size = static_cast<std::uint8_t>(std::min(joined.size(), form_.street.text.size()));
  }

  static void erase(Line& line, std::size_t from, std::size_t to) {
    line.erase(line.begin() + static_cast<std::ptrdiff_t>(from),
               line.begin() + static_cast<std::ptrdiff_t>(to));
  }

  std::vector<Line> lines_;
  Place street_;
  AddressForm form_;
};

}  // namespace

AddressForm prepare_address(std::string_view clean) {
  return AddressReader(clean).read();
}

}  // namespace onroll
