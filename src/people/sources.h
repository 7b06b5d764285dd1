// Who says so: the kinds of source, and what each may be taken to show.
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace onroll {

enum class Source {
  roll,    // a school's whole admission register on a date
  joiner,  // a new-pupil return or joiner notice (reg 13(1))
  leaver,  // a deletion return or leaver notice (reg 13(4))
  admission_application,
  admission_offer,
  home_education,         // the council's EHE register
  alternative_provision,  // alternative provision, section 19, EOTAS
  health,                 // GP registrations, child health
  birth,
  social_care,
  housing,
  other_authority,  // another LA says the child is with them
  other_list,
};

// "roll", "joiner", "admission_offer" ...: the word in files, tables and `--source`.
std::string_view word(Source source);
std::string_view in_words(Source source);  // "School roll", "GP or child health list": for a page
std::optional<Source> parse_source(std::string_view word);
std::span<const Source> all_sources();

}  // namespace onroll
