// How the values of an example are read.
#include <stdexcept>

#include "runners.h"

namespace onroll::testing {
namespace {

// "10 x OO" is ten times OO.
std::string repeated(const std::string& item) {
  const auto times = item.find(" x ");
  if (times == std::string::npos) return item;
  std::string text;
  for (int i = std::stoi(item.substr(0, times)); i > 0; --i) text += item.substr(times + 3) + " ";
  return text;
}

}  // namespace

std::vector<DayMarks> take_marks(Example& example) {
  const auto from = example.take_date("from");
  std::string text;
  while (example.has("marks")) {
    const auto line = example.take("marks") + ",";
    for (std::size_t at = 0; at < line.size();) {
      const auto comma = line.find(',', at);
      text += repeated(std::string(trimmed(line.substr(at, comma - at)))) + " ";
      at = comma + 1;
    }
  }
  return read_marks(text, from).value();
}

Said take_said(Example& example, const std::string& key) {
  if (!example.has(key)) return Said::not_said;
  const auto text = example.take(key);
  if (text == "yes") return Said::yes;
  if (text == "no") return Said::no;
  if (text == "not said") return Said::not_said;
  throw std::runtime_error(key + ": yes, no or not said");
}

std::optional<Date> take_optional_date(Example& example, const std::string& key) {
  return example.has(key) ? std::optional{example.take_date(key)} : std::nullopt;
}

std::optional<int> take_year(Example& example, const std::string& key) {
  if (!example.has(key)) return std::nullopt;
  const auto text = example.take(key);
  if (text == "Nursery") return -1;
  return text == "Reception" ? 0 : std::stoi(text.substr(5));
}

std::string shown(Said answer) {
  if (answer == Said::not_said) return "not said";
  return answer == Said::yes ? "yes" : "no";
}

std::string shown(const std::optional<Date>& day) {
  return day ? in_words(*day) : "none";
}

}  // namespace onroll::testing
