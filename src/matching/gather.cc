#include "matching/gather.h"

#include <algorithm>
#include <array>
#include <limits>
#include <map>
#include <numeric>
#include <tuple>
#include <utility>

#include "base/contract.h"
#include "matching/asking.h"

namespace onroll {
namespace {

using Index = std::uint32_t;

// Two records that may be one child: a row of the batch, and either a held record (its place in the table) or
// a later row.
struct Edge {
  Index row;
  Index other;
  Judgement judgement;
};

// How strongly rows are drawn to a held child.
struct Pull {
  double log_odds = 0;
  bool same = false;
  bool by_upn = false;
};

// Rows of the batch taken as one child, and what the held children say of them.
struct Group {
  std::vector<Index> rows;        // by record id
  std::map<ChildId, Pull> drawn;  // held children a row is or may be the same as
  std::optional<ChildId> joins;
};

bool is_same(const Edge& edge) {
  return edge.judgement.verdict == Verdict::same;
}
bool equal_upns(const Edge& edge) {
  return edge.judgement[MatchField::upn] == Likeness::same;
}
class Gathering {
 public:
  Gathering(const NewRecords& batch, Candidates& candidates) : batch_(batch), candidates_(candidates) {}

  Gathered run() {
    enter();
    compare_with_held();
    compare_with_each_other();
    group();
    weigh_held_children();
    part_where_children_differ();
    keep_one_row_a_child();
    place();
    ask();
    note_listed_twice();
    gathered_.parameters = candidates_.measure().parameters;
    return std::move(gathered_);
  }

 private:
  RecordNo at(Index row) const { return places_[row]; }  // its place in the table
  bool has_upn(Index row) const { return candidates_.has_permanent_upn(at(row)); }
  RecordId record(Index row) const { return batch_.records[row].record; }
  Index rows() const { return static_cast<Index>(batch_.records.size()); }
  bool once() const { return batch_.listing == Listing::once; }

  void enter();
  void compare_with_held();
  void compare_with_each_other();
  void group();
  void unite_rows(bool (*may_join)(const Edge&), std::vector<Index>& leader) const;
  void open_groups(std::vector<Index>& leader);
  bool hangs_together(const std::vector<Index>& rows) const;
  void weigh_held_children();
  bool upns_against(Index row, ChildId child);
  static std::optional<ChildId> choice(const Group& group);
  void part_where_children_differ();
  void keep_one_row_a_child();
  void place();
  Placing placing_of(Index row) const;
  void consider(Placing& placing, const Edge& edge, RecordId other) const;
  void ask();
  void ask_about(ChildId a, RecordId record_a, ChildId b, RecordId record_b, const Judgement& judgement);
  void note_listed_twice();

