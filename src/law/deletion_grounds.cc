#include "law/deletion_grounds.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/text.h"

namespace onroll {
namespace {

constexpr std::string_view kHowToWrite =
    "The deletion ground cannot be read. Write the regulation and paragraph, for example 9(1)(a); before 19 "
    "August 2024, for example 8(1)(b).";

// The numbers and words of "Reg 9(1)(a)": "reg", "9", "1", "a".
std::vector<std::string> parts_of(std::string_view text) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z'); };
  std::vector<std::string> parts;
  char before = ' ';
  for (const char c : lower_ascii(text)) {
    if (is_digit(c) || is_letter(c)) {
      const bool joins =
          !parts.empty() && ((is_digit(c) && is_digit(before)) || (is_letter(c) && is_letter(before)));
      if (!joins) parts.emplace_back();
      parts.back() += c;
    }
    before = c;
  }
  return parts;
}

bool leads_in(const std::string& part) {
  static constexpr std::array<std::string_view, 7> kWords = {"reg",    "regs", "regulation", "regulations",
                                                             "ground", "para", "paragraph"};
  return std::ranges::find(kWords, part) != kWords.end();
}

const Ground* named_in_words(std::string_view text, std::span<const Ground> grounds) {
  const auto folded = fold_header(text);
  const auto found =
      std::ranges::find_if(grounds, [&](const Ground& g) { return fold_header(g.short_words) == folded; });
  return found == grounds.end() ? nullptr : &*found;
}

Result<const Ground*> found_or_problem(const Ground* found) {
  if (found == nullptr) return problem("ground", std::string(kHowToWrite));
  return found;
}

// "h" alone: the regulations are those of the day.
Result<const Ground*> read_letter(const std::string& letter, std::optional<Date> deleted_on) {
  if (!deleted_on) {
    return problem("ground",
                   "The deletion ground is a letter only, and the letters changed on 19 August 2024. Write "
                   "the regulation too, for example 9(1)(a), or give the day of deletion.");
  }
  const auto grounds = grounds_in_force(*deleted_on);
  if (!grounds) return std::unexpected(grounds.error());
  const bool new_ones = grounds->front().regulations == Regulations::of_2024;
  const auto paragraph = (new_ones ? "9(1)(" : "8(1)(") + letter + ")";
  return found_or_problem(find_ground(grounds->front().regulations, paragraph));
}

}  // namespace

Result<std::span<const Ground>> grounds_in_force(Date day) {
  if (day >= *kDeletionGrounds2024.in_force_from) return grounds_2024();
  if (auto early = not_in_force(kDeletionGrounds2006, day); !early.empty()) return std::unexpected(early);
  return grounds_2006();
}

const Ground* find_ground(Regulations regulations, std::string_view paragraph) {
  const auto grounds = regulations == Regulations::of_2024 ? grounds_2024() : grounds_2006();
  const auto found = std::ranges::find(grounds, paragraph, &Ground::paragraph);
  return found == grounds.end() ? nullptr : &*found;
}

Result<const Ground*> read_ground(std::string_view text, std::optional<Date> deleted_on) {
  auto parts = parts_of(text);
  std::erase_if(parts, leads_in);
  if (parts.size() == 1 && parts[0].size() == 1) return read_letter(parts[0], deleted_on);
  if (parts.size() >= 3 && (parts[0] == "9" || parts[0] == "8") && parts[2].size() == 1) {
    const auto regulations = parts[0] == "9" ? Regulations::of_2024 : Regulations::of_2006;
    return found_or_problem(find_ground(regulations, parts[0] + "(" + parts[1] + ")(" + parts[2] + ")"));
  }
  if (deleted_on && *deleted_on < *kDeletionGrounds2024.in_force_from) {
    return found_or_problem(named_in_words(text, grounds_2006()));
  }
  return found_or_problem(named_in_words(text, grounds_2024()));
}

std::vector<const Ground*> grounds_now(const Ground& ground) {
  if (ground.regulations == Regulations::of_2024)
    return {find_ground(Regulations::of_2024, ground.paragraph)};
  std::vector<const Ground*> now;
  for (const auto& today : grounds_2024()) {
    if (ground.becomes.find(today.paragraph) != std::string_view::npos) now.push_back(&today);
  }
  return now;
}

}  // namespace onroll
