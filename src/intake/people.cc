#include <fmt/format.h>

#include <algorithm>

#include "base/contract.h"
#include "base/text.h"
#include "intake/columns.h"
#include "intake/ctf.h"
#include "intake/person_row.h"
#include "intake/reading.h"
#include "intake/table.h"

namespace onroll {
namespace {

constexpr int kRowsBeforeHeader = 30;
constexpr std::size_t kRowsSampled = 50;
constexpr std::size_t kRemarksOfAKind = 20;

bool is_of_people(ImportKind kind) {
  return kind == ImportKind::roll || kind == ImportKind::joiners || kind == ImportKind::leavers ||
         kind == ImportKind::population;
}

std::unexpected<Problems> not_enough(const Layout& best) {
  std::string known;
  for (const auto column :
       {Column::upn, Column::full_name, Column::surname, Column::forename, Column::date_of_birth}) {
    if (best.has(column)) known += (known.empty() ? "" : ", ") + std::string(best.name_of(column));
  }
  return problem("",
                 "No row of column headings was found that names the children. The first row needs a name "
                 "(Surname, Forename) and a "
                 "Date of birth or UPN, for example: UPN, Surname, Forename, Date of birth, Postcode. " +
                     (known.empty() ? std::string("None of these was found.")
                                    : "Only these were found: " + known + "."));
}

struct FoundHeader {
  Layout layout;
  std::vector<std::string> raw;
  int number = 0;
};

// The row of the first thirty with the most headings that are known; titles, dates and blank lines may stand
// before it.
Result<FoundHeader> find_header(TableFile& table, ImportKind kind) {
  TableRow row;
  int best = 0;
  FoundHeader found;
  for (int seen = 0; seen < kRowsBeforeHeader && table.next(row); ++seen) {
    const auto known = recognised(row.cells, kind);
    if (known <= best) continue;
    auto layout = layout_of(row.cells, kind);
    if (best > 0 && !is_enough(layout)) continue;
    best = known;
    found = {std::move(layout), {row.cells.begin(), row.cells.end()}, row.number};
  }
  if (table.broken()) return std::unexpected(Problems{*table.broken()});
  if (best == 0 || !is_enough(found.layout)) return not_enough(found.layout);
  return found;
}

// What a column without a heading holds, where its content leaves no doubt; else "".
std::string_view heading_by_content(const std::vector<std::string>& values, const Layout& layout,
                                    const SaidOutside& outside) {
  if (values.empty()) return "";
  const auto all = [&](auto fits) { return std::ranges::all_of(values, fits); };
  if (!layout.has(Column::upn) && all([](const auto& value) { return Upn::parse(value).has_value(); }))
    return "UPN";
  if (!layout.has(Column::postcode) &&
      all([](const auto& value) { return Postcode::parse(value).has_value(); }))
    return "Postcode";
  const auto is_school = [&](const std::string& value) {
    if (auto number = SchoolNumber::parse(value))
      return outside.urn_of_number && outside.urn_of_number(*number).has_value();
    return outside.urn_of_name && outside.urn_of_name(fold_name(value)).has_value();
  };
  if (!layout.has(Column::school) && all(is_school)) return "School";
  return "";
}

// Headings are missing in real files (a school name typed in column 1): name what can be named without doubt.
void name_columns(FoundHeader& found, TableFile& table, ImportKind kind, const SaidOutside& outside) {
  if (std::ranges::none_of(found.raw, [](const auto& name) { return trimmed(name).empty(); })) return;
  std::vector<std::vector<std::string>> samples(found.raw.size());
  TableRow row;
  for (std::size_t seen = 0; seen < kRowsSampled && table.next(row);) {
    if (row.number <= found.number) continue;
    ++seen;
    for (std::size_t i = 0; i < std::min(row.cells.size(), samples.size()); ++i) {
      const auto value = trimmed(row.cells[i]);
      if (trimmed(found.raw[i]).empty() && !value.empty()) samples[i].emplace_back(value);
    }
  }
  for (std::size_t i = 0; i < samples.size(); ++i) {
    if (!trimmed(found.raw[i]).empty()) continue;
    found.raw[i] = heading_by_content(samples[i], found.layout, outside);
    const std::vector<std::string_view> views(found.raw.begin(), found.raw.end());
    found.layout = layout_of(views, kind);
  }
}

Source source_of(ImportKind kind, const SaidOutside& outside) {
  if (kind == ImportKind::joiners) return Source::joiner;
  if (kind == ImportKind::leavers) return Source::leaver;
  if (kind == ImportKind::population) return outside.source.value_or(Source::other_list);
  return Source::roll;
}

// What the file as a whole must have and neither it nor the sender says.
Problems missing_whole(const FileSays& says, const Layout& layout, const SaidOutside& outside) {
  Problems problems;
  if (says.kind == ImportKind::roll && !says.as_of) {
    problems.push_back({"date", "The file does not say its date. Say the day this roll is true of."});
  }
  if (says.kind == ImportKind::population && !outside.source) {
    problems.push_back({"source", "Say who this list comes from, for example health or admission_offer."});
  }
  const bool column = layout.has(Column::school) || layout.has(Column::school_urn) ||
                      layout.has(Column::school_number) ||
                      (layout.has(Column::school_la) && layout.has(Column::school_estab));
  if (says.kind != ImportKind::population && !says.school && !column) {
    problems.push_back({"school",
                        "The file does not say which school it is about. Say the school's URN, or add a "
                        "column URN or DfE number."});
  }
  return problems;
}

void add_row(PeopleReading& reading, const Layout& layout, const TableRow& row, const FileSays& says,
             const SaidOutside& outside) {
  auto read = read_person(layout, row.cells, says, outside);
  if (read) {
    read->number = row.number;
    reading.rows.push_back(std::move(*read));
    return;
  }
  RefusedRow refused{row.number, std::move(read.error()), {row.cells.begin(), row.cells.end()}};
  refused.cells.resize(std::max(refused.cells.size(), layout.header.size()));
  reading.refused.push_back(std::move(refused));
}

// A school's name stands only in the first row of its children: the rows below mean the same.
class SchoolAbove {
 public:
  explicit SchoolAbove(const Layout& layout)
      : place_(layout.places[static_cast<std::size_t>(Column::school)]) {}

