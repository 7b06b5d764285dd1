// What goes wrong when a name, a number, a date or an address is written down: keys, ears, scanners, haste.
#pragma once

#include <string>

#include "calendar/date.h"
#include "cli/simulate/county.h"
#include "cli/simulate/random.h"

namespace onroll::cli {

// One slip in a name: of the hand, of the ear or of the scanner.
std::string misspelt(const std::string& name, Random& random);

// A name as a system of few letters keeps it. Whole characters only.
std::string cut_short(const std::string& name);

// One digit replaced by another. REQUIRES: a digit in it.
void change_digit(std::string& number, Random& random);

// Two neighbouring digits that differ exchanged, where there are such.
void transpose_digits(std::string& number, Random& random);

// A postcode with one slip: a letter or a digit replaced, or two exchanged.
void misspell_postcode(std::string& postcode, Random& random);

// The date with one slip, by chance of a million each; `slips` (100: usual) multiplies the chances.
Date miswritten(Date right, std::int32_t slips, Random& random);

// The home in one of the ways that people and systems write it: "12 Mill Lane", "12 Mill Ln, Norchester" ...
std::string written_address(const Home& home, Random& random);

}  // namespace onroll::cli
