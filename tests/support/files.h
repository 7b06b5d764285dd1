// Test files: read whole, by their path below tests/files.
#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "base/contract.h"

namespace onroll::test {

inline std::string file_bytes(const std::filesystem::path& below_files) {
  std::ifstream in(std::filesystem::path(ONROLL_TEST_FILES) / below_files, std::ios::binary);
  require(in.good(), "a test file is missing");
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

// The paths of every file in a folder below tests/files, sorted, relative to tests/files.
inline std::vector<std::filesystem::path> files_in(const std::filesystem::path& below_files) {
  std::vector<std::filesystem::path> found;
  const std::filesystem::path root = ONROLL_TEST_FILES;
  for (const auto& entry : std::filesystem::directory_iterator(root / below_files)) {
    if (entry.is_regular_file()) found.push_back(std::filesystem::relative(entry.path(), root));
  }
  std::sort(found.begin(), found.end());
  require(!found.empty(), "a test folder is empty");
  return found;
}

// Simple comma-separated lines without quotes: for the identifier vectors.
inline std::vector<std::vector<std::string>> vectors_in(const std::filesystem::path& below_files) {
  std::vector<std::vector<std::string>> rows;
  std::string row;
  for (const char c : file_bytes(below_files) + "\n") {
    if (c == '\r') continue;
    if (c != '\n') {
      row += c;
      continue;
    }
    std::vector<std::string> cells(1);
    for (const char d : row) {
      if (d == ',') {
        cells.emplace_back();
      } else {
        cells.back() += d;
      }
    }
    if (!row.empty()) rows.push_back(cells);
    row.clear();
  }
  rows.erase(rows.begin());
  return rows;
}

}  // namespace onroll::test
