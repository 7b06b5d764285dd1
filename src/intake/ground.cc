#include <algorithm>
#include <array>
#include <string>

#include "base/text.h"
#include "intake/words.h"

namespace onroll {
namespace {

// SI 2024/208 reg 1(2): in force 19 August 2024; deletions before it were under SI 2006/1751 reg 8.
constexpr Date kRegulations2024 = date(2024, 8, 19);

struct GroundInWords {
  std::array<std::string_view, 3> any;  // parts of the words, lower case; "" = unused
  char letter_2024;                     // SI 2024/208 reg 9(1)
  char letter_2006;                     // SI 2006/1751 reg 8(1); ' ' = none
};

// In the order they must be tried: "home educated after a permanent exclusion" is rare, "registered at
// another school" is in the words of several grounds.
constexpr std::array kGrounds = std::to_array<GroundInWords>({
    {{"permanently excluded", "permanent exclusion", "expelled"}, 'o', 'm'},
    {{"has died", "deceased", "death"}, 'k', 'j'},
    {{"otherwise than at school", "home educat", "elective home"}, 'f', 'd'},
    {{"order has been revoked", "order revoked", "order which has been revoked"}, 'e', 'a'},
    {{"order has been changed", "changed to name another", "order changed"}, 'd', 'a'},
    {{"leave of absence", "", ""}, 'h', 'f'},
    {{"20 school days", "twenty school days", "continually absent"}, 'i', 'h'},
    {{"continuously absent", "continuous absence", ""}, 'i', 'h'},
    {{"detention", "custody", "detained"}, 'j', 'i'},
    {{"sixth form", "over compulsory school age", ""}, 'l', 'k'},
    {{"boarding", "boarder", ""}, 'm', 'o'},
    {{"independent school", "non-maintained", ""}, 'n', 'l'},
    {{"reasonable distance", "", ""}, 'g', 'e'},
    {{"dual", "also registered", ""}, 'c', 'c'},
    {{"nursery", "", ""}, 'b', 'n'},
    {{"medically unfit", "ill health", ""}, ' ', 'g'},
    {{"registered at another school", "registered at a different school", "on roll at another school"},
     'a',
     'b'},
});

bool is_letter(char c) {
  return c >= 'a' && c <= 'z';
}

// Only letters and digits, so that "9(1)(a)", "9.1.a", "Reg 9 1 a" are one.
struct Citation {
  int regulation = 0;  // 8, 9, or 0 when only the letter is there
  char paragraph = '1';
  char letter = ' ';
};

std::optional<Citation> citation_in(std::string_view text) {
  auto lower = lower_ascii(trimmed(text));
  for (const std::string_view prefix : {"regulation", "reg.", "reg", "ground", "code"}) {
    if (lower.starts_with(prefix))
      lower = std::string(trimmed(std::string_view(lower).substr(prefix.size())));
  }
  std::string marks;    // the leading letters and digits of the citation
  std::size_t end = 0;  // where it ends in the text
  for (; end < lower.size() && marks.size() < 3; ++end) {
    const char c = lower[end];
    if (is_letter(c) || (c >= '0' && c <= '9')) {
      marks += c;
      if (is_letter(c)) {
        ++end;
        break;
      }
    } else if (c != '(' && c != ')' && c != '.' && c != ' ' && c != '/') {
      break;
    }
  }
  if (end < lower.size() && is_letter(lower[end])) return std::nullopt;  // a word, not a letter alone
  if (marks.empty() || marks.back() < 'a' || marks.back() > 'o') return std::nullopt;
  if (marks.size() == 1) return Citation{.letter = marks[0]};
  const int regulation = marks[0] == '9' ? 9 : marks[0] == '8' ? 8 : 0;
  if (regulation == 0) return std::nullopt;
  const char paragraph = marks.size() == 3 ? marks[1] : '1';
  if (paragraph != '1' && paragraph != '3') return std::nullopt;
  return Citation{regulation, paragraph, marks.back()};
}

std::string paragraph(int regulation, char number, char letter) {
  return std::string{static_cast<char>('0' + regulation)} + "(" + number + ")(" + letter + ")";
}

std::optional<DeletionGround> ground_in_words(std::string_view text, bool from_2024) {
  const auto lower = lower_ascii(text);
  for (const auto& ground : kGrounds) {
    const bool said = std::ranges::any_of(ground.any, [&](std::string_view part) {
      return !part.empty() && lower.find(part) != std::string::npos;
    });
    if (!said) continue;
    if (!from_2024) return DeletionGround{2006, paragraph(8, '1', ground.letter_2006)};
    if (ground.letter_2024 == ' ') return std::nullopt;
    return DeletionGround{2024, paragraph(9, '1', ground.letter_2024)};
  }
  return std::nullopt;
}

}  // namespace

std::optional<DeletionGround> read_deletion_ground(std::string_view text, std::optional<Date> deleted) {
  const auto cited = citation_in(text);
  if (cited && cited->regulation == 9)
    return DeletionGround{2024, paragraph(9, cited->paragraph, cited->letter)};
  if (cited && cited->regulation == 8)
    return DeletionGround{2006, paragraph(8, cited->paragraph, cited->letter)};
  if (!deleted) return std::nullopt;
  const bool from_2024 = *deleted >= kRegulations2024;
  if (cited) return DeletionGround{from_2024 ? 2024 : 2006, paragraph(from_2024 ? 9 : 8, '1', cited->letter)};
  return ground_in_words(text, from_2024);
}

}  // namespace onroll
