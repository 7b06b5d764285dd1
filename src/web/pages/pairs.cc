#include "web/pages/pairs.h"

#include <fmt/format.h>

#include <array>

#include "store/queries/pairs.h"
#include "web/page.h"
#include "web/pages/calibration.h"
#include "web/pages/list_address.h"
#include "web/pages/listing.h"
#include "web/pages/moments.h"
#include "web/pages/pair_desk.h"
#include "web/pages/pair_words.h"

namespace onroll::web {
namespace {

using store::PairState;

struct StateText {
  PairState state;
  std::string_view text;
};
constexpr std::array kStates{
    StateText{PairState::waiting, "Waiting"}, StateText{PairState::not_sure, "Not sure"},
    StateText{PairState::same, "Same child"}, StateText{PairState::different, "Not the same"}};

struct PartText {
  QueueShow show;
  std::string_view label;
};
constexpr std::array kParts{
    PartText{QueueShow::waiting, "waiting"}, PartText{QueueShow::cases, "would close or open a case"},
    PartText{QueueShow::list, "would change the list"}, PartText{QueueShow::rest, "would change neither"}};

std::string address_of(PairState state) {
  return list_address("/pairs", {{"state", state == PairState::waiting ? std::string_view() : word(state)}});
}

std::string address_of(QueueShow show) {
  if (show == QueueShow::unsure) return address_of(PairState::not_sure);
  return list_address("/pairs", {{"queue", word(show)}});
}

SubNavigation states_of(const store::PairCounts& counts, PairState shown) {
  SubNavigation navigation{.label = "Which questions"};
  for (const auto& [state, text] : kStates) {
    navigation.items.push_back(
        {fmt::format("{} ({})", text, counts.of(state)), address_of(state), state == shown});
  }
  return navigation;
}

std::string one_child(const ChildInPair& child) {
  return fmt::format("{}, born {}", child.name, day_or(child.date_of_birth, "on a day not known"));
}

Tag tag_of(const Joining& joining) {
  switch (joining.effect) {
    case JoiningEffect::closes_case:
    case JoiningEffect::joins_cases:
      return {"Closes a case", TagColour::green};
    case JoiningEffect::opens_case:
      return {"Opens a case", TagColour::red};
    case JoiningEffect::leaves_list:
    case JoiningEffect::joins_on_list:
      return {"Shortens the list", TagColour::green};
    case JoiningEffect::enters_list:
      return {"Adds to the list", TagColour::orange};
    case JoiningEffect::nothing:
      break;
  }
  return {};
}

std::vector<Cell> row_of(const QueuedPair& pair, QueueShow show) {
  std::vector<Cell> cells{{.text = one_child(pair.a), .href = pair_href(pair.pair, show)},
                          {.text = one_child(pair.b)},
                          {.text = sentence(pair.joining), .tag = tag_of(pair.joining)},
                          {.text = pair.reasons}};
  if (pair.probability) cells.back().note = "Probability: " + percent(*pair.probability);
  return cells;
}

std::vector<Cell> row_of(const store::DecidedPair& pair) {
  const auto& decision = pair.decision;
  return {{.text = one_child(pair.a), .href = pair_href(pair.pair, QueueShow::waiting)},
          {.text = one_child(pair.b)},
          {.text = decision.reason, .note = decision.by + ", " + moment_in_words(decision.at)},
          {.text = "Take it back", .href = pair_href(pair.pair, QueueShow::waiting) + "#take-back"}};
}

void show_queue(const PairQueue& queue, QueueShow show, const Visit& visit, PairsPage& content) {
  const auto total = queue.count(show);
  content.pages = {.total = total,
                   .per_page = kRowsOnPage,
                   .number = page_number(visit, total),
                   .base = address_of(show),
                   .noun = "questions"};
  content.pairs.columns = {{"This child"}, {"And this child"}, {"What it would change"}, {"What agrees"}};
  const auto rows = queue.part(show, (content.pages.number - 1) * kRowsOnPage, kRowsOnPage);
  for (const auto* pair : rows) content.pairs.rows.push_back(row_of(*pair, show));
  if (const auto first = queue.part(show, 0, 1); !first.empty())
    content.begin_href = pair_href(first.front()->pair, show);
  if (show == QueueShow::unsure) return;
  for (const auto& [part, label] : kParts)
    content.counts.push_back({std::to_string(queue.count(part)), std::string(label), address_of(part)});
}

void show_decided(store::Connection& connection, PairState state, PairsPage& content) {
  content.pairs.columns = {{"This child"}, {"And this child"}, {"Why"}, {"Change"}};
  for (const auto& pair : store::decided_pairs(connection, state, stretch_of(content.pages)))
    content.pairs.rows.push_back(row_of(pair));
}

}  // namespace

Response pairs_page(PairDesk& desk, const Visit& visit) {
  const auto& query = visit.request.query;
  const auto state = store::parse_pair_state(query["state"]).value_or(PairState::waiting);
  const auto show = state == PairState::not_sure ? QueueShow::unsure : parse_queue_show(query["queue"]);
  PairsPage content{
      .parts = matching_parts("/pairs"),
      .sentence =
          "Records that may be of one child, but not surely. Those come first whose answer would "
          "change most: a case that could close or open, then the list of children not accounted "
          "for. Each decision is kept with its reason, and can be taken back.",
      .pairs = {.caption = "Children a person is asked about",
                .columns = {},
                .rows = {},
                .when_empty = "There is no question here.",
                .caption_hidden = true}};
  desk.database.read([&](store::Connection& connection) {
    const auto counts = store::pair_counts(connection);
    content.states = states_of(counts, state);
    if (state == PairState::waiting || state == PairState::not_sure) {
      show_queue(*desk.queue(connection, visit.today.date), show, visit, content);
      return;
    }
    const auto total = static_cast<std::size_t>(counts.of(state));
    content.pages = {.total = total,
                     .per_page = kRowsOnPage,
                     .number = page_number(visit, total),
                     .base = address_of(state),
                     .noun = "questions"};
    show_decided(connection, state, content);
  });
  return page(
      visit,
      {.title = "Same child?",
       .success = done_sentence(visit, {{"decided", "Your decision is kept. No question is left here"}})},
      content);
}

}  // namespace onroll::web
