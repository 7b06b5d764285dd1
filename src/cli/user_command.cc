// Who may sign in.
#include <fmt/format.h>
#include <unistd.h>

#include <iostream>
#include <string>

#include "base/text.h"
#include "cli/command.h"
#include "cli/opening.h"
#include "people/identifiers.h"
#include "sql/accounts.h"
#include "web/session/password.h"

namespace onroll::cli {
namespace {

constexpr std::size_t kShortestPassword = 12;

Result<std::string> read_password() {
  if (isatty(STDIN_FILENO) != 0) fmt::print(stderr, "Password (at least {} characters): ", kShortestPassword);
  std::string password;
  std::getline(std::cin, password);
  if (password.size() < kShortestPassword) {
    return problem(
        "password",
        fmt::format("Choose one of at least {} characters; three words are easier to keep than symbols.",
                    kShortestPassword));
  }
  return password;
}

Exit add(const Arguments& arguments, store::Database& database, const std::string& sign_in_name) {
  const auto role = parse_role(arguments.value_or("--role", ""));
  if (!role) return complain({{"--role", "Say which: officer, lead, school or admin."}});
  std::optional<std::int64_t> school;
  if (const auto text = arguments.value("--school")) {
    const auto urn = Urn::parse(*text);
    if (!urn) return complain(urn.error());
    school = urn->number();
  }
  if (*role == Role::school && !school)
    return complain({{"--school", "Say which school the account belongs to."}});
  const auto password = read_password();
  if (!password) return complain(password.error());
  const auto hash = web::hash_password(*password);
  return database.write([&](store::Connection& connection) {
    if (connection.first(store::sql::AccountByName{sign_in_name})) {
      return complain(
          {{sign_in_name, "There is an account of this name. Choose another, or set its password."}},
          Exit::findings);
    }
    const auto made =
        connection.one(store::sql::InsertAccount{.sign_in_name = sign_in_name,
                                                 .full_name = arguments.value_or("--name", sign_in_name),
                                                 .role = word(*role),
                                                 .school_urn = school,
                                                 .password_hash = hash});
    fmt::print("Account {} may sign in as {}.\n", made.user_id, sign_in_name);
    return Exit::done;
  });
}

Exit change(store::Database& database, const std::string& sign_in_name, std::string_view what) {
  std::string hash;
  if (what == "password") {
    const auto password = read_password();
    if (!password) return complain(password.error());
    hash = web::hash_password(*password);
  }
  return database.write([&](store::Connection& connection) {
    const auto account = connection.first(store::sql::AccountByName{sign_in_name});
    if (!account)
      return complain({{sign_in_name, "There is no account of this name. See onroll user list."}},
                      Exit::findings);
    if (what == "password") {
      connection.run(store::sql::SetPassword{.user_id = account->user_id, .password_hash = hash});
    } else {
      connection.run(
          store::sql::SetDisabled{.user_id = account->user_id, .disabled = what == "disable" ? 1 : 0});
    }
    connection.run(store::sql::EndSessionsOf{account->user_id});
    fmt::print("Done. Anybody signed in as {} is signed out.\n", sign_in_name);
    return Exit::done;
  });
}

Exit list(store::Database& database) {
  database.read([](store::Connection& connection) {
    for (const auto row : connection.query(store::sql::Accounts{})) {
      fmt::print("{:>4}  {:<24} {:<8} {}{}\n", row.user_id, row.sign_in_name, row.role, row.full_name,
                 row.disabled != 0 ? "  (disabled)" : "");
    }
  });
  return Exit::done;
}

}  // namespace

Exit run_user(const Arguments& arguments) {
  const auto& words = arguments.rest();
  const auto what = words.empty() ? std::string_view() : std::string_view(words[0]);
  if (what == "list" && words.size() == 1) {
    auto database = open_register(arguments, store::Opening::for_reading);
    return list(database);
  }
  const bool known = what == "add" || what == "password" || what == "disable" || what == "enable";
  if (!known || words.size() != 2)
    return complain({{"user", "Say what to do and with which account. See onroll user --help."}});
  auto database = open_register(arguments);
  const auto sign_in_name = lower_ascii(trimmed(words[1]));
  return what == "add" ? add(arguments, database, sign_in_name) : change(database, sign_in_name, what);
}

}  // namespace onroll::cli
