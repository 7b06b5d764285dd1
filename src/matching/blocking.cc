#include "matching/blocking.h"

#include <algorithm>
#include <charconv>
#include <string_view>

#include "base/contract.h"
#include "base/hash.h"

namespace onroll {
namespace {

// One salt a rule. The numbers are in every database: never change one.
enum class Salt : std::uint64_t { upn = 101, nhs_number = 102, name_birth = 103, names_postcode = 104 };

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
  KeyText& part(Date day) {
    std::array<char, 24> digits;
    const auto end = std::to_chars(digits.begin(), digits.end(), day.time_since_epoch().count()).ptr;
    return part(std::string_view(digits.data(), static_cast<std::size_t>(end - digits.data())));
  }
  std::int64_t key(Salt salt) const {
    const auto hash = hash64({bytes_.data(), size_}, static_cast<std::uint64_t>(salt));
    return hash == 0 ? 1 : static_cast<std::int64_t>(hash);
  }

 private:
  std::array<char, 112> bytes_;  // three parts of at most 31, 31 and 24
  std::size_t size_ = 0;
};

std::string_view first_word(std::string_view name) {
  return name.substr(0, name.find(' '));
}

void add_name_birth(BlockingKeys& keys, std::string_view name, const std::optional<Date>& born) {
  if (!name.empty() && born) keys.add(KeyText().part(name).part(*born).key(Salt::name_birth));
}

void add_names_postcode(BlockingKeys& keys, std::string_view surname, const Traits& traits) {
  if (surname.empty() || traits.forename.view().empty() || !traits.postcode) return;
  keys.add(KeyText()
               .part(surname)
               .part(first_word(traits.forename.view()))
               .part(traits.postcode->text())
               .key(Salt::names_postcode));
}

}  // namespace

void BlockingKeys::add(std::int64_t key) {
  const auto end = keys_.begin() + static_cast<std::ptrdiff_t>(size_);
  const auto place = std::lower_bound(keys_.begin(), end, key);
  if (place != end && *place == key) return;
  require(size_ < kMost, "a record has at most eight blocking keys");
  std::move_backward(place, end, end + 1);
  *place = key;
  ++size_;
}

BlockingKeys blocking_keys(const Traits& traits) {
  BlockingKeys keys;
  if (traits.upn) keys.add(KeyText().part(traits.upn->text()).key(Salt::upn));
  if (traits.former_upn) keys.add(KeyText().part(traits.former_upn->text()).key(Salt::upn));
  if (traits.nhs_number) keys.add(KeyText().part(traits.nhs_number->text()).key(Salt::nhs_number));
  add_name_birth(keys, first_word(traits.forename.view()), traits.date_of_birth);
  add_name_birth(keys, traits.surname.view(), traits.date_of_birth);
  add_name_birth(keys, traits.former_surname.view(), traits.date_of_birth);
  add_names_postcode(keys, traits.surname.view(), traits);
  add_names_postcode(keys, traits.former_surname.view(), traits);
  return keys;
}

}  // namespace onroll
