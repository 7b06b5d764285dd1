// Worked examples of a rule as plain text:
//   spec    = "Rule: " ID " " TITLE, blank line, example...
//   example = "Example: " NAME, then lines of two spaces, KEY ": " VALUE; "#" starts a comment line
#pragma once

#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "base/text.h"
#include "calendar/date.h"

namespace onroll::testing {

struct Example {
  std::string name;
  std::vector<std::pair<std::string, std::string>> values;

  // The value of `key`, taken out: what is left at the end was not understood.
  std::string take(const std::string& key) {
    for (auto it = values.begin(); it != values.end(); ++it) {
      if (it->first != key) continue;
      auto value = it->second;
      values.erase(it);
      return value;
    }
    throw std::runtime_error("the example \"" + name + "\" has no \"" + key + "\"");
  }
  bool has(const std::string& key) const {
    for (const auto& value : values) {
      if (value.first == key) return true;
    }
    return false;
  }
  Date take_date(const std::string& key) { return parse_any_date(take(key)).value(); }
};

struct Spec {
  std::string id;
  std::string title;
  std::vector<Example> examples;
};

inline Spec read_spec(const std::filesystem::path& path) {
  std::ifstream file(path);
  Spec spec;
  for (std::string line; std::getline(file, line);) {
    const std::string text{trimmed(line)};
    const auto colon = text.find(": ");
    if (text.empty() || text.front() == '#') continue;
    if (colon == std::string::npos) throw std::runtime_error("a line with no \": \": " + text);
    const auto key = text.substr(0, colon);
    const auto value = text.substr(colon + 2);
    if (key == "Rule") {
      spec.id = value.substr(0, value.find(' '));
      spec.title = value.substr(value.find(' ') + 1);
    } else if (key == "Example") {
      spec.examples.push_back({value, {}});
    } else {
      spec.examples.at(spec.examples.size() - 1).values.emplace_back(key, value);
    }
  }
  return spec;
}

}  // namespace onroll::testing
