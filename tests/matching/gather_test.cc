#include "matching/gather.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <map>
#include <set>

#include "made_up.h"

using namespace onroll;

namespace {

// A common name: elsewhere it may be another child.
const Traits kOliver = child("Smith", "Oliver", kBorn, "WR5 2NP");
const Traits kOliverMoved = child("Smith", "Oliver", kBorn, "B1 1AA");

Candidates holding(const std::vector<std::pair<std::int64_t, Traits>>& children) {
  Candidates candidates;
  std::int64_t record = 1;
  for (const auto& [id, traits] : children) candidates.add({RecordId{record++}, ChildId{id}, traits});
  return candidates;
}

std::vector<NewRecord> rows(const std::vector<Traits>& all) {
  std::vector<NewRecord> records;
  for (std::size_t i = 0; i < all.size(); ++i)
    records.push_back({RecordId{101 + static_cast<std::int64_t>(i)}, all[i]});
  return records;
}

Gathered take(Candidates& held, const std::vector<NewRecord>& records, Listing listing = Listing::many,
              std::span<const ChildId> already = {}) {
  return gather({records, listing, already, ChildId{100}}, held);
}

std::vector<std::int64_t> children(const Gathered& gathered) {
  std::vector<std::int64_t> ids;
  for (const auto& placing : gathered.placings) ids.push_back(placing.child.value);
  return ids;
}

using Ids = std::vector<std::int64_t>;
using Pairs = std::vector<std::pair<std::int64_t, std::int64_t>>;

Pairs asked(const Gathered& gathered) {
  Pairs pairs;
  for (const auto& perhaps : gathered.perhaps) pairs.emplace_back(perhaps.a.value, perhaps.b.value);
  return pairs;
}

}  // namespace

TEST_CASE("a record joins the one child it is the same as, and says why") {
  auto held = holding({{1, with(kOliver, upn_of(1))}, {2, child("Hill", "Bo", kBorn)}});
  const auto gathered = take(held, rows({with(kOliverMoved, upn_of(1)), child("Dale", "Cy", kBorn)}));
  CHECK(children(gathered) == Ids{1, 100});
  CHECK(gathered.placings[0].rule == MatchRule::upn_and_two);
  CHECK(gathered.placings[0].because_of == RecordId{1});
  CHECK_FALSE(gathered.placings[0].new_child);
  CHECK(gathered.placings[1].new_child);
  CHECK(gathered.placings[1].because_of == RecordId{});
  CHECK(gathered.next_child == ChildId{101});
  CHECK(gathered.perhaps.empty());
}

TEST_CASE("a lone candidate that is only perhaps the same is not joined") {
  auto held = holding({{1, kOliver}});
  const auto gathered = take(held, rows({kOliverMoved}));
  CHECK(children(gathered) == Ids{100});
  CHECK(asked(gathered) == Pairs{{1, 100}});
  CHECK(gathered.perhaps[0].record_a == RecordId{1});
  CHECK(gathered.perhaps[0].record_b == RecordId{101});
}

TEST_CASE("what was placed is held for the next file") {
  Candidates held;
  take(held, rows({kOliver}));
  const std::vector<NewRecord> next{{RecordId{201}, kOliver}};
  const auto gathered = gather({next, Listing::once, {}, ChildId{101}}, held);
  CHECK(children(gathered) == Ids{100});
}

TEST_CASE("the same as two children: joins neither, and both are asked about") {
  auto held = holding({{1, with(kOliver, nhs_of(1))}, {2, kOliver}});
  const auto gathered = take(held, rows({with(kOliver, nhs_of(1))}));
  CHECK(children(gathered) == Ids{100});
  CHECK(asked(gathered) == Pairs{{1, 100}, {2, 100}});
}

TEST_CASE("the same as two children, one of them by UPN: joins that one, and the two are asked about") {
  auto held = holding({{1, with(kOliver, upn_of(1))}, {2, kOliver}});
  const auto gathered = take(held, rows({with(kOliver, upn_of(1))}));
  CHECK(children(gathered) == Ids{1});
  CHECK(asked(gathered) == Pairs{{1, 2}});
}

TEST_CASE("a child's other record with another UPN keeps a record without that UPN's like out") {
  auto held = holding({{1, kOliver}, {1, with(kOliverMoved, upn_of(1))}});
  const auto gathered = take(held, rows({with(kOliver, upn_of(2))}));
  CHECK(children(gathered) == Ids{100});
  CHECK(asked(gathered) == Pairs{{1, 100}});
}

