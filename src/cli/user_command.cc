// Who may sign in.
#include <fmt/format.h>
#include <unistd.h>

#include <iostream>
#include <string>

#include "base/text.h"
#include "cli/command.h"
#include "cli/opening.h"
#include "people/identifiers.h"
#include "store/accounts.h"
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
  std::optional<Urn> school;
  if (const auto text = arguments.value("--school")) {
    const auto urn = Urn::parse(*text);
    if (!urn) return complain(urn.error());
    school = *urn;
  }
  if (*role == Role::school && !school)
    return complain({{"--school", "Say which school the account belongs to."}});
  const auto password = read_password();
  if (!password) return complain(password.error());
  const store::AccountKept account{.sign_in_name = sign_in_name,
                                   .full_name = std::string(arguments.value_or("--name", sign_in_name)),
                                   .role = *role,
                                   .school = school,
                                   .password_hash = web::hash_password(*password)};
  return database.write([&](store::Connection& connection) {
    if (store::find_account(connection, sign_in_name)) {
      return complain(
          {{sign_in_name, "There is an account of this name. Choose another, or set its password."}},
          Exit::findings);
    }
    fmt::print("Account {} may sign in as {}.\n", store::add_account(connection, account).value,
               sign_in_name);
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
    const auto account = store::find_account(connection, sign_in_name);
    if (!account) {
      return complain({{sign_in_name, "There is no account of this name. See onroll user list."}},
                      Exit::findings);
    }
    if (what == "password") {
      store::set_password(connection, account->id, hash);
    } else {
      store::set_entry(connection, account->id,
                       what == "disable" ? store::Entry::stopped : store::Entry::allowed);
    }
    fmt::print("Done. Anybody signed in as {} is signed out.\n", sign_in_name);
    return Exit::done;
  });
}

Exit list(store::Database& database) {
  for (const auto& account :
       database.read([](store::Connection& connection) { return store::all_accounts(connection); })) {
    fmt::print("{:>4}  {:<24} {:<8} {}{}\n", account.id.value, account.sign_in_name, word(account.role),
               account.full_name, account.enabled ? "" : "  (disabled)");
  }
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
