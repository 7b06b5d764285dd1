// Parameters of matching learned from the register's own records, kept with who learned them and when.
#pragma once

#include "matching/learn/model.h"
#include "store/perform.h"

namespace onroll::store {

// From every live record. Changes nothing: what it learned can be looked at first.
Model learned_from_register(Connection& connection);

struct ParametersKept {
  std::int64_t number = 0;
  std::string version;
};

template <typename Archive>
void fields(Archive& archive, ParametersKept& kept) {
  archive("number", kept.number), archive("version", kept.version);
}

// From now on every record is weighed by these. What was joined or asked before stays as it was.
struct KeepParameters {
  static constexpr std::string_view kKind = "matching.parameters";
  static constexpr Permission kPermission = Permission::decide_pairs;
  using Answer = ParametersKept;
  const Model& model;
};
Outcome<ParametersKept> carry_out(Ledger& ledger, const KeepParameters& act);

}  // namespace onroll::store
