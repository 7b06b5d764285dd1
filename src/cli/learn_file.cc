#include "cli/learn_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <vector>

#include "base/hash.h"
#include "intake/csv.h"
#include "matching/engine/scheme.h"
#include "matching/engine/table.h"
#include "matching/learn_pupils.h"
#include "people/identifiers.h"

namespace onroll::cli {
namespace {

// The headers of a linkage file, in the order of PupilColumn.
constexpr std::array<std::string_view, 16> kHeaders = {
    "upn",      "former_upn",   "nhs_number",    "surname",      "former_surname", "forename",
    "known_as", "middle_names", "date_of_birth", "postcode",     "address",        "sex",
    "school",   "contact_name", "contact_phone", "contact_email"};
using Cells = std::array<std::string_view, kHeaders.size()>;

// What a source leaves out, each in so many of a hundred records.
struct Thinning {
  std::vector<PupilColumn> columns;
  std::uint64_t percent;
};
const std::vector<Thinning>& thinnings() {
  using enum PupilColumn;
  static const std::vector<Thinning> all = {{{contact_name, contact_phone, contact_email}, 60},
                                            {{address}, 50},
                                            {{school}, 50},
                                            {{middle_names}, 40},
                                            {{sex}, 10},
                                            {{postcode}, 10},
                                            {{nhs_number}, 30},
                                            {{contact_name}, 30},
                                            {{contact_email}, 30},
                                            {{contact_phone}, 20}};
  return all;
}

void thin(Cells& cells, std::size_t row) {
  for (std::size_t i = 0; i < thinnings().size(); ++i) {
    if (hash64(fmt::format("{}:{}", row, i)) % 100 >= thinnings()[i].percent) continue;
    for (const auto column : thinnings()[i].columns) cells[static_cast<std::size_t>(column)] = {};
  }
}

// A well-formed number for each person the file tells apart, to stand for knowing who is who.
class NumberOfPerson {
 public:
  std::string_view of(std::string_view truth) {
    auto& number = numbers_[std::string(truth)];
    while (number.empty()) {
      ++last_;
      for (int check = 0; check < 10 && number.empty(); ++check) {
        auto tried = fmt::format("{}{}", last_, check);
        if (NhsNumber::parse(tried)) number = std::move(tried);
      }
    }
    return number;
  }

 private:
  std::map<std::string, std::string> numbers_;
  std::int64_t last_ = 400'000'000;
};

struct Tables {
  Table as_said;
  Table known;  // the person's own number instead of UPN and NHS number
  bool has_truth = false;
};

std::optional<std::size_t> place_of(const std::vector<std::string_view>& header, std::string_view name) {
  const auto found = std::ranges::find(header, name);
  if (found == header.end()) return std::nullopt;
  return static_cast<std::size_t>(found - header.begin());
}

Result<Tables> tables_of(std::string_view text) {
  CsvReader reader(text, ',');
  std::vector<std::string_view> cells;
  if (!reader.next(cells)) return problem("--from", "The file is empty.");
  std::array<std::size_t, kHeaders.size()> places;
  for (std::size_t i = 0; i < kHeaders.size(); ++i) {
    const auto place = place_of(cells, kHeaders[i]);
    if (!place) return problem("--from", fmt::format("The file has no column \"{}\".", kHeaders[i]));
    places[i] = *place;
  }
  const auto truth = place_of(cells, "truth");
  Tables tables{Table(pupil_scheme().columns), Table(pupil_scheme().columns), truth.has_value()};
  NumberOfPerson numbers;
  for (std::size_t row = 0; reader.next(cells); ++row) {
    Cells said;
    for (std::size_t i = 0; i < said.size(); ++i)
      said[i] = places[i] < cells.size() ? cells[places[i]] : std::string_view();
    thin(said, row);
    tables.as_said.add(said);
    if (!truth || *truth >= cells.size()) continue;
    said[static_cast<std::size_t>(PupilColumn::upn)] = {};
    said[static_cast<std::size_t>(PupilColumn::former_upn)] = {};
    said[static_cast<std::size_t>(PupilColumn::nhs_number)] = numbers.of(cells[*truth]);
    tables.known.add(said);
  }
  return tables;
}

}  // namespace

Result<Model> learn_from_file(std::string_view path) {
  std::ifstream in{std::string(path), std::ios::binary};
  if (!in) return problem("--from", "There is no such file, or it may not be read.");
  const std::string text(std::istreambuf_iterator<char>(in), {});
  const auto tables = tables_of(text);
  if (!tables) return std::unexpected(tables.error());
  auto as_said = learn_pupils(tables->as_said);
  if (!tables->has_truth) return as_said;
  auto model = learn_pupils(tables->known);
  for (const auto anchor : pupil_scheme().anchors) model.comparisons[anchor] = as_said.comparisons[anchor];
  return model;
}

}  // namespace onroll::cli
