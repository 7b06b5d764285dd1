#include "web/pages/pair.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/contract.h"
#include "store/acts/decide_pair.h"
#include "web/page.h"
#include "web/pages/acting.h"
#include "web/pages/field_words.h"
#include "web/pages/moments.h"
#include "web/pages/naming.h"
#include "web/pages/pair_desk.h"
#include "web/pages/pair_history.h"
#include "web/pages/pair_words.h"
#include "web/pages/waterfall_words.h"

namespace onroll::web {
namespace {

using store::PairAnswer;
using store::PairState;

// What is read for one question.
struct Read {
  std::shared_ptr<const store::World> world;
  std::shared_ptr<const PairQueue> queue;
  PairHeld held;
};

std::optional<Read> read_pair(PairDesk& desk, const Visit& visit) {
  const auto id = visit.path_id<PairKind>("pair_id");
  if (!id) return std::nullopt;
  return desk.database.read([&](store::Connection& connection) -> std::optional<Read> {
    auto seen = store::pair_seen(connection, *id);
    if (!seen) return std::nullopt;
    const auto today = visit.today.date;
    const auto world = desk.world.on(connection, today);
    const std::array children{seen->sides[0].child, seen->sides[1].child};
    auto here = store::child_story(connection, children[0], *world, today);
    auto there = store::child_story(connection, children[1], *world, today);
    require(here && there, "a question is about children who are held");
    return Read{
        world,
        desk.queue(connection, today),
        {*std::move(seen), *std::move(here), *std::move(there), store::household(connection, children)}};
  });
}

Timeline decisions_of(const store::PairSeen& pair) {
  Timeline timeline;
  for (const auto& decision : pair.decisions) {
    TimelineItem item{.title = answer_in_words(decision.state),
                      .by = decision.by,
                      .machine_time = decision.at,
                      .time = moment_in_words(decision.at)};
    if (!decision.reason.empty()) item.sentences.push_back(decision.reason);
    timeline.items.push_back(std::move(item));
  }
  return timeline;
}

bool is_open(PairState state) {
  return state == PairState::waiting || state == PairState::not_sure;
}

QueueShow show_asked(const Visit& visit) {
  const auto form = visit.request.form["queue"];
  return parse_queue_show(form.empty() ? visit.request.query["queue"] : form);
}

void show_place(const PairQueue& queue, PairId pair, QueueShow show, PairPage& page) {
  page.queue_href = "/pairs";
  if (show == QueueShow::unsure) page.queue_href += "?state=not_sure";
  if (show != QueueShow::unsure && show != QueueShow::waiting)
    page.queue_href += fmt::format("?queue={}", word(show));
  if (const auto place = queue.place(pair, show); place != 0)
    page.place = fmt::format("Question {} of {}", place, queue.count(show));
  if (const auto* queued = queue.find(pair)) page.effect = sentence(queued->joining);
  if (const auto others = queue.after(pair, show); !others.empty())
    page.next_href = pair_href(others.front(), show);
}

// What came since the newest decision, where the question stands open again.
void show_news(const PairHeld& held, const SchoolNamer& school_name, PairPage& page) {
  if (!page.asks || held.seen.decisions.empty()) return;
  const auto& last = held.seen.decisions.back();
  page.news = news_since(last.at, held, school_name);
  if (!held.seen.news.empty()) page.news.insert(page.news.begin(), held.seen.news);
  page.news_since =
      fmt::format("{} on {} by {}. {}", answer_in_words(last.state), moment_in_words(last.at), last.by,
                  page.news.empty() ? "Nothing new was said of either since." : "New since then:");
}

// Why the probability is what it is, where the rules weighed the two.
void show_why(const store::PairSeen& pair, const SchoolNamer& school_name, PairPage& page) {
  if (pair.why.steps.empty()) return;
  std::vector<std::string> values(pair.why.steps.size());
  for (std::size_t i = 0; i < kFieldCount; ++i) {
    const auto field = static_cast<MatchField>(i);
    values.at(comparison_of(field)) = value_of(pair.sides[0].facts, field, school_name);
  }
  page.why.push_back(waterfall_view(pair.why, "why", values));
  page.probability = fmt::format("Probability that they are one child: {}. {}", percent(pair.why.probability),
                                 probability_in_words(pair.why.probability));
  page.version = fmt::format("Rules {}, parameters {}.", kRuleVersion, pair.parameters);
}

void show_form(const Visit& visit, const store::PairSeen& pair, const Problems& problems, PairPage& page) {
  const auto& form = visit.request.form;
  page.action = pair_href(pair.pair, show_asked(visit));
  page.csrf = visit.csrf();
  page.act_key = problems.empty() ? new_act_key() : act_key_of(visit);
  page.reason = {.name = "reason",
                 .label = page.asks ? "Why?" : "Why is it taken back?",
                 .value = std::string(form["reason"]),
                 .hint = page.asks ? "A few words, for example: the school confirmed it by telephone." : "",
                 .problem = problem_of(problems, "reason"),
                 .autocomplete = "off"};
}

PairPage content_of(const Visit& visit, const Read& read, Problems problems) {
  const auto& held = read.held;
  const auto& pair = held.seen;
  const SchoolNamer school_name = [&](Urn urn) { return read.world->school_name(urn); };
  const auto today = visit.today.date;
  PairPage page{.warnings = pair_warnings(pair),
                .decided = decided_in_words(pair.state),
                .fields = pair_fields(pair, {held.here, held.there}, school_name),
                .asks = is_open(pair.state) && pair.sides[0].child != pair.sides[1].child,
                .can_take_back = !is_open(pair.state),
                .children = {pair_child(held.here, "Here", today, school_name),
                             pair_child(held.there, "There", today, school_name)},
                .household = household_table(held.household, today),
                .decisions = decisions_of(pair)};
  if (is_open(pair.state) && !page.asks)
    page.decided = "Another decision made these one child: there is nothing left to ask.";
  show_place(*read.queue, pair.pair, show_asked(visit), page);
  show_news(held, school_name, page);
  show_why(pair, school_name, page);
  show_form(visit, pair, problems, page);
  page.problems = std::move(problems);
  return page;
}

Response show(const Visit& visit, const Read& read, Problems problems) {
  const bool fine = problems.empty();
  auto content = content_of(visit, read, std::move(problems));
  auto back = content.queue_href;
  return page(
      visit,
      {.title = "Are these two the same child?",
       .status = fine ? Status::ok : Status::unprocessable,
       .standing = fine ? Standing::fine : Standing::with_problems,
       .back_href = std::move(back),
       .success = done_sentence(visit, {{"decided", "Your decision is kept. This is the next question"},
                                        {"taken-back", "The decision was taken back"}})},
      content);
}

std::optional<PairAnswer> parse_answer(std::string_view said) {
  struct Word {
    std::string_view word;
    PairAnswer answer;
  };
  constexpr std::array kWords{Word{"same", PairAnswer::same}, Word{"different", PairAnswer::different},
                              Word{"not_sure", PairAnswer::not_sure},
                              Word{"taken_back", PairAnswer::taken_back}};
  const auto found = std::ranges::find(kWords, said, &Word::word);
  return found == kWords.end() ? std::nullopt : std::optional(found->answer);
}

// The first of those that stood behind it and are still asked.
Response to_next(PairDesk& desk, const Visit& visit, const std::vector<PairId>& behind) {
  const auto show = show_asked(visit);
  const auto queue = desk.database.read(
      [&](store::Connection& connection) { return desk.queue(connection, visit.today.date); });
  const auto next = std::ranges::find_if(behind, [&](PairId pair) { return queue->find(pair) != nullptr; });
  if (next != behind.end()) return see_other(with_query(pair_href(*next, show), "done", "decided"));
  return see_other("/pairs?done=decided");
}

}  // namespace

Response pair_page(PairDesk& desk, const Visit& visit) {
  const auto read = read_pair(desk, visit);
  return read ? show(visit, *read, {}) : not_found(visit);
}

Response decide_pair(PairDesk& desk, const Visit& visit) {
  const auto read = read_pair(desk, visit);
  if (!read) return not_found(visit);
  const auto pair = read->held.seen.pair;
  const auto answer = parse_answer(visit.request.form["answer"]);
  const std::string reason(visit.request.form.trimmed("reason"));
  Problems problems;
  if (reason.empty()) problems.push_back({"reason", "Say why, in a few words"});
  if (!answer) problems.push_back({"answer", "Choose whether these two are the same child"});
  if (!problems.empty()) return show(visit, *read, std::move(problems));
  const auto behind = read->queue->after(pair, show_asked(visit));
  const auto settled = store::perform(desk.database, occasion_of(visit, reason),
                                      store::DecidePair{.pair = pair, .answer = *answer});
  if (!settled) {
    auto refused = problems_of(settled.error(), "reason");
    for (auto& problem : refused) problem.field = "reason";
    return show(visit, *read, std::move(refused));
  }
  if (*answer == PairAnswer::taken_back)
    return see_other(with_query(pair_href(pair, QueueShow::waiting), "done", "taken-back"));
  return to_next(desk, visit, behind);
}

}  // namespace onroll::web
