#include "law/deletion_gate.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "law/deletion_conditions.h"
#include "law/twenty_days_absent.h"
#include "law/withdrawal_consent.h"

namespace onroll {
namespace {

// Of every ground, before its own conditions. Reg 9(3) is for pupils who are not of compulsory school age.
constexpr DeletionCondition kOfAge = {
    "9(1)", is_of_compulsory_school_age_then,
    "Give the pupil’s date of birth: the ground is for pupils of compulsory school age.",
    "The pupil is not of compulsory school age. Use a ground of regulation 9(3)."};
constexpr DeletionCondition kNotOfAge = {
    "9(3)", is_not_of_compulsory_school_age_then,
    "Give the pupil’s date of birth: the ground is for pupils not of compulsory school age.",
    "The pupil is of compulsory school age. Use a ground of regulation 9(1)."};
constexpr DeletionCondition kOfAgeIn2006 = {
    "8(1)", is_of_compulsory_school_age_then,
    "Give the pupil’s date of birth: the ground was for pupils of compulsory school age.",
    "The pupil was not of compulsory school age."};
constexpr DeletionCondition kNotBackDated = {
    "9(1)", is_not_back_dated, "",
    "A name is deleted from the day on which the ground is met and the entry made, never from a day before. "
    "Give the day of the entry."};
constexpr DeletionCondition kSpecialSchool = {
    "9(2)", special_school_consent_is_given,
    "Say whether a council placed the pupil at a special school and, if so, send its consent.",
    "The council that placed the pupil at the special school does not consent, and the Secretary of State "
    "has given no direction. The name stays."};
constexpr DeletionCondition kConsentToWithdraw = {
    "section 434A", withdrawal_is_consented_where_needed,
    "Say whether the council’s consent to the withdrawal is needed and was given.",
    "The council has not consented to the withdrawal, and its consent is needed. The name stays."};

std::vector<DeletionCondition> all_conditions(const Ground& ground, const DeletionFacts& facts,
                                              const Commencements& appointed) {
  std::vector<DeletionCondition> all;
  if (ground.regulations == Regulations::of_2006) {
    all.push_back(kOfAgeIn2006);
  } else {
    all.push_back(ground.paragraph.starts_with("9(3)") ? kNotOfAge : kOfAge);
  }
  all.push_back(kNotBackDated);
  std::ranges::copy(conditions_of(ground), std::back_inserter(all));
  const bool ends_by_itself = ground.says == SaysOfDestination::died;
  if (!ends_by_itself) all.push_back(kSpecialSchool);
  const bool needs_consent =
      ground.paragraph == "9(1)(f)" && not_in_force(kWithdrawalConsent, facts.deleted, appointed).empty();
  if (needs_consent) all.push_back(kConsentToWithdraw);
  return all;
}

DeletionVerdict wrong_regulations(const Ground& ground) {
  if (ground.regulations == Regulations::of_2024) {
    return {.standing = Lawfulness::refused,
            .sentence = fmt::format("Ground {} is of the 2024 Regulations, which are in force from 19 August "
                                    "2024. For an earlier day give the ground of regulation 8 of 2006.",
                                    ground.paragraph)};
  }
  auto sentence =
      fmt::format("Ground {} is of the 2006 Regulations, which ended on 18 August 2024.", ground.paragraph);
  std::string now;
  for (const auto* today : grounds_now(ground)) {
    now += (now.empty() ? "" : " or ") + std::string(today->paragraph);
  }
  sentence += now.empty() ? " No ground of today took its place." : fmt::format(" Use {}.", now);
  return {.standing = Lawfulness::refused, .sentence = std::move(sentence)};
}

std::string opening(const Ground& ground, Lawfulness standing, std::size_t points) {
  const std::string_view s = points == 1 ? " is" : "s are";
  switch (standing) {
    case Lawfulness::lawful_on_the_facts:
      return fmt::format("Ground {} is met on the facts given.", ground.paragraph);
    case Lawfulness::cannot_say:
      return fmt::format("Cannot say whether ground {} is met: {} thing{} missing.", ground.paragraph, points,
                         s);
    case Lawfulness::refused:
      return fmt::format("Ground {} is not met, so the name is not to be deleted on it.", ground.paragraph);
  }
  std::unreachable();
}

std::vector<DeletionPoint> points_that(Said answer, const std::vector<DeletionCondition>& conditions,
                                       const DeletionFacts& facts) {
  std::vector<DeletionPoint> points;
  for (const auto& condition : conditions) {
    if (condition.holds(facts) != answer) continue;
    points.push_back({condition.letter, std::string(answer == Said::no ? condition.refused : condition.ask)});
  }
  return points;
}

std::vector<DeletionPoint> documents_missing(const Ground& ground, const DeletionFacts& facts,
                                             const LocalAsks& local) {
  std::vector<DeletionPoint> missing;
  for (const auto& asked : local.documents) {
    if (asked.paragraph != ground.paragraph) continue;
    if (std::ranges::find(facts.documents, asked.name) != facts.documents.end()) continue;
    missing.push_back({ground.paragraph, "The council asks for: " + asked.name + ".", Nature::local});
  }
  return missing;
}

std::vector<std::string> alerts_for(const LocalAsks& local, std::span<const Alert> flags) {
  std::vector<std::string> alerts;
  for (const auto flag : flags) {
    if (std::ranges::find(local.alerts, flag) != local.alerts.end()) alerts.emplace_back(in_words(flag));
  }
  return alerts;
}

std::vector<std::string> days_counted(const Ground& ground, const DeletionFacts& facts) {
  if (facts.held == nullptr) return {};
  const bool leave = ground.paragraph == "9(1)(h)" || ground.paragraph == "8(1)(f)";
  if (leave && facts.leave.ended) {
    return sentences(ten_school_days_after_leave(*facts.leave.ended, *facts.held->calendar));
  }
  const bool twenty =
      ground.paragraph == "9(1)(i)" || ground.paragraph == "8(1)(h)" || ground.paragraph == "9(3)(c)";
  if (!twenty || facts.held->marks.empty()) return {};
  const auto run = absence_up_to_now(*facts.held);
  if (run.days.count == 0) return {"No school day of continuous absence up to the last mark."};
  std::vector<std::string> said = {fmt::format("{} school day{} of continuous absence, from {} to {}.",
                                               run.days.count, run.days.count == 1 ? "" : "s",
                                               in_words(run.first), in_words(run.last))};
  for (const auto day : unmarked_days(*facts.held))
    said.push_back("Not fully marked: " + in_words(day) + ".");
  return said;
}

}  // namespace

std::span<const DeletionCondition> conditions_of(const Ground& ground) {
  return ground.regulations == Regulations::of_2024 ? conditions_of_2024(ground.paragraph)
                                                    : conditions_of_2006(ground.paragraph);
}

DeletionVerdict deletion_gate(const Ground& ground, const DeletionFacts& facts, const LocalAsks& local,
                              std::span<const Alert> flags, const Commencements& appointed) {
  const auto in_force = grounds_in_force(facts.deleted);
  if (!in_force) return {.standing = Lawfulness::cannot_say, .sentence = in_force.error().front().sentence};
  if (in_force->front().regulations != ground.regulations) return wrong_regulations(ground);
  const auto conditions = all_conditions(ground, facts, appointed);
  auto refused = points_that(Said::no, conditions, facts);
  auto missing = points_that(Said::not_said, conditions, facts);
  const auto standing = !refused.empty()   ? Lawfulness::refused
                        : !missing.empty() ? Lawfulness::cannot_say
                                           : Lawfulness::lawful_on_the_facts;
  auto points = standing == Lawfulness::refused ? std::move(refused) : std::move(missing);
  return {.standing = standing,
          .sentence = opening(ground, standing, points.size()),
          .points = std::move(points),
          .asked_for = documents_missing(ground, facts, local),
          .alerts = alerts_for(local, flags),
          .counted = days_counted(ground, facts)};
}

}  // namespace onroll
