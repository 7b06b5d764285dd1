// Which letters of sixteen are equal, as bits: one instruction each where the processor has SSE2 (every
// 64-bit x86 has), a plain loop elsewhere.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>

#include "matching/likeness/spelling.h"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace onroll {

#if defined(__SSE2__)
class Sixteen {
 public:
  explicit Sixteen(const char* text) : text_(_mm_loadu_si128(reinterpret_cast<const __m128i*>(text))) {}
  std::uint32_t equal_to(char letter) const { return bits(_mm_cmpeq_epi8(text_, _mm_set1_epi8(letter))); }
  std::uint32_t equal_to(Sixteen other) const { return bits(_mm_cmpeq_epi8(text_, other.text_)); }

 private:
  static std::uint32_t bits(__m128i equal) { return static_cast<std::uint32_t>(_mm_movemask_epi8(equal)); }
  __m128i text_;
};
#else
class Sixteen {
 public:
  explicit Sixteen(const char* text) {
    for (unsigned i = 0; i < 16; ++i) text_[i] = text[i];
  }
  std::uint32_t equal_to(char letter) const {
    std::uint32_t bits = 0;
    for (unsigned i = 0; i < 16; ++i) bits |= static_cast<std::uint32_t>(text_[i] == letter) << i;
    return bits;
  }
  std::uint32_t equal_to(Sixteen other) const {
    std::uint32_t bits = 0;
    for (unsigned i = 0; i < 16; ++i) bits |= static_cast<std::uint32_t>(text_[i] == other.text_[i]) << i;
    return bits;
  }

 private:
  char text_[16];
};
#endif

// The letters of one word held ready, 16 or 32 of them.
template <unsigned Width>
class LetterMasks;

template <>
class LetterMasks<16> {
 public:
  explicit LetterMasks(const Letters& word) : low_(word.text.data()) {}
  std::uint32_t equal_to(char letter) const { return low_.equal_to(letter); }

 private:
  Sixteen low_;
};

template <>
class LetterMasks<32> {
 public:
  explicit LetterMasks(const Letters& word) : low_(word.text.data()), high_(word.text.data() + 16) {}
  std::uint32_t equal_to(char letter) const { return low_.equal_to(letter) | high_.equal_to(letter) << 16U; }

 private:
  Sixteen low_;
  Sixteen high_;
};

// Bit i: the i-th letters are equal (zero bytes after the end of both are equal too).
inline std::uint32_t equal_places(const Letters& a, const Letters& b) {
  const auto low = Sixteen(a.text.data()).equal_to(Sixteen(b.text.data()));
  return low | Sixteen(a.text.data() + 16).equal_to(Sixteen(b.text.data() + 16)) << 16U;
}

inline bool same_letters(const Letters& a, const Letters& b) {
  return equal_places(a, b) == 0xFFFFFFFFU;
}

// How many letters at the start are equal, of sixteen.
inline unsigned equal_start(const Letters& a, const Letters& b) {
  const auto equal = Sixteen(a.text.data()).equal_to(Sixteen(b.text.data()));
  return static_cast<unsigned>(std::countr_one(equal));
}

// Without the processor's own instruction, which not every build may use.
constexpr unsigned ones_in(std::uint32_t bits) {
  bits -= bits >> 1U & 0x55555555U;
  bits = (bits & 0x33333333U) + (bits >> 2U & 0x33333333U);
  return ((bits + (bits >> 4U)) & 0x0F0F0F0FU) * 0x01010101U >> 24U;
}

// One divided by each possible size: a division takes longer than the rest of the arithmetic.
inline constexpr auto kInverse = [] {
  std::array<float, 33> inverse{};
  for (unsigned n = 1; n < inverse.size(); ++n) inverse[n] = 1.0F / static_cast<float>(n);
  return inverse;
}();

// Which letters a word has, and how many: enough to say how alike two words can be at the most.
struct LetterKinds {
  std::uint32_t kinds = 0;
  unsigned size = 0;  // at most 32
};

// At least the Jaro-Winkler likeness of two words that begin with `start` equal letters. A letter that the
// other word lacks finds no partner, so this is often low where the words differ, at a third of the work.
inline float most_likeness(LetterKinds a, LetterKinds b, unsigned start) {
  const unsigned most = std::min(a.size - ones_in(a.kinds & ~b.kinds), b.size - ones_in(b.kinds & ~a.kinds));
  const auto m = static_cast<float>(most);
  const float jaro = (m * kInverse[a.size] + m * kInverse[b.size] + 1.0F) * (1.0F / 3.0F);
  return jaro + static_cast<float>(std::min(start, 4U)) * 0.1F * (1.0F - jaro) + 1e-6F;
}

}  // namespace onroll
