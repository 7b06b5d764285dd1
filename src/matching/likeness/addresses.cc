#include "matching/likeness/addresses.h"

#include <algorithm>
#include <span>
#include <vector>

#include "base/hash.h"
#include "base/text.h"
#include "matching/likeness/address_words.h"
#include "matching/likeness/cleaning.h"

namespace onroll {
namespace {

constexpr std::size_t kMostStreetWords = 4;  // where no kind of street ends it
constexpr std::uint16_t kNamedFlat = 0x8000;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

std::uint32_t leading_number(std::string_view word) {
  std::uint32_t value = 0;
  for (const char c : word.substr(0, 9)) {
    if (!is_digit(c)) break;
    value = value * 10 + static_cast<std::uint32_t>(c - '0');
  }
  return value;
}

std::uint16_t flat_named(std::string_view word) {
  return static_cast<std::uint16_t>(short_hash(word) | kNamedFlat);
}

std::uint16_t flat_number(std::string_view word) {
  return is_all_digits(word) && word.size() <= 4 ? static_cast<std::uint16_t>(leading_number(word))
                                                 : flat_named(word);
}

struct Word {
  std::string_view text;
  AddressWord kind = AddressWord::plain;
  unsigned line = 0;
};

// An address being taken apart: what is understood is taken out of the words, the others are further words.
class AddressReader {
 public:
  explicit AddressReader(std::string_view clean) {
    form_.missing = clean.empty();
    form_.whole = short_hash(clean);
    words_.reserve(24);
    for (unsigned line = 0; !clean.empty();) {
      const auto end = std::min(clean.find_first_of(" ,"), clean.size());
      if (end > 0) words_.push_back({clean.substr(0, end), kind_of(clean.substr(0, end)), line});
      if (end < clean.size() && clean[end] == ',') ++line;
      clean.remove_prefix(std::min(end + 1, clean.size()));
    }
  }

  AddressForm read() {
    if (form_.missing) return form_;
    take_flats();
    take_number();
    take_street();
    take_rest();
    return form_;
  }

 private:
  bool is(std::size_t place, AddressWord kind) const {
    return place < words_.size() && words_[place].kind == kind;
  }
  bool one_line(std::size_t a, std::size_t b) const {
    return a < words_.size() && b < words_.size() && words_[a].line == words_[b].line;
  }
  void erase(std::size_t from, std::size_t to) {
    words_.erase(words_.begin() + static_cast<std::ptrdiff_t>(from),
                 words_.begin() + static_cast<std::ptrdiff_t>(to));
  }

  // "flat 3", "unit 3b", "first floor flat"; "3/12" is flat 3 of number 12.
  void take_flats() {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      auto& text = words_[i].text;
      if (const auto slash = text.find('/'); slash != std::string_view::npos) {
        form_.flat = flat_number(text.substr(0, slash));
        text.remove_prefix(slash + 1);
      }
      if (is(i, AddressWord::flat) && form_.flat == 0) take_flat(i);
    }
  }

  void take_flat(std::size_t place) {
    const auto from = storey_before(place);
    const auto next = place + 1;
    const bool numbered =
        one_line(place, next) && (is(next, AddressWord::number) || words_[next].text.size() == 1);
    if (!numbered && from == place) return;
    form_.flat = numbered ? flat_number(words_[next].text) : flat_named(words_[from].text);
    erase(from, numbered ? next + 1 : next);
  }

  // Where "first floor" begins before the flat at `place`; `place` without one.
  std::size_t storey_before(std::size_t place) const {
    std::size_t from = place;
    if (from > 0 && is(from - 1, AddressWord::floor)) --from;
    return from > 0 && is(from - 1, AddressWord::storey) && one_line(from - 1, place) ? from - 1 : place;
  }

  struct Range {
    std::size_t from = 0;
    std::size_t to = 0;
  };

  Range rest_of_line(std::size_t from) const {
    auto to = from;
    while (one_line(from, to)) ++to;
    return {from, to};
  }

