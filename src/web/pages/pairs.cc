#include "web/pages/pairs.h"

#include <fmt/format.h>

#include <array>

#include "store/queries/pairs.h"
#include "web/page.h"
#include "web/pages/listing.h"

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

std::string address_of(PairState state) {
  return state == PairState::waiting ? "/pairs" : fmt::format("/pairs?state={}", word(state));
}

SubNavigation states_of(const store::PairCounts& counts, PairState shown) {
  SubNavigation navigation{.label = "Which questions"};
  for (const auto& [state, text] : kStates) {
    navigation.items.push_back(
        {fmt::format("{} ({})", text, counts.of(state)), address_of(state), state == shown});
  }
  return navigation;
}

std::string one_child(const store::ChildInPair& child) {
  return fmt::format("{}, born {}", child.name, day_or(child.date_of_birth, "on a day not known"));
}

std::vector<Cell> row_of(const store::PairLine& line) {
  return {{.text = one_child(line.a), .href = fmt::format("/pairs/{}", line.pair.value)},
          {.text = one_child(line.b)},
          {.text = line.reasons},
          {.text = "", .tag = line.clears_a_finding ? Tag{"Not accounted for", TagColour::red} : Tag{}}};
}

}  // namespace

Response pairs_page(store::Database& database, const Visit& visit) {
  const auto state = store::parse_pair_state(visit.request.query["state"]).value_or(PairState::waiting);
  PairsPage content{
      .sentence =
          "Records that may be of one child, but not surely. Those come first where one of the two is not "
          "accounted for: saying they are one child may settle it.",
      .pairs = {.caption = "Children a person is asked about",
                .columns = {{"This child"}, {"And this child"}, {"What agrees"}, {"Why it matters"}},
                .when_empty = "There is no question here.",
                .caption_hidden = true}};
  database.read([&](store::Connection& connection) {
    const auto counts = store::pair_counts(connection);
    const auto total = static_cast<std::size_t>(counts.of(state));
    content.states = states_of(counts, state);
    content.pages = {.total = total,
                     .per_page = kRowsOnPage,
                     .number = page_number(visit, total),
                     .base = address_of(state),
                     .noun = "questions"};
    content.pairs.rows.clear();
    for (const auto& line : store::pairs_on_page(connection, state, stretch_of(content.pages))) {
      content.pairs.rows.push_back(row_of(line));
    }
  });
  return page(visit, {.title = "Same child?"}, content);
}

}  // namespace onroll::web
