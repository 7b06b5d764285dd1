// What a pure function answers when it may fail: a value, or what a person can put right.
#pragma once

#include <expected>
#include <string>
#include <utility>
#include <vector>

namespace onroll {

// Something the person can put right. `field` is the column or form field it belongs to ("" for the whole);
// `sentence` says what is wrong and how to put it right. NEVER holds the personal value itself.
struct Problem {
  std::string field;
  std::string sentence;
  bool operator==(const Problem&) const = default;
};

using Problems = std::vector<Problem>;

template <typename Value>
using Result = std::expected<Value, Problems>;

inline std::unexpected<Problems> problem(std::string field, std::string sentence) {
  return std::unexpected(Problems{{std::move(field), std::move(sentence)}});
}

// The person may not do this, or not now. `rule` names the rule or permission; `sentence` says it in words.
struct Refusal {
  std::string rule;
  std::string sentence;
  bool operator==(const Refusal&) const = default;
};

}  // namespace onroll
