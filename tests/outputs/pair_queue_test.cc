#include "outputs/pair_queue.h"

#include <doctest/doctest.h>

using namespace onroll;

namespace {

const Date kToday = date(2026, 11, 23);

Accounting on_roll() {
  return {.by = AccountedBy::on_roll};
}

Accounting missing(Cause cause, std::optional<Date> case_due) {
  return {.cause = cause, .case_due = case_due};
}

StandsToday with_case(std::int64_t number) {
  return {.open_case = CaseId{number}, .on_list = true};
}

constexpr StandsToday kListed{.open_case = std::nullopt, .on_list = true};
constexpr StandsToday kFine{};

QueuedPair queued(std::int64_t number, JoiningEffect effect, std::optional<double> probability = {}) {
  return {.pair = {number}, .probability = probability, .joining = {.effect = effect}};
}

PairQueue some() {
  auto unsure = queued(5, JoiningEffect::closes_case);
  unsure.unsure = true;
  return PairQueue({queued(1, JoiningEffect::nothing), queued(2, JoiningEffect::leaves_list, .6),
                    queued(3, JoiningEffect::leaves_list, .9), queued(4, JoiningEffect::closes_case), unsure,
                    queued(6, JoiningEffect::enters_list)});
}

std::vector<std::int64_t> numbers(const std::vector<const QueuedPair*>& pairs) {
  std::vector<std::int64_t> all;
  for (const auto* pair : pairs) all.push_back(pair->pair.value);
  return all;
}

std::vector<std::int64_t> numbers(const std::vector<PairId>& pairs) {
  std::vector<std::int64_t> all;
  for (const auto pair : pairs) all.push_back(pair.value);
  return all;
}

using Numbers = std::vector<std::int64_t>;

}  // namespace

TEST_CASE("joining lets a case close where the other is accounted for, whichever of the two has the case") {
  for (const auto& [kept, joined] : {std::pair{with_case(12), kFine}, std::pair{kFine, with_case(12)}}) {
    const auto joining = joining_of(kept, joined, on_roll(), kToday);
    CHECK(joining.effect == JoiningEffect::closes_case);
    CHECK(sentence(joining) ==
          "Joining would let case 12 close: together they are accounted for (on a school roll).");
  }
}

TEST_CASE("of two open cases that of the child whose number goes is closed") {
  const auto gone = missing(Cause::listed_on_no_roll, kToday);
  const auto joining = joining_of(with_case(12), with_case(14), gone, kToday);
  CHECK(sentence(joining) == "Joining would close case 14 as a duplicate: the work goes on in case 12.");
  CHECK(sentence(joining_of(with_case(12), with_case(14), on_roll(), kToday)) ==
        "Joining would close case 14 as a duplicate: the work goes on in case 12, which could then close "
        "too: together they are accounted for (on a school roll).");
}

TEST_CASE("joining takes one or two children off the list, or puts one on it") {
  CHECK(sentence(joining_of(kListed, kFine, on_roll(), kToday)) ==
        "Joining would take one child off the list: together they are accounted for (on a school roll).");
  CHECK(joining_of(kListed, kListed, on_roll(), kToday).leave == 2);
  CHECK(sentence(joining_of(kListed, kListed, missing(Cause::left_not_arrived, {}), kToday)) ==
        "Joining would make two children on the list one.");
  CHECK(sentence(joining_of(kFine, kFine, missing(Cause::two_rolls, {}), kToday)) ==
        "Joining would put one child on the list: together they are not accounted for (on two rolls without "
        "dual registration).");
}

TEST_CASE("joining opens a case only where it is due and nobody stands on the list yet") {
  const auto due = missing(Cause::home_education_unsuitable, kToday);
  CHECK(joining_of(kFine, kFine, due, kToday).effect == JoiningEffect::opens_case);
  CHECK(joining_of(kFine, kFine, missing(Cause::left_not_arrived, kToday + std::chrono::days(1)), kToday)
            .effect == JoiningEffect::enters_list);
  CHECK(joining_of(kListed, kFine, due, kToday).effect == JoiningEffect::nothing);
}

TEST_CASE("nothing changes where both are accounted for, or the child stays missing") {
  CHECK(sentence(joining_of(kFine, kFine, on_roll(), kToday)) ==
        "Joining would change nobody's place on or off the list.");
  CHECK(joining_of(with_case(3), kFine, missing(Cause::left_not_arrived, kToday), kToday).effect ==
        JoiningEffect::nothing);
}

TEST_CASE("the queue begins with what would change most, then with what is likeliest") {
  const auto queue = some();
  CHECK(numbers(queue.part(QueueShow::waiting, 0, 50)) == Numbers{4, 3, 2, 6, 1});
  CHECK(numbers(queue.part(QueueShow::waiting, 1, 2)) == Numbers{3, 2});
  CHECK(numbers(queue.part(QueueShow::cases, 0, 50)) == Numbers{4});
  CHECK(numbers(queue.part(QueueShow::list, 0, 50)) == Numbers{3, 2, 6});
  CHECK(numbers(queue.part(QueueShow::rest, 0, 50)) == Numbers{1});
  CHECK(numbers(queue.part(QueueShow::unsure, 0, 50)) == Numbers{5});
}

TEST_CASE("every question waiting is counted in one part") {
  const auto queue = some();
  CHECK(queue.count(QueueShow::cases) + queue.count(QueueShow::list) + queue.count(QueueShow::rest) ==
        queue.count(QueueShow::waiting));
}

TEST_CASE("after a question come those behind it, then those passed over") {
  const auto queue = some();
  CHECK(numbers(queue.after({2}, QueueShow::waiting)) == Numbers{6, 1, 4, 3});
  CHECK(numbers(queue.after({3}, QueueShow::list)) == Numbers{2, 6});
  CHECK(numbers(queue.after({99}, QueueShow::waiting)) == Numbers{4, 3, 2, 6, 1});
  CHECK(queue.after({4}, QueueShow::cases).empty());
  CHECK(queue.place({2}, QueueShow::waiting) == 3);
  CHECK(queue.place({2}, QueueShow::cases) == 0);
}

TEST_CASE("a part of the queue is known by its word") {
  for (const auto show :
       {QueueShow::waiting, QueueShow::cases, QueueShow::list, QueueShow::rest, QueueShow::unsure})
    CHECK(parse_queue_show(word(show)) == show);
  CHECK(parse_queue_show("anything") == QueueShow::waiting);
}
