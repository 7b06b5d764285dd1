// What every response carries so that browsers keep other sites out, and the check that a form was sent from
// ours.
#pragma once

#include "web/http/message.h"
#include "web/surroundings.h"

namespace onroll::web {

// Adds the headers of the content security rule and its kin, where the page has not set its own.
void add_security_headers(Response& response, Transport transport);

// Whether a browser says that another site made this request (Fetch Metadata; Origin where that is absent).
// Programs and old browsers say neither: then the form's own token decides.
bool is_from_another_site(const Request& request);

bool same_secret(std::string_view left,
                 std::string_view right);  // in a time that does not tell where they differ

// A path of ours to go on to after signing in. "/" for anything that could lead elsewhere: another host,
// "//", "\".
std::string local_path(std::string_view wanted);

}  // namespace onroll::web
