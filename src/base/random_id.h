// Random identifiers and tokens from the operating system's generator.
#pragma once

#include <cstddef>
#include <string>

namespace onroll {

// `bytes` random bytes as lower-case hexadecimal, twice as many characters.
std::string random_hex(std::size_t bytes);

// A receipt number a person can read out: 12 characters in groups of four, no vowels, no 0/1.
// "K7TR-2QNM-94XW".
std::string random_reference();

}  // namespace onroll
