#include "store/queries/child_story.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/text.h"
#include "journal/events.h"
#include "journal/facts_text.h"
#include "sql/journal.h"
#include "sql/pages_cases.h"
#include "store/feed.h"
#include "store/rows.h"

namespace onroll::store {
namespace {

using Listings = std::map<std::int64_t, std::vector<ListedBy>>;  // by record

Listings listings_of(Connection& connection, ChildId id) {
  Listings listings;
  for (const auto row : connection.query(sql::ListingsOfChild{id.value})) {
    listings[row.record_id].push_back({.import = {row.import_id},
                                       .file_name = std::string(row.file_name),
                                       .as_of = held_date(row.as_of),
                                       .taken_at = std::string(row.taken_at),
                                       .by = {row.user_id},
                                       .row = row.row_number});
  }
  return listings;
}

struct FeedOfRecord {
  RecordHeld record;
  std::string feed;
};

std::vector<FeedOfRecord> read_records(Connection& connection, ChildId id) {
  auto listings = listings_of(connection, id);
  std::vector<FeedOfRecord> records;
  for (const auto row : connection.query(sql::RecordsOfChild{id.value})) {
    records.push_back({{.id = {row.record_id},
                        .source = *parse_source(row.source),
                        .facts = journal::parse_facts(row.facts),
                        .listings = std::move(listings[row.record_id])},
                       std::string(row.feed)});
  }
  return records;
}

bool is_in_newest(Connection& connection, const FeedOfRecord& read, Date today) {
  if (!sends_whole_lists(read.record.source) || read.record.listings.empty()) return true;
  const auto newest = connection.first(sql::NewestSnapshotUpTo{.feed = read.feed, .as_of = iso(today)});
  return newest && std::ranges::any_of(read.record.listings, [&](const ListedBy& listed) {
           return listed.import.value == newest->import_id;
         });
}

std::vector<RecordHeld> records_of(Connection& connection, ChildId id, Date today) {
  std::vector<RecordHeld> records;
  for (auto& read : read_records(connection, id)) {
    read.record.in_newest = is_in_newest(connection, read, today);
    records.push_back(std::move(read.record));
  }
  return records;
}

// What imports after `today` say is not known on that day.
std::vector<Claim> claims_of(const std::vector<RecordHeld>& records, const World& world, Date today) {
  std::vector<Claim> claims;
  for (const auto& record : records) {
    const auto known = [&](const ListedBy& listed) { return listed.as_of <= today; };
    const auto count = std::ranges::count_if(record.listings, known);
    if (count == 0) continue;
    const Listed listed{.first = record.listings.front().as_of,
                        .last = record.listings.at(static_cast<std::size_t>(count - 1)).as_of,
                        .in_newest = record.in_newest};
    claims.push_back(
        claim_of(record.id, record.source, record.facts, listed, world.in_area(record.facts.postcode)));
  }
  return claims;
}

std::optional<DerivedChild> shown_of(const std::vector<RecordHeld>& records) {
  std::vector<Saying> sayings;
  for (const auto& record : records)
    if (!record.listings.empty())
      sayings.push_back({record.id, record.source, record.listings.back().as_of, &record.facts});
  return sayings.empty() ? std::nullopt : std::optional(derive_child(sayings));
}

std::vector<PairOfChild> pairs_of(Connection& connection, ChildId id) {
  std::vector<PairOfChild> pairs;
  for (const auto row : connection.query(sql::PairsOfChild{id.value}))
    pairs.push_back(
        {{row.pair_id}, {row.child_a == id.value ? row.child_b : row.child_a}, std::string(row.state), {}});
  for (auto& pair : pairs) {
    for (const auto row :
         connection.query(sql::EventsAbout{.subject = fmt::format("pair:{}", pair.id.value)})) {
      if (row.kind != "pair_decided" || !row.payload) continue;
      auto event = std::get<journal::PairDecided>(journal::decode(row.kind, *row.payload));
      pair.decided.push_back({std::string(row.at), {row.user_id}, std::move(event.state)});
    }
  }
  return pairs;
}

std::vector<ChildCard> neighbours(Connection& connection, const ChildStory& story) {
  std::vector<ChildCard> cards;
  if (!story.shown || !story.shown->postcode) return cards;
  for (const auto row :
       connection.query(sql::SameSurnameAndPostcode{.surname_folded = fold_name(story.shown->name.surname),
       .postcode = story.shown->postcode->text(),
       .child_id = story.child.id.value})) {
    cards.push_back({.id = {row.child_id},
                     .surname = std::string(row.surname),
                     .forename = std::string(row.forename),
                     .date_of_birth = held_date_if_any(row.date_of_birth),
                     .merged_into = {}});
  }
  return cards;
}

}  // namespace

std::shared_ptr<const World> KeptWorld::on(Connection& connection, Date today) {
  const auto state = connection.one(sql::StateOfImports{});
  return kept_.of({state.newest, state.undone, today}, [&] { return load_world(connection, today); });
}

std::optional<ChildStory> child_story(Connection& connection, ChildId id, const World& world, Date today) {
  auto child = child_card(connection, id);
  if (!child) return std::nullopt;
  ChildStory story{.child = *std::move(child),
                   .records = records_of(connection, id, today),
                   .finding = finding_of(connection, id),
                   .cases = cases_of_child(connection, id),
                   .pairs = pairs_of(connection, id)};
  story.shown = shown_of(story.records);
  const auto claims = claims_of(story.records, world, today);
  story.education = education_history(claims, today);
  story.accounting = account_for({.child = id, .date_of_birth = story.child.date_of_birth, .claims = claims},
                                 world.rules(today));
  story.same_surname_and_postcode = neighbours(connection, story);
  return story;
}

}  // namespace onroll::store
