#include "outputs/unaccounted.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "outputs/csv.h"

namespace onroll {
namespace {

constexpr std::array<std::string_view, 10> kColumns{"child_id",      "upn",    "surname", "forename",
                                                    "date_of_birth", "cause",  "since",   "last_school_urn",
                                                    "evidence",      "case_id"};

// In the order of kColumns.
std::array<std::string, kColumns.size()> cells(const UnaccountedRow& row) {
  return {std::to_string(row.child.value),
          row.upn,
          row.surname,
          row.forename,
          row.date_of_birth ? iso(*row.date_of_birth) : "",
          std::string(word(row.cause)),
          iso(row.since),
          row.last_school ? row.last_school->text() : "",
          row.evidence,
          row.case_id ? std::to_string(row.case_id->value) : ""};
}

nlohmann::ordered_json object(const UnaccountedRow& row) {
  nlohmann::ordered_json object;
  const auto texts = cells(row);
  for (std::size_t i = 0; i < kColumns.size(); ++i) {
    const std::string name(kColumns[i]);
    if (texts[i].empty()) {
      object[name] = nullptr;
    } else {
      object[name] = texts[i];
    }
  }
  object["child_id"] = row.child.value;
  if (row.last_school) object["last_school_urn"] = row.last_school->number();
  if (row.case_id) object["case_id"] = row.case_id->value;
  return object;
}

void append_child(std::string& out, const UnaccountedRow& row) {
  const auto born = row.date_of_birth ? ", born " + in_words(*row.date_of_birth) : std::string();
  const auto work = row.case_id ? fmt::format(", case {}", row.case_id->value) : std::string();
  out += fmt::format("  {} {}{} (child {}{}), since {}\n", row.forename, row.surname, born, row.child.value,
                     work, in_words(row.since));
  out += fmt::format("      {}\n", row.evidence);
}

}  // namespace

std::string unaccounted_csv(std::span<const UnaccountedRow> rows) {
  std::string out;
  append_csv_row(out, kColumns);
  for (const auto& row : rows) {
    const auto texts = cells(row);
    std::array<std::string_view, kColumns.size()> views;
    std::ranges::copy(texts, views.begin());
    append_csv_row(out, views);
  }
  return out;
}

std::string unaccounted_json(std::span<const UnaccountedRow> rows) {
  auto list = nlohmann::ordered_json::array();
  for (const auto& row : rows) list.push_back(object(row));
  return list.dump(2) + "\n";
}

std::string unaccounted_text(std::span<const UnaccountedRow> rows) {
  if (rows.empty()) return "Every child of compulsory school age is accounted for.\n";
  std::string out =
      fmt::format("{} {} not accounted for.\n", rows.size(), rows.size() == 1 ? "child is" : "children are");
  for (const Cause cause : all_causes()) {
    const auto count = std::ranges::count(rows, cause, &UnaccountedRow::cause);
    if (count == 0) continue;
    out += fmt::format("\n{} ({})\n", in_words(cause), count);
    for (const auto& row : rows)
      if (row.cause == cause) append_child(out, row);
  }
  return out;
}

}  // namespace onroll
