// Between columns and values: how a record's few columns are written and read.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/contract.h"
#include "calendar/date.h"
#include "matching/traits.h"
#include "people/facts.h"

namespace onroll::store {

// A column that holds what an identifier's `parse` has let through.
template <typename Identifier>
std::optional<Identifier> held(const std::optional<std::string_view>& column) {
  if (!column) return std::nullopt;
  auto parsed = Identifier::parse(*column);
  require(parsed.has_value(), "the store holds an identifier that does not parse");
  return *parsed;
}

std::optional<Urn> held_urn(const std::optional<std::int64_t>& column);
Date held_date(std::string_view column);
std::optional<Date> held_date_if_any(const std::optional<std::string_view>& column);

std::string_view word(Sex sex);  // "", "F", "M"
Sex parse_sex(std::string_view word);
std::string_view word(DestinationKind kind);  // "", "school", "not_known" ...
DestinationKind parse_destination(std::string_view word);
std::string_view word(Enrolment enrolment);  // "", "C", "M", "S" ...
Enrolment parse_enrolment(std::string_view word);
std::string ground_text(const std::optional<DeletionGround>& ground);  // "", "2024 9(1)(a)"
std::optional<DeletionGround> parse_ground(std::string_view text);

// The view of an optional text that outlives the call, for statements.
template <typename Identifier>
std::optional<std::string_view> text_or_null(const std::optional<Identifier>& identifier) {
  if (!identifier) return std::nullopt;
  return identifier->text();
}
std::optional<std::int64_t> number_or_null(const std::optional<Urn>& urn);

// The contacts that matching reads: a line each, name, telephone and e-mail address parted by tabs.
std::string contacts_text(const std::vector<Contact>& contacts);
std::vector<Contact> parse_contacts(std::string_view text);

// The facts matching reads, from the columns of a TraitRows statement.
template <typename Row>
Facts facts_for_matching(const Row& row) {
  Facts facts;
  facts.name = {std::string(row.surname), std::string(row.forename), std::string(row.middle_names)};
  facts.former_name.surname = row.former_surname;
  facts.date_of_birth = held_date_if_any(row.date_of_birth);
  facts.sex = parse_sex(row.sex);
  facts.upn = held<Upn>(row.upn);
  facts.former_upn = held<Upn>(row.former_upn);
  facts.nhs_number = held<NhsNumber>(row.nhs_number);
  facts.postcode = held<Postcode>(row.postcode);
  if (!row.known_as.empty()) facts.also.emplace_back("Known as", row.known_as);
  facts.address = row.address;
  facts.contacts = parse_contacts(row.contacts);
  facts.school = held_urn(row.school_urn);
  return facts;
}

}  // namespace onroll::store