  // A number alone on its line comes before the next line's words.
  Range words_after(std::size_t place) const {
    const bool first = place == 0 || !one_line(place - 1, place);
    return one_line(place, place + 1) || first ? rest_of_line(place + 1) : Range{place + 1, place + 1};
  }

  bool goes_before_street(std::size_t place) const {
    const auto [from, to] = words_after(place);
    for (auto i = from; i < to && !is(i, AddressWord::number); ++i) {
      if (is(i, AddressWord::street)) return true;
    }
    return false;
  }

  // The first number, unless a later one goes before a street: then the first was the flat's.
  void take_number() {
    std::size_t chosen = words_.size();
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (!is(i, AddressWord::number)) continue;
      if (chosen == words_.size()) {
        chosen = i;
      } else if (!goes_before_street(chosen) && goes_before_street(i)) {
        if (form_.flat == 0) form_.flat = flat_number(words_[chosen].text);
        erase(chosen, chosen + 1);
        chosen = --i;
      }
    }
    if (chosen < words_.size()) take_number_at(chosen);
  }

  void take_number_at(std::size_t place) {
    const auto word = words_[place].text;
    form_.number = leading_number(word);
    const auto digits = static_cast<std::size_t>(std::ranges::find_if_not(word, is_digit) - word.begin());
    if (digits < word.size() && word[digits] == '-') {
      const auto last = leading_number(word.substr(digits + 1));
      form_.number_to =
          static_cast<std::uint16_t>(last > form_.number ? std::min(last - form_.number, 999U) : 0);
    } else if (digits < word.size()) {
      form_.suffix = word[digits];
    }
    street_ = words_after(place);
    const auto from = place > 0 && is(place - 1, AddressWord::number_comes) ? place - 1 : place;
    const auto taken = place + 1 - from;
    erase(from, place + 1);
    street_ = {street_.from - taken, street_.to - taken};
  }

  // From the number, or from the start of the line, to the kind of street: "york road", "the shambles".
  void take_street() {
    if (form_.number == 0) street_ = line_with_street();
    auto end = street_.from;
    for (auto i = street_.from; i < street_.to && !is(i, AddressWord::number); ++i) {
      const bool sole = street_.to == street_.from + 1;
      if (is(i, AddressWord::street) && (i > street_.from || sole)) end = i + 1;
      if (end > street_.from && i >= end) break;
    }
    if (end == street_.from) end = std::min(street_.to, street_.from + kMostStreetWords);
    set_street(joined(street_.from, end));
    form_.has_street = form_.street_size > 0;
    erase(street_.from, end);
  }

  Range line_with_street() const {
    for (std::size_t i = 1; i < words_.size(); ++i) {
      if (!is(i, AddressWord::street) || !one_line(i - 1, i)) continue;
      auto from = i;
      while (from > 0 && one_line(from - 1, i)) --from;
      return rest_of_line(from);
    }
    return {};
  }

  void take_rest() {
    if (!form_.has_street) set_street(joined(0, words_.size()));
    for (const auto& word : words_) {
      const auto hash = short_hash(word.text);
      const auto known = std::span(form_.words).first(form_.word_count);
      if (form_.word_count < form_.words.size() && std::ranges::find(known, hash) == known.end())
        form_.words[form_.word_count++] = hash;
    }
    std::ranges::sort(std::span(form_.words).first(form_.word_count));
  }

  std::string joined(std::size_t from, std::size_t to) const {
    std::string text;
    for (auto i = from; i < to; ++i) text += words_[i].text;
    return text;
  }

  void set_street(std::string_view text) {
    form_.street = letters_of(text);
    form_.kinds = letter_kinds(form_.street);
    form_.street_size = static_cast<std::uint8_t>(std::min(text.size(), form_.street.text.size()));
  }

  std::vector<Word> words_;
  Range street_;
  AddressForm form_;
};

}  // namespace

AddressForm prepare_address(std::string_view clean) {
  return AddressReader(clean).read();
}

}  // namespace onroll
