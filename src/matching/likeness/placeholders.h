// Values that stand for "not known". The one place that says which: they are missing, and nothing ever
// matches on them.
#pragma once

#include <string_view>

#include "calendar/date.h"

namespace onroll {

// A folded name that stands for no name: "xxxxxxx", "unknown", "not known", "tbc", any one letter three times
// or more, digits alone; as a forename also "baby", "baby boy", "infant", "twin 2", "twin two" and the like.
bool is_placeholder_surname(std::string_view folded);
bool is_placeholder_forename(std::string_view folded);
bool is_placeholder_word(std::string_view folded);  // for places, schools and free text: "unknown", "n a"

// A day that stands for no day of birth: before 1850, after 2100, 1 January 1900 or 1970, 31 December 1899 or
// 9999. A register of children is stricter: `is_placeholder_childs_birth`, which is any day before 1950 too.
bool is_placeholder_birth(Date day);
bool is_placeholder_childs_birth(Date day);

// An outcode that is nowhere: NHS pseudo-postcodes ZZ99 and XX99 ("no fixed abode", "not known", "abroad").
bool is_placeholder_outcode(std::string_view outcode);

// A number or code without spaces, upper case: one character throughout (0000000000, XXXXXXX), 0123456789 and
// 1234567890 and their starts of six digits or more, the DfE's "UPN unknown" codes UN1 to UN10, "NA", "NONE".
bool is_placeholder_number(std::string_view number);

// What stands before the @ of a made-up address, lower case: "noemail", "none", "test".
bool is_placeholder_mailbox(std::string_view local);

}  // namespace onroll
