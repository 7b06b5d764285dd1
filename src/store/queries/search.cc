#include "store/queries/search.h"

#include <algorithm>
#include <iterator>

#include "base/contract.h"
#include "base/text.h"
#include "matching/blocking.h"
#include "sql/pages_register.h"
#include "sql/records.h"
#include "store/queries/shown_name.h"
#include "store/rows.h"

namespace onroll::store {
namespace {

// As many as are looked at by one key before the rest of what is known must fit.
constexpr std::int64_t kLookedAt = 5000;
constexpr std::string_view kAfterEveryLetter = "\x7f";  // folded names are plain ASCII

using Children = std::vector<std::int64_t>;

// Does a word of the child's names begin with it?
bool begins_a_part(std::string_view names, std::string_view word) {
  for (std::size_t at = names.find(word); at != std::string_view::npos; at = names.find(word, at + 1)) {
    if (at == 0 || names[at - 1] == ' ') return true;
  }
  return false;
}

bool bears(const auto& row, const std::vector<std::string>& words) {
  return std::ranges::all_of(words, [&](const std::string& word) {
    return begins_a_part(row.surname_folded, word) || begins_a_part(row.forename_folded, word);
  });
}

// The first `enough` who bear the words.
template <typename Statement>
Children named(Connection& connection, const Statement& statement, const std::vector<std::string>& words,
               std::size_t enough) {
  Children children;
  for (const auto row : connection.query(statement)) {
    if (bears(row, words)) children.push_back(row.child_id);
    if (children.size() == enough) break;
  }
  return children;
}

Children sorted_once(Children children) {
  std::ranges::sort(children);
  children.erase(std::ranges::unique(children).begin(), children.end());
  return children;
}

// The longest word first leads to the fewest children. Second surnames are in no index, so where few bear the
// name at the beginning all names are read.
Children by_name(Connection& connection, const std::vector<std::string>& words, std::size_t enough) {
  const auto& longest = *std::ranges::max_element(words, {}, &std::string::size);
  const auto end = longest + std::string(kAfterEveryLetter);
  auto children = named(connection, sql::ChildrenByNameStart{longest, end, kLookedAt}, words, enough);
  if (children.size() < enough) {
    const auto pattern = "% " + longest + "%";
    std::ranges::copy(named(connection, sql::ChildrenByNamePart{pattern, kLookedAt}, words, kLookedAt),
                      std::back_inserter(children));
  }
  return sorted_once(std::move(children));
}

Children by_upn(Connection& connection, const Upn& upn) {
  Children children;
  for (const auto row : connection.query(sql::ChildrenByUpn{upn.text()})) children.push_back(row.child_id);
  const auto keys = blocking_keys(Traits{.upn = upn});
  Children perhaps;
  for (const auto row : connection.query(sql::ChildrenByKeys{keys.all()})) perhaps.push_back(row.child_id);
  for (const auto row : connection.query(sql::ChildrenWhoEverHadUpn{perhaps, upn.text()})) {
    children.push_back(row.child_id);
  }
  return sorted_once(std::move(children));
}

Children by_number(Connection& connection, ChildId number) {
  const auto child = connection.first(sql::ChildNumbered{number.value});
  if (!child) return {};
  return {child->merged_into.value_or(child->child_id)};
}

Children in_both(const Children& found, const Children& wanted) {
  Children both;
  std::ranges::set_intersection(found, wanted, std::back_inserter(both));
  return both;
}

template <typename Statement>
Children children_of(Connection& connection, const Statement& statement) {
  Children children;
  for (const auto row : connection.query(statement)) children.push_back(row.child_id);
  return sorted_once(std::move(children));
}

// By each thing that leads to few children; by name only where nothing else is known.
Children every_way(Connection& connection, const SoughtChild& sought, std::size_t enough) {
  std::optional<Children> children;
  const auto narrow = [&](const Children& found) { children = children ? in_both(*children, found) : found; };
  if (sought.number) narrow(by_number(connection, *sought.number));
  if (sought.upn) narrow(by_upn(connection, *sought.upn));
  if (sought.postcode)
    narrow(children_of(connection, sql::ChildrenByPostcode{sought.postcode->text(), kLookedAt}));
  if (sought.date_of_birth) {
    const auto born = iso(*sought.date_of_birth);
    narrow(children_of(connection, sql::ChildrenByBirth{born, kLookedAt}));
  }
  return children ? *std::move(children) : by_name(connection, sought.name_words, enough);
}

FoundChild found_child(const sql::FoundChildren::Row& row) {
  FoundChild child{.child = {row.child_id},
                   .name = shown_name(row.surname, row.forename),
                   .date_of_birth = held_date_if_any(row.date_of_birth),
                   .upn = std::string(row.upn.value_or("")),
                   .school_name = std::string(row.school_name.value_or("")),
                   .in_transit = row.state == "in_transit"};
  if (row.cause) child.cause = parse_cause(*row.cause);
  if (row.case_id) child.open_case = CaseId{*row.case_id};
  return child;
}

}  // namespace

bool SoughtChild::says_nothing() const {
  return name_words.empty() && !date_of_birth && !upn && !postcode && !number;
}

std::vector<std::string> name_words(std::string_view name) {
  std::string plain(name);
  std::ranges::replace(plain, ',', ' ');
  auto folded = fold_name(plain);
  std::erase_if(folded, [](char c) { return c == '%' || c == '_' || c == '\\'; });
  std::vector<std::string> words;
  for (const auto word : split(folded, ' ')) {
    if (!word.empty()) words.emplace_back(word);
  }
  return words;
}

FoundChildren find_children(Connection& connection, const SoughtChild& sought, std::size_t most) {
  require(!sought.says_nothing(), "a search for nothing");
  const auto children = every_way(connection, sought, most + 1);
  FoundChildren found;
  for (const auto row : connection.query(sql::FoundChildren{children})) {
    if (!bears(row, sought.name_words)) continue;
    if (found.children.size() == most) {
      found.more = true;
      break;
    }
    found.children.push_back(found_child(row));
  }
  return found;
}

}  // namespace onroll::store
