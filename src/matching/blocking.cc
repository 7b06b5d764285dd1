#include "matching/blocking.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <string_view>

#include "base/contract.h"
#include "base/hash.h"

namespace onroll {
namespace {

// One salt a rule. The numbers are in every database: never change one, never use one again (104: names and
// postcode, until the first weighing rules).
enum class Salt : std::uint64_t {
  upn = 101,
  nhs_number = 102,
  name_birth = 103,
  birth_postcode = 105,
  forename_postcode = 106,
  names_year = 107
};

// The words of a key put together without allocating: spaces dropped, parts kept apart by '|'.
class KeyText {
 public:
  KeyText& part(std::string_view text) {
    for (const char c : text) {
      if (c != ' ') bytes_[size_++] = c;
    }
    bytes_[size_++] = '|';
    return *this;
  }
  KeyText& part(Date day) { return number(day.time_since_epoch().count()); }
  KeyText& number(std::int64_t number) {
    std::array<char, 24> digits;
    const auto end = std::to_chars(digits.begin(), digits.end(), number).ptr;
    return part(std::string_view(digits.data(), static_cast<std::size_t>(end - digits.data())));
  }
  std::int64_t key(Salt salt) const {
    const auto hash = hash64({bytes_.data(), size_}, static_cast<std::uint64_t>(salt));
    return hash == 0 ? 1 : static_cast<std::int64_t>(hash);
  }

 private:
  std::array<char, 128> bytes_;  // three parts of at most 47, 47 and 24
  std::size_t size_ = 0;
};

std::string_view first_word(std::string_view name) {
  return name.substr(0, name.find(' '));
}

void add_name_birth(BlockingKeys& keys, std::string_view name, Date born) {
  if (!name.empty()) keys.add(KeyText().part(name).part(born).key(Salt::name_birth));
}

void add_names_year(BlockingKeys& keys, std::string_view surname, std::string_view forename, int year) {
  if (surname.empty() || forename.empty()) return;
  keys.add(KeyText().part(surname).part(forename).number(year).key(Salt::names_year));
}

void add_with_birth(BlockingKeys& keys, const Traits& traits, std::string_view forename, Date born) {
  add_name_birth(keys, forename, born);
  add_name_birth(keys, first_word(traits.known_as.view()), born);
  add_name_birth(keys, traits.surname.view(), born);
  add_name_birth(keys, traits.former_surname.view(), born);
  const auto year = static_cast<int>(ymd(born).year());
  add_names_year(keys, traits.surname.view(), forename, year);
  add_names_year(keys, traits.former_surname.view(), forename, year);
  if (traits.postcode) {
    keys.add(KeyText().part(born).part(traits.postcode->text()).key(Salt::birth_postcode));
  }
}

}  // namespace

void BlockingKeys::add(std::int64_t key) {
  const auto end = keys_.begin() + static_cast<std::ptrdiff_t>(size_);
  const auto place = std::lower_bound(keys_.begin(), end, key);
  if (place != end && *place == key) return;
  require(size_ < kMost, "a record has at most twelve blocking keys");
  std::move_backward(place, end, end + 1);
  *place = key;
  ++size_;
}

BlockingKeys blocking_keys(const Traits& traits) {
  BlockingKeys keys;
  if (traits.upn) keys.add(KeyText().part(traits.upn->text()).key(Salt::upn));
  if (traits.former_upn) keys.add(KeyText().part(traits.former_upn->text()).key(Salt::upn));
  if (traits.nhs_number) keys.add(KeyText().part(traits.nhs_number->text()).key(Salt::nhs_number));
  const auto forename = first_word(traits.forename.view());
  if (traits.date_of_birth) add_with_birth(keys, traits, forename, *traits.date_of_birth);
  if (traits.postcode && !forename.empty()) {
    keys.add(KeyText().part(forename).part(traits.postcode->text()).key(Salt::forename_postcode));
  }
  return keys;
}

std::vector<std::pair<std::uint32_t, std::uint32_t>> sharing_a_key(std::span<const BlockingKeys> keys,
                                                                   std::size_t largest) {
  std::vector<std::pair<std::int64_t, std::uint32_t>> by_key;
  for (std::uint32_t place = 0; place < keys.size(); ++place) {
    for (const auto key : keys[place]) by_key.emplace_back(key, place);
  }
  std::ranges::sort(by_key);
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
  for (auto first = by_key.begin(); first != by_key.end();) {
    const auto last =
        std::find_if(first, by_key.end(), [&](const auto& one) { return one.first != first->first; });
    const bool opened = static_cast<std::size_t>(last - first) <= largest;
    for (auto a = first; opened && a != last; ++a) {
      for (auto b = std::next(a); b != last; ++b) pairs.emplace_back(a->second, b->second);
    }
    first = last;
  }
  std::ranges::sort(pairs);
  pairs.erase(std::ranges::unique(pairs).begin(), pairs.end());
  return pairs;
}

}  // namespace onroll
