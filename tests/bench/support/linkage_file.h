// A file of `onroll simulate --linkage` in memory and as a table of the register's scheme.
#pragma once

#include <time.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstring>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "intake/csv.h"
#include "matching/engine/link.h"
#include "matching/engine/scheme.h"
#include "matching/engine/table.h"

namespace onroll::bench {

inline double seconds_now() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

// Processor time of this thread: what one core does, whatever else runs on the machine.
inline double own_seconds() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

inline std::uint64_t nanoseconds_now() {
  return static_cast<std::uint64_t>(std::chrono::steady_clock::now().time_since_epoch().count());
}

struct LinkageFile {
  std::string text;
  std::string_view header, body;
  std::vector<std::string_view> lines;  // of the body, each with its newline: no invented name holds one
};

inline LinkageFile read_linkage_file(const std::string& path) {
  LinkageFile file;
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  file.text = std::move(out).str();
  const std::string_view all = file.text;
  const std::size_t end = all.find('\n') + 1;
  file.header = all.substr(0, end - 1);
  file.body = all.substr(end);
  for (std::size_t at = 0; at < file.body.size();) {
    const std::size_t next = file.body.find('\n', at) + 1;
    file.lines.push_back(file.body.substr(at, next - at));
    at = next;
  }
  return file;
}

// The register's columns, then what is carried along.
inline std::vector<ColumnPlan> linkage_plans() {
  std::vector<ColumnPlan> plans = pupil_scheme().columns;
  plans.push_back({.name = "record_id", .kind = ColumnKind::record_id});
  plans.push_back({.name = "source", .kind = ColumnKind::source});
  plans.push_back({.name = "truth", .kind = ColumnKind::truth});
  return plans;
}

// For each column of the file its place among linkage_plans().
inline std::vector<int> linkage_places(std::string_view header) {
  static constexpr std::array<std::string_view, 19> kNames = {
      "upn",           "former_upn", "nhs_number",   "surname",       "former_surname",
      "forename",      "known_as",   "middle_names", "date_of_birth", "postcode",
      "address",       "sex",        "school",       "contact_name",  "contact_phone",
      "contact_email", "record_id",  "source",       "truth"};
  std::vector<int> places;
  for (const auto name : split(header, ',')) {
    const auto found = std::ranges::find(kNames, name);
    places.push_back(found == kNames.end() ? -1 : static_cast<int>(found - kNames.begin()));
  }
  return places;
}

inline FileRead read_into(Table& table, const LinkageFile& file, std::string_view lines) {
  std::size_t at = 0;
  const ReadBytes bytes = [&](std::span<char> room) {
    const std::size_t count = std::min(room.size(), lines.size() - at);
    std::memcpy(room.data(), lines.data() + at, count);
    at += count;
    return count;
  };
  return read_csv(table, bytes, ',', linkage_places(file.header)).value();
}

// The cells of a line in the order of linkage_plans(); they live as long as the reader.
inline std::vector<std::string_view> planned_cells(CsvReader& reader, const std::vector<int>& places) {
  std::vector<std::string_view> cells, planned(linkage_plans().size());
  reader.next(cells);
  for (std::size_t i = 0; i < cells.size() && i < places.size(); ++i) {
    if (places[i] >= 0) planned[static_cast<std::size_t>(places[i])] = cells[i];
  }
  return planned;
}

}  // namespace onroll::bench
