#include "store/verify.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <utility>

#include "base/random_id.h"
#include "sql/cases.h"
#include "sql/verify.h"
#include "store/chain.h"
#include "store/derived_tables.h"
#include "store/settings.h"

namespace onroll::store {
namespace {

constexpr std::size_t kNameBytes = 8;

// A folder for its owner only, that goes away with its object.
class ScratchFolder {
 public:
  ScratchFolder()
      : path_(std::filesystem::temp_directory_path() / ("onroll_verify_" + random_hex(kNameBytes))) {}
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;
  ~ScratchFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  Location place() const { return {.directory = path_.string(), .postgres_url = {}}; }

 private:
  std::filesystem::path path_;
};

void compare_with_rebuilt(Connection& held, const ChainRead& chain, Verification& verification) {
  const ScratchFolder folder;
  auto scratch = Database::open(folder.place());
  try {
    scratch.write([&](Connection& made) {
      apply_journal(held, made, chain, Journal::copied);
      auto found = compare_derived_tables(held, made);
      verification.tables = found.tables;
      verification.rows = found.rows;
      std::ranges::move(found.findings, std::back_inserter(verification.findings));
    });
  } catch (const CannotApply& failure) {
    verification.findings.push_back(
        fmt::format("{} So the tables could not be made again and were not compared.", failure.what()));
  }
}

}  // namespace

Verification verify(Database& database) {
  return database.read([](Connection& connection) {
    auto chain = read_chain(connection);
    Verification verification{.acts = std::ssize(chain.acts),
                              .events = chain.events,
                              .disposed = chain.disposed,
                              .findings = std::exchange(chain.findings, {})};
    compare_with_rebuilt(connection, chain, verification);
    return verification;
  });
}

bool wants_rebuild(Database& database) {
  return database.read(
      [](Connection& connection) { return read_setting(connection, kRebuildSetting).has_value(); });
}

Rebuilt rebuild(Database& database) {
  return database.write([](Connection& connection) {
    const auto chain = read_chain(connection);
    if (!chain.findings.empty()) {
      throw StoreFailure(FailureCause::damaged, "Nothing was made again: the journal itself is not whole. " +
                                                    chain.findings.front());
    }
    clear_derived_tables(connection);
    Rebuilt rebuilt{.events = apply_journal(connection, connection, chain, Journal::in_place)};
    for (const auto& table : digests_of_derived_tables(connection)) rebuilt.rows += table.rows;
    remove_setting(connection, kRebuildSetting);
    return rebuilt;
  });
}

}  // namespace onroll::store
