// Bodies of forms: urlencoded and multipart, read once, with limits.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "web/http/message.h"
#include "web/http/params.h"

namespace onroll::web {

inline constexpr std::size_t kFormFields = 1000;

// "a=1&b=two+words" -> pairs, decoded once. Throws BadRequest for what is not UTF-8, holds NUL, ends inside a
// percent sign or has more than kFormFields fields.
Params parse_urlencoded(std::string_view text);

// Decodes %41 once; nothing for a cut sign, NUL or what is not UTF-8. `plus_is_space`: in queries and forms
// only.
enum class Plus { is_plus, is_space };
std::optional<std::string> percent_decoded(std::string_view text, Plus plus);

struct Multipart {
  Params fields;
  std::vector<Upload> uploads;  // without those where no file was chosen
};

// RFC 7578. Throws BadRequest for a body that its boundary does not divide, or too many parts.
Multipart parse_multipart(std::string_view body, std::string_view content_type);

// Fills `request.form` and `request.uploads` from a body of either kind and empties the body.
void read_form(Request& request);

}  // namespace onroll::web
