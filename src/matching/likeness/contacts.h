// Telephone numbers and e-mail addresses.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "matching/likeness/level.h"
#include "matching/likeness/spelling.h"

namespace onroll {

// Digits as in E.164 without the plus ("+44 (0)1905 123456" and "01905 123456" -> "441905123456"); several
// numbers of one cell parted by a comma, rising, at most two; "" = missing.
std::string clean_phone(std::string_view raw);

struct PhoneForm {
  std::array<std::uint64_t, 2> numbers{};  // 0 = none
  bool operator==(const PhoneForm&) const = default;
};

PhoneForm prepare_phone(std::string_view clean);

enum class PhoneLevel : std::uint8_t { missing, same, one_of_several, last_digits, one_digit, different };

PhoneLevel compare(const PhoneForm& a, const PhoneForm& b);

inline constexpr std::array<LevelWords, 6> kPhoneWords = {{
    {"missing", Closeness::missing},
    {"same", Closeness::same},
    {"one number in common", Closeness::same},
    {"same last seven digits", Closeness::similar},
    {"one digit apart", Closeness::similar},
    {"different", Closeness::different},
}};

std::string clean_email(std::string_view raw);  // lower case, without spaces, "+tag" left out; "" = missing

struct EmailForm {
  Letters local;                 // before the @
  std::uint32_t local_rest = 0;  // a hash of what stands before the @ after 32 letters
  std::uint32_t domain = 0;      // a hash
  std::uint32_t kinds = 0;       // letter_kinds of what stands before the @
  std::uint8_t local_size = 0;   // 0 = missing
  bool operator==(const EmailForm&) const = default;
};

EmailForm prepare_email(std::string_view clean);

enum class EmailLevel : std::uint8_t {
  missing,
  same,
  same_local,  // the part before the @
  near,        // Jaro-Winkler at least 0.92 before the @, or one edit in four letters or more
  different    // a domain in common is nothing: most people's mail is with four companies
};

EmailLevel compare(const EmailForm& a, const EmailForm& b);

inline constexpr std::array<LevelWords, 5> kEmailWords = {{
    {"missing", Closeness::missing},
    {"same", Closeness::same},
    {"same before the @", Closeness::similar},
    {"nearly the same", Closeness::similar},
    {"different", Closeness::different},
}};

}  // namespace onroll
