#include "law/card.h"

#include <fmt/format.h>

#include <utility>

namespace onroll {

std::string_view in_words(Nature nature) {
  switch (nature) {
    case Nature::law:
      return "Law";
    case Nature::statutory_guidance:
      return "Statutory guidance";
    case Nature::guidance:
      return "Guidance";
    case Nature::local:
      return "The council’s own";
  }
  std::unreachable();
}

std::string_view in_words(Evidence evidence) {
  switch (evidence) {
    case Evidence::official:
      return "Words seen in an official source";
    case Evidence::quoted:
      return "Seen where another source quotes it";
    case Evidence::local_document:
      return "Stated in a council’s document";
    case Evidence::known_high:
      return "Known, not checked against the text";
    case Evidence::known_medium:
      return "To be confirmed by your legal team";
    case Evidence::known_low:
      return "To be confirmed by your legal team (doubtful)";
  }
  std::unreachable();
}

Problems not_in_force(const Card& card, Date on) {
  if (on < card.in_force_from) {
    return {{"", fmt::format("{} ({}) is held from {} on. For an earlier day, ask your legal team.", card.id,
                             card.title, in_words(card.in_force_from))}};
  }
  if (card.in_force_until && on > *card.in_force_until) {
    return {{"", fmt::format("{} ({}) was in force until {}.", card.id, card.title,
                             in_words(*card.in_force_until))}};
  }
  return {};
}

}  // namespace onroll
