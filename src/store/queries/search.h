// Looking for a child by what a person knows: part of a name, date of birth, UPN, postcode, number.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "calendar/date.h"
#include "people/identifiers.h"
#include "people/ids.h"
#include "register/accounting.h"
#include "store/engine/connection.h"

namespace onroll::store {

// Everything given must fit. REQUIRES: at least one is given.
struct SoughtChild {
  std::vector<std::string> name_words;  // folded by fold_name, in any order; each begins a part of the name
  std::optional<Date> date_of_birth;
  std::optional<Upn> upn;  // now or formerly, as any source gives it
  std::optional<Postcode> postcode;
  std::optional<ChildId> number;

  bool says_nothing() const;
};

// The words of a name as a person types it: "O'Brien, Zoë" -> "obrien", "zoe".
std::vector<std::string> name_words(std::string_view name);

struct FoundChild {
  ChildId child;
  std::string name;
  std::optional<Date> date_of_birth;
  std::string upn;
  std::string school_name;     // the school the child is or was last at
  std::optional<Cause> cause;  // not accounted for, and the likely cause
  bool in_transit = false;     // left one school, and not yet missing from the next
  std::optional<CaseId> open_case;
};

struct FoundChildren {
  std::vector<FoundChild> children;  // by name
  bool more = false;                 // there are more than asked for
};

FoundChildren find_children(Connection& connection, const SoughtChild& sought, std::size_t most);

}  // namespace onroll::store
