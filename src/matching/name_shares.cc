#include "matching/name_shares.h"

#include <algorithm>
#include <charconv>
#include <functional>
#include <numeric>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/embedded.h"
#include "base/text.h"

namespace onroll {
namespace {

// The lists end with the most frequent; what they leave out is rarer than their last lines.
constexpr double kUnlistedForename = 3e-5;
constexpr double kUnlistedSurname = 2e-5;
// ONS, baby names in England and Wales: the 450 most frequent of each sex are about 72 of 100 children.
constexpr double kForenamesListed = 0.72;
constexpr double kSurnamesOf = 100'000;

struct Hash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
};
using Shares = std::unordered_map<std::string, double, Hash, std::equal_to<>>;

// Adds up the count in the last cell of each line for the name in the cell `name_at`; no cell is quoted.
Shares counted(std::string_view file, std::size_t name_at) {
  Shares counts;
  const auto lines = split(embedded_file(embedded_data(), file), '\n');
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const auto cells = split(lines[i], ',');
    if (cells.size() <= name_at + 1) continue;
    double count = 0;
    const auto number = trimmed(cells.back());
    std::from_chars(number.data(), number.data() + number.size(), count);
    counts[fold_name(cells[name_at])] += count;
  }
  return counts;
}

Shares forename_shares() {
  auto shares = counted("names/forenames.csv", 2);
  double all = 0;  // whole numbers: the order of adding them changes nothing
  for (const auto& [name, count] : shares) all += count;
  for (auto& [name, share] : shares) share *= kForenamesListed / all;
  return shares;
}

Shares surname_shares() {
  auto shares = counted("names/surnames.csv", 0);
  for (auto& [name, share] : shares) share /= kSurnamesOf;
  return shares;
}

double share_in(const Shares& shares, std::string_view name, double unlisted) {
  const auto found = shares.find(name);
  return found == shares.end() ? unlisted : std::max(found->second, unlisted);
}

double mean_share(const Shares& shares) {
  std::vector<double> squares;
  for (const auto& [name, share] : shares) squares.push_back(share * share);
  std::ranges::sort(squares);  // the order of a hash table is nobody's
  return std::accumulate(squares.begin(), squares.end(), 0.0);
}

const Shares& forenames() {
  static const auto shares = forename_shares();
  return shares;
}
const Shares& surnames() {
  static const auto shares = surname_shares();
  return shares;
}

}  // namespace

double share_of_forename(std::string_view folded) {
  return share_in(forenames(), folded, kUnlistedForename);
}

double share_of_surname(std::string_view folded) {
  return share_in(surnames(), folded, kUnlistedSurname);
}

double mean_share_of_forenames() {
  return mean_share(forenames());
}

double mean_share_of_surnames() {
  return mean_share(surnames());
}

}  // namespace onroll
