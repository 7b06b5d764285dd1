// Daitch-Mokotoff: the published table (Avotaynu, "Soundexing and Genealogy"), with the branches genealogists
// use for c, ch, ck, j, rs, rz and the Romanian and Polish letters.
#include <algorithm>
#include <array>
#include <span>

#include "base/text.h"
#include "matching/likeness/phonetic.h"

namespace onroll {
namespace {

constexpr std::size_t kLength = 6;

// The digits of a group of letters at the start of a name, before a vowel, and elsewhere; branches parted by
// |.
struct GroupCode {
  std::string_view letters;
  std::string_view at_start;
  std::string_view before_vowel;
  std::string_view elsewhere;
};

// Letters with codes of their own that Latin letters do not keep apart, as one byte each.
struct OwnLetter {
  std::string_view letter;
  char byte;
};
constexpr std::array<OwnLetter, 8> kOwnLetters = {
    {{"ţ", '1'}, {"Ţ", '1'}, {"ț", '1'}, {"Ț", '1'}, {"ę", '2'}, {"Ę", '2'}, {"ą", '2'}, {"Ą", '2'}}};

// Longer groups stand before shorter ones that begin alike.
constexpr GroupCode kGroups[] = {
    {"1", "3|4", "3|4", "3|4"},
    {"2", "", "", "|6"},
    {"ai", "0", "1", ""},
    {"aj", "0", "1", ""},
    {"ay", "0", "1", ""},
    {"au", "0", "7", ""},
    {"a", "0", "", ""},
    {"b", "7", "7", "7"},
    {"chs", "5", "54", "54"},
    {"csz", "4", "4", "4"},
    {"czs", "4", "4", "4"},
    {"cz", "4", "4", "4"},
    {"cs", "4", "4", "4"},
    {"ch", "4|5", "4|5", "4|5"},
    {"ck", "5|45", "5|45", "5|45"},
    {"c", "4|5", "4|5", "4|5"},
    {"drz", "4", "4", "4"},
    {"drs", "4", "4", "4"},
    {"dsh", "4", "4", "4"},
    {"dsz", "4", "4", "4"},
    {"dzh", "4", "4", "4"},
    {"dzs", "4", "4", "4"},
    {"ds", "4", "4", "4"},
    {"dz", "4", "4", "4"},
    {"dt", "3", "3", "3"},
    {"d", "3", "3", "3"},
    {"ei", "0", "1", ""},
    {"ej", "0", "1", ""},
    {"ey", "0", "1", ""},
    {"eu", "1", "1", ""},
    {"e", "0", "", ""},
    {"fb", "7", "7", "7"},
    {"f", "7", "7", "7"},
    {"g", "5", "5", "5"},
    {"h", "5", "5", ""},
    {"ia", "1", "", ""},
    {"ie", "1", "", ""},
    {"io", "1", "", ""},
    {"iu", "1", "", ""},
    {"i", "0", "", ""},
    {"j", "1|4", "|4", "|4"},
    {"ks", "5", "54", "54"},
    {"kh", "5", "5", "5"},
    {"k", "5", "5", "5"},
    {"l", "8", "8", "8"},
    {"mn", "66", "66", "66"},
    {"m", "6", "6", "6"},
    {"nm", "66", "66", "66"},
    {"n", "6", "6", "6"},
    {"oi", "0", "1", ""},
    {"oj", "0", "1", ""},
    {"oy", "0", "1", ""},
    {"o", "0", "", ""},
    {"pf", "7", "7", "7"},
    {"ph", "7", "7", "7"},
    {"p", "7", "7", "7"},
    {"q", "5", "5", "5"},
    {"rs", "4|94", "4|94", "4|94"},
    {"rz", "4|94", "4|94", "4|94"},
    {"r", "9", "9", "9"},
    {"schtsch", "2", "4", "4"},
    {"schtsh", "2", "4", "4"},
    {"schtch", "2", "4", "4"},
    {"shtch", "2", "4", "4"},
    {"shtsh", "2", "4", "4"},
    {"stsch", "2", "4", "4"},
    {"shch", "2", "4", "4"},
    {"scht", "2", "43", "43"},
    {"schd", "2", "43", "43"},
    {"stch", "2", "4", "4"},
    {"strz", "2", "4", "4"},
    {"strs", "2", "4", "4"},
    {"stsh", "2", "4", "4"},
    {"szcz", "2", "4", "4"},
    {"szcs", "2", "4", "4"},
    {"sch", "4", "4", "4"},
    {"sht", "2", "43", "43"},
    {"szt", "2", "43", "43"},
    {"shd", "2", "43", "43"},
    {"szd", "2", "43", "43"},
    {"sh", "4", "4", "4"},
    {"sc", "2", "4", "4"},
    {"st", "2", "43", "43"},
    {"sd", "2", "43", "43"},
    {"sz", "4", "4", "4"},
    {"s", "4", "4", "4"},
    {"ttsch", "4", "4", "4"},
    {"ttch", "4", "4", "4"},
    {"tsch", "4", "4", "4"},
    {"ttsz", "4", "4", "4"},
    {"tch", "4", "4", "4"},
    {"trz", "4", "4", "4"},
    {"trs", "4", "4", "4"},
    {"tsh", "4", "4", "4"},
    {"tts", "4", "4", "4"},
    {"ttz", "4", "4", "4"},
    {"tzs", "4", "4", "4"},
    {"tsz", "4", "4", "4"},
    {"th", "3", "3", "3"},
    {"ts", "4", "4", "4"},
    {"tc", "4", "4", "4"},
    {"tz", "4", "4", "4"},
    {"t", "3", "3", "3"},
    {"ui", "0", "1", ""},
    {"uj", "0", "1", ""},
    {"uy", "0", "1", ""},
    {"ue", "0", "1", ""},
    {"u", "0", "", ""},
    {"v", "7", "7", "7"},
    {"w", "7", "7", "7"},
    {"x", "5", "54", "54"},
    {"y", "1", "", ""},
    {"zhdzh", "2", "4", "4"},
    {"zdzh", "2", "4", "4"},
    {"zsch", "4", "4", "4"},
    {"zdz", "2", "4", "4"},
    {"zhd", "2", "43", "43"},
    {"zsh", "4", "4", "4"},
    {"zd", "2", "43", "43"},
    {"zh", "4", "4", "4"},
    {"zs", "4", "4", "4"},
    {"z", "4", "4", "4"},
};

struct Branch {
  std::string code;
  std::string_view last;  // what the group before gave: the same digits are not written twice running
};

enum class Written : std::uint8_t { once, always };

std::string coded_letters(std::string_view name) {
  std::string text(name);
  std::erase_if(text, [](char c) { return c == '1' || c == '2'; });
  for (const auto& [letter, byte] : kOwnLetters) {
    for (auto at = text.find(letter); at != std::string::npos; at = text.find(letter))
      text.replace(at, letter.size(), 1, byte);
  }
  text = lower_ascii(to_latin(text));
  std::erase_if(text, [](char c) { return (c < 'a' || c > 'z') && c != '1' && c != '2'; });
  return text;
}

bool is_vowel(char c) {
  return std::string_view("aeiou").contains(c);
}

std::string_view digits_of(const GroupCode& group, std::string_view rest, bool at_start) {
  if (at_start) return group.at_start;
  const bool vowel_next = group.letters.size() < rest.size() && is_vowel(rest[group.letters.size()]);
  return vowel_next ? group.before_vowel : group.elsewhere;
}

Branch grown(Branch branch, std::string_view digits, Written written) {
  if (written == Written::always || branch.last.data() == nullptr || !branch.last.ends_with(digits))
    branch.code += digits.substr(0, kLength - branch.code.size());
  branch.last = digits;
  return branch;
}

// Every branch grown by every alternative, equal codes once.
std::vector<Branch> grown(const std::vector<Branch>& branches, std::string_view digits, Written written) {
  std::vector<Branch> next;
  for (const auto& branch : branches) {
    for (const auto alternative : split(digits, '|')) {
      auto grew = grown(branch, alternative, written);
      if (std::ranges::find(next, grew.code, &Branch::code) == next.end()) next.push_back(std::move(grew));
    }
  }
  return next;
}

}  // namespace

std::vector<std::string> daitch_mokotoff(std::string_view name) {
  const auto letters = coded_letters(name);
  std::vector<Branch> branches(1);
  char last = '\0';
  for (std::string_view rest = letters; !rest.empty();) {
    const auto* group = std::ranges::find_if(
        kGroups, [&](const GroupCode& tried) { return rest.starts_with(tried.letters); });
    const bool doubled_nasal = (last == 'm' && rest[0] == 'n') || (last == 'n' && rest[0] == 'm');
    branches = grown(branches, digits_of(*group, rest, last == '\0'),
                     doubled_nasal ? Written::always : Written::once);
    last = rest[0];
    rest.remove_prefix(group->letters.size());
  }
  std::vector<std::string> codes;
  for (auto& branch : branches) codes.push_back(branch.code + std::string(kLength - branch.code.size(), '0'));
  return letters.empty() ? std::vector<std::string>{} : codes;
}

}  // namespace onroll
