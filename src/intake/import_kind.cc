#include <algorithm>
#include <array>
#include <string>

#include "base/contract.h"
#include "intake/reading.h"

namespace onroll {
namespace {

struct Words {
  ImportKind kind;
  std::string_view word;
  std::string_view in_words;
};

constexpr std::array kWords = {
    Words{ImportKind::schools, "schools", "Register of schools"},
    Words{ImportKind::school_links, "school-links", "Links between schools"},
    Words{ImportKind::roll, "roll", "School roll"},
    Words{ImportKind::joiners, "joiners", "Joiners"},
    Words{ImportKind::leavers, "leavers", "Leavers"},
    Words{ImportKind::population, "population", "Population list"},
    Words{ImportKind::term_dates, "term-dates", "Term dates"},
};

constexpr auto kKinds = [] {
  std::array<ImportKind, kWords.size()> kinds{};
  for (std::size_t i = 0; i < kinds.size(); ++i) kinds[i] = kWords[i].kind;
  return kinds;
}();

const Words& words_of(ImportKind kind) {
  const auto found = std::ranges::find(kWords, kind, &Words::kind);
  require(found != kWords.end(), "an import kind without words");
  return *found;
}

}  // namespace

std::string_view word(ImportKind kind) {
  return words_of(kind).word;
}
std::string_view in_words(ImportKind kind) {
  return words_of(kind).in_words;
}

std::optional<ImportKind> parse_import_kind(std::string_view word) {
  std::string hyphened(word);
  std::ranges::replace(hyphened, '_', '-');
  const auto found = std::ranges::find(kWords, hyphened, &Words::word);
  return found == kWords.end() ? std::nullopt : std::optional(found->kind);
}

std::span<const ImportKind> all_import_kinds() {
  return kKinds;
}

}  // namespace onroll
