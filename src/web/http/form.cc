#include "web/http/form.h"

#include "base/text.h"

namespace onroll::web {
namespace {

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

std::string decoded_or_refused(std::string_view text) {
  auto decoded = percent_decoded(text, Plus::is_space);
  if (!decoded) throw BadRequest("a form or query is not well encoded");
  return *std::move(decoded);
}

// The value of `name="..."` in a header line; nothing when it is not there. In file names a browser writes a
// quotation mark as %22 and never a backslash escape (WHATWG, multipart/form-data encoding algorithm).
std::optional<std::string> quoted_value(std::string_view line, std::string_view name) {
  const std::string opening = std::string(name) + "=\"";
  for (auto at = line.find(opening); at != std::string_view::npos; at = line.find(opening, at + 1)) {
    const bool whole_word = at > 0 && (line[at - 1] == ' ' || line[at - 1] == ';');
    const auto end = line.find('"', at + opening.size());
    if (whole_word && end != std::string_view::npos) {
      return std::string(line.substr(at + opening.size(), end - at - opening.size()));
    }
  }
  return std::nullopt;
}

std::string without_folders(std::string_view file_name) {
  const auto slash = file_name.find_last_of("/\\");
  return std::string(slash == std::string_view::npos ? file_name : file_name.substr(slash + 1));
}

std::string boundary_of(std::string_view content_type) {
  if (auto quoted = quoted_value(content_type, "boundary")) return *std::move(quoted);
  const auto at = content_type.find("boundary=");
  if (at == std::string_view::npos) return {};
  const std::string_view rest = content_type.substr(at + 9);
  return std::string(trimmed(rest.substr(0, rest.find(';'))));
}

struct PartHead {
  std::string name;
  std::optional<std::string> file_name;
  std::string content_type;
};

PartHead parse_part_head(std::string_view text) {
  PartHead head;
  for (std::string_view line : split(text, '\n')) {
    line = trimmed(line);
    const auto colon = line.find(':');
    if (colon == std::string_view::npos) continue;
    const std::string name = lower_ascii(line.substr(0, colon));
    if (name == "content-disposition") {
      head.name = quoted_value(line, "name").value_or("");
      head.file_name = quoted_value(line, "filename");
    } else if (name == "content-type") {
      head.content_type = std::string(trimmed(line.substr(colon + 1)));
    }
  }
  return head;
}

void take_part(std::string_view part, Multipart& into) {
  constexpr std::string_view kEndOfHead = "\r\n\r\n";
  const auto end = part.find(kEndOfHead);
  if (end == std::string_view::npos || end > 4096) throw BadRequest("a part of the form has no header");
  PartHead head = parse_part_head(part.substr(0, end));
  const std::string_view content = part.substr(end + kEndOfHead.size());
  if (head.name.empty() || !is_valid_utf8(head.name)) throw BadRequest("a part of the form has no name");
  if (!head.file_name) {
    if (!is_valid_utf8(content)) throw BadRequest("a field of the form is not UTF-8");
    into.fields.add(std::move(head.name), std::string(content));
  } else if (!head.file_name->empty() || !content.empty()) {
    if (!is_valid_utf8(*head.file_name)) throw BadRequest("a file's name is not UTF-8");
    into.uploads.push_back({.field = std::move(head.name),
                            .file_name = without_folders(*head.file_name),
                            .content_type = std::move(head.content_type),
                            .bytes = std::string(content)});
  }
}

}  // namespace

std::optional<std::string> percent_decoded(std::string_view text, Plus plus) {
  std::string decoded;
  decoded.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '+' && plus == Plus::is_space) {
      decoded.push_back(' ');
    } else if (text[i] == '%') {
      const int high = i + 2 < text.size() ? hex_digit(text[i + 1]) : -1;
      const int low = i + 2 < text.size() ? hex_digit(text[i + 2]) : -1;
      if (high < 0 || low < 0) return std::nullopt;
      decoded.push_back(static_cast<char>(high * 16 + low));
      i += 2;
    } else {
      decoded.push_back(text[i]);
    }
  }
  if (decoded.find('\0') != std::string::npos || !is_valid_utf8(decoded)) return std::nullopt;
  return decoded;
}

Params parse_urlencoded(std::string_view text) {
  Params params;
  if (text.empty()) return params;
  const auto pairs = split(text, '&');
  if (pairs.size() > kFormFields) throw BadRequest("a form or query has too many fields");
  for (const std::string_view pair : pairs) {
    if (pair.empty()) continue;
    const auto equals = pair.find('=');
    const std::string_view value =
        equals == std::string_view::npos ? std::string_view() : pair.substr(equals + 1);
    params.add(decoded_or_refused(pair.substr(0, equals)), decoded_or_refused(value));
  }
  return params;
}

Multipart parse_multipart(std::string_view body, std::string_view content_type) {
  const std::string boundary = boundary_of(content_type);
  if (boundary.empty() || boundary.size() > 70)
    throw BadRequest("a form names no boundary");  // RFC 2046 5.1.1
  const std::string first = "--" + boundary;
  const std::string next = "\r\n" + first;
  if (!body.starts_with(first)) throw BadRequest("a form does not begin with its boundary");
  Multipart parts;
  std::size_t at = first.size();
  for (std::size_t count = 0; !body.substr(at).starts_with("--"); ++count) {
    if (count >= kFormFields) throw BadRequest("a form has too many parts");
    if (!body.substr(at).starts_with("\r\n")) throw BadRequest("a boundary of the form is broken");
    const auto end = body.find(next, at);
    if (end == std::string_view::npos || end < at + 2) throw BadRequest("a form is cut short");
    // From the boundary's own line end, so that a part without headers shows as one.
    take_part(body.substr(at + 2, end - at - 2), parts);
    at = end + next.size();
  }
  return parts;
}

void read_form(Request& request) {
  const std::string type = lower_ascii(request.header("Content-Type"));
  if (type.starts_with("application/x-www-form-urlencoded")) {
    request.form = parse_urlencoded(request.body);
  } else if (type.starts_with("multipart/form-data")) {
    Multipart parts = parse_multipart(request.body, request.header("Content-Type"));
    request.form = std::move(parts.fields);
    request.uploads = std::move(parts.uploads);
  } else {
    return;
  }
  request.body = {};
}

}  // namespace onroll::web