TEST_CASE("trap 7: a changed UPN joins through the former one") {
  auto held = holding({{1, with(kOliver, upn_of(1))}});
  auto renewed = with(kOliverMoved, upn_of(2));
  renewed.former_upn = upn_of(1);
  CHECK(children(take(held, rows({renewed}))) == Ids{1});
  CHECK(children(gather({rows({with(kOliverMoved, upn_of(2))}), Listing::many, {}, ChildId{100}}, held)) ==
        Ids{1});
}

TEST_CASE("rows of one list that may repeat children are joined to each other") {
  Candidates held;
  const auto gathered = take(held, rows({kOliver, child("Hill", "Bo", kBorn), kOliver}));
  CHECK(children(gathered) == Ids{100, 101, 100});
  CHECK(gathered.placings[2].because_of == RecordId{101});
}

TEST_CASE("a roll lists a child once: two of its rows are two children, and twins are not even asked about") {
  Candidates held;
  const auto twins =
      take(held, rows({child("Hill", "Ella", kBorn, "B1 1AA"), child("Hill", "Elle", kBorn, "B1 1AA")}),
           Listing::once);
  CHECK(children(twins) == Ids{100, 101});
  CHECK(twins.perhaps.empty());
  Candidates other;
  const auto twice = take(other, rows({kOliver, kOliver}), Listing::once);
  CHECK(children(twice) == Ids{100, 101});
  CHECK(asked(twice) == Pairs{{100, 101}});
}

TEST_CASE("a roll with one UPN in two rows: joined, and reported") {
  Candidates held;
  const auto gathered =
      take(held, rows({with(kOliver, upn_of(1)), with(kOliverMoved, upn_of(1))}), Listing::once);
  CHECK(children(gathered) == Ids{100, 100});
  CHECK(gathered.listed_twice == std::vector{RecordId{101}, RecordId{102}});
}

TEST_CASE("two rows of a roll drawn to one child: only the one by UPN joins") {
  auto held = holding({{1, with(kOliver, upn_of(1))}});
  const auto gathered = take(held, rows({kOliver, with(kOliver, upn_of(1))}), Listing::once);
  CHECK(children(gathered) == Ids{100, 1});
  CHECK(asked(gathered) == Pairs{{1, 100}});
}

TEST_CASE("a child this roll already names is joined by another row only by UPN") {
  const std::vector already{ChildId{1}};
  auto held = holding({{1, with(kOliver, upn_of(1))}});
  CHECK(children(take(held, rows({kOliver}), Listing::once, already)) == Ids{100});
  auto again = holding({{1, with(kOliver, upn_of(1))}});
  const auto gathered = take(again, rows({with(kOliverMoved, upn_of(1))}), Listing::once, already);
  CHECK(children(gathered) == Ids{1});
  CHECK(gathered.listed_twice == std::vector{RecordId{101}});
}

TEST_CASE("a record without a UPN does not chain two children with two UPNs") {
  Candidates held;
  const auto gathered = take(held, rows({with(kOliver, upn_of(1)), kOliver, with(kOliver, upn_of(2))}));
  CHECK(children(gathered) == Ids{100, 101, 102});
  CHECK(asked(gathered) == Pairs{{100, 101}, {100, 102}, {101, 102}});
}

TEST_CASE("rows held together but drawn to two held children go each their own way") {
  auto held = holding({{1, with(kOliver, nhs_of(1))}, {2, with(kOliverMoved, nhs_of(2))}});
  auto first = with(kOliver, nhs_of(1));
  first.former_upn = upn_of(5);
  auto second = with(kOliverMoved, nhs_of(2));
  second.upn = upn_of(5);
  const auto gathered = take(held, rows({first, second}));
  CHECK(children(gathered) == Ids{1, 2});
  CHECK(asked(gathered) == Pairs{{1, 2}});
}

TEST_CASE("a pair of children with two permanent UPNs is not asked about for names alone") {
  auto held = holding({{1, kOliver}, {1, with(kOliver, upn_of(1))}});
  const auto gathered = take(held, rows({with(child("Smith", "Ollie", kBorn, "WR5 2NP"), upn_of(2))}));
  CHECK(children(gathered) == Ids{100});
  CHECK(gathered.perhaps.empty());
}

TEST_CASE("two held children nearly as likely: a person is asked, of both") {
  auto here = kOliver;
  here.address = "12 Mill Lane";
  auto next_door = kOliver;
  next_door.address = "14 Mill Lane";
  auto held = holding({{1, here}, {2, next_door}});
  auto row = kOliver;
  row.address = "Mill Lane";
  const auto gathered = take(held, rows({row}));
  CHECK(children(gathered) == Ids{100});
  CHECK(asked(gathered) == Pairs{{1, 100}, {2, 100}});
}

