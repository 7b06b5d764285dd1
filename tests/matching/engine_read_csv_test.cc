#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>

#include "intake/csv.h"
#include "matching/engine/table.h"
#include "matching/engine/values.h"

namespace onroll {
namespace {

const std::vector<ColumnPlan> kPlans = {
    {"a", ColumnKind::record_id}, {"b", ColumnKind::truth}, {"c", ColumnKind::source}};

// Gives a text in pieces of at most `most` bytes.
ReadBytes in_pieces(std::string_view text, std::size_t most) {
  return [text, most, at = std::size_t{0}](std::span<char> room) mutable {
    const auto count = std::min({most, room.size(), text.size() - at});
    std::copy_n(text.data() + at, count, room.data());
    at += count;
    return count;
  };
}

using Rows = std::vector<std::vector<std::string>>;

Result<Rows> read_fast(std::string_view text, std::size_t most) {
  Table table(kPlans);
  const std::vector<int> plan_of = {0, 1, 2};
  const auto read = read_csv(table, in_pieces(text, most), ',', plan_of);
  if (!read) return std::unexpected(read.error());
  Rows rows;
  for (RecordNo record = 0; record < table.size(); ++record) {
    rows.push_back({std::string(table.record_id(record)), std::to_string(table.truth(record)),
                    std::string(table.source_name(table.source(record)))});
  }
  CHECK(read->rows == rows.size());
  return rows;
}

// The same by the careful reader and add(). Nothing when it finds the file broken.
std::optional<Rows> read_carefully(std::string_view text) {
  Table table(kPlans);
  CsvReader reader(text, ',');
  std::vector<std::string_view> cells;
  while (reader.next(cells)) {
    if (cells.size() == 1 && cells[0].empty()) continue;
    cells.resize(3);
    table.add(cells);
  }
  if (reader.broken()) return std::nullopt;
  Rows rows;
  for (RecordNo record = 0; record < table.size(); ++record) {
    rows.push_back({std::string(table.record_id(record)), std::to_string(table.truth(record)),
                    std::string(table.source_name(table.source(record)))});
  }
  return rows;
}

TEST_CASE("quotation marks, line ends, blank and short rows") {
  const std::string text =
      "1,\"Smith, John\",x\r\n\"2\"\"a\",b\n\n3,,\"two\nlines\"\r4,\"say \"\"yes\"\"\",\"\"\n5,end,of file";
  for (const std::size_t most : {1UL, 7UL, 1000UL}) {
    const auto rows = read_fast(text, most);
    REQUIRE(rows.has_value());
    CHECK(rows->size() == 5);
    CHECK((*rows)[1][0] == "2\"a");
    CHECK((*rows)[2][2] == "two\nlines");
    CHECK((*rows)[4][2] == "of file");
    CHECK(*rows == *read_carefully(text));
  }
}

TEST_CASE("a quotation mark that is never closed is a fault of the file") {
  const auto rows = read_fast("1,2,3\n4,\"5,6\n7,8,9\n", 1000);
  REQUIRE_FALSE(rows.has_value());
  CHECK(rows.error().front().sentence.find("never closed") != std::string::npos);
}

TEST_CASE("any text is read as the careful reader reads it") {
  CHECK(rc::check("any text", [](const std::vector<std::uint8_t>& drawn) {
    std::string text;
    for (const auto letter : drawn) text += std::string_view("ab,\"\n\r,\"\n")[letter % 9];
    const auto careful = read_carefully(text);
    const auto fast = read_fast(text, 1 + drawn.size() % 5);
    RC_ASSERT(careful.has_value() == fast.has_value());
    if (careful) RC_ASSERT(*careful == *fast);
  }));
}

TEST_CASE("many blocks give the rows in their order") {
  std::string text;
  for (int i = 0; i < 60'000; ++i)
    text += std::to_string(i) + ",p" + std::to_string(i % 7) + ",\"list, of all\"\n";
  Table table(kPlans);
  const std::vector<int> plan_of = {0, 1, 2};
  const auto read = read_csv(table, in_pieces(text, 100'000), ',', plan_of);
  REQUIRE(read.has_value());
  CHECK(read->rows == 60'000);
  CHECK(read->bytes == text.size());
  bool in_order = true;
  for (RecordNo i = 0; i < 60'000; ++i) {
    in_order = in_order && table.record_id(i) == std::to_string(i) && table.truth(i) == i % 7 + 1;
  }
  CHECK(in_order);
}

}  // namespace
}  // namespace onroll
