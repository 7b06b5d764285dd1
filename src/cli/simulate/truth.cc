// truth.csv: what is true of each child, told from the stories and not from any rule of the program.
#include <fmt/format.h>

#include "cli/simulate/files.h"

namespace onroll::cli {
namespace {

std::string planted(const County& county, const SimChild& child) {
  std::string words;
  const auto add = [&](bool holds, std::string_view word_of_it) {
    if (holds && !word_of_it.empty()) words += (words.empty() ? "" : ",") + std::string(word_of_it);
  };
  add(true, word(child.story));
  add(child.story == Story::reception_no_show || child.story == Story::young_no_show, "applied_never_came");
  add(child.twin >= 0, "twin");
  add(child.roll_slip == Slip::renamed, "renamed");
  add(child.surname.find('-') != std::string::npos, "double_barrelled");
  add(child.roll_slip == Slip::typing_error, "typing_error");
  add(child.roll_slip == Slip::wrong_date_of_birth, "wrong_date_of_birth");
  add(family_of(county, child).moved, "moved_house");
  add(child.no_upn, "no_upn");
  add(child.changed_upn, "changed_upn");
  add(child.health_slip != Slip::none, "garbled");
  return words;
}

std::string_view slip_word(Slip slip) {
  switch (slip) {
    case Slip::none:
      return "";
    case Slip::typing_error:
      return "typing_error";
    case Slip::wrong_date_of_birth:
      return "wrong_date_of_birth";
    case Slip::renamed:
      return "renamed";
    case Slip::nickname:
      return "nickname";
    case Slip::former_home:
      return "former_home";
  }
  return "";
}

std::string last_school(const County& county, const SimChild& child) {
  const std::int32_t at = child.after >= 0 ? child.after : child.before;
  return at < 0 ? std::string() : fmt::format("{}", school_at(county, at).urn);
}

std::vector<Cell> truth_cells(const County& county, std::size_t i, Date on) {
  const SimChild& child = county.children[i];
  const bool unaccounted = !expected_cause(child.story).empty() && of_compulsory_school_age(child.born, on);
  const bool garbled = child.health_slip != Slip::none;
  const std::string cause(unaccounted ? expected_cause(child.story) : garbled ? "matching_error" : "");
  return {fmt::format("{}", i + 1),
          child.upn,
          child.surname,
          child.forename,
          child.born,
          planted(county, child),
          std::string(unaccounted ? "yes" : "no"),
          cause,
          last_school(county, child),
          garbled ? fmt::format("garbled_on=gp ({})", slip_word(child.health_slip)) : std::string()};
}

}  // namespace

void write_truth(const County& county, Output& output) {
  Table table{.header = {"truth_id", "upn", "surname", "forename", "date_of_birth", "planted", "unaccounted",
                         "expected_cause", "last_school_urn", "note"},
              .rows = {},
              .children = {}};
  const Date on = truth_date(county.request);
  for (std::size_t i = 0; i < county.children.size(); ++i) table.rows.push_back(truth_cells(county, i, on));
  output.table("truth.csv", table, {Container::utf8, DateForm::iso});
}

}  // namespace onroll::cli
