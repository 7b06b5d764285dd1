#include "law/printed.h"

#include <fmt/format.h>

#include <array>
#include <span>

#include "law/attendance_codes.h"
#include "law/clock.h"
#include "law/deletion_gate.h"
#include "law/rules.h"

namespace onroll {
namespace {

struct Chapter {
  std::string_view title;
  std::string_view first_rule;  // the id of the rule that begins it, in the order of all_rules()
};

constexpr std::array kChapters = {
    Chapter{"Ages", "AGE-00"},
    Chapter{"Returns to the council", "RET-01"},
    Chapter{"The attendance register", "ATT-00"},
    Chapter{"Deletions from the admission register", "DEL-2024"},
    Chapter{"Children missing education", "CME-01"},
    Chapter{"Admission and fair access", "ADM-01"},
    Chapter{"Exclusion, care, health", "EXC-01"},
    Chapter{"School attendance orders", "SAO-02"},
    Chapter{"Penalty notices and prosecution", "PN-01"},
    Chapter{"What people may ask to see", "DP-06"},
    Chapter{"Not in force: Children’s Wellbeing and Schools Act 2026, sections 37 to 42", "CW-02"},
};

std::string linked(std::string_view text, std::string_view link) {
  return link.empty() ? std::string(text) : fmt::format("[{}]({})", text, link);
}

std::string row(std::string_view name, std::string_view value) {
  return value.empty() ? "" : fmt::format("- {}: {}\n", name, value);
}

std::string earlier_in_words(const Card& card) {
  std::string text;
  for (const auto& version : card.earlier) {
    text += fmt::format("- {} to {}: {} ({}), {}. {}\n", in_words(version.from), in_words(version.until),
                        version.instrument->title, version.instrument->number, version.provision,
                        version.difference);
  }
  return text;
}

std::string chapter_before(const Card& card) {
  for (const auto& chapter : kChapters) {
    if (chapter.first_rule == card.id) return fmt::format("## {}\n\n", chapter.title);
  }
  return "";
}

std::string conditions(std::span<const Ground> grounds) {
  std::string text;
  for (const auto& ground : grounds) {
    text += fmt::format("### {} {}\n\n", ground.paragraph, ground.short_words);
    if (needs_confirming(ground.evidence)) text += fmt::format("{}.\n\n", in_words(ground.evidence));
    text +=
        "| condition | what is asked for | what the school is told when it does not hold |\n|---|---|---|\n";
    for (const auto& condition : conditions_of(ground)) {
      text += fmt::format("| {} | {} | {} |\n", condition.letter, condition.ask, condition.refused);
    }
    text += "\n";
  }
  return text;
}

std::string codes(std::span<const AttendanceCode> all) {
  std::string text = "| code | meaning | in the statistics |\n|---|---|---|\n";
  for (const auto& code : all) {
    text += fmt::format("| `{}` | {} | {} |\n", code.text, code.meaning, in_words(code.statistic));
  }
  return text + "\n";
}

}  // namespace

std::string anchor_of(const Card& card) {
  std::string anchor;
  for (const char c : fmt::format("{} {}", card.id, card.title)) {
    if (c == ' ') {
      anchor += '-';
    } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-') {
      anchor += c;
    } else if (c >= 'A' && c <= 'Z') {
      anchor += static_cast<char>(c - 'A' + 'a');
    }
  }
  return anchor;
}

std::string printed_card(const Card& card, const Commencements& appointed) {
  return fmt::format("### {} {}\n\n{}\n\n", card.id, card.title, card.sentence) +
         row("Nature", in_words(card.nature)) + row("Where", linked(citation_of(card), link_of(card))) +
         fmt::format("- {}\n", in_force_in_words(card, appointed)) + row("Whose", card.owner) +
         row("Clock", clock_in_words(card.clock)) + row("When it is not kept", card.when_missed) +
         row("How well we know it", in_words(card.evidence)) + earlier_in_words(card) + "\n";
}

std::string printed_law_book(const Commencements& appointed) {
  std::string text =
      "# The law book\n\nPrinted from the rules’ own cards; a test fails when this page is not what the "
      "program prints. It is how the program understands the law, and no legal advice: what is to be "
      "confirmed says so.\n\n";
  for (const auto* card : all_rules()) text += chapter_before(*card) + printed_card(*card, appointed);
  text += "## The grounds of 2024, condition by condition\n\n" + conditions(grounds_2024());
  text += "## The grounds of 2006, for older dates\n\n" + conditions(grounds_2006());
  text += "## Codes of the attendance register from 19 August 2024\n\n" + codes(codes_2024());
  text += "## Codes of the attendance register before 19 August 2024\n\n" + codes(codes_2006());
  return text;
}

}  // namespace onroll
