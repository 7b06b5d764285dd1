#include "web/pages/pair.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "store/acts/decide_pair.h"
#include "store/queries/pairs.h"
#include "store/queries/shown_name.h"
#include "web/page.h"
#include "web/pages/acting.h"
#include "web/pages/listing.h"
#include "web/pages/moments.h"

namespace onroll::web {
namespace {

using store::PairAnswer;
using store::PairSeen;
using store::PairState;

std::string value_of(const Facts& facts, MatchField field) {
  const auto text = [](const auto& identifier) {
    return identifier ? std::string(identifier->text()) : std::string();
  };
  switch (field) {
    case MatchField::upn:
      return text(facts.upn);
    case MatchField::nhs_number:
      return text(facts.nhs_number);
    case MatchField::surname:
      return facts.name.surname;
    case MatchField::forename:
      return facts.name.middle_names.empty() ? facts.name.forename
                                             : facts.name.forename + " " + facts.name.middle_names;
    case MatchField::date_of_birth:
      return facts.date_of_birth ? in_words(*facts.date_of_birth) : "";
    case MatchField::postcode:
      return text(facts.postcode);
    case MatchField::sex:
      break;
  }
  switch (facts.sex) {
    case Sex::female:
      return "Female";
    case Sex::male:
      return "Male";
    case Sex::unknown:
      break;
  }
  return "";
}

// Missing is the council's gap, different is a reason against: not one colour, and never colour alone.
TagColour colour_of(Likeness likeness) {
  switch (likeness) {
    case Likeness::same:
      return TagColour::green;
    case Likeness::similar:
      return TagColour::yellow;
    case Likeness::different:
      return TagColour::red;
    case Likeness::missing_here:
    case Likeness::missing_there:
    case Likeness::missing_both:
      break;
  }
  return TagColour::grey;
}

// The sentence where it says more than the tag does.
std::string note_of(const MatchReason& reason) {
  const auto plain = fmt::format("{}: {}.", in_words(reason.field), reason.how);
  return reason.sentence == plain ? std::string() : reason.sentence;
}

Table comparison_of(const PairSeen& pair) {
  Table table{.caption = "Field by field",
              .columns = {{"Field"},
                          {fmt::format("Here: child {}", pair.sides[0].child.value)},
                          {fmt::format("There: child {}", pair.sides[1].child.value)}}};
  for (const auto& reason : reasons(pair.judgement)) {
    const auto here = value_of(pair.sides[0].facts, reason.field);
    const auto there = value_of(pair.sides[1].facts, reason.field);
    table.rows.push_back(
        {{.text = std::string(in_words(reason.field)),
          .note = note_of(reason),
          .tag = {std::string(reason.how), colour_of(pair.judgement[reason.field].likeness)}},
         {.text = here.empty() ? "Not given" : here},
         {.text = there.empty() ? "Not given" : there}});
  }
  return table;
}

Table records_of(const store::PairSide& side, std::string caption) {
  Table table{.caption = std::move(caption),
              .columns = {{"Source"}, {"Name"}, {"Date of birth"}, {"School"}, {"Last listed"}},
              .when_empty = "Its records are now held with the other child.",
              .caption_hidden = true};
  for (const auto& record : side.records) {
    table.rows.push_back({{.text = std::string(in_words(record.source)),
                           .href = fmt::format("/imports/{}", record.import.value)},
                          {.text = record.name},
                          {.text = day_or(record.date_of_birth, "Not known")},
                          {.text = record.school_name.empty() ? "None" : record.school_name},
                          {.text = short_day(record.last_listed)}});
  }
  return table;
}

std::string decided_in_words(PairState state) {
  switch (state) {
    case PairState::waiting:
      return "";
    case PairState::not_sure:
      return "Somebody looked and was not sure. The question is still open.";
    case PairState::same:
      return "Decided: the same child. All records are held together.";
    case PairState::different:
      break;
  }
  return "Decided: not the same child. You will not be asked again.";
}

std::string answer_in_words(std::string_view state) {
  if (state == "same") return "The same child";
  if (state == "different") return "Not the same child";
  return state == "not_sure" ? "Not sure" : "Taken back";
}

Timeline decisions_of(const PairSeen& pair) {
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

Choices answers(std::string_view chosen, const Problems& problems) {
  const auto choice = [&](const char* value, const char* label, const char* hint) {
    return Choice{.value = value, .label = label, .hint = hint, .chosen = chosen == value};
  };
  return {.name = "answer",
          .label = "Your decision",
          .choices = {choice("same", "The same child",
                             "Their records are held together. This can be taken back."),
                      choice("different", "Not the same child",
                             "They are kept apart, and nobody is asked again."),
                      choice("not_sure", "Not sure", "The question stays open for a colleague.")},
          .problem = problem_of(problems, "answer")};
}

PairPage content_of(const Visit& visit, const PairSeen& pair, Problems problems) {
  const auto& form = visit.request.form;
  const auto& [a, b] = pair.sides;
  PairPage page{.reasons = pair.reasons,
                .decided = decided_in_words(pair.state),
                .decisions = decisions_of(pair),
                .comparison = comparison_of(pair),
                .child_a = fmt::format("Child {}", a.child.value),
                .child_a_href = fmt::format("/children/{}", a.child.value),
                .records_a = records_of(a, "Records of the one"),
                .child_b = fmt::format("Child {}", b.child.value),
                .child_b_href = fmt::format("/children/{}", b.child.value),
                .records_b = records_of(b, "Records of the other"),
                .asks = pair.state == PairState::waiting || pair.state == PairState::not_sure,
                .action = fmt::format("/pairs/{}", pair.pair.value),
                .csrf = std::string(visit.csrf()),
                .act_key = new_act_key(),
                .answer = answers(form["answer"], problems)};
  page.can_take_back = !page.asks;
  page.reason = {.name = "reason",
                 .label = page.asks ? "Why do you think so?" : "Why is it taken back?",
                 .value = std::string(form["reason"]),
                 .hint = page.asks ? "For example, the school confirmed it by telephone." : "",
                 .problem = problem_of(problems, "reason")};
  page.problems = std::move(problems);
  return page;
}

std::optional<PairSeen> pair_of(store::Database& database, const Visit& visit) {
  const auto id = visit.path_id<PairKind>("pair_id");
  if (!id) return std::nullopt;
  return database.read([&](store::Connection& connection) { return store::pair_seen(connection, *id); });
}

Response show(store::Database& database, const Visit& visit, const PairSeen& pair, Problems problems) {
  const bool fine = problems.empty();
  auto content = content_of(visit, pair, std::move(problems));
  const auto next =
      database.read([&](store::Connection& connection) { return store::next_pair(connection, pair.pair); });
  if (next) content.next_href = fmt::format("/pairs/{}", next->value);
  return page(visit,
              {.title = "Are these two the same child?",
               .status = fine ? Status::ok : Status::unprocessable,
               .standing = fine ? Standing::fine : Standing::with_problems,
               .back_href = "/pairs",
               .success = done_sentence(visit, {{"decided", "Your decision is kept"},
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

}  // namespace

Response pair_page(store::Database& database, const Visit& visit) {
  const auto pair = pair_of(database, visit);
  return pair ? show(database, visit, *pair, {}) : not_found(visit);
}

Response decide_pair(store::Database& database, const Visit& visit) {
  const auto pair = pair_of(database, visit);
  if (!pair) return not_found(visit);
  const auto answer = parse_answer(visit.request.form["answer"]);
  const std::string reason(visit.request.form.trimmed("reason"));
  Problems problems;
  if (!answer) problems.push_back({"answer", "Choose whether these two are the same child"});
  if (reason.empty()) problems.push_back({"reason", "Say why, in a few words"});
  if (!problems.empty()) return show(database, visit, *pair, std::move(problems));
  const store::DecidePair act{.pair = pair->pair, .answer = *answer};
  const auto settled = store::perform(database, occasion_of(visit, reason), act);
  if (!settled) {
    auto refused = problems_of(settled.error(), "reason");
    for (auto& problem : refused) problem.field = "reason";
    return show(database, visit, *pair, std::move(refused));
  }
  const auto done = *answer == PairAnswer::taken_back ? "taken-back" : "decided";
  return see_other(fmt::format("/pairs/{}?done={}", pair->pair.value, done));
}

}  // namespace onroll::web
