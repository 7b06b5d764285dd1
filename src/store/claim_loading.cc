#include "store/claim_loading.h"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "sql/children.h"
#include "sql/imports.h"
#include "sql/records.h"
#include "store/feed.h"
#include "store/rows.h"

namespace onroll::store {
namespace {

// An import that counts on the day of reckoning, by its number.
struct Counted {
  bool counts = false;
  Date as_of{};
};

struct Lists {
  std::vector<Counted> imports;                          // by import number
  std::unordered_map<std::string, std::int64_t> newest;  // feed -> its newest import
};

Lists load_lists(Connection& connection, Date as_of) {
  Lists lists;
  for (const auto row : connection.query(sql::ImportsInBrief{})) {
    lists.imports.resize(static_cast<std::size_t>(row.import_id) + 1);
    const auto day = held_date(row.as_of);
    lists.imports.back() = {.counts = row.state == "taken" && day <= as_of, .as_of = day};
  }
  for (const auto row : connection.query(sql::SnapshotsUpTo{.as_of = iso(as_of)})) {
    lists.newest[std::string(row.feed)] = row.import_id;
  }
  return lists;
}

// For each record, when it was first and last listed, and the import that listed it last (by day, then
// number).
struct Listings {
  struct Entry {
    Date first{};
    Date last{};
    std::int64_t last_import = 0;
  };
  std::unordered_map<std::int64_t, Entry> by_record;
};

Listings load_listings(Connection& connection, const Lists& lists,
                       std::optional<std::span<const std::int64_t>> children) {
  Listings listings;
  const auto note = [&](std::int64_t import, std::int64_t record) {
    const auto& counted = lists.imports[static_cast<std::size_t>(import)];
    if (!counted.counts) return;
    auto [place, fresh] =
        listings.by_record.try_emplace(record, Listings::Entry{counted.as_of, counted.as_of, import});
    if (fresh) return;
    auto& entry = place->second;
    entry.first = std::min(entry.first, counted.as_of);
    if (std::pair(counted.as_of, import) > std::pair(entry.last, entry.last_import)) {
      entry.last = counted.as_of;
      entry.last_import = import;
    }
  };
  if (children) {
    for (const auto row : connection.query(sql::ListedOfChildren{*children}))
      note(row.import_id, row.record_id);
  } else {
    for (const auto row : connection.query(sql::ListedInOrder{})) note(row.import_id, row.record_id);
  }
  return listings;
}

struct PlacedClaim {
  std::int64_t child;
  Claim claim;
};

class ClaimReader {
 public:
  ClaimReader(const World& world, const Lists& lists, const Listings& listings)
      : world_(world), lists_(lists), listings_(listings) {}

  template <typename Row>
  void read(const Row& row) {
    const auto found = listings_.by_record.find(row.record_id);
    if (found == listings_.by_record.end()) return;
    const auto source = *parse_source(row.source);
    const Listed listed{
        .first = found->second.first,
        .last = found->second.last,
        .in_newest = !sends_whole_lists(source) || is_newest(row.feed, found->second.last_import)};
    Facts facts;
    facts.school = held_urn(row.school_urn);
    facts.from = held_date_if_any(row.from_on);
    facts.until = held_date_if_any(row.until_on);
    facts.year_group = row.year_group;
    facts.enrolment = parse_enrolment(row.enrolment);
    facts.standing = row.standing;
    facts.ground = parse_ground(row.ground);
    facts.destination.kind = parse_destination(row.destination);
    facts.destination.urn = held_urn(row.destination_urn);
    const bool in_area = world_.in_area(held<Postcode>(row.postcode));
    placed_.push_back({row.child_id, claim_of({row.record_id}, source, facts, listed, in_area)});
  }

  std::vector<PlacedClaim> take() {
    std::ranges::stable_sort(placed_, {}, &PlacedClaim::child);
    return std::move(placed_);
  }

 private:
  bool is_newest(std::string_view feed, std::int64_t import) {
    if (feed != last_feed_) {
      last_feed_ = feed;
      const auto found = lists_.newest.find(last_feed_);
      newest_of_last_feed_ = found == lists_.newest.end() ? 0 : found->second;
    }
    return newest_of_last_feed_ == import;
  }

  const World& world_;
  const Lists& lists_;
  const Listings& listings_;
  std::vector<PlacedClaim> placed_;
  std::string last_feed_;
  std::int64_t newest_of_last_feed_ = 0;
};

template <typename Rows>
void add_children(ClaimBook& book, Rows rows, const std::vector<PlacedClaim>& placed) {
  std::size_t next = 0;
  for (const auto row : rows) {
    while (next < placed.size() && placed[next].child < row.child_id) ++next;
    const auto first = book.claims.size();
    for (; next < placed.size() && placed[next].child == row.child_id; ++next)
      book.claims.push_back(placed[next].claim);
    book.children.push_back({.child = {row.child_id},
                             .date_of_birth = held_date_if_any(row.date_of_birth),
                             .claims = {book.claims.data() + first, book.claims.size() - first}});
  }
}

}  // namespace

const ChildClaims* ClaimBook::find(ChildId child) const {
  const auto found = std::ranges::lower_bound(children, child, {}, &ChildClaims::child);
  return found != children.end() && found->child == child ? &*found : nullptr;
}

ClaimBook load_claims(Connection& connection, const World& world, Date as_of,
                      std::optional<std::span<const std::int64_t>> children) {
  const auto lists = load_lists(connection, as_of);
  const auto listings = load_listings(connection, lists, children);
  ClaimReader reader(world, lists, listings);
  if (children) {
    for (const auto row : connection.query(sql::ClaimRowsOfChildren{*children})) reader.read(row);
  } else {
    for (const auto row : connection.query(sql::ClaimRows{})) reader.read(row);
  }
  const auto placed = reader.take();
  ClaimBook book;
  book.claims.reserve(placed.size());  // the children's spans point into it: it must not move
  if (children) {
    add_children(book, connection.query(sql::LiveBirthsOfChildren{*children}), placed);
  } else {
    add_children(book, connection.query(sql::LiveBirths{}), placed);
  }
  return book;
}

}  // namespace onroll::store
