// What a person says in link.toml instead of leaving it to be found out: columns, comparisons, keys, limits.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "cli/link/input.h"
#include "matching/engine/scheme.h"

namespace onroll::cli::linking {

struct ColumnSaid {
  ColumnKind kind = ColumnKind::ignored;
  std::optional<DateOrder> dates;
  unsigned line = 0;
};
using ColumnsSaid = std::map<std::string, ColumnSaid>;  // by heading

struct ComparisonSaid {
  ComparisonKind kind = ComparisonKind::text;
  std::string label;
  std::vector<std::string> columns;  // headings
  std::vector<std::string> crossed;
  ByFrequency by_frequency = ByFrequency::no;
  unsigned line = 0;
};

struct KeyPartSaid {
  std::string column;
  KeyForm form = KeyForm::whole;
};

struct BlockSaid {
  std::string label;
  std::vector<KeyPartSaid> parts;
  unsigned line = 0;
};

enum class Yes : bool { no, yes };

struct LinkConfig {
  InputSettings input;
  ColumnsSaid columns;  // of either file
  ColumnsSaid columns_of_first;
  ColumnsSaid columns_of_second;
  std::vector<ComparisonSaid> comparisons;  // none: chosen by the kinds of the columns
  std::vector<BlockSaid> blocks;            // likewise
  std::optional<std::uint32_t> largest_block;
  std::optional<double> threshold;  // probability from which a pair joins
  std::optional<double> keep;       // probability below which a pair is not written
  std::string truth;
  std::string truth_part;  // regular expression: its first group, or all it finds, is the person
  Yes dedupe = Yes::no;
  Yes one_to_one = Yes::no;
  std::optional<People> people;  // none: found out by the columns and the years of birth
};

// Every problem at once, each naming its line.
Result<LinkConfig> parse_config(std::string_view toml);

// A regular expression that std::regex takes, or a problem for `field`.
Result<std::string> checked_pattern(std::string field, std::string pattern);

}  // namespace onroll::cli::linking
