// The words of accounting: causes, states, and what was seen as a sentence.
#include <fmt/format.h>

#include <array>

#include "register/accounting.h"

namespace onroll {
namespace {

struct CauseWords {
  Cause cause;
  std::string_view word;
  std::string_view in_words;
};

constexpr std::array kCauses = {
    CauseWords{Cause::left_not_arrived, "left_not_arrived", "Left, not yet arrived"},
    CauseWords{Cause::left_destination_unconfirmed, "left_destination_unconfirmed",
               "Left, destination never confirmed"},
    CauseWords{Cause::listed_on_no_roll, "listed_on_no_roll", "On a population list and on no roll"},
    CauseWords{Cause::place_not_taken_up, "place_not_taken_up", "Place offered, not taken up"},
    CauseWords{Cause::transition_gap, "transition_gap", "Transition gap at Reception or Year 7"},
    CauseWords{Cause::two_rolls, "two_rolls", "On two rolls without dual registration"},
    CauseWords{Cause::home_education_unsuitable, "home_education_unsuitable",
               "Home education found unsuitable"},
    CauseWords{Cause::list_over_coverage, "list_over_coverage", "Probably over-coverage of a list"},
    CauseWords{Cause::matching_error, "matching_error", "Probably a matching error"},
};

constexpr auto kAllCauses = [] {
  std::array<Cause, kCauses.size()> causes{};
  for (std::size_t i = 0; i < causes.size(); ++i) causes[i] = kCauses[i].cause;
  return causes;
}();

constexpr bool in_order_of_cause() {
  for (std::size_t i = 0; i < kCauses.size(); ++i) {
    if (static_cast<std::size_t>(kCauses[i].cause) != i) return false;
  }
  return true;
}
static_assert(in_order_of_cause());

const CauseWords& words_of(Cause cause) {
  return kCauses[static_cast<std::size_t>(cause)];
}

// What was seen. {0} the school, {1} the other school, {2} the day it began, {3} the newest day that shows
// it.
struct ShowingWords {
  Showing showing;
  std::string_view pattern;
};

constexpr std::array kShowings = {
    ShowingWords{Showing::nothing_held, "No record says anything of this child's education."},
    ShowingWords{Showing::born_after, "Not yet of compulsory school age."},
    ShowingWords{Showing::born_before, "Past compulsory school age."},
    ShowingWords{Showing::on_newest_roll, "On the roll of {0} of {3}."},
    ShowingWords{Showing::on_roll_of_successor, "On the roll of {3} of the school that {0} took over from."},
    ShowingWords{Showing::joiner_notice, "A new-pupil return of {0} says the child started on {3}."},
    ShowingWords{Showing::on_two_rolls,
                 "On the rolls of {0} and {1} at the same time, and neither says the child is registered at "
                 "both."},
    ShowingWords{Showing::home_education_suitable,
                 "On the home education register since {2}, found suitable."},
    ShowingWords{Showing::home_education_not_assessed,
                 "On the home education register since {2}, not yet found suitable."},
    ShowingWords{Showing::home_education_unsuitable, "On the home education register, found unsuitable."},
    ShowingWords{Showing::alternative_provision, "In alternative provision since {2}."},
    ShowingWords{Showing::other_authority,
                 "Another local authority said on {3} that the child is with them."},
    ShowingWords{Showing::deletion_died, "A deletion return of {0} says the child died."},
    ShowingWords{Showing::deletion_custody, "A deletion return of {0} says the child is in custody."},
    ShowingWords{
        Showing::perhaps_another_child,
        "On no roll under these particulars, but perhaps the same child as one who is accounted for. "
        "Decide the "
        "pair first."},
    ShowingWords{Showing::leaver_named_school,
                 "Left {0} on {2} for {1}; no new-pupil return and no roll has the child there."},
    ShowingWords{Showing::leaver_not_known, "Left {0} on {2}; the school does not know where to."},
    ShowingWords{Showing::leaver_abroad,
                 "Left {0} on {2}, said to go abroad, to an independent school or out of England; nothing "
                 "confirms it."},
    ShowingWords{Showing::leaver_other_authority,
                 "Left {0} on {2} for another local authority; that authority has not confirmed it."},
    ShowingWords{Showing::leaver_home_education,
                 "Left {0} on {2} for home education; the home education register does not have the child."},
    ShowingWords{Showing::leaver_no_destination,
                 "Left {0} on {2}; the deletion return names no destination."},
    ShowingWords{Showing::joiner_to_start, "Left {0} on {2}; expected at {1}, not started yet."},
    ShowingWords{
        Showing::gone_from_roll,
        "On the roll of {0} of {2}, and no longer on its newest roll; no deletion return explains it."},
    ShowingWords{Showing::school_closed,
                 "{0} has closed with no successor, and no other roll has the child."},
    ShowingWords{
        Showing::finished_no_offer,
        "Finished the last year of {0}; no offer of a place is held, and no roll has the child since "
        "{2}."},
    ShowingWords{Showing::finished_offer_not_taken,
                 "Finished the last year of {0}; offered a place at {1} from {2}, and not on its roll."},
    ShowingWords{Showing::offer_not_taken, "Offered a place at {1} from {2}; no roll has the child."},
    ShowingWords{Showing::applied_only,
                 "Applied for a place on or before {2}; no open offer is held, and no roll has the child."},
    ShowingWords{Showing::home_education_ended, "Home education ended by {2}; no roll has the child."},
    ShowingWords{Showing::provision_ended, "Alternative provision ended by {2}; no roll has the child."},
    ShowingWords{Showing::offer_to_start,
                 "Has a place at {1} that is still to start; on no roll until then."},
    ShowingWords{Showing::listed_only, "On a population list since {2}, last on {3}; no roll has the child."},
    ShowingWords{Showing::listed_out_of_area,
                 "On a population list of {3} with an address outside the area; no roll has the child."},
    ShowingWords{Showing::listed_no_longer,
                 "Was on a population list until {3} and is no longer; no roll has the child."},
    ShowingWords{Showing::listed_long_ago,
                 "Last on a population list on {3}, long ago; no roll has the child."},
};

constexpr bool in_order_of_showing() {
  for (std::size_t i = 0; i < kShowings.size(); ++i) {
    if (static_cast<std::size_t>(kShowings[i].showing) != i) return false;
  }
  return kShowings.size() == static_cast<std::size_t>(Showing::listed_long_ago) + 1;
}
static_assert(in_order_of_showing());

std::string_view pattern(Showing showing) {
  return kShowings[static_cast<std::size_t>(showing)].pattern;
}

std::string name_of(const std::optional<Urn>& school, const SchoolNamer& school_name) {
  return school ? school_name(*school) : std::string("a school not named");
}

std::string with_capital(std::string text) {
  if (text.starts_with("a school")) text.front() = 'A';
  return text;
}

}  // namespace

std::string_view word(Cause cause) {
  return words_of(cause).word;
}
std::string_view in_words(Cause cause) {
  return words_of(cause).in_words;
}
std::span<const Cause> all_causes() {
  return kAllCauses;
}

std::optional<Cause> parse_cause(std::string_view word) {
  for (const auto& words : kCauses) {
    if (words.word == word) return words.cause;
  }
  return std::nullopt;
}

std::string_view word(AccountedBy by) {
  switch (by) {
    case AccountedBy::on_roll:
      return "on_roll";
    case AccountedBy::home_educated:
      return "home_educated";
    case AccountedBy::alternative_provision:
      return "alternative_provision";
    case AccountedBy::moved_confirmed:
      return "moved_confirmed";
    case AccountedBy::under_school_age:
      return "under_school_age";
    case AccountedBy::over_school_age:
      return "over_school_age";
    case AccountedBy::died:
      return "died";
    case AccountedBy::in_custody:
      return "in_custody";
  }
  return "";
}

std::string_view in_words(AccountedBy by) {
  switch (by) {
    case AccountedBy::on_roll:
      return "On a school roll";
    case AccountedBy::home_educated:
      return "Home educated";
    case AccountedBy::alternative_provision:
      return "In alternative provision";
    case AccountedBy::moved_confirmed:
      return "Moved, confirmed";
    case AccountedBy::under_school_age:
      return "Not yet of compulsory school age";
    case AccountedBy::over_school_age:
      return "Past compulsory school age";
    case AccountedBy::died:
      return "Died";
    case AccountedBy::in_custody:
      return "In custody";
  }
  return "";
}

std::string sentence(const Accounting& accounting, const SchoolNamer& school_name) {
  return with_capital(fmt::format(
      fmt::runtime(pattern(accounting.showing)), name_of(accounting.school, school_name),
      name_of(accounting.other_school, school_name), in_words(accounting.since), in_words(accounting.seen)));
}

}  // namespace onroll
