// Walks what is written in link.toml, so that what nobody knows is refused by name and line.
#include "cli/link/config.h"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <regex>

namespace onroll::cli::linking {
namespace {

constexpr auto kLastColumnKind = ColumnKind::text;
constexpr auto kLastComparisonKind = ComparisonKind::text;
constexpr auto kLastKeyForm = KeyForm::first_digits;

struct Reading {
  LinkConfig config;
  Problems problems;

  void refuse(const toml::node& where, std::string_view what, std::string_view sentence) {
    problems.push_back(
        {fmt::format("line {}", where.source().begin.line), fmt::format("{}: {}", what, sentence)});
  }
};

unsigned line_of(const toml::node& node) {
  return static_cast<unsigned>(node.source().begin.line);
}

template <typename Kind>
std::string all_words(Kind last) {
  std::string words;
  for (std::uint8_t i = 0; i <= static_cast<std::uint8_t>(last); ++i)
    words += fmt::format("{}{}", i == 0 ? "" : ", ", word(static_cast<Kind>(i)));
  return words;
}

template <typename Kind>
std::optional<Kind> parse_word(std::string_view text, Kind last) {
  for (std::uint8_t i = 0; i <= static_cast<std::uint8_t>(last); ++i) {
    if (word(static_cast<Kind>(i)) == text) return static_cast<Kind>(i);
  }
  return std::nullopt;
}

std::optional<std::string> text_of(Reading& reading, std::string_view what, const toml::node& node) {
  if (const auto text = node.value_exact<std::string>(); text && !text->empty()) return *text;
  reading.refuse(node, what, "write a text in quotation marks.");
  return std::nullopt;
}

std::optional<bool> yes_or_no(Reading& reading, std::string_view what, const toml::node& node) {
  if (const auto value = node.value_exact<bool>()) return *value;
  reading.refuse(node, what, "write true or false.");
  return std::nullopt;
}

std::optional<double> share_of(Reading& reading, std::string_view what, const toml::node& node) {
  const auto value = node.value<double>();
  if (value && *value > 0 && *value < 1) return *value;
  reading.refuse(node, what, "write a probability between 0 and 1, such as 0.95.");
  return std::nullopt;
}

// A text, or a list of texts.
std::vector<std::string> texts_of(Reading& reading, std::string_view what, const toml::node& node) {
  if (node.is_string()) return {*node.value<std::string>()};
  std::vector<std::string> texts;
  const auto* list = node.as_array();
  bool good = list != nullptr && !list->empty();
  if (good) {
    for (const auto& each : *list) {
      good = good && each.is_string();
      if (each.is_string()) texts.push_back(*each.value<std::string>());
    }
  }
  if (!good) reading.refuse(node, what, R"(write a list of texts, such as ["Surname", "Former surname"].)");
  return texts;
}

std::optional<ColumnKind> column_kind(Reading& reading, const std::string& heading, const toml::node& node) {
  const auto text = text_of(reading, heading, node);
  if (!text) return std::nullopt;
  const auto kind = parse_word(*text, kLastColumnKind);
  if (!kind)
    reading.refuse(
        node, heading,
        fmt::format("\"{}\" is no kind of column. Kinds are: {}.", *text, all_words(kLastColumnKind)));
  return kind;
}

std::optional<DateOrder> date_order(Reading& reading, const std::string& heading, const toml::node& node) {
  const auto text = node.value<std::string>();
  if (text == "day_first") return DateOrder::day_first;
  if (text == "month_first") return DateOrder::month_first;
  reading.refuse(node, heading, "dates is \"day_first\" or \"month_first\".");
  return std::nullopt;
}

void read_column(Reading& reading, ColumnsSaid& columns, const std::string& heading, const toml::node& node) {
  ColumnSaid said{.line = line_of(node)};
  const auto* table = node.as_table();
  const auto* kind_node = table == nullptr ? &node : table->get("kind");
  if (kind_node == nullptr) return reading.refuse(node, heading, "say its kind: { kind = \"birth_date\" }.");
  const auto kind = column_kind(reading, heading, *kind_node);
  if (!kind) return;
  said.kind = *kind;
  if (table != nullptr) {
    for (const auto& [key, value] : *table) {
      if (key == "kind") continue;
      if (key == "dates") {
        said.dates = date_order(reading, heading, value);
      } else {
        reading.refuse(value, heading, "a column has kind and dates, and nothing else.");
      }
    }
  }
  columns.emplace(heading, said);
}

void read_columns(Reading& reading, ColumnsSaid& columns, std::string_view what, const toml::node& node) {
  const auto* table = node.as_table();
  if (table == nullptr)
    return reading.refuse(
        node, what,
        fmt::format("write [{}] and below it a line a column: \"Given Name\" = \"forename\".", what));
  for (const auto& [heading, value] : *table)
    read_column(reading, columns, std::string(heading.str()), value);
}

void read_input(Reading& reading, const toml::node& node) {
  const auto* table = node.as_table();
  if (table == nullptr)
    return reading.refuse(node, "input", "write [input] and below it separator or headings.");
  for (const auto& [key, value] : *table) {
    if (key == "separator") {
      const auto text = value.value<std::string>();
      if (text && text->size() == 1 && std::string_view(",;\t|").contains(text->front())) {
        reading.config.input.separator = text->front();
      } else {
        reading.refuse(value, "separator", R"(write ",", ";", "\t" or "|".)");
      }
    } else if (key == "headings") {
      if (const auto there = yes_or_no(reading, "headings", value))
        reading.config.input.headings = *there ? HeadingRow::there : HeadingRow::none;
    } else {
      reading.refuse(value, key.str(), "input has separator and headings, and nothing else.");
    }
  }
}

void read_comparison_key(Reading& reading, ComparisonSaid& said, std::string_view key,
                         const toml::node& value) {
  if (key == "kind") {
    const auto kind = parse_word(value.value_or(std::string()), kLastComparisonKind);
    if (!kind)
      return reading.refuse(
          value, "kind",
          fmt::format("there is no such comparison. Kinds are: {}.", all_words(kLastComparisonKind)));
    said.kind = *kind;
  } else if (key == "label") {
    said.label = text_of(reading, key, value).value_or("");
  } else if (key == "columns") {
    said.columns = texts_of(reading, key, value);
  } else if (key == "crossed") {
    said.crossed = texts_of(reading, key, value);
  } else if (key == "by_frequency") {
    if (const auto yes = yes_or_no(reading, key, value))
      said.by_frequency = *yes ? ByFrequency::yes : ByFrequency::no;
  } else {
    reading.refuse(value, key,
                   "a comparison has kind, columns, label, crossed and by_frequency, and nothing else.");
  }
}

void read_comparison(Reading& reading, const toml::node& node) {
  const auto* table = node.as_table();
  if (table == nullptr || !table->contains("kind") || !table->contains("columns"))
    return reading.refuse(node, "comparison",
                          R"(write [[comparison]] and below it kind = "surname" and columns = ["Surname"].)");
  ComparisonSaid said{.line = line_of(node)};
  for (const auto& [key, value] : *table) read_comparison_key(reading, said, key.str(), value);
  if (said.label.empty() && !said.columns.empty()) said.label = said.columns.front();
  reading.config.comparisons.push_back(std::move(said));
}

// "Surname: phonetic"; the whole value without a form.
std::optional<KeyPartSaid> key_part(Reading& reading, const std::string& text, const toml::node& node) {
  const auto colon = text.rfind(": ");
  if (colon == std::string::npos) return KeyPartSaid{text, KeyForm::whole};
  const auto form = parse_word(std::string_view(text).substr(colon + 2), kLastKeyForm);
  if (!form) {
    reading.refuse(
        node, "keys",
        fmt::format("\"{}\" names no form of a key. Forms are: {}.", text, all_words(kLastKeyForm)));
    return std::nullopt;
  }
  return KeyPartSaid{text.substr(0, colon), *form};
}

void read_block(Reading& reading, const toml::node& node) {
  constexpr std::string_view example =
      R"(write [[block]] and below it keys = ["Surname: phonetic", "Born: year"].)";
  const auto* table = node.as_table();
  if (table == nullptr || !table->contains("keys")) return reading.refuse(node, "block", example);
  BlockSaid said{.line = line_of(node)};
  for (const auto& [key, value] : *table) {
    if (key == "label") {
      said.label = text_of(reading, "label", value).value_or("");
    } else if (key == "keys") {
      for (const auto& text : texts_of(reading, "keys", value)) {
        if (auto part = key_part(reading, text, value)) said.parts.push_back(*std::move(part));
        if (!table->contains("label")) said.label += (said.label.empty() ? "" : " and ") + text;
      }
    } else {
      reading.refuse(value, key.str(), "a block has keys and label, and nothing else.");
    }
  }
  reading.config.blocks.push_back(std::move(said));
}

void read_list(Reading& reading, std::string_view what, const toml::node& node,
               void (*read)(Reading&, const toml::node&)) {
  const auto* list = node.as_array();
  if (list == nullptr)
    return reading.refuse(node, what, fmt::format("write each as [[{}]], with two brackets.", what));
  for (const auto& each : *list) read(reading, each);
}

void read_largest_block(Reading& reading, const toml::node& node) {
  const auto value = node.value_exact<std::int64_t>();
  if (!value || *value < 2 || *value > 1'000'000)
    return reading.refuse(node, "largest_block", "write a whole number of records from 2 to 1000000.");
  reading.config.largest_block = static_cast<std::uint32_t>(*value);
}

void read_truth_part(Reading& reading, const toml::node& node) {
  const auto text = text_of(reading, "truth_part", node);
  if (!text) return;
  if (const auto checked = checked_pattern("truth_part", *text); checked) {
    reading.config.truth_part = *checked;
  } else {
    reading.refuse(node, "truth_part", checked.error().front().sentence);
  }
}

void read_yes(Reading& reading, std::string_view key, const toml::node& node, Yes& into) {
  if (const auto yes = yes_or_no(reading, key, node)) into = *yes ? Yes::yes : Yes::no;
}

void read_key(Reading& reading, std::string_view key, const toml::node& node) {
  auto& config = reading.config;
  if (key == "columns") return read_columns(reading, config.columns, key, node);
  if (key == "columns_of_first") return read_columns(reading, config.columns_of_first, key, node);
  if (key == "columns_of_second") return read_columns(reading, config.columns_of_second, key, node);
  if (key == "input") return read_input(reading, node);
  if (key == "comparison") return read_list(reading, key, node, read_comparison);
  if (key == "block") return read_list(reading, key, node, read_block);
  if (key == "largest_block") return read_largest_block(reading, node);
  if (key == "truth_part") return read_truth_part(reading, node);
  if (key == "dedupe") return read_yes(reading, key, node, config.dedupe);
  if (key == "one_to_one") return read_yes(reading, key, node, config.one_to_one);
  if (key == "children") {
    if (const auto yes = yes_or_no(reading, key, node))
      config.people = *yes ? People::children : People::anyone;
    return;
  }
  if (key == "threshold") {
    config.threshold = share_of(reading, key, node);
  } else if (key == "keep") {
    config.keep = share_of(reading, key, node);
  } else if (key == "truth") {
    config.truth = text_of(reading, key, node).value_or("");
  } else {
    reading.refuse(
        node, key,
        "there is no such setting. There are: threshold, keep, largest_block, dedupe, one_to_one, children, "
        "truth, "
        "truth_part, [input], [columns], [columns_of_first], [columns_of_second], [[comparison]] and "
        "[[block]].");
  }
}

}  // namespace

Result<std::string> checked_pattern(std::string field, std::string pattern) {
  try {
    const std::regex tried(pattern);
    return pattern;
  } catch (const std::regex_error&) {
    return problem(std::move(field),
                   "This is no regular expression that can be read. An example: rec-(\\d+)");
  }
}

Result<LinkConfig> parse_config(std::string_view toml) {
  Reading reading;
  try {
    const auto table = toml::parse(toml);
    for (const auto& [key, value] : table) read_key(reading, key.str(), value);
  } catch (const toml::parse_error& error) {
    return problem(fmt::format("line {}", error.source().begin.line),
                   fmt::format("This is not written as TOML: {}.", error.description()));
  }
  if (!reading.problems.empty()) return std::unexpected(std::move(reading.problems));
  return std::move(reading.config);
}

}  // namespace onroll::cli::linking
