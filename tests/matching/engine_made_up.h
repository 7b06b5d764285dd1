// Invented records with the usual errors, few enough distinct values that blocks are large and collide.
#pragma once

#include <random>
#include <string>
#include <vector>

#include "matching/engine/table.h"

namespace onroll::test {

using Cells = std::vector<std::string>;

inline std::vector<ColumnPlan> small_plans() {
  return {{"id", ColumnKind::record_id},      {"truth", ColumnKind::truth},
          {"list", ColumnKind::source},       {"UPN", ColumnKind::number},
          {"Surname", ColumnKind::surname},   {"Former surname", ColumnKind::surname},
          {"Forename", ColumnKind::forename}, {"Born", ColumnKind::birth_date},
          {"Postcode", ColumnKind::postcode}, {"Sex", ColumnKind::sex}};
}

inline std::string pick(std::mt19937& random, std::initializer_list<const char*> from) {
  return std::string(from.begin()[random() % from.size()]);
}

inline Cells person(std::mt19937& random, int number) {
  return {"",
          std::to_string(number + 1),
          pick(random, {"roll", "health", "offer"}),
          random() % 2 == 0 ? "" : "A" + std::to_string(100000 + number),
          pick(random, {"Smith", "Jones", "Khan", "Begum", "Okafor", "Evans", "Patel", "James"}),
          random() % 8 == 0 ? pick(random, {"Smith", "Green"}) : "",
          pick(random, {"Amy", "Ben", "Cara", "Dev", "Ella", "James", "Farah", "Gus", "Holly", "Imran"}),
          "201" + std::to_string(random() % 6) + "-0" + std::to_string(1 + random() % 9) + "-1" +
              std::to_string(random() % 10),
          pick(random, {"WR5 2NP", "WR5 2NQ", "B1 1AA", "B1 2AB", "DN15 6HJ", "DN15 8TT"}),
          pick(random, {"F", "M"})};
}

// The person once more: some values missing, changed places, misspelt, or another house.
inline Cells again(Cells cells, std::mt19937& random) {
  switch (random() % 6) {
    case 0:
      cells[3].clear();
      break;
    case 1:
      std::swap(cells[4], cells[6]);
      break;
    case 2:
      cells[4].pop_back();
      break;
    case 3:
      cells[8] = "LE1 1ZZ";
      break;
    case 4:
      cells[7].clear();
      break;
    default:
      break;
  }
  return cells;
}

inline std::vector<Cells> made_up_records(unsigned seed, int persons) {
  std::mt19937 random(seed);
  std::vector<Cells> records;
  for (int number = 0; number < persons; ++number) {
    const auto first = person(random, number);
    records.push_back(first);
    for (auto more = random() % 3; more > 0; --more) records.push_back(again(first, random));
  }
  for (std::size_t i = 0; i < records.size(); ++i) records[i][0] = "R" + std::to_string(i);
  return records;
}

inline Table table_of(const std::vector<Cells>& records) {
  Table table(small_plans());
  for (const auto& record : records) {
    const std::vector<std::string_view> cells(record.begin(), record.end());
    table.add(cells);
  }
  return table;
}

}  // namespace onroll::test
