#include "law/card.h"

#include <fmt/format.h>

#include <algorithm>
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

std::string link_of(const Card& card) {
  const std::string whole{card.instrument->link};
  return whole.empty() || card.at.empty() ? whole : whole + "/" + std::string(card.at);
}

std::string citation_of(const Card& card) {
  const auto& instrument = *card.instrument;
  auto text = std::string(instrument.title);
  if (!instrument.number.empty()) text += fmt::format(" ({})", instrument.number);
  return card.provision.empty() ? text : fmt::format("{}, {}", text, card.provision);
}

Period period_on(const Card& card, Date start) {
  for (const auto& version : card.earlier) {
    if (version.from <= start && start <= version.until && version.period.count > 0) return version.period;
  }
  return card.clock.period;
}

std::optional<Date> in_force_from(const Card& card, const Commencements& appointed) {
  if (!card.earlier.empty()) return card.earlier.back().from;
  if (card.in_force_from) return card.in_force_from;
  const auto day = std::ranges::find(appointed, card.commences_with, &Commencement::provision);
  return day == appointed.end() ? std::nullopt : std::optional{day->day};
}

std::string in_force_in_words(const Card& card, const Commencements& appointed) {
  const auto from = card.in_force_from ? card.in_force_from : in_force_from(card, appointed);
  if (!from) return "Not in force: no day has been appointed";
  auto text = "In force from " + in_words(*from);
  return card.in_force_until ? text + " until " + in_words(*card.in_force_until) : text;
}

Problems not_in_force(const Card& card, Date on, const Commencements& appointed) {
  const auto from = in_force_from(card, appointed);
  if (!from) {
    return {{"", fmt::format("{} ({}) is not in force: no day has been appointed for {} of the {}.", card.id,
                             card.title, card.commences_with, card.instrument->title)}};
  }
  if (on < *from) {
    return {{"", fmt::format("{} ({}) is held from {} on. For an earlier day, ask your legal team.", card.id,
                             card.title, in_words(*from))}};
  }
  if (card.in_force_until && on > *card.in_force_until) {
    return {{"", fmt::format("{} ({}) was in force until {}.", card.id, card.title,
                             in_words(*card.in_force_until))}};
  }
  return {};
}

}  // namespace onroll
