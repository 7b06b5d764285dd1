// The fields of the people nouns, named once for both directions (archive.h).
#pragma once

#include "base/result.h"
#include "journal/archive.h"
#include "people/facts.h"

namespace onroll {

template <typename Archive>
void fields(Archive& archive, Problem& problem) {
  archive("field", problem.field);
  archive("sentence", problem.sentence);
}

template <typename Archive>
void fields(Archive& archive, Name& name) {
  archive("surname", name.surname);
  archive("forename", name.forename);
  archive("middle_names", name.middle_names);
}

template <typename Archive>
void fields(Archive& archive, Destination& destination) {
  archive("kind", destination.kind);
  archive("urn", destination.urn);
  archive("school_number", destination.school_number);
  archive("said", destination.said);
}

template <typename Archive>
void fields(Archive& archive, DeletionGround& ground) {
  archive("regulations", ground.regulations);
  archive("paragraph", ground.paragraph);
}

template <typename Archive>
void fields(Archive& archive, Contact& contact) {
  archive("name", contact.name);
  archive("relationship", contact.relationship);
  archive("telephone", contact.telephone);
  archive("email", contact.email);
  archive("address", contact.address);
}

template <typename Archive>
void fields(Archive& archive, Facts& facts) {
  archive("upn", facts.upn);
  archive("former_upn", facts.former_upn);
  archive("nhs_number", facts.nhs_number);
  archive("surname", facts.name.surname);
  archive("forename", facts.name.forename);
  archive("middle_names", facts.name.middle_names);
  archive("former_surname", facts.former_name.surname);
  archive("former_forename", facts.former_name.forename);
  archive("date_of_birth", facts.date_of_birth);
  archive("sex", facts.sex);
  archive("address", facts.address);
  archive("postcode", facts.postcode);
  archive("year_group", facts.year_group);
  archive("enrolment", facts.enrolment);
  archive("school", facts.school);
  archive("from", facts.from);
  archive("until", facts.until);
  archive("ground", facts.ground);
  if (facts.destination != Destination{} || !std::is_same_v<Archive, journal::Writer>) {
    archive("destination", facts.destination);
  }
  if (facts.origin != Destination{} || !std::is_same_v<Archive, journal::Writer>) {
    archive("origin", facts.origin);
  }
  archive("standing", facts.standing);
  archive("contacts", facts.contacts);
  archive("also", facts.also);
}

}  // namespace onroll
