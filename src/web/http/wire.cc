#include "web/http/wire.h"

#include <array>

#include "base/text.h"
#include "web/http/form.h"

namespace onroll::web {
namespace {

bool is_name(char c) {
  return c > 0x20 && c < 0x7F && c != ':';
}

// A header that would break out of its line is a fault of the page that set it: what breaks it is left out.
void append_header(std::string_view name, std::string_view value, std::string& out) {
  for (const char c : name) {
    if (is_name(c)) out.push_back(c);
  }
  out.append(": ");
  for (const char c : value) {
    if (c != '\r' && c != '\n' && c != '\0') out.push_back(c);
  }
  out.append("\r\n");
}

bool has_dot_segment(std::string_view path) {
  for (const std::string_view segment : split(path, '/')) {
    if (segment == "." || segment == "..") return true;
  }
  return false;
}

}  // namespace

void read_target(Request& request) {
  const std::string_view target = request.target;
  const auto question = target.find('?');
  auto path = percent_decoded(target.substr(0, question), Plus::is_plus);
  if (!path || has_dot_segment(*path)) throw BadRequest("the path cannot be decoded");
  request.path = *std::move(path);
  if (question != std::string_view::npos) request.query = parse_urlencoded(target.substr(question + 1));
}

std::string response_head(const Response& response, Persistence persistence, std::string_view date) {
  std::string head;
  head.reserve(1024);
  head.append("HTTP/1.1 ").append(std::to_string(static_cast<int>(response.status))).push_back(' ');
  head.append(reason_phrase(response.status)).append("\r\n");
  append_header("Date", date, head);
  for (const Header& header : response.headers) append_header(header.name, header.value, head);
  const bool without_body = response.status == Status::no_content || response.status == Status::not_modified;
  if (!without_body) append_header("Content-Length", std::to_string(response.body.size()), head);
  if (persistence == Persistence::close) append_header("Connection", "close", head);
  head.append("\r\n");
  return head;
}

std::string http_date(std::time_t seconds) {
  constexpr std::array<std::string_view, 7> kDays{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  constexpr std::array<std::string_view, 12> kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                     "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  std::tm parts{};
  gmtime_r(&seconds, &parts);
  std::array<char, 40> numbers{};
  std::string text(kDays[static_cast<std::size_t>(parts.tm_wday)]);
  text.append(numbers.data(), std::strftime(numbers.data(), numbers.size(), ", %d ", &parts));
  text.append(kMonths[static_cast<std::size_t>(parts.tm_mon)]);
  text.append(numbers.data(), std::strftime(numbers.data(), numbers.size(), " %Y %H:%M:%S GMT", &parts));
  return text;
}

}  // namespace onroll::web