  const NewRecords& batch_;
  Candidates& candidates_;
  std::vector<RecordNo> places_;
  std::vector<BlockingKeys> keys_;
  std::vector<Edge> held_edges_;   // by row
  std::vector<Edge> batch_edges_;  // row before other
  std::vector<Group> groups_;
  std::vector<Index> group_of_;  // row -> group
  std::vector<Index> scratch_;
  Gathered gathered_;
};

void Gathering::enter() {
  places_.reserve(rows());
  keys_.reserve(rows());
  for (const auto& one : batch_.records) {
    places_.push_back(candidates_.enter(one.traits));
    keys_.push_back(blocking_keys(one.traits));
  }
}

void Gathering::compare_with_held() {
  for (Index row = 0; row < rows(); ++row) {
    candidates_.find(keys_[row], scratch_);
    for (const auto held : scratch_) {
      const auto judgement = candidates_.judge(at(row), held);
      if (judgement.verdict != Verdict::different) held_edges_.push_back({row, held, judgement});
    }
  }
}

void Gathering::compare_with_each_other() {
  for (const auto& [row, other] : sharing_a_key(keys_, Candidates::kLargestBlock)) {
    const auto judgement = candidates_.judge(at(row), at(other));
    if (judgement.verdict != Verdict::different) batch_edges_.push_back({row, other, judgement});
  }
}

Index leader_of(std::vector<Index>& leader, Index row) {
  while (leader[row] != row) row = leader[row] = leader[leader[row]];
  return row;
}

void Gathering::unite_rows(bool (*may_join)(const Edge&), std::vector<Index>& leader) const {
  for (const auto& edge : batch_edges_) {
    if (may_join(edge)) leader[leader_of(leader, edge.row)] = leader_of(leader, edge.other);
  }
}

// Do the UPNs within these rows make one child: is every permanent one linked to the others by shared UPNs?
bool Gathering::hangs_together(const std::vector<Index>& rows) const {
  std::vector<Index> apart;
  std::ranges::copy_if(rows, std::back_inserter(apart), [&](Index row) { return has_upn(row); });
  if (apart.size() < 2) return true;
  std::vector<Index> linked{apart.back()};
  apart.pop_back();
  for (std::size_t at = 0; at < linked.size(); ++at) {
    std::erase_if(apart, [&](Index row) {
      const bool joined = !candidates_.upns_contradict(this->at(linked[at]), this->at(row));
      if (joined) linked.push_back(row);
      return joined;
    });
  }
  return apart.empty();
}

void Gathering::open_groups(std::vector<Index>& leader) {
  groups_.clear();
  group_of_.assign(rows(), 0);
  std::vector<Index> by_id(rows());
  std::iota(by_id.begin(), by_id.end(), 0U);
  std::ranges::sort(by_id, {}, [&](Index row) { return record(row); });
  constexpr auto none = std::numeric_limits<Index>::max();
  std::vector<Index> group_of_leader(rows(), none);
  for (const auto row : by_id) {
    auto& group = group_of_leader[leader_of(leader, row)];
    if (group == none) {
      group = static_cast<Index>(groups_.size());
      groups_.push_back({});
    }
    groups_[group].rows.push_back(row);
    group_of_[row] = group;
  }
}

// Rows found the same are one group; where their UPNs contradict, only the rows that share a UPN stay
// together.
void Gathering::group() {
  std::vector<Index> leader(rows());
  std::iota(leader.begin(), leader.end(), 0U);
  const auto by_upn = [](const Edge& edge) { return edge.judgement.rule == MatchRule::upn_and_two; };
  unite_rows(once() ? +by_upn : is_same, leader);
  open_groups(leader);
  bool parted = false;
  for (const auto& group : groups_) {
    if (hangs_together(group.rows)) continue;
    for (const auto row : group.rows) leader[row] = row;
    parted = true;
  }
  if (!parted) return;
  unite_rows(+by_upn, leader);
  open_groups(leader);
}

// Does every permanent UPN of this child speak against this row?
bool Gathering::upns_against(Index row, ChildId child) {
  if (!has_upn(row)) return false;
  bool child_has_upn = false;
  candidates_.of_child(child, scratch_);
  for (const auto held : scratch_) {
    if (!candidates_.has_permanent_upn(held)) continue;
    child_has_upn = true;
    if (!candidates_.upns_contradict(at(row), held)) return false;
  }
  return child_has_upn;
}

void Gathering::weigh_held_children() {
  for (const auto& edge : held_edges_) {
    const auto child = candidates_.child(edge.other);
    auto& group = groups_[group_of_[edge.row]];
    const auto against = [&](Index row) { return upns_against(row, child); };
    if (std::ranges::any_of(group.rows, against)) continue;
    const Pull pull{edge.judgement.log_odds, is_same(edge), edge.judgement.rule == MatchRule::upn_and_two};
    auto& strongest = group.drawn.try_emplace(child, pull).first->second;
    strongest.log_odds = std::max(strongest.log_odds, pull.log_odds);
    strongest.same = strongest.same || pull.same;
    strongest.by_upn = strongest.by_upn || pull.by_upn;
  }
  for (auto& group : groups_) group.joins = choice(group);
}

// The one held child these rows are the same as, with no other nearly as likely; of several, the only one by
// UPN; else none.
std::optional<ChildId> Gathering::choice(const Group& group) {
  const auto by_upn = std::ranges::count_if(group.drawn, [](const auto& one) { return one.second.by_upn; });
  const auto equal = std::ranges::count_if(group.drawn, [](const auto& one) { return one.second.same; });
  const auto chosen = std::ranges::find_if(
      group.drawn, [&](const auto& one) { return by_upn > 0 ? one.second.by_upn : one.second.same; });
  if (by_upn > 1 || (by_upn == 0 && equal != 1)) return std::nullopt;
  if (by_upn == 1) return chosen->first;
  const bool rivalled = std::ranges::any_of(group.drawn, [&](const auto& one) {
    return one.first != chosen->first && one.second.log_odds > chosen->second.log_odds - kMargin;
  });
  return rivalled ? std::nullopt : std::optional(chosen->first);
}

// Rows held together by each other but drawn to several children: each row goes by what it says itself.
void Gathering::part_where_children_differ() {
  std::vector<Index> leader(rows());
  bool parted = false;
  for (const auto& group : groups_) {
    const auto equal = std::ranges::count_if(group.drawn, [](const auto& one) { return one.second.same; });
    const bool part = group.rows.size() > 1 && equal > 1 && !group.joins;
    for (const auto row : group.rows) leader[row] = part ? row : group.rows.front();
    parted = parted || part;
  }
  if (!parted) return;
  open_groups(leader);
  weigh_held_children();
}

// A list-once source has each child in one row: of several rows drawn to one held child only one by UPN joins
// it.
void Gathering::keep_one_row_a_child() {
  if (!once()) return;
  std::map<ChildId, std::vector<Index>> drawn;
  for (Index group = 0; group < groups_.size(); ++group) {
    if (groups_[group].joins) drawn[*groups_[group].joins].push_back(group);
  }
  std::vector<ChildId> listed(batch_.already_listed.begin(), batch_.already_listed.end());
  std::ranges::sort(listed);
  for (const auto& [child, groups] : drawn) {
    const auto by_upn = [&, id = child](Index group) { return groups_[group].drawn.at(id).by_upn; };
    const auto upns = std::ranges::count_if(groups, by_upn);
    const bool taken = std::ranges::binary_search(listed, child);
    if (groups.size() == 1 && (!taken || upns == 1)) continue;
    for (const auto group : groups) {
      if (upns != 1 || !by_upn(group)) groups_[group].joins.reset();
    }
  }
}

void Gathering::place() {
  auto next = batch_.next_child;
  std::vector<ChildId> child_of_group;
  std::vector<bool> fresh;
  for (const auto& group : groups_) {
    fresh.push_back(!group.joins);
    child_of_group.push_back(group.joins ? *group.joins : std::exchange(next, ChildId{next.value + 1}));
  }
  gathered_.next_child = next;
  for (Index row = 0; row < rows(); ++row) {
    gathered_.placings.push_back(
        {.record = record(row), .child = child_of_group[group_of_[row]], .new_child = fresh[group_of_[row]]});
  }
  for (const auto& edge : held_edges_) {
    if (candidates_.child(edge.other) == gathered_.placings[edge.row].child)
      consider(gathered_.placings[edge.row], edge, candidates_.record(edge.other));
  }
  for (const auto& edge : batch_edges_) {
    if (group_of_[edge.row] != group_of_[edge.other]) continue;
    for (const auto& [row, other] : {std::pair{edge.row, edge.other}, std::pair{edge.other, edge.row}}) {
      const bool first = groups_[group_of_[row]].rows.front() == row;
      if (!(first && fresh[group_of_[row]])) consider(gathered_.placings[row], edge, record(other));
    }
  }
  for (Index row = 0; row < rows(); ++row) {
    candidates_.hold(at(row), record(row), gathered_.placings[row].child, keys_[row]);
  }
}

// Keeps the strongest ground for a placing: by UPN, then the likeliest, then the lowest record.
void Gathering::consider(Placing& placing, const Edge& edge, RecordId other) const {
  if (!is_same(edge)) return;
  const auto rank = [](MatchRule rule, double log_odds, RecordId record) {
    return std::tuple{rule != MatchRule::upn_and_two, -log_odds, record};
  };
  const auto& [rule, log_odds] = std::pair{edge.judgement.rule, edge.judgement.log_odds};
  if (placing.rule != MatchRule::none &&
      rank(rule, log_odds, other) >= rank(placing.rule, placing.log_odds, placing.because_of)) {
    return;
  }
  placing.rule = rule;
  placing.because_of = other;
  placing.pattern = edge.judgement.pattern;
  placing.log_odds = log_odds;
}

// Each pair of children once, with the strongest ground.
// Whatever is the same or perhaps the same, and came to lie in two children, is asked of a person. But two
// rows of a list-once source are two children, unless they share a UPN or all that names them.
void Gathering::ask() {
  for (const auto& edge : held_edges_) {
    ask_about(gathered_.placings[edge.row].child, record(edge.row), candidates_.child(edge.other),
              candidates_.record(edge.other), edge.judgement);
  }
  for (const auto& edge : batch_edges_) {
    if (once() && !is_same(edge) && !equal_upns(edge)) continue;
    ask_about(gathered_.placings[edge.row].child, record(edge.row), gathered_.placings[edge.other].child,
              record(edge.other), edge.judgement);
  }
  keep_one_a_pair(gathered_.perhaps);
}

void Gathering::ask_about(ChildId a, RecordId record_a, ChildId b, RecordId record_b,
                          const Judgement& judgement) {
  if (!worth_asking(candidates_, a, b, judgement)) return;
  gathered_.perhaps.push_back(in_order({a, b, record_a, record_b, judgement}));
}

void Gathering::note_listed_twice() {
  if (!once()) return;
  auto& twice = gathered_.listed_twice;
  for (const auto& edge : batch_edges_) {
    if (!equal_upns(edge)) continue;
    twice.push_back(record(edge.row));
    twice.push_back(record(edge.other));
  }
  for (const auto& placing : gathered_.placings) {
    if (std::ranges::find(batch_.already_listed, placing.child) != batch_.already_listed.end()) {
      twice.push_back(placing.record);
    }
  }
  std::ranges::sort(twice);
  twice.erase(std::unique(twice.begin(), twice.end()), twice.end());
}

}  // namespace

Listing listing_of(Source source) {
  return source == Source::roll ? Listing::once : Listing::many;
}

Gathered gather(const NewRecords& batch, Candidates& candidates) {
  return Gathering(batch, candidates).run();
}

std::vector<Perhaps> welcome_back(std::span<const ListedAgain> records, Candidates& candidates) {
  std::vector<RecordNo> rows;
  std::vector<BlockingKeys> keys;
  for (const auto& back : records) {
    rows.push_back(candidates.enter(back.traits));
    keys.push_back(blocking_keys(back.traits));
    candidates.hold(rows.back(), back.record, back.child, keys.back());
  }
  std::vector<Perhaps> questions;
  std::vector<RecordNo> found;
  for (std::size_t i = 0; i < records.size(); ++i) {
    candidates.find(keys[i], found);
    for (const auto held : found) {
      const auto judgement = candidates.judge(rows[i], held);
      const auto child = candidates.child(held);
      if (!worth_asking(candidates, records[i].child, child, judgement)) continue;
      questions.push_back(
          in_order({records[i].child, child, records[i].record, candidates.record(held), judgement}));
    }
  }
  keep_one_a_pair(questions);
  return questions;
}

}  // namespace onroll
