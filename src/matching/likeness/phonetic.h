// Codes of how a name sounds, so that names written differently meet: four published codes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace onroll {

// American Soundex (Russell and Odell; US National Archives rules: h and w do not part equal letters):
// "Robert" -> "R163". "" when there is no letter.
std::string soundex(std::string_view name);

// New York State Identification and Intelligence System (Taft 1970), whole codes: "Phillipson" -> "FALAPSAN".
std::string nysiis(std::string_view name);

// Double Metaphone (Philips 2000), four letters: "Schmidt" -> "XMT" and "SMT". The alternate equals the
// primary where there is one pronunciation.
struct DoubleMetaphone {
  std::string primary;
  std::string alternate;
  bool operator==(const DoubleMetaphone&) const = default;
};
DoubleMetaphone double_metaphone(std::string_view name);

// Daitch-Mokotoff (1985), six digits, every branch in order: "Peters" -> "734000", "739400".
std::vector<std::string> daitch_mokotoff(std::string_view name);

// The two Double Metaphone codes packed into sixteen bits each, four a letter; 0 for no code.
struct Sound {
  std::uint16_t primary = 0;
  std::uint16_t alternate = 0;
  bool operator==(const Sound&) const = default;
};
Sound sound_of(std::string_view folded_name);

}  // namespace onroll