TEST_CASE("the likelier of two by far is joined, and the two are asked about") {
  auto held = holding({{1, kOliver}, {2, kOliverMoved}});
  const auto gathered = take(held, rows({kOliver}));
  CHECK(children(gathered) == Ids{1});
  CHECK(asked(gathered) == Pairs{{1, 2}});
  CHECK(gathered.placings[0].rule == MatchRule::weighed);
  CHECK(gathered.placings[0].log_odds > 6.9);
  CHECK(gathered.parameters == shipped_measure()->parameters);
}

TEST_CASE("a block too large is not opened, and is counted") {
  Candidates held;
  for (int i = 0; i < 600; ++i)
    held.add({RecordId{i + 1}, ChildId{i + 1}, with(child("Smith", "", kBorn), upn_of(i))});
  std::vector<RecordNo> found;
  held.find(blocking_keys(child("Smith", "", kBorn)), found);
  CHECK(found.empty());
  CHECK(held.blocks_too_large() == 1);
  held.find(blocking_keys(with(child("Smith", "", kBorn), upn_of(7))), found);
  CHECK(found.size() == 1);
}

namespace {

std::vector<NewRecord> any_rows() {
  const auto count = *rc::gen::inRange(1, 9);
  std::vector<NewRecord> records;
  for (int i = 0; i < count; ++i) {
    const auto surname = *rc::gen::element<std::string>("Smith", "Smyth", "Smith Jones");
    const auto forename = *rc::gen::element<std::string>("Ann", "Anne", "Zoe");
    auto traits = child(surname, forename, kBorn, *rc::gen::element<std::string>("WR5 2NP", "B1 1AA", ""));
    if (const auto n = *rc::gen::inRange(0, 4); n > 0) traits.upn = upn_of(n, n == 3);
    if (const auto n = *rc::gen::inRange(0, 5); n == 1) traits.former_upn = upn_of(n);
    if (const auto n = *rc::gen::inRange(0, 4); n == 1 || n == 2) traits.nhs_number = nhs_of(n);
    records.push_back({RecordId{i + 1}, traits});
  }
  return records;
}

// Who lies with whom, whatever the numbers of new children; held children keep theirs.
std::map<std::int64_t, std::int64_t> placed(const Gathered& gathered) {
  std::map<std::int64_t, std::int64_t> by_record;
  for (const auto& placing : gathered.placings) by_record[placing.record.value] = placing.child.value;
  return by_record;
}

}  // namespace

TEST_CASE("the order of the rows never changes the outcome") {
  CHECK(rc::check("order", [] {
    auto all = any_rows();
    const auto split = *rc::gen::inRange<std::size_t>(0, all.size() + 1);
    const std::vector<NewRecord> before(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(split));
    std::vector<NewRecord> after(all.begin() + static_cast<std::ptrdiff_t>(split), all.end());
    const auto listing = *rc::gen::element(Listing::once, Listing::many);
    const auto run = [&](const std::vector<NewRecord>& rows) {
      Candidates held;
      const auto next = gather({before, Listing::many, {}, ChildId{1}}, held).next_child;
      return gather({rows, listing, {}, next}, held);
    };
    const auto first = run(after);
    auto shuffled = after;
    const auto seed = *rc::gen::inRange<std::size_t>(0, 1000);
    for (std::size_t i = shuffled.size(); i > 1; --i)
      std::swap(shuffled[i - 1], shuffled[(seed * 31 + i * 17) % i]);
    const auto second = run(shuffled);
    RC_ASSERT(placed(first) == placed(second));
    RC_ASSERT(asked(first) == asked(second));
    RC_ASSERT(first.listed_twice == second.listed_twice);
  }));
}

TEST_CASE("no child gathered in one batch holds two permanent UPNs with nothing to join them") {
  CHECK(rc::check("no chain", [] {
    const auto all = any_rows();
    Candidates held;
    const auto gathered = gather({all, Listing::many, {}, ChildId{1}}, held);
    std::map<std::int64_t, std::vector<Traits>> by_child;
    for (std::size_t i = 0; i < all.size(); ++i)
      by_child[gathered.placings[i].child.value].push_back(all[i].traits);
    for (const auto& [id, records] : by_child) {
      std::vector<Traits> apart;
      for (const auto& traits : records) {
        if (traits.upn && !traits.upn->temporary()) apart.push_back(traits);
      }
      bool former = std::ranges::any_of(records, [](const Traits& t) { return t.former_upn.has_value(); });
      std::set<std::string_view> upns;
      for (const auto& traits : apart) upns.insert(traits.upn->text());
      RC_ASSERT(upns.size() < 2 || former);
    }
  }));
}
