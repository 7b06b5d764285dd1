#include "store/queries/school.h"

#include <algorithm>

#include "base/contract.h"
#include "journal/events.h"
#include "register/roll_difference.h"
#include "sql/pages_register.h"
#include "sql/reference.h"
#include "store/queries/rolls_compared.h"
#include "store/queries/shown_name.h"
#include "store/rows.h"

namespace onroll::store {
namespace {

std::vector<SchoolLinked> links_of(Connection& connection, Urn urn) {
  std::vector<SchoolLinked> links;
  for (const auto row : connection.query(sql::LinksOfSchool{urn.number()})) {
    links.push_back({*held_urn(row.other_urn), std::string(row.other_name.value_or("")),
                     std::string(row.relation), held_date_if_any(row.linked_on)});
  }
  return links;
}

std::vector<TermDate> terms_of(Connection& connection, Urn urn) {
  std::vector<TermDate> terms;
  for (const auto row : connection.query(sql::TermDatesOfSchool{urn.number()})) {
    const auto kind = parse_term_kind(row.kind);
    require(kind.has_value(), "the store holds a kind of term date nobody knows");
    terms.push_back({*kind, held_date(row.first_day), held_date(row.last_day), std::string(row.name)});
  }
  return terms;
}

std::vector<RollHeld> rolls_of(Connection& connection, Urn urn) {
  std::vector<RollHeld> rolls;
  for (const auto row : connection.query(sql::RollsOfSchool{urn.number(), kRollsShown})) {
    rolls.push_back({.import = {row.import_id},
                     .as_of = held_date(row.as_of),
                     .pupils = row.pupils,
                     .file_name = std::string(row.file_name)});
  }
  return rolls;
}

std::vector<ChildGone> what_became_of(Connection& connection, Urn urn, const std::vector<ChildId>& left) {
  std::vector<std::int64_t> children;
  for (const auto child : left) children.push_back(child.value);
  std::vector<ChildGone> gone;
  for (const auto row : connection.query(sql::WhereaboutsOfChildren{children})) {
    ChildGone child{.child = {row.child_id},
                    .name = shown_name(row.surname, row.forename),
                    .date_of_birth = held_date_if_any(row.date_of_birth)};
    if (row.cause) child.cause = parse_cause(*row.cause);
    if (row.school_urn && *row.school_urn != urn.number()) {
      child.school = held_urn(row.school_urn);
      child.school_name = row.school_name.value_or("");
    }
    gone.push_back(std::move(child));
  }
  return gone;
}

// Fills in who joined and left between each roll and the one before; answers who left before the newest.
std::vector<ChildId> compare_rolls(Connection& connection, Urn urn, std::vector<RollHeld>& rolls) {
  std::vector<std::int64_t> imports;
  for (const auto& roll : rolls) imports.push_back(roll.import.value);
  const RollsCompared compared(connection, imports);
  std::vector<ChildId> left;
  for (std::size_t i = 0; i + 1 < rolls.size(); ++i) {
    auto difference =
        roll_difference(compared.children(rolls[i + 1].import, urn), compared.children(rolls[i].import, urn));
    rolls[i].joined = static_cast<std::int64_t>(difference.joined.size());
    rolls[i].left = static_cast<std::int64_t>(difference.left.size());
    if (i == 0) left = std::move(difference.left);
  }
  return left;
}

}  // namespace

std::optional<Date> SchoolSeen::last_heard() const {
  if (rolls.empty()) return last_notice;
  return last_notice ? std::max(*last_notice, rolls.front().as_of) : rolls.front().as_of;
}

std::optional<SchoolSeen> school_seen(Connection& connection, Urn urn) {
  const auto held = connection.first(sql::SchoolInFull{urn.number()});
  if (!held) return std::nullopt;
  SchoolSeen seen{
      .row = journal::parse_school(held->details),
      .links = links_of(connection, urn),
      .terms = terms_of(connection, urn),
      .rolls = rolls_of(connection, urn),
      .last_notice = held_date_if_any(connection.one(sql::LastNoticeOfSchool{urn.number()}).last_on)};
  const auto left = compare_rolls(connection, urn, seen.rolls);
  seen.gone = what_became_of(connection, urn, left);
  return seen;
}

std::vector<PupilOnRoll> pupils_of_roll(Connection& connection, ImportId import, Urn urn, std::int64_t most,
                                        std::int64_t skipped) {
  std::vector<PupilOnRoll> pupils;
  for (const auto row : connection.query(sql::PupilsOfRoll{import.value, urn.number(), most, skipped})) {
    pupils.push_back({.child = {row.child_id},
                      .name = shown_name(row.surname, row.forename),
                      .date_of_birth = held_date_if_any(row.date_of_birth),
                      .upn = std::string(row.upn.value_or("")),
                      .year_group = std::string(row.year_group),
                      .from = held_date_if_any(row.from_on)});
  }
  return pupils;
}

}  // namespace onroll::store
