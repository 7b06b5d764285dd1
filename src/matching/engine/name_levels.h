// Levels of a name compared across columns: those of likeness/names.h, and names that changed places.
#pragma once

#include <array>

#include "matching/engine/pattern.h"
#include "matching/likeness/names.h"

namespace onroll {

inline constexpr std::string_view kMiddleNames =
    "Middle names";  // compared as forenames, yet tell no twin apart

inline constexpr Level kChangedPlaces = 8;  // behind usual_variant
static_assert(static_cast<int>(NameLevel::usual_variant) == kChangedPlaces - 1);

constexpr Level crossed_level(NameLevel level) {
  const auto number = static_cast<Level>(level);
  return number < kChangedPlaces ? number : static_cast<Level>(number + 1);
}

inline constexpr auto kCrossedNameWords = [] {
  std::array<LevelWords, kNameWords.size() + 1> words{};
  for (std::size_t i = 0; i < kNameWords.size(); ++i)
    words[crossed_level(static_cast<NameLevel>(i))] = kNameWords[i];
  words[kChangedPlaces] = {"forename and surname changed places", Closeness::similar};
  return words;
}();
static_assert(kCrossedNameWords.size() <= 16);

}  // namespace onroll
