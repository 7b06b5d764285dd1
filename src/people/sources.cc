#include "people/sources.h"

#include <array>

#include "base/contract.h"

namespace onroll {
namespace {

struct Words {
  Source source;
  std::string_view word;
  std::string_view in_words;
};

constexpr std::array kWords = {
    Words{Source::roll, "roll", "School roll"},
    Words{Source::joiner, "joiner", "New-pupil return"},
    Words{Source::leaver, "leaver", "Deletion return"},
    Words{Source::admission_application, "admission_application", "Admission application"},
    Words{Source::admission_offer, "admission_offer", "Admission offer"},
    Words{Source::home_education, "home_education", "Elective home education register"},
    Words{Source::alternative_provision, "alternative_provision", "Alternative provision list"},
    Words{Source::health, "health", "GP or child health list"},
    Words{Source::birth, "birth", "Birth registrations"},
    Words{Source::social_care, "social_care", "Children's social care list"},
    Words{Source::housing, "housing", "Housing list"},
    Words{Source::other_authority, "other_authority", "Another local authority"},
    Words{Source::other_list, "other_list", "Another list"},
};

constexpr auto kSources = [] {
  std::array<Source, kWords.size()> sources{};
  for (std::size_t i = 0; i < sources.size(); ++i) sources[i] = kWords[i].source;
  return sources;
}();

const Words& words_of(Source source) {
  for (const auto& words : kWords) {
    if (words.source == source) return words;
  }
  require(false, "a source without words");
  return kWords.front();
}

}  // namespace

std::string_view word(Source source) {
  return words_of(source).word;
}
std::string_view in_words(Source source) {
  return words_of(source).in_words;
}

std::optional<Source> parse_source(std::string_view word) {
  for (const auto& words : kWords) {
    if (words.word == word) return words.source;
  }
  return std::nullopt;
}

std::span<const Source> all_sources() {
  return kSources;
}

}  // namespace onroll
