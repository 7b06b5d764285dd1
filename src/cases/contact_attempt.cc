#include "cases/contact_attempt.h"

#include <array>

#include "cases/word_table.h"

namespace onroll {
namespace {

constexpr std::array kChannels{
    Worded<ContactChannel>{ContactChannel::telephone, "telephone", "Telephone"},
    Worded<ContactChannel>{ContactChannel::text_message, "text_message", "Text message"},
    Worded<ContactChannel>{ContactChannel::email, "email", "Email"},
    Worded<ContactChannel>{ContactChannel::letter, "letter", "Letter"},
    Worded<ContactChannel>{ContactChannel::home_visit, "home_visit", "Home visit"},
    Worded<ContactChannel>{ContactChannel::meeting, "meeting", "Meeting"},
    Worded<ContactChannel>{ContactChannel::online, "online", "Online or social media"},
    Worded<ContactChannel>{ContactChannel::database, "database", "Database search"},
};
static_assert(in_order(kChannels));
constexpr auto kAllChannels = values_of(kChannels);

constexpr std::array kParties{
    Worded<ContactParty>{ContactParty::parent_or_carer, "parent_or_carer", "Parent or carer"},
    Worded<ContactParty>{ContactParty::child, "child", "The child"},
    Worded<ContactParty>{ContactParty::other_relative, "other_relative", "Another relative"},
    Worded<ContactParty>{ContactParty::emergency_contact, "emergency_contact", "Emergency contact"},
    Worded<ContactParty>{ContactParty::neighbour_or_friend, "neighbour_or_friend", "Neighbour or friend"},
    Worded<ContactParty>{ContactParty::school, "school", "School"},
    Worded<ContactParty>{ContactParty::social_care, "social_care", "Children's social care"},
    Worded<ContactParty>{ContactParty::health, "health", "Health"},
    Worded<ContactParty>{ContactParty::police, "police", "Police"},
    Worded<ContactParty>{ContactParty::housing, "housing", "Housing or benefits"},
    Worded<ContactParty>{ContactParty::other_la, "other_la", "Another local authority"},
    Worded<ContactParty>{ContactParty::other_professional, "other_professional", "Another professional"},
};
static_assert(in_order(kParties));
constexpr auto kAllParties = values_of(kParties);

constexpr std::array kOutcomes{
    Worded<ContactOutcome>{ContactOutcome::no_answer, "no_answer", "No answer"},
    Worded<ContactOutcome>{ContactOutcome::message_left, "message_left", "Message left"},
    Worded<ContactOutcome>{ContactOutcome::sent, "sent", "Sent, waiting for an answer"},
    Worded<ContactOutcome>{ContactOutcome::details_wrong, "details_wrong", "Number or address wrong"},
    Worded<ContactOutcome>{ContactOutcome::refused_to_talk, "refused_to_talk", "Answered, would not talk"},
    Worded<ContactOutcome>{ContactOutcome::answered_unknown, "answered_unknown",
                           "Answered, does not know where the child is"},
    Worded<ContactOutcome>{ContactOutcome::answered, "answered", "Answered, told us where the child is"},
    Worded<ContactOutcome>{ContactOutcome::child_seen, "child_seen", "Child seen"},
};
static_assert(in_order(kOutcomes));
constexpr auto kAllOutcomes = values_of(kOutcomes);

}  // namespace

bool somebody_answered(ContactOutcome outcome) {
  return outcome >= ContactOutcome::refused_to_talk;
}
bool child_located(ContactOutcome outcome) {
  return outcome >= ContactOutcome::answered;
}

std::span<const ContactChannel> all_contact_channels() {
  return kAllChannels;
}
std::string_view word(ContactChannel channel) {
  return worded(kChannels, channel).word;
}
std::string_view in_words(ContactChannel channel) {
  return worded(kChannels, channel).in_words;
}
std::optional<ContactChannel> parse_contact_channel(std::string_view text) {
  return value_of(kChannels, text);
}

std::span<const ContactParty> all_contact_parties() {
  return kAllParties;
}
std::string_view word(ContactParty party) {
  return worded(kParties, party).word;
}
std::string_view in_words(ContactParty party) {
  return worded(kParties, party).in_words;
}
std::optional<ContactParty> parse_contact_party(std::string_view text) {
  return value_of(kParties, text);
}

std::span<const ContactOutcome> all_contact_outcomes() {
  return kAllOutcomes;
}
std::string_view word(ContactOutcome outcome) {
  return worded(kOutcomes, outcome).word;
}
std::string_view in_words(ContactOutcome outcome) {
  return worded(kOutcomes, outcome).in_words;
}
std::optional<ContactOutcome> parse_contact_outcome(std::string_view text) {
  return value_of(kOutcomes, text);
}

}  // namespace onroll
