#include "cli/arguments.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace onroll::cli {

Result<Arguments> Arguments::parse(std::span<const char* const> words, std::span<const Option> options) {
  Arguments arguments;
  bool only_rest = false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string_view word = words[i];
    if (only_rest || !word.starts_with('-') || word.size() == 1) {
      arguments.rest_.emplace_back(word);
      continue;
    }
    if (word == "--") {
      only_rest = true;
      continue;
    }
    const auto equals = word.find('=');
    const auto name = word.substr(0, equals);
    const auto known = std::ranges::find(options, name, &Option::name);
    if (known == options.end())
      return problem(std::string(name), "There is no such option here. See --help.");
    if (known->value.empty()) {
      arguments.values_.emplace(name, "");
    } else if (equals != std::string_view::npos) {
      arguments.values_.insert_or_assign(std::string(name), std::string(word.substr(equals + 1)));
    } else if (i + 1 < words.size()) {
      arguments.values_.insert_or_assign(std::string(name), std::string(words[++i]));
    } else {
      return problem(std::string(name), fmt::format("Give its value after it: {} {}.", name, known->value));
    }
  }
  return arguments;
}

std::optional<std::string_view> Arguments::value(std::string_view option) const {
  const auto found = values_.find(option);
  if (found == values_.end()) return std::nullopt;
  return found->second;
}

std::string_view Arguments::value_or(std::string_view option, std::string_view otherwise) const {
  return value(option).value_or(otherwise);
}

Result<std::optional<Date>> Arguments::date(std::string_view option) const {
  const auto text = value(option);
  if (!text) return std::nullopt;
  const auto day = parse_iso_date(*text);
  if (!day) return problem(std::string(option), "Write the date as year-month-day: 2026-11-22.");
  return day;
}

Result<std::int64_t> Arguments::number(std::string_view option, std::int64_t otherwise) const {
  const auto text = value(option);
  if (!text) return otherwise;
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), number);
  if (error != std::errc{} || end != text->data() + text->size() || number < 0) {
    return problem(std::string(option), "Give a whole number, in digits.");
  }
  return number;
}

}  // namespace onroll::cli
