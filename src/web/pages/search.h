// Looking for a child. The form is posted, so that no name, date of birth, UPN or postcode stands in an
// address (docs/decisions/0040-search-is-a-post.md).
#pragma once

#include <string>
#include <vector>

#include "store/engine/database.h"
#include "web/components/fields.h"
#include "web/components/shown.h"
#include "web/route.h"

namespace onroll::web {

struct SearchPage {
  Problems problems;
  std::string csrf;
  TextInput anything;  // one box for whatever is known
  TextInput date_of_birth;
  TextInput upn;
  TextInput postcode;
  TextInput number;
  bool asked = false;
  std::string sentence;  // "3 children found."
  Table found;
  std::vector<std::string> what_to_try;  // where nobody was found
};
void render(const SearchPage& page, std::string& out);

Response ask_search(store::Database& database, const Visit& visit);
Response answer_search(store::Database& database, const Visit& visit);

}  // namespace onroll::web
