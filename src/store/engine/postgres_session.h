// One PostgreSQL connection with its prepared statements.
#pragma once

#include <libpq-fe.h>

#include <memory>
#include <string>
#include <unordered_map>

#include "store/engine/session.h"

namespace onroll::store {

// Whether a server that only answers (a stand-by) will do.
enum class PostgresServer { that_writes, any };

struct ResultCloser {
  void operator()(PGresult* result) const { PQclear(result); }
};
using PostgresResult = std::unique_ptr<PGresult, ResultCloser>;

class PostgresRows;

class PostgresSession final : public Session {
 public:
  // Throws StoreFailure when the server cannot be reached, is older than 15 or does not keep UTF-8.
  PostgresSession(const std::string& url, PostgresServer server);
  ~PostgresSession() override;

  Engine engine() const override { return Engine::postgresql; }
  void execute(const std::string& script) override;
  void check(const Sql& sql) override;
  void begin(TurnKind kind) override;
  void commit() override;
  bool roll_back() noexcept override;
  std::unique_ptr<RawRows> open(const Sql& sql, std::span<const Value> values) override;
  std::int64_t run(const Sql& sql, std::span<const Value> values) override;
  void start_bulk(const Sql& sql) override;
  void add_to_bulk(std::span<const Value> values) override;
  void end_bulk() override;
  void abandon_bulk() noexcept override;

 private:
  friend class PostgresRows;
  struct Closer {
    void operator()(PGconn* connection) const { PQfinish(connection); }
  };
  struct BulkState {
    const Sql* sql = nullptr;
    std::string name;
    int waiting = 0;           // sent since the last synchronisation
    int batches = 0;           // synchronised and not yet answered
    PostgresResult failure{};  // the first refusal
  };

  void require_fit_server() const;
  const std::string& prepare(const Sql& sql);
  void shelve_open_rows();
  void send(const std::string& name, const Sql& sql, std::span<const Value> values);
  void end_batch();
  void read_batch();

  std::unique_ptr<PGconn, Closer> connection_;
  std::unordered_map<const Sql*, std::string> names_;
  PostgresRows* streaming_ = nullptr;  // whose rows are still on their way
  std::unique_ptr<BulkState> bulk_;
};

}  // namespace onroll::store
