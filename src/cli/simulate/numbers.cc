// UPNs and NHS numbers for the invented children: well formed, never issued to anybody.
#include <fmt/format.h>

#include <map>

#include "cli/simulate/county.h"
#include "cli/simulate/numbers.h"
#include "cli/simulate/rates.h"

namespace onroll::cli {
namespace {

constexpr std::int32_t kLastSerial = 999;
constexpr std::int32_t kIssuedElsewhere = 8001;  // establishment of children who came with a UPN

// Hands out UPNs: one serial a school and year, the next establishment when a year is full.
class UpnBook {
 public:
  std::string next(std::int32_t establishment, std::int32_t year) {
    while (serials_[{establishment, year}] == kLastSerial) ++establishment;
    const std::int32_t serial = ++serials_[{establishment, year}];
    return upn_of(fmt::format("{}{:04}{:02}{:03}", kCouncilCode, establishment, year % 100, serial));
  }

 private:
  std::map<std::pair<std::int32_t, std::int32_t>, std::int32_t> serials_;
};

// Ten digits from 999 999 999x downwards: the NHS keeps 999 for tests and has issued none from 800 up.
std::string next_nhs_number(std::int32_t& base) {
  while (true) {
    if (auto number = nhs_number_of(base--)) return *number;
  }
}

std::int32_t upn_year(const SimChild& child, const County& county) {
  return static_cast<std::int32_t>(static_cast<int>(ymd(new_year(county)).year())) - std::max(0, child.year);
}

}  // namespace

// Weights 2 to 13, modulus 23; a letter counts as its place among the letters (UPN guide 1.2, annex A).
std::string upn_of(std::string_view twelve) {
  constexpr std::string_view kLetters = "ABCDEFGHJKLMNPQRTUVWXYZ";
  require(twelve.size() == 12, "the last twelve characters of a UPN");
  std::size_t sum = 0;
  for (std::size_t i = 0; i < twelve.size(); ++i) {
    const bool digit = twelve[i] >= '0' && twelve[i] <= '9';
    sum += (i + 2) * (digit ? static_cast<std::size_t>(twelve[i] - '0') : kLetters.find(twelve[i]));
  }
  return kLetters[sum % 23] + std::string(twelve);
}

std::optional<std::string> nhs_number_of(std::int32_t nine_digits) {
  std::string number = fmt::format("{:09}", nine_digits);
  std::int32_t sum = 0;
  for (std::size_t i = 0; i < 9; ++i) sum += (number[i] - '0') * (10 - static_cast<std::int32_t>(i));
  const std::int32_t check = (11 - sum % 11) % 11;
  if (check == 10) return std::nullopt;
  return number += static_cast<char>('0' + check);
}

void give_numbers(County& county) {
  UpnBook book;
  std::int32_t nhs_base = 999'999'999;
  for (SimChild& child : county.children) {
    child.nhs_number = next_nhs_number(nhs_base);
    const std::int32_t school = child.before >= 0 ? child.before : child.after;
    if (child.year < 0) continue;
    const std::int32_t establishment =
        school < 0 ? kIssuedElsewhere : county.schools[static_cast<std::size_t>(school)].establishment;
    if (!child.no_upn) child.upn = book.next(establishment, upn_year(child, county));
    if (child.changed_upn) child.former_upn = book.next(kIssuedElsewhere, upn_year(child, county));
  }
}

}  // namespace onroll::cli
