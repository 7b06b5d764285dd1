// Parameters of matching learned here: kept, in force at once, and refused where they prove nothing.
#include "matching/measure.h"
#include "store/acts/learn_parameters.h"
#include "store/measure.h"
#include "store/settings.h"
#include "store/world.h"
#include "support/register.h"

using namespace onroll;
using namespace onroll::store;
using namespace onroll::tests;

namespace {

std::shared_ptr<const Measure> in_force(Register& it) {
  return it.database().read([](Connection& connection) { return measure_in_force(connection); });
}

}  // namespace

TEST_CASE("learned parameters are in force from then on, and those before can still be read") {
  for_each_database([](Database& database) {
    Register it(database);
    const auto before = in_force(it);
    CHECK(before->parameters == version(shipped_model()));
    auto model = shipped_model();
    model.prior -= 1;
    const auto kept = perform(database, it.by_officer(), KeepParameters{model});
    REQUIRE(kept.has_value());
    CHECK(kept->number == 1);
    CHECK(in_force(it)->parameters == version(model));
    CHECK(in_force(it)->model.prior == model.prior);
    it.list("health:North GPs", {kZoe});
    it.list("housing", {kZoe});
    CHECK(it.all<sql::EveryRecord>().back().parameters == version(model));
    const auto old = database.read(
        [&](Connection& connection) { return model_of_version(connection, before->parameters); });
    CHECK(old.has_value());
    it.check_sound();
    rebuild(database);
    CHECK(in_force(it)->parameters == version(model));
  });
}

TEST_CASE("parameters in force already, or learned from too little, are not kept") {
  for_each_database([](Database& database) {
    Register it(database);
    CHECK(!perform(database, it.by_officer(), KeepParameters{shipped_model()}).has_value());
    auto few = shipped_model();
    few.anchored_matches = 12;
    CHECK(!perform(database, it.by_officer(), KeepParameters{few}).has_value());
    CHECK(it.all<sql::EveryParameters>().empty());
  });
}

TEST_CASE("the council's thresholds are those of its profile") {
  for_each_database([](Database& database) {
    Register it(database);
    database.write([](Connection& connection) {
      set_council_profile(connection,
                          "name = \"Somewhere\"\n[matching]\nsame_at = 0.99999\nperhaps_at = 0.3\n");
    });
    CHECK(in_force(it)->thresholds == MatchThresholds{0.99999, 0.3});
  });
}

TEST_CASE("a register made before is made again from its events when the program says so, once") {
  for_each_database([](Database& database) {
    Register it(database);
    it.roll(kAlder, date(2026, 9, 14), {kZoe});
    CHECK(!wants_rebuild(database));
    database.write(
        [](Connection& connection) { write_setting(connection, kRebuildSetting, "0003_matching"); });
    CHECK(wants_rebuild(database));
    rebuild(database);
    CHECK(!wants_rebuild(database));
    it.check_sound();
  });
}
