// The deletion gate: is a deletion lawful on the facts given? Every ground of reg 9 and, for older dates, of
// the 2006 reg 8, as its conditions in the order of the provision.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "law/card.h"
#include "law/deletion_facts.h"
#include "law/local_asks.h"

namespace onroll {

struct DeletionCondition {
  std::string_view letter;              // "9(1)(f)": the place in the provision
  Said (*holds)(const DeletionFacts&);  // the condition
  std::string_view ask;                 // what to send, where nothing was said
  std::string_view refused;             // why not, and how it can be put right
};

std::span<const DeletionCondition> conditions_of(const Ground& ground);
std::span<const DeletionCondition> conditions_of_2024(std::string_view paragraph);
std::span<const DeletionCondition> conditions_of_2006(std::string_view paragraph);

// A condition that does not hold, or of which nothing was said.
struct DeletionPoint {
  std::string_view letter;
  std::string sentence;
  Nature nature = Nature::law;
  bool operator==(const DeletionPoint&) const = default;
};

enum class Lawfulness { lawful_on_the_facts, cannot_say, refused };

struct DeletionVerdict {
  Lawfulness standing = Lawfulness::cannot_say;
  std::string sentence;               // "Cannot say whether ground 9(1)(f) is met: 2 things are missing."
  std::vector<DeletionPoint> points;  // refused: why; cannot say: what is missing
  std::vector<DeletionPoint>
      asked_for;  // documents the council asks for, not received: its own wish, not the law
  std::vector<std::string> alerts;
  std::vector<std::string> counted;  // how days were counted, where the ground counts any
};

// The ground must be one of the regulations in force on the day of the deletion. `flags` are those known of
// the child; those the council wants to be told of become alerts.
DeletionVerdict deletion_gate(const Ground& ground, const DeletionFacts& facts, const LocalAsks& local = {},
                              std::span<const Alert> flags = {}, const Commencements& appointed = {});

}  // namespace onroll
