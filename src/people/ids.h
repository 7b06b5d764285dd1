// The numbers Onroll itself gives: one type a kind, so that one cannot be taken for another.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace onroll {

template <typename Kind>
struct Id {
  std::int64_t value = 0;  // 1 and up; 0 = none
  auto operator<=>(const Id&) const = default;
};

using RecordId = Id<struct RecordKind>;  // what one source said about one person on one date
using ChildId = Id<struct ChildKind>;    // the records that belong together
using CaseId = Id<struct CaseKind>;
using ImportId = Id<struct ImportKindTag>;  // one file taken in
using UserId = Id<struct UserKind>;
using ActId = Id<struct ActKind>;
using PairId = Id<struct PairKind>;  // two children that a person is asked about

// "123" -> Id; nothing for anything else, 0 and numbers that do not fit.
template <typename Kind>
std::optional<Id<Kind>> parse_id(std::string_view text) {
  if (text.empty() || text.size() > 18 || text.front() == '0') return std::nullopt;
  std::int64_t value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return Id<Kind>{value};
}

}  // namespace onroll
