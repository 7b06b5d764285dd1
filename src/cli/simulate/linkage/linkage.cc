#include "cli/simulate/linkage/linkage.h"

#include <algorithm>
#include <cstdio>
#include <memory>
#include <stdexcept>

#include "cli/simulate/linkage/record.h"

namespace onroll::cli {
namespace {

constexpr std::int64_t kMostRecords = 14'000'000;  // the numbers of the persons in them still fit a UPN
constexpr std::size_t kMixed = 200'000;            // rows that wait to leave in no order

void add_cell(std::string& row, std::string_view cell) {
  row += ',';
  if (cell.find_first_of(",\"\n") == std::string_view::npos) {
    row += cell;
    return;
  }
  row += '"';
  for (const char c : cell) row.append(c == '"' ? 2 : 1, c);
  row += '"';
}

// A row but for its record_id: the cells from `source` on, each after a comma.
void lay_out(const LinkageRecord& record, std::int64_t person, std::string& row) {
  row.clear();
  row += ',';
  row += record.source->name;
  for (const std::string* cell :
       {&record.upn, &record.former_upn, &record.nhs_number, &record.surname, &record.former_surname,
        &record.forename, &record.known_as, &record.middle_names, &record.birth_date, &record.sex,
        &record.address, &record.postcode, &record.school, &record.contact_name, &record.contact_phone,
        &record.contact_email}) {
    add_cell(row, *cell);
  }
  row += ",P";
  row += std::to_string(person);
  row += '\n';
}

// The file on its way out: rows wait among many others and leave in an order drawn by lot, numbered as they
// leave.
class MixedFile {
 public:
  MixedFile(const std::filesystem::path& path, std::uint64_t seed)
      : file_(std::fopen(path.c_str(), "wb"), std::fclose), random_(seed, 0x6d6978U) {
    if (!file_) throw std::runtime_error("the linkage file cannot be written");
    std::string header;
    for (const auto column : kLinkageColumns) header += (header.empty() ? "" : ",") + std::string(column);
    out_ = header + "\n";
  }

  // Takes the row and gives back a string to write the next one into.
  void add(std::string& row) {
    if (waiting_.size() < kMixed) {
      waiting_.push_back(std::move(row));
      row = {};
      return;
    }
    std::swap(row, waiting_[static_cast<std::size_t>(random_.below(kMixed))]);
    leave(row);
  }

  void finish() {
    while (!waiting_.empty()) {
      const auto at = static_cast<std::size_t>(random_.below(static_cast<std::int32_t>(waiting_.size())));
      std::swap(waiting_[at], waiting_.back());
      leave(waiting_.back());
      waiting_.pop_back();
    }
    write();
    if (std::fflush(file_.get()) != 0) throw std::runtime_error("the linkage file cannot be written");
  }

 private:
  void leave(const std::string& row) {
    out_ += 'R';
    out_ += std::to_string(++rows_);
    out_ += row;
    if (out_.size() > 1U << 20U) write();
  }

  void write() {
    if (std::fwrite(out_.data(), 1, out_.size(), file_.get()) != out_.size())
      throw std::runtime_error("the linkage file cannot be written");
    out_.clear();
  }

  std::unique_ptr<std::FILE, int (*)(std::FILE*)> file_;
  Random random_;
  std::vector<std::string> waiting_;
  std::string out_;
  std::int64_t rows_ = 0;
};

Result<void> check(const LinkageRequest& request) {
  if (request.records < 100 || request.records > kMostRecords) {
    return problem("--linkage",
                   "A linkage file has from 100 to 14,000,000 records. Give a number between them.");
  }
  if (request.out.empty() || std::filesystem::is_directory(request.out)) {
    return problem("--out", "Say which file to write, for example --out pupils.csv.");
  }
  if (std::filesystem::exists(request.out)) {
    return problem("--out", "That file is there already. Give a new name, or remove it first.");
  }
  return {};
}

}  // namespace

Result<void> simulate_linkage(const LinkageRequest& request) {
  if (auto checked = check(request); !checked) return checked;
  Country country;
  make_country(country, request.seed);
  MixedFile file(request.out, request.seed);
  std::string row;
  std::int64_t left = request.records, person = 1;
  for (std::int64_t number = 0; left > 0; ++number) {
    const LinkageFamily family = make_linkage_family(country, number, person);
    Random random = linkage_dice(country, number, 2);
    for (std::size_t child = 0; child < family.children.size(); ++child, ++person) {
      for (const SourceRates* source : draw_sources(family.children[child], random)) {
        if (left == 0) break;
        lay_out(write_record(family, child, *source, random), person, row);
        file.add(row);
        --left;
      }
    }
  }
  file.finish();
  return {};
}

}  // namespace onroll::cli
