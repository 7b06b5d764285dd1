// A table of reference rows (schools, links, term dates) read by heading, in any order of columns.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "intake/reading.h"
#include "intake/table.h"

namespace onroll {

class Listing {
 public:
  // A heading is found by any of its folded names; the first row of the first ten that has all `needed` is
  // the header.
  using Names = std::initializer_list<std::string_view>;
  static Result<Listing> open(const File& file, std::initializer_list<Names> needed,
                              std::string_view what_is_needed);

  int place(Names names) const;  // -1 = not there
  bool next();                   // the next row that is not blank
  std::string_view said(int place) const;
  std::string_view heading(int place) const;
  int number() const { return row_.number; }
  RefusedRow refused(Problems problems) const;

  std::string format() const { return std::string(table_.form()); }
  const std::vector<std::string>& header() const { return header_; }
  const std::vector<std::string>& remarks() const { return table_.remarks(); }
  Problems broken() const;  // why next() answered false before the end; empty when it did not

 private:
  explicit Listing(TableFile table) : table_(std::move(table)) {}

  TableFile table_;
  std::vector<std::string> header_;
  std::vector<std::string> folded_;
  TableRow row_;
};

// "Street", "Locality", "Town": what is said of these, joined by ", ".
std::string joined(const Listing& listing, std::initializer_list<int> places);

}  // namespace onroll