  bool fill(std::vector<std::string_view>& cells) {
    const auto place = static_cast<std::size_t>(place_);
    if (place_ < 0) return false;
    if (place < cells.size() && !trimmed(cells[place]).empty()) {
      school_ = cells[place];
      return false;
    }
    if (school_.empty()) return false;
    cells.resize(std::max(cells.size(), place + 1));
    cells[place] = school_;
    return true;
  }

 private:
  int place_;
  std::string school_;
};

void remark_duplicates(PeopleReading& reading) {
  std::vector<std::pair<Upn, int>> upns;
  for (const auto& row : reading.rows) {
    if (row.facts.upn) upns.emplace_back(*row.facts.upn, row.number);
  }
  std::ranges::sort(upns);
  std::size_t twice = 0;
  for (std::size_t i = 1; i < upns.size(); ++i) {
    if (upns[i].first != upns[i - 1].first || ++twice > kRemarksOfAKind) continue;
    reading.remarks.push_back(
        fmt::format("Rows {} and {} have the same UPN.", upns[i - 1].second, upns[i].second));
  }
  if (twice > kRemarksOfAKind)
    reading.remarks.push_back(
        fmt::format("{} more rows have a UPN that another row has.", twice - kRemarksOfAKind));
}

void remark_unknown(PeopleReading& reading, const Layout& layout) {
  std::string names;
  for (const auto place : layout.unknown) names += (names.empty() ? "" : ", ") + layout.header[place];
  if (!names.empty()) reading.remarks.push_back("Columns kept as they are: " + names + ".");
}

Result<PeopleReading> read_sheet(ImportKind kind, std::string_view bytes, const SaidOutside& outside) {
  auto table = open_table(bytes);
  if (!table) return std::unexpected(table.error());
  auto found = find_header(*table, kind);
  if (!found) return std::unexpected(found.error());
  table->rewind();
  name_columns(*found, *table, kind, outside);
  const FileSays says{kind, source_of(kind, outside), outside.school, outside.date};
  if (auto missing = missing_whole(says, found->layout, outside); !missing.empty())
    return std::unexpected(std::move(missing));
  PeopleReading reading;
  reading.source = says.source;
  reading.school = says.school;
  reading.as_of = says.as_of;
  reading.format = fmt::format("{}, {}", table->form(), found->layout.made_by);
  reading.remarks = table->remarks();
  SchoolAbove above(found->layout);
  table->rewind();
  for (TableRow row; table->next(row);) {
    if (row.number <= found->number || is_blank(row.cells) || std::ranges::equal(row.cells, found->raw))
      continue;
    const bool filled = kind != ImportKind::population && above.fill(row.cells);
    const auto rows_before = reading.rows.size();
    add_row(reading, found->layout, row, says, outside);
    if (filled && reading.rows.size() > rows_before) {
      reading.rows.back().corrections.push_back(
          {std::string(found->layout.name_of(Column::school)), "The school is taken from the row above."});
    }
  }
  if (table->broken()) return std::unexpected(Problems{*table->broken()});
  remark_unknown(reading, found->layout);
  reading.header = std::move(found->layout.header);
  return reading;
}

std::optional<Urn> urn_of(const CtfPlace& place, const SaidOutside& outside) {
  if (place.urn) return place.urn;
  const auto number = SchoolNumber::parse(place.number());
  return number && outside.urn_of_number ? outside.urn_of_number(*number) : std::nullopt;
}

// Whose children these are: a CTF is about the school that sends it, or for joiners the school it is sent to.
Result<std::optional<Urn>> school_of(const CtfFile& ctf, ImportKind kind, const SaidOutside& outside) {
  const bool to = kind == ImportKind::joiners && ctf.destination.is_school();
  const auto& place = to ? ctf.destination : ctf.source;
  const auto urn = urn_of(place, outside);
  if (kind == ImportKind::population) return outside.school;
  if (urn && outside.school && *urn != *outside.school) {
    return problem("school",
                   "The file is from another school than the one you named. Send it without naming a school, "
                   "or choose that school's file.");
  }
  if (urn || outside.school) return urn ? urn : outside.school;
  if (!place.is_school())
    return problem("school", "The file does not name a school. Say the URN of the school it is about.");
  return problem("school",
                 "The school this file is from is not in the register of schools. Import the schools first, "
                 "or say the school's URN.");
}

Result<PeopleReading> read_transfer_file(ImportKind kind, const File& file, const SaidOutside& outside) {
  const auto ctf = read_ctf(kind, file);
  if (!ctf) return std::unexpected(ctf.error());
  const auto school = school_of(*ctf, kind, outside);
  if (!school) return std::unexpected(school.error());
  const FileSays says{kind, source_of(kind, outside), *school, outside.date ? outside.date : ctf->written};
  const std::vector<std::string_view> header(ctf->header.begin(), ctf->header.end());
  const auto layout = layout_of(header, kind);
  if (auto missing = missing_whole(says, layout, outside); !missing.empty())
    return std::unexpected(std::move(missing));
  PeopleReading reading;
  reading.source = says.source;
  reading.school = says.school;
  reading.as_of = says.as_of;
  reading.format = ctf->version.empty() ? ctf->type : ctf->type + " " + ctf->version;
  reading.header = layout.header;
  reading.remarks = ctf->remarks;
  TableRow row;
  for (const auto& pupil : ctf->pupils) {
    ++row.number;
    row.cells.assign(pupil.begin(), pupil.end());
    add_row(reading, layout, row, says, outside);
  }
  return reading;
}

}  // namespace

Result<PeopleReading> read_people(ImportKind kind, const File& file, const SaidOutside& outside) {
  require(is_of_people(kind), "read_people is for rolls, joiners, leavers and population lists");
  require(outside.today.date != Date{}, "today must be said");
  const auto inside = only_file_in(file.bytes);
  if (!inside) return std::unexpected(inside.error());
  const File opened{file.name, *inside ? std::string_view(**inside) : file.bytes};
  auto reading = looks_like_xml(opened.bytes) ? read_transfer_file(kind, opened, outside)
                                              : read_sheet(kind, opened.bytes, outside);
  if (reading) remark_duplicates(*reading);
  return reading;
}

Result<ReadRow> read_row(ImportKind kind, const std::vector<std::string>& header,
                         const std::vector<std::string>& cells, const SaidOutside& outside) {
  require(is_of_people(kind), "read_row is for rolls, joiners, leavers and population lists");
  const std::vector<std::string_view> headings(header.begin(), header.end());
  const std::vector<std::string_view> values(cells.begin(), cells.end());
  const FileSays says{kind, source_of(kind, outside), outside.school, outside.date};
  return read_person(layout_of(headings, kind), values, says, outside);
}

}  // namespace onroll
