#include "store/rows.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace onroll::store {
namespace {

constexpr std::array<std::string_view, 3> kSexes = {"", "F", "M"};
constexpr std::array<std::string_view, 7> kDestinations = {
    "", "school", "not_known", "outside_maintained", "home", "abroad", "other_la"};
constexpr std::array<std::string_view, 8> kEnrolments = {"", "C", "M", "S", "F", "O", "G", "P"};

template <typename Enum, std::size_t Size>
Enum enum_of(const std::array<std::string_view, Size>& words, std::string_view word) {
  const auto found = std::ranges::find(words, word);
  require(found != words.end(), "the store holds a word nobody knows");
  return static_cast<Enum>(found - words.begin());
}

}  // namespace

std::optional<Urn> held_urn(const std::optional<std::int64_t>& column) {
  if (!column) return std::nullopt;
  auto parsed = Urn::parse(std::to_string(*column));
  require(parsed.has_value(), "the store holds a URN that does not parse");
  return *parsed;
}

Date held_date(std::string_view column) {
  const auto day = parse_iso_date(column);
  require(day.has_value(), "the store holds a date that is none");
  return *day;
}

std::optional<Date> held_date_if_any(const std::optional<std::string_view>& column) {
  if (!column) return std::nullopt;
  return held_date(*column);
}

std::string_view word(Sex sex) {
  return kSexes.at(static_cast<std::size_t>(sex));
}
Sex parse_sex(std::string_view word) {
  return enum_of<Sex>(kSexes, word);
}
std::string_view word(DestinationKind kind) {
  return kDestinations.at(static_cast<std::size_t>(kind));
}
DestinationKind parse_destination(std::string_view word) {
  return enum_of<DestinationKind>(kDestinations, word);
}
std::string_view word(Enrolment enrolment) {
  return kEnrolments.at(static_cast<std::size_t>(enrolment));
}
Enrolment parse_enrolment(std::string_view word) {
  return enum_of<Enrolment>(kEnrolments, word);
}

std::string ground_text(const std::optional<DeletionGround>& ground) {
  return ground ? std::to_string(ground->regulations) + ' ' + ground->paragraph : std::string();
}

std::optional<DeletionGround> parse_ground(std::string_view text) {
  if (text.empty()) return std::nullopt;
  const auto gap = text.find(' ');
  return DeletionGround{.regulations = text.substr(0, gap) == "2006" ? 2006 : 2024,
                        .paragraph = std::string(text.substr(gap + 1))};
}

std::optional<std::int64_t> number_or_null(const std::optional<Urn>& urn) {
  if (!urn) return std::nullopt;
  return urn->number();
}

std::string contacts_text(const std::vector<Contact>& contacts) {
  std::string text;
  const auto add = [&](std::string_view part, char end) {
    for (const char c : part) text += c == '\t' || c == '\n' ? ' ' : c;
    text += end;
  };
  for (const auto& contact : contacts) {
    if (contact.name.empty() && contact.telephone.empty() && contact.email.empty()) continue;
    add(contact.name, '\t');
    add(contact.telephone, '\t');
    add(contact.email, '\n');
  }
  return text;
}

std::vector<Contact> parse_contacts(std::string_view text) {
  std::vector<Contact> contacts;
  for (const auto line : split(text, '\n')) {
    const auto parts = split(line, '\t');
    if (parts.size() != 3) continue;
    auto& contact = contacts.emplace_back();
    contact.name = parts[0];
    contact.telephone = parts[1];
    contact.email = parts[2];
  }
  return contacts;
}

}  // namespace onroll::store
