#include "store/settings.h"

#include "sql/journal.h"

namespace onroll::store {

std::optional<std::string> read_setting(Connection& connection, std::string_view name) {
  auto row = connection.first(sql::ReadSetting{.name = name});
  return row ? std::optional(std::move(row->value)) : std::nullopt;
}

void write_setting(Connection& connection, std::string_view name, std::string_view value) {
  connection.run(sql::WriteSetting{.name = name, .value = value});
}

void remove_setting(Connection& connection, std::string_view name) {
  connection.run(sql::RemoveSetting{.name = name});
}

}  // namespace onroll::store
