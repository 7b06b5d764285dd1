#include "web/site.h"

#include <algorithm>

#include "base/contract.h"
#include "web/assets/assets.h"
#include "web/http/form.h"
#include "web/http/security.h"
#include "web/page.h"
#include "web/session/sessions.h"
#include "web/session/sign_in.h"
#include "web/session/throttle.h"
#include "web/views/escape.h"

namespace onroll::web {
namespace {

// The route that fits, and what stands in its names.
struct Found {
  const Route* route = nullptr;
  PathNames names;
};

// What the browser sees as one method: HEAD is GET without its body.
Method asked(Method method) {
  return method == Method::head ? Method::get : method;
}

std::vector<Route> together(std::vector<Route> pages, std::vector<Route> sign_in, std::vector<Route> assets) {
  for (auto* more : {&sign_in, &assets}) std::ranges::move(*more, std::back_inserter(pages));
  for (const Route& route : pages) {
    const auto same = std::ranges::count_if(pages, [&](const Route& other) {
      return other.method() == route.method() && other.pattern() == route.pattern();
    });
    require(same == 1, "two routes have the same method and pattern");
  }
  return pages;
}

}  // namespace

struct Site::Inside {
  explicit Inside(SiteParts given)
      : parts(std::move(given)),
        sessions(parts.sessions, parts.surroundings.transport),
        routes(together(std::move(parts.routes), sign_in_routes({sessions, parts.accounts, throttle}),
                        asset_routes())) {}

  SiteParts parts;
  Sessions sessions;
  mutable Throttle throttle;
  std::vector<Route> routes;

