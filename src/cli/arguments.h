// The words after a command's name: options with their values, and the rest.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "calendar/date.h"

namespace onroll::cli {

// One option of a command: "--school", "URN", "whose roll it is". No value name: a switch.
struct Option {
  std::string_view name;
  std::string_view value;
  std::string_view what;
};

class Arguments {
 public:
  // The problem names the option nobody knows, or the one that lacks its value.
  static Result<Arguments> parse(std::span<const char* const> words, std::span<const Option> options);

  bool has(std::string_view option) const { return values_.contains(option); }
  std::optional<std::string_view> value(std::string_view option) const;
  std::string_view value_or(std::string_view option, std::string_view otherwise) const;
  const std::vector<std::string>& rest() const { return rest_; }

  // The value read as a date or a whole number; the problem says how to write one.
  Result<std::optional<Date>> date(std::string_view option) const;
  Result<std::int64_t> number(std::string_view option, std::int64_t otherwise) const;

 private:
  std::map<std::string, std::string, std::less<>> values_;
  std::vector<std::string> rest_;
};

}  // namespace onroll::cli
