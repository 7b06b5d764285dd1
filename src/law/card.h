// The card on top of every rule: what a lawyer asks first. Printed as the law book; linked from every date
// and refusal.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "calendar/period.h"
#include "law/instruments.h"

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

// A limit runs out at the end of its last day; a waiting time must be over before somebody may act; a measure
// is complete with its last day, and then something is owed.
enum class Runs { limit, waiting_time, measure };

// What starts the count, how long it is, and what it is.
struct RuleClock {
  std::string_view starts = {};  // "the name is entered in the admission register"; "": the rule has no clock
  Period period = {};            // count 0: at once, or no number is set
  Runs runs = Runs::limit;
};

// How the rule stood before `in_force_from` of its card.
struct EarlierVersion {
  const Instrument* instrument = nullptr;
  std::string_view provision;
  std::string_view at;
  Date from;
  Date until;
  std::string_view difference;  // what was otherwise then
  Period period = {};           // what the clock counted then; count 0: the same as now
};

struct Card {
  std::string_view id;    // "AGE-01"
  std::string_view file;  // source and spec: "compulsory_school_age_start"
  std::string_view title;
  std::string_view sentence;  // the rule in one plain sentence
  const Instrument* instrument = nullptr;
  std::string_view provision;  // "section 8(2)"
  std::string_view at = {};    // where in the instrument: "section/8"; "" the whole of it
  Nature nature = Nature::law;
  std::optional<Date> in_force_from;  // none: in force when a day is appointed for `commences_with`
  std::optional<Date> in_force_until;
  Evidence evidence = Evidence::known_low;
  std::string_view owner;  // whose duty: "parent", "school", "council"
  RuleClock clock = {};
  std::string_view when_missed = {};             // what follows when the limit is not kept
  std::span<const EarlierVersion> earlier = {};  // newest first
  std::string_view commences_with = {};  // "section 38": the provision that a day must be appointed for
};

std::string link_of(const Card& card);      // "" for a council's own document
std::string citation_of(const Card& card);  // "Education Act 1996 (1996 c. 56), section 8(2)"

// The days appointed for provisions that are not in force yet. They come from the council's profile; without
// one, no such rule is ever applied.
struct Commencement {
  std::string provision;  // "section 38"
  Date day;
  bool operator==(const Commencement&) const = default;
};
using Commencements = std::vector<Commencement>;

// What the clock counts that starts on `start`: that of the version in force then.
Period period_on(const Card& card, Date start);

// From when on the rule is in force; none: no day has been appointed.
std::optional<Date> in_force_from(const Card& card, const Commencements& appointed = {});
std::string in_force_in_words(const Card& card, const Commencements& appointed = {});

// Nothing when the rule is in force on `on`; otherwise which rule, and from or until when (not `on`: it may
// be personal).
Problems not_in_force(const Card& card, Date on, const Commencements& appointed = {});

}  // namespace onroll