  Found find(const Request& request) const;
  std::string methods_of(std::string_view path) const;
  Response answer(Request& request) const;
  Response answer_route(Request& request, const Found& found, const FoundSession& who) const;
  Response fault(const Request& request, std::string_view route, std::string_view what) const;
  Visit visit(const Request& request, const FoundSession& who, const PathNames& names) const;
};

// A literal segment is a better fit than a name: "/cases/new" before "/cases/{case_id}".
Found Site::Inside::find(const Request& request) const {
  Found best;
  for (const Route& route : routes) {
    if (route.method() != asked(request.method)) continue;
    auto names = route.match(request.path);
    if (names && (!best.route || names->size() < best.names.size())) best = {&route, *std::move(names)};
  }
  return best;
}

std::string Site::Inside::methods_of(std::string_view path) const {
  std::string methods;
  for (const Route& route : routes) {
    if (!route.match(path) || methods.find(word(route.method())) != std::string::npos) continue;
    methods.append(methods.empty() ? "" : ", ").append(word(route.method()));
    if (route.method() == Method::get) methods.append(", HEAD");
  }
  return methods;
}

Visit Site::Inside::visit(const Request& request, const FoundSession& who, const PathNames& names) const {
  return {.request = request,
          .session = who.session ? &*who.session : nullptr,
          .today = parts.clock.today(),
          .now = parts.clock.now(),
          .names = names,
          .surroundings = parts.surroundings};
}

Response Site::Inside::fault(const Request& request, std::string_view route, std::string_view what) const {
  if (parts.on_fault) parts.on_fault({.request_id = request.id, .route = route, .what = what});
  const FoundSession nobody;
  const PathNames none;
  Response response = message_page(
      visit(request, nobody, none), {.title = "Something went wrong", .status = Status::internal_error},
      "It is our fault, not yours. Nothing was changed by what you just did, or all of it was. "
      "Look before you try again, and if it happens again give this reference: " +
          request.id);
  response.route = route;
  return response;
}

Response Site::Inside::answer(Request& request) const {
  const Found found = find(request);
  const FoundSession who = sessions.find(request, parts.clock.now());
  if (found.route) {
    Response response = answer_route(request, found, who);
    response.route = found.route->pattern();
    return response;
  }
  const PathNames none;
  const Visit lost = visit(request, who, none);
  const std::string methods = methods_of(request.path);
  if (methods.empty()) return not_found(lost);
  return message_page(lost, {.title = "That cannot be done here", .status = Status::method_not_allowed},
                      "The page is there, but it does not take what was sent to it. Go back and try again "
                      "from the page itself.")
      .with("Allow", methods);
}

namespace {

Response ask_to_sign_in(const Request& request, Ended ended) {
  std::string address = "/sign-in";
  if (is_safe(request.method) && request.target != "/") address += "?then=" + address_part(request.target);
  if (ended != Ended::not_at_all) {
    address += address.find('?') == std::string::npos ? '?' : '&';
    address += "because=" + std::string(word(ended));
  }
  return see_other(std::move(address));
}

bool is_forged(const Request& request, const Session* session) {
  if (is_safe(request.method)) return false;
  if (is_from_another_site(request)) return true;
  if (!session) return false;
  const std::string_view sent =
      request.form.has("csrf") ? request.form["csrf"] : request.header("X-CSRF-Token");
  return !same_secret(sent, session->csrf);
}

}  // namespace

// Default deny: nobody reaches a handler whose permission they were not granted.
Response Site::Inside::answer_route(Request& request, const Found& found, const FoundSession& who) const {
  const Permission permission = found.route->permission();
  if (!who.session && !may_unsigned(permission)) return ask_to_sign_in(request, who.ended);
  read_form(request);
  const Visit visiting = visit(request, who, found.names);
  if (!visiting.may(permission)) return forbidden(visiting);
  if (is_forged(request, visiting.session)) {
    return message_page(visiting, {.title = "Send the form again", .status = Status::forbidden},
                        "The form was not sent from a page of ours, or you have signed in again since you "
                        "opened it. Go back, "
                        "reload the page and send it again.");
  }
  return found.route->answer(visiting);
}

Site::Site(SiteParts parts) : inside_(std::make_unique<Inside>(std::move(parts))) {}

Site::~Site() = default;

Response Site::answer(Request request) const {
  Response response;
  try {
    response = inside_->answer(request);
  } catch (const BadRequest&) {
    response = refuse(Status::bad_request, request.id);
  } catch (const std::exception& fault) {
    response = inside_->fault(
        request, inside_->find(request).route ? inside_->find(request).route->pattern() : "", fault.what());
  }
  add_security_headers(response, inside_->parts.surroundings.transport);
  return response;
}

std::size_t Site::body_limit(const Request& head) const {
  const Found found = inside_->find(head);
  if (!found.route) return kFormBytes;
  const std::size_t most = found.route->body_bytes();
  if (most <= kFormBytes || may_unsigned(found.route->permission())) return most;
  const auto who = inside_->sessions.find(head, inside_->parts.clock.now());
  return who.session && may(who.session->role, found.route->permission()) ? most : kFormBytes;
}

namespace {

struct Refused {
  std::string_view title;
  std::string_view sentence;
};

Refused refused(Status status) {
  if (status == Status::content_too_large) {
    return {"The file or form is too large",
            "Send a smaller one, or ask whoever looks after Onroll how large files are taken in."};
  }
  if (status == Status::unavailable) {
    return {"The service is busy",
            "Too much is being done at once. Wait a few seconds, then try again: what you sent was not taken "
            "in."};
  }
  if (status == Status::request_timeout) {
    return {
        "That took too long",
        "What you sent did not arrive in time and was not taken in. Check your connection and try again."};
  }
  return {"The request could not be understood",
          "What your browser sent is not in order. Go back, reload the page and try again."};
}

}  // namespace

Response Site::refuse(Status status, std::string_view request_id) const {
  Request none;
  none.id = request_id;
  const FoundSession nobody;
  const PathNames names;
  const Refused words = refused(status);
  Response response = message_page(inside_->visit(none, nobody, names),
                                   {.title = std::string(words.title), .status = status}, words.sentence);
  if (status == Status::unavailable) response.set("Retry-After", "5");
  if (status == Status::method_not_allowed) response.set("Allow", "GET, HEAD, POST");
  add_security_headers(response, inside_->parts.surroundings.transport);
  return response;
}

const std::vector<Route>& Site::routes() const {
  return inside_->routes;
}

}  // namespace onroll::web
