#include "cases/closure.h"

#include <algorithm>

#include "base/text.h"
#include "cases/word_table.h"

namespace onroll {
namespace {

using enum ClosureCode;
using enum EvidenceKind;

constexpr std::array kCodes{
    Worded<ClosureCode>{on_roll_here, "C01", "On roll at a school in this authority"},
    Worded<ClosureCode>{on_roll_other_la, "C02", "On roll at a school in another authority"},
    Worded<ClosureCode>{independent_school, "C03", "At an independent school"},
    Worded<ClosureCode>{alternative_provision, "C04", "In alternative provision, section 19 or EOTAS"},
    Worded<ClosureCode>{home_education_notified, "C05", "Home education notified, assessment opened"},
    Worded<ClosureCode>{home_education_suitable, "C06", "Home education judged suitable"},
    Worded<ClosureCode>{moved_abroad_confirmed, "C07", "Moved abroad, confirmed"},
    Worded<ClosureCode>{moved_abroad_believed, "C08", "Moved abroad, believed"},
    Worded<ClosureCode>{accepted_by_other_la, "C09", "Moved to another authority, accepted there"},
    Worded<ClosureCode>{never_here_or_error, "C10", "Never lived here, referred in error or duplicate"},
    Worded<ClosureCode>{attendance_matter, "C11", "Already on roll: attendance matter, passed to attendance"},
    Worded<ClosureCode>{not_compulsory_school_age, "C12", "Not of compulsory school age"},
    Worded<ClosureCode>{past_compulsory_school_age, "C13", "Past compulsory school age"},
    Worded<ClosureCode>{deceased, "C14", "The child has died"},
    Worded<ClosureCode>{custody, "C15", "In custody or secure accommodation"},
    Worded<ClosureCode>{whereabouts_unknown, "C16", "Whereabouts unknown, all enquiries exhausted"},
    Worded<ClosureCode>{order_names_place, "C17", "School attendance order or prosecution, place named"},
    Worded<ClosureCode>{returned_to_school, "C18", "Returned to the previous school"},
    Worded<ClosureCode>{left_uk_border_check, "C19", "Left the United Kingdom, by border check"},
    Worded<ClosureCode>{passed_to_investigation, "C20",
                        "Passed to social care or a missing person investigation"},
};
static_assert(in_order(kCodes));
constexpr auto kAllCodes = values_of(kCodes);

constexpr std::array kEvidence{
    Worded<EvidenceKind>{roll_record, "roll_record", "a school roll that lists the child"},
    Worded<EvidenceKind>{attendance_after_start, "attendance_after_start",
                         "attendance recorded after the start"},
    Worded<EvidenceKind>{other_la_confirmation, "other_la_confirmation",
                         "written confirmation from the other authority"},
    Worded<EvidenceKind>{school_confirmation, "school_confirmation", "written confirmation from the school"},
    Worded<EvidenceKind>{named_provision, "named_provision", "the name of the provision"},
    Worded<EvidenceKind>{provision_start, "provision_start", "the day the provision started"},
    Worded<EvidenceKind>{home_education_notice, "home_education_notice",
                         "the parent's written notice of home education"},
    Worded<EvidenceKind>{home_education_record, "home_education_record",
                         "the entry in the home education register"},
    Worded<EvidenceKind>{home_education_outcome, "home_education_outcome",
                         "the outcome of the home education assessment"},
    Worded<EvidenceKind>{abroad_address, "abroad_address", "the new address abroad"},
    Worded<EvidenceKind>{abroad_school, "abroad_school", "the new school abroad"},
    Worded<EvidenceKind>{abroad_attending, "abroad_attending",
                         "the school abroad confirming that the child is on roll and attending"},
    Worded<EvidenceKind>{panel_decision, "panel_decision", "the panel's decision, with its date"},
    Worded<EvidenceKind>{other_la_receipt, "other_la_receipt", "the other authority's receipt for the child"},
    Worded<EvidenceKind>{explanation, "explanation", "a written explanation"},
    Worded<EvidenceKind>{surviving_record, "surviving_record", "the record or case that remains"},
    Worded<EvidenceKind>{never_lived_here, "never_lived_here", "what shows that the child never lived here"},
    Worded<EvidenceKind>{attendance_handover, "attendance_handover", "the handover to the attendance team"},
    Worded<EvidenceKind>{date_of_birth_check, "date_of_birth_check",
                         "a check of the date of birth, and against what"},
    Worded<EvidenceKind>{compulsory_age_ended, "compulsory_age_ended", "the day compulsory school age ended"},
    Worded<EvidenceKind>{death_confirmation, "death_confirmation", "who confirmed the death"},
    Worded<EvidenceKind>{establishment, "establishment", "the name of the establishment"},
    Worded<EvidenceKind>{attendance_order, "attendance_order",
                         "the order, with its date and the place named"},
    Worded<EvidenceKind>{border_check, "border_check", "the border or police check that shows the departure"},
    Worded<EvidenceKind>{investigation_reference, "investigation_reference",
                         "the reference given by social care or the police"},
};
static_assert(in_order(kEvidence));
constexpr auto kAllEvidence = values_of(kEvidence);

using Groups = std::vector<std::vector<EvidenceKind>>;

// process.md 1.5, column "Evidence to close". C07 is the strictest rule found (Derbyshire: three of three); a
// council that accepts less says so in its profile.
const Groups& groups(ClosureCode code) {
  static const std::array<Groups, kAllCodes.size()> all{{
      {{roll_record, attendance_after_start}},                      // C01
      {{other_la_confirmation, school_confirmation}},               // C02
      {{school_confirmation}},                                      // C03
      {{named_provision}, {provision_start}},                       // C04
      {{home_education_notice}, {home_education_record}},           // C05
      {{home_education_outcome}},                                   // C06
      {{abroad_address}, {abroad_school}, {abroad_attending}},      // C07
      {{panel_decision}},                                           // C08
      {{other_la_receipt}},                                         // C09
      {{explanation}, {surviving_record, never_lived_here}},        // C10
      {{roll_record, school_confirmation}, {attendance_handover}},  // C11
      {{date_of_birth_check}},                                      // C12
      {{compulsory_age_ended}},                                     // C13
      {{death_confirmation}},                                       // C14
      {{establishment}},                                            // C15
      {{panel_decision}},                                           // C16
      {{attendance_order}},                                         // C17
      {{roll_record}},                                              // C18
      {{border_check}},                                             // C19
      {{investigation_reference}},                                  // C20
  }};
  return all.at(static_cast<std::size_t>(code));
}

bool says_something(const ClosureEvidence& evidence) {
  return !trimmed(evidence.what).empty() || evidence.record.has_value();
}

bool met(const std::vector<EvidenceKind>& group, std::span<const ClosureEvidence> given) {
  return std::ranges::any_of(given, [&](const ClosureEvidence& evidence) {
    return says_something(evidence) && std::ranges::find(group, evidence.kind) != group.end();
  });
}

std::string ask_for(const std::vector<EvidenceKind>& group) {
  std::string sentence = "Give ";
  for (const EvidenceKind kind : group) {
    if (kind != group.front()) sentence += ", or ";
    sentence += in_words(kind);
  }
  return sentence + ".";
}

}  // namespace

std::span<const ClosureCode> all_closure_codes() {
  return kAllCodes;
}
std::string_view word(ClosureCode code) {
  return worded(kCodes, code).word;
}
std::string_view in_words(ClosureCode code) {
  return worded(kCodes, code).in_words;
}
std::optional<ClosureCode> parse_closure_code(std::string_view text) {
  return value_of(kCodes, text);
}

SignOff sign_off(ClosureCode code) {
  const bool nobody_found_the_child = code == moved_abroad_believed || code == whereabouts_unknown;
  return nobody_found_the_child ? SignOff::second_person : SignOff::none;
}

AfterClosing after_closing(ClosureCode code) {
  return sign_off(code) == SignOff::second_person ? AfterClosing::keep_watch : AfterClosing::nothing;
}

std::span<const EvidenceKind> all_evidence_kinds() {
  return kAllEvidence;
}
std::string_view word(EvidenceKind kind) {
  return worded(kEvidence, kind).word;
}
std::string_view in_words(EvidenceKind kind) {
  return worded(kEvidence, kind).in_words;
}
std::optional<EvidenceKind> parse_evidence_kind(std::string_view text) {
  return value_of(kEvidence, text);
}

std::vector<std::vector<EvidenceKind>> needed_for_closure(ClosureCode code) {
  return groups(code);
}

std::vector<std::string> missing_for_closure(ClosureCode code, std::span<const ClosureEvidence> given) {
  std::vector<std::string> missing;
  for (const auto& group : groups(code))
    if (!met(group, given)) missing.push_back(ask_for(group));
  return missing;
}

}  // namespace onroll
