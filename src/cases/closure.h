// Why a case may be closed (process.md 1.5, C01-C20) and the evidence each reason needs.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "people/ids.h"

namespace onroll {

enum class ClosureCode {
  on_roll_here,                // C01
  on_roll_other_la,            // C02
  independent_school,          // C03
  alternative_provision,       // C04
  home_education_notified,     // C05
  home_education_suitable,     // C06
  moved_abroad_confirmed,      // C07
  moved_abroad_believed,       // C08
  accepted_by_other_la,        // C09
  never_here_or_error,         // C10
  attendance_matter,           // C11
  not_compulsory_school_age,   // C12
  past_compulsory_school_age,  // C13
  deceased,                    // C14
  custody,                     // C15
  whereabouts_unknown,         // C16
  order_names_place,           // C17
  returned_to_school,          // C18
  left_uk_border_check,        // C19
  passed_to_investigation,     // C20
};

enum class EvidenceKind {
  roll_record,
  attendance_after_start,
  other_la_confirmation,
  school_confirmation,
  named_provision,
  provision_start,
  home_education_notice,
  home_education_record,
  home_education_outcome,
  abroad_address,
  abroad_school,
  abroad_attending,
  panel_decision,
  other_la_receipt,
  explanation,
  surviving_record,
  never_lived_here,
  attendance_handover,
  date_of_birth_check,
  compulsory_age_ended,
  death_confirmation,
  establishment,
  attendance_order,
  border_check,
  investigation_reference,
};

// One piece of evidence: `what` says what was seen (a letter's date and sender, a reference); `record` points
// at a record Onroll holds, where there is one. One of the two must be given.
struct ClosureEvidence {
  EvidenceKind kind;
  std::string what;
  std::optional<RecordId> record;
  bool operator==(const ClosureEvidence&) const = default;
};

enum class SignOff { none, second_person };  // second_person: one person proposes, a different one closes
enum class AfterClosing { nothing, keep_watch };  // keep_watch: search again until found or past school age

std::span<const ClosureCode> all_closure_codes();
std::string_view word(ClosureCode code);      // "C01": never changes
std::string_view in_words(ClosureCode code);  // "On roll at a school in this authority"
std::optional<ClosureCode> parse_closure_code(std::string_view word);
SignOff sign_off(ClosureCode code);
AfterClosing after_closing(ClosureCode code);

std::span<const EvidenceKind> all_evidence_kinds();
std::string_view word(EvidenceKind kind);      // "roll_record": never changes
std::string_view in_words(EvidenceKind kind);  // "a school roll that lists the child": inside a sentence
std::optional<EvidenceKind> parse_evidence_kind(std::string_view word);

// What `code` asks for: every group must be met, each by any one of its kinds.
std::vector<std::vector<EvidenceKind>> needed_for_closure(ClosureCode code);

// A sentence for each group of needed_for_closure that `given` does not meet; none when the evidence is
// complete. Evidence that says nothing (no `what`, no record) does not count. Sign-off is asked by decide(),
// not here.
std::vector<std::string> missing_for_closure(ClosureCode code, std::span<const ClosureEvidence> given);

}  // namespace onroll
