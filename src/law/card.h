// The card on top of every rule: what a lawyer asks first. Printed as the law book; linked from every date
// and refusal.
#pragma once

#include <optional>
#include <string_view>

#include "base/result.h"
#include "calendar/date.h"

namespace onroll {

enum class Nature { law, statutory_guidance, guidance, local };
std::string_view in_words(Nature nature);

// law.md 0.1: official words seen (V), seen quoted (V2), a source document (S), general knowledge high,
// medium, low.
enum class Evidence { official, quoted, local_document, known_high, known_medium, known_low };
std::string_view in_words(Evidence evidence);
constexpr bool needs_confirming(Evidence grade) {
  return grade >= Evidence::known_medium;
}

struct Card {
  std::string_view id;    // "AGE-01"
  std::string_view file;  // source and spec: "compulsory_school_age_start"
  std::string_view title;
  std::string_view sentence;    // the rule in one plain sentence
  std::string_view instrument;  // "Education Act 1996"
  std::string_view provision;   // "section 8(2)"
  std::string_view link;
  Nature nature = Nature::law;
  Date in_force_from;
  std::optional<Date> in_force_until;
  Evidence evidence = Evidence::known_low;
  std::string_view owner;  // whose duty: "parent", "school", "council"
};

// Nothing when the rule is in force on `on`; otherwise which rule, and from or until when (not `on`: it may
// be personal).
Problems not_in_force(const Card& card, Date on);

}  // namespace onroll
