// Names as often as they occur: forenames by sex and birth year, surnames, short forms, and names of other
// origins.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "calendar/date.h"
#include "cli/simulate/random.h"

namespace onroll::cli {

// Values with their frequencies summed up, drawn by a position in the sum.
struct Weighted {
  std::vector<std::string> values;
  std::vector<std::int32_t> sums;
  void add(std::string value, std::int32_t weight);
  const std::string& draw(Random& random) const;  // REQUIRES: not empty
};

struct Origin {
  std::string name;
  std::vector<std::string> girls, boys, surnames;
};

struct Names {
  std::vector<std::int32_t> band_starts;  // first birth year of each band, rising
  std::vector<Weighted> girls, boys;      // by band
  Weighted surnames;
  std::vector<Origin> origins;
  std::map<std::string, std::vector<std::string>> short_forms;
};

Names read_names();  // from the program's embedded data

// A forename for a child born on `born`, from the family's origin where it has one.
std::string draw_forename(const Names& names, const Origin* origin, bool girl, Date born, Random& random);

// One slip of the hand: two letters exchanged, one left out, doubled or replaced. Never the first letter, and
// only plain letters, so that the text stays well formed; shorter than three letters comes back with one
// appended.
std::string mistyped(const std::string& name, Random& random);

}  // namespace onroll::cli
