// A request and a response as plain values: what pages are given and answer, with no socket in sight.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "web/http/params.h"

namespace onroll::web {

enum class Method { get, head, post, put, patch, remove, options };

std::string_view word(Method method);  // "GET"
std::optional<Method> parse_method(std::string_view word);
bool is_safe(Method method);  // changes nothing: GET, HEAD, OPTIONS

enum class Status : int {
  ok = 200,
  no_content = 204,
  see_other = 303,
  not_modified = 304,
  bad_request = 400,
  forbidden = 403,
  not_found = 404,
  method_not_allowed = 405,
  request_timeout = 408,
  conflict = 409,
  content_too_large = 413,
  uri_too_long = 414,
  unsupported_media_type = 415,
  unprocessable = 422,
  too_many_requests = 429,
  header_too_large = 431,
  internal_error = 500,
  unavailable = 503,
  version_not_supported = 505,
};

std::string_view reason_phrase(Status status);

struct Header {
  std::string name;
  std::string value;
};

// A file sent with a form.
struct Upload {
  std::string field;
  std::string file_name;  // as the sender wrote it, without folders: show it, NEVER open it
  std::string content_type;
  std::string bytes;
};

struct Request {
  Method method = Method::get;
  std::string path = "/";    // decoded once; begins with "/"
  std::string target = "/";  // path and query as sent
  Params query;
  std::vector<Header> headers;
  Params form;                  // fields of a urlencoded or multipart body
  std::vector<Upload> uploads;  // files of a multipart body
  std::string body;             // empty when it was read into form and uploads
  std::string ip;               // of the person, behind a known proxy too
  std::string id;               // random; in the log line and on error pages

  std::string_view header(std::string_view name) const;  // "" when absent; any case
  std::string_view cookie(std::string_view name) const;
  const Upload* upload(std::string_view field) const;  // nullptr when none was chosen
};

struct Response {
  Status status = Status::ok;
  std::vector<Header> headers;
  std::string body;
  std::string_view route = {};  // the pattern that answered, for the log

  std::string_view header(std::string_view name) const;
  Response&& with(std::string name, std::string value) &&;  // sets, replacing one of the same name
  void set(std::string name, std::string value);
};

Response see_other(std::string location);  // after a POST: redirect, then GET. `location` is a path of ours
Response text_response(Status status, std::string text);
Response json_response(Status status, std::string json);

// A file to keep. `file_name` may hold anything: it is encoded (RFC 6266, RFC 8187).
Response download(std::string_view file_name, std::string content_type, std::string bytes);

}  // namespace onroll::web
