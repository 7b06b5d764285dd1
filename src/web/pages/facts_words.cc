#include "web/pages/facts_words.h"

#include <string>

#include "web/pages/naming.h"

namespace onroll {

std::string_view in_words(Sex sex) {
  switch (sex) {
    case Sex::female:
      return "Female";
    case Sex::male:
      return "Male";
    case Sex::unknown:
      return "Not known";
  }
  return "Not known";
}

// CBDS code set "Enrolment status".
std::string_view in_words(Enrolment enrolment) {
  switch (enrolment) {
    case Enrolment::not_said:
      return "";
    case Enrolment::current:
      return "Current, single registration";
    case Enrolment::main:
      return "Current main, dual registration";
    case Enrolment::subsidiary:
      return "Current subsidiary, dual registration";
    case Enrolment::further_education:
      return "Further education college";
    case Enrolment::other_provider:
      return "Other provider";
    case Enrolment::guest:
      return "Guest";
    case Enrolment::previous:
      return "Previous";
  }
  return "";
}

}  // namespace onroll

namespace onroll::web {
namespace {

class Rows {
 public:
  void add(std::string key, std::string value) {
    if (!value.empty()) rows_.push_back({.key = std::move(key), .values = {std::move(value)}});
  }
  void add(std::string key, const std::optional<Date>& day) {
    add(std::move(key), day ? in_words(*day) : "");
  }
  template <typename Identifier>
  void add_text(std::string key, const std::optional<Identifier>& identifier) {
    add(std::move(key), identifier ? std::string(identifier->text()) : "");
  }
  std::vector<SummaryRow> take() { return std::move(rows_); }

 private:
  std::vector<SummaryRow> rows_;
};

std::string name_or_nothing(const Name& name) {
  return name.surname.empty() && name.forename.empty() ? std::string()
                                                       : full_name(name.forename, name.surname);
}

std::string_view kind_in_words(DestinationKind kind) {
  switch (kind) {
    case DestinationKind::none:
    case DestinationKind::school:
      return "";
    case DestinationKind::not_known:
      return "Not known";
    case DestinationKind::outside_maintained:
      return "Outside the maintained sector";
    case DestinationKind::home_educated:
      return "Home education";
    case DestinationKind::abroad:
      return "Abroad";
    case DestinationKind::other_la:
      return "Another authority";
  }
  return "";
}

std::string destination(const Destination& place, const SchoolNamer& school_name) {
  std::string words(kind_in_words(place.kind));
  const auto append = [&](const std::string& more) {
    if (more.empty() || more == words) return;
    words += words.empty() ? more : " (" + more + ")";
  };
  if (place.urn) append(school_name(*place.urn));
  if (!place.urn && place.school_number) append("school number " + place.school_number->text());
  append(place.said);
  return words;
}

void add_contacts(Rows& rows, const Facts& facts) {
  for (const auto& contact : facts.contacts) {
    std::string words = contact.name;
    for (const auto* part : {&contact.relationship, &contact.telephone, &contact.email, &contact.address})
      if (!part->empty()) words += (words.empty() ? "" : ", ") + *part;
    rows.add("Contact", std::move(words));
  }
}

}  // namespace

std::vector<SummaryRow> facts_in_words(const Facts& facts, const SchoolNamer& school_name) {
  Rows rows;
  rows.add("Name", name_or_nothing(facts.name));
  rows.add("Middle names", facts.name.middle_names);
  rows.add("Former name", name_or_nothing(facts.former_name));
  rows.add("Date of birth", facts.date_of_birth);
  if (facts.sex != Sex::unknown) rows.add("Sex", std::string(in_words(facts.sex)));
  rows.add_text("UPN", facts.upn);
  rows.add_text("Former UPN", facts.former_upn);
  rows.add_text("NHS number", facts.nhs_number);
  rows.add("Address", facts.address);
  rows.add_text("Postcode", facts.postcode);
  rows.add("Year group", facts.year_group);
  rows.add("Enrolment", std::string(in_words(facts.enrolment)));
  rows.add("School", facts.school ? school_name(*facts.school) : "");
  rows.add("From", facts.from);
  rows.add("Until", facts.until);
  if (facts.ground)
    rows.add("Ground for deletion", "Regulation " + facts.ground->paragraph + " (" +
                                        std::to_string(facts.ground->regulations) + ")");
  rows.add("Destination", destination(facts.destination, school_name));
  rows.add("Came from", destination(facts.origin, school_name));
  rows.add("Standing", facts.standing);
  add_contacts(rows, facts);
  for (const auto& [header, value] : facts.also) rows.add(header, value);
  return rows.take();
}

}  // namespace onroll::web
