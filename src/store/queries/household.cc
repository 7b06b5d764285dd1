#include "store/queries/household.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/text.h"
#include "journal/facts_text.h"
#include "sql/pages_pairs.h"
#include "sql/pages_register.h"
#include "store/queries/shown_name.h"
#include "store/rows.h"

namespace onroll::store {
namespace {

constexpr std::int64_t kMostAtPostcode = 60;
constexpr std::size_t kShortestTelephone = 7;  // "none", "n/a" and extension numbers tie nobody

// What ties people of one home together, folded so that two spellings of one thing are equal.
struct Ties {
  std::set<std::string> addresses;
  std::set<std::string> contacts;
  std::set<std::string> surnames;
  std::set<std::string> postcodes;
};

std::string digits_of(std::string_view text) {
  std::string digits;
  std::ranges::copy_if(text, std::back_inserter(digits), [](char c) { return c >= '0' && c <= '9'; });
  return digits;
}

void note(Ties& ties, const Facts& facts) {
  if (facts.postcode) ties.postcodes.emplace(facts.postcode->text());
  if (facts.postcode && !facts.address.empty())
    ties.addresses.insert(fold_name(facts.address) + " " + std::string(facts.postcode->text()));
  if (!facts.name.surname.empty()) ties.surnames.insert(fold_name(facts.name.surname));
  for (const auto& contact : facts.contacts) {
    if (auto digits = digits_of(contact.telephone); digits.size() >= kShortestTelephone)
      ties.contacts.insert(std::move(digits));
    if (contact.email.find('@') != std::string::npos) ties.contacts.insert(lower_ascii(contact.email));
  }
}

std::map<std::int64_t, Ties> ties_of(Connection& connection, const std::vector<std::int64_t>& children) {
  std::map<std::int64_t, Ties> ties;
  for (const auto row : connection.query(sql::FactsOfChildren{children}))
    note(ties[row.child_id], journal::parse_facts(row.facts));
  return ties;
}

bool meet(const std::set<std::string>& a, const std::set<std::string>& b) {
  return std::ranges::any_of(a, [&](const std::string& value) { return b.contains(value); });
}

std::optional<HouseholdTie> tie_between(const Ties& ours, const Ties& theirs) {
  if (meet(ours.addresses, theirs.addresses)) return HouseholdTie::same_address;
  if (meet(ours.contacts, theirs.contacts)) return HouseholdTie::same_contact;
  if (meet(ours.surnames, theirs.surnames) && meet(ours.postcodes, theirs.postcodes))
    return HouseholdTie::same_surname_and_postcode;
  return std::nullopt;
}

std::vector<std::int64_t> neighbours(Connection& connection, const Ties& ours,
                                     const std::vector<std::int64_t>& of) {
  std::vector<std::int64_t> found;
  for (const auto& postcode : ours.postcodes) {
    for (const auto row : connection.query(sql::ChildrenByPostcode{postcode, kMostAtPostcode})) {
      if (std::ranges::find(of, row.child_id) == of.end()) found.push_back(row.child_id);
    }
  }
  std::ranges::sort(found);
  found.erase(std::ranges::unique(found).begin(), found.end());
  return found;
}

}  // namespace

std::string_view in_words(HouseholdTie tie) {
  switch (tie) {
    case HouseholdTie::same_address:
      return "Same address";
    case HouseholdTie::same_contact:
      return "Same telephone or e-mail address of a contact";
    case HouseholdTie::same_surname_and_postcode:
      break;
  }
  return "Same surname and postcode";
}

std::vector<HouseholdMember> household(Connection& connection, std::span<const ChildId> of) {
  std::vector<std::int64_t> ids;
  for (const auto child : of) ids.push_back(child.value);
  Ties ours;
  for (auto& [child, ties] : ties_of(connection, ids)) {
    ours.addresses.merge(ties.addresses);
    ours.contacts.merge(ties.contacts);
    ours.surnames.merge(ties.surnames);
    ours.postcodes.merge(ties.postcodes);
  }
  const auto near = neighbours(connection, ours, ids);
  const auto theirs = ties_of(connection, near);
  std::vector<HouseholdMember> members;
  for (const auto row : connection.query(sql::ChildrenInBrief{near})) {
    const auto found = theirs.find(row.child_id);
    const auto tie = found == theirs.end() ? std::nullopt : tie_between(ours, found->second);
    if (!tie) continue;
    members.push_back({.child = {row.child_id},
                       .name = shown_name(row.surname, row.forename),
                       .date_of_birth = held_date_if_any(row.date_of_birth),
                       .upn = std::string(row.upn.value_or("")),
                       .tie = *tie});
  }
  return members;
}

}  // namespace onroll::store
