// Names and values as a query or a form sends them, in their order.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace onroll::web {

// The request cannot be understood; answered 400. The text is for the log: NEVER personal data.
struct BadRequest : std::runtime_error {
  using std::runtime_error::runtime_error;
};

class Params {
 public:
  Params() = default;
  explicit Params(std::vector<std::pair<std::string, std::string>> pairs) : pairs_(std::move(pairs)) {}

  void add(std::string name, std::string value) { pairs_.emplace_back(std::move(name), std::move(value)); }

  // The value as sent, "" when it was not. Throws BadRequest when it was sent twice (two readers could
  // differ).
  std::string_view operator[](std::string_view name) const;
  std::string_view trimmed(std::string_view name) const;  // the same without white space at the ends
  bool has(std::string_view name) const;
  std::vector<std::string_view> all(std::string_view name) const;  // check boxes

  const std::vector<std::pair<std::string, std::string>>& pairs() const { return pairs_; }

 private:
  std::vector<std::pair<std::string, std::string>> pairs_;
};

}  // namespace onroll::web
