// Every statement of the program, prepared on both engines over the tables its migrations make.
#include "support/databases.h"

using namespace onroll;
using namespace onroll::store;
using namespace onroll::tests;

TEST_CASE("every statement can be prepared, and gives the columns it says") {
  for_each_database([](Database& database) {
    CHECK_FALSE(all_statements().empty());
    for (const Sql* sql : all_statements()) {
      CAPTURE(sql->name);
      CHECK_NOTHROW(database.write([&](Connection& connection) { connection.check(*sql); }));
    }
  });
}
