#include "web/session/sign_in.h"

#include "web/http/security.h"
#include "web/page.h"
#include "web/session/password.h"

namespace onroll::web {
namespace {

constexpr std::string_view kWrong = "Enter the name and password of an account. One of the two is not right";

std::string because(std::string_view why) {
  if (why == word(Ended::idle))
    return "You were signed out because nothing was done for a while. Sign in to go on.";
  if (why == word(Ended::too_long))
    return "You were signed out because you had been signed in for 12 hours. Sign in to go on.";
  if (why == word(Ended::elsewhere))
    return "You are no longer signed in: the account was changed, or signed out somewhere else.";
  if (why == "signed-out") return "You have signed out.";
  return {};
}

SignInPage sign_in_page(std::string_view name, std::string_view then, Problems problems) {
  SignInPage content{
      .problems = std::move(problems), .because = {}, .then = local_path(then), .name = {}, .password = {}};
  content.name = {.name = "name",
                  .label = "Name or email address",
                  .value = std::string(name),
                  .problem = problem_of(content.problems, "name"),
                  .width = Width::chars_20,
                  .autocomplete = "username"};
  content.password = {.name = "password",
                      .label = "Password",
                      .problem = problem_of(content.problems, "password"),
                      .width = Width::chars_20,
                      .autocomplete = "current-password",
                      .type = "password"};
  return content;
}

Response ask(const Visit& visit) {
  if (visit.session) return see_other("/");
  SignInPage content = sign_in_page("", visit.request.query["then"], {});
  content.because = because(visit.request.query["because"]);
  return page(visit, {.title = "Sign in"}, content);
}

Response refuse(const Visit& visit, Status status, Problems problems) {
  const Params& form = visit.request.form;
  return page(visit, {.title = "Sign in", .status = status, .standing = Standing::with_problems},
              sign_in_page(form["name"], form["then"], std::move(problems)));
}

Response wait_first(const Visit& visit, std::chrono::seconds wait) {
  const std::string seconds = std::to_string(wait.count());
  return refuse(visit, Status::too_many_requests,
                {{"name", "There were too many tries. Wait " + seconds + " seconds, then try again"}})
      .with("Retry-After", seconds);
}

Response sign_in(SignInDeps deps, const Visit& visit) {
  const std::string_view name = visit.request.form.trimmed("name");
  const std::string_view password = visit.request.form["password"];
  Problems missing;
  if (name.empty()) missing.push_back({"name", "Enter your name or email address"});
  if (password.empty()) missing.push_back({"password", "Enter your password"});
  if (!missing.empty()) return refuse(visit, Status::unprocessable, std::move(missing));
  const std::string& ip = visit.request.ip;
  if (const auto wait = deps.throttle.wait(name, ip, visit.now); wait > std::chrono::seconds(0))
    return wait_first(visit, wait);
  const auto account = deps.accounts.find(name);
  // The password is worked out for unknown and disabled accounts too: all three refusals look and last the
  // same.
  const bool right = is_password(password, account ? account->password_hash : "");
  if (!right || !account->enabled) {
    deps.throttle.failed(name, ip, visit.now);
    return refuse(visit, Status::unprocessable, {{"name", std::string(kWrong)}});
  }
  deps.throttle.succeeded(name, ip);
  if (visit.session) deps.sessions.end(visit.request);
  return see_other(local_path(visit.request.form["then"]))
      .with("Set-Cookie", deps.sessions.open(*account, visit.now));
}

Response sign_out(SignInDeps deps, const Visit& visit) {
  return see_other("/sign-in?because=signed-out")
      .with("Set-Cookie", deps.sessions.end(visit.request))
      .with("Clear-Site-Data", "\"cache\", \"storage\"");
}

}  // namespace

std::vector<Route> sign_in_routes(SignInDeps deps) {
  return {
      {Method::get, "/sign-in", Permission::anyone, ask},
      {Method::post, "/sign-in", Permission::anyone,
       [deps](const Visit& visit) { return sign_in(deps, visit); }, 4096},
      {Method::post, "/sign-out", Permission::signed_in,
       [deps](const Visit& visit) { return sign_out(deps, visit); }},
  };
}

}  // namespace onroll::web
