// One attempt to reach the family, or somebody who may know: an entry of the enquiry ledger (process.md 1.2).
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "calendar/date.h"

namespace onroll {

enum class ContactChannel { telephone, text_message, email, letter, home_visit, meeting, online, database };

enum class ContactParty {
  parent_or_carer,
  child,
  other_relative,
  emergency_contact,
  neighbour_or_friend,
  school,
  social_care,
  health,
  police,
  housing,
  other_la,
  other_professional,
};

enum class ContactOutcome {
  no_answer,
  message_left,
  sent,           // a letter, text or e-mail that waits for an answer
  details_wrong,  // number dead, not living there, returned to sender
  refused_to_talk,
  answered_unknown,  // somebody answered and does not know where the child is
  answered,          // somebody answered and the enquiry got further
  child_seen,
};

struct ContactAttempt {
  ContactChannel channel;
  ContactParty whom;
  ContactOutcome outcome;
  Date on;
  std::string at;         // "14:30", or "" when the time was not noted
  std::string used;       // the number, address or system used
  std::string spoken_to;  // who answered: required when somebody did
  std::string note;
  bool operator==(const ContactAttempt&) const = default;
};

bool somebody_answered(ContactOutcome outcome);  // refused_to_talk, answered_unknown, answered, child_seen
bool child_located(ContactOutcome outcome);      // answered or child_seen: may show where the child is

std::span<const ContactChannel> all_contact_channels();
std::string_view word(ContactChannel channel);
std::string_view in_words(ContactChannel channel);
std::optional<ContactChannel> parse_contact_channel(std::string_view word);

std::span<const ContactParty> all_contact_parties();
std::string_view word(ContactParty party);
std::string_view in_words(ContactParty party);
std::optional<ContactParty> parse_contact_party(std::string_view word);

std::span<const ContactOutcome> all_contact_outcomes();
std::string_view word(ContactOutcome outcome);
std::string_view in_words(ContactOutcome outcome);
std::optional<ContactOutcome> parse_contact_outcome(std::string_view word);

}  // namespace onroll
