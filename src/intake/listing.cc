#include "intake/listing.h"

#include <algorithm>

#include "base/text.h"

namespace onroll {
namespace {

constexpr int kRowsBeforeHeader = 10;

}  // namespace

Result<Listing> Listing::open(const File& file, std::initializer_list<Names> needed,
                              std::string_view what_is_needed) {
  auto table = open_table(file.bytes);
  if (!table) return std::unexpected(table.error());
  Listing listing(std::move(*table));
  for (int seen = 0; seen < kRowsBeforeHeader && listing.table_.next(listing.row_); ++seen) {
    listing.header_.assign(listing.row_.cells.begin(), listing.row_.cells.end());
    listing.folded_.clear();
    for (const auto& name : listing.header_) listing.folded_.push_back(fold_header(name));
    if (std::ranges::all_of(needed, [&](const Names& names) { return listing.place(names) >= 0; }))
      return listing;
  }
  if (auto broken = listing.broken(); !broken.empty()) return std::unexpected(std::move(broken));
  return problem("", "No row of column headings was found. The file needs the columns " +
                         std::string(what_is_needed) + ".");
}

int Listing::place(Names names) const {
  for (const auto name : names) {
    const auto found = std::ranges::find(folded_, name);
    if (found != folded_.end()) return static_cast<int>(found - folded_.begin());
  }
  return -1;
}

bool Listing::next() {
  while (table_.next(row_)) {
    if (!is_blank(row_.cells)) return true;
  }
  return false;
}

std::string_view Listing::said(int place) const {
  return place < 0 || static_cast<std::size_t>(place) >= row_.cells.size()
             ? std::string_view()
             : trimmed(row_.cells[static_cast<std::size_t>(place)]);
}

std::string_view Listing::heading(int place) const {
  return place < 0 ? std::string_view() : std::string_view(header_[static_cast<std::size_t>(place)]);
}

RefusedRow Listing::refused(Problems problems) const {
  RefusedRow row{row_.number, std::move(problems), {row_.cells.begin(), row_.cells.end()}};
  row.cells.resize(std::max(row.cells.size(), header_.size()));
  return row;
}

Problems Listing::broken() const {
  return table_.broken() ? Problems{*table_.broken()} : Problems{};
}

std::string joined(const Listing& listing, std::initializer_list<int> places) {
  std::string text;
  for (const auto place : places) {
    const auto part = listing.said(place);
    if (part.empty()) continue;
    if (!text.empty()) text += ", ";
    text += part;
  }
  return text;
}

}  // namespace onroll
