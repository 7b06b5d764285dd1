// `onroll simulate --linkage`: records of invented pupils with the truth beside them, for trying `onroll
// link`.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <string_view>

#include "base/result.h"

namespace onroll::cli {

struct LinkageRequest {
  std::int64_t records = 0;
  std::uint64_t seed = 1;
  std::filesystem::path out;  // one CSV file, UTF-8
};

// The columns in their order. `truth` names the person.
inline constexpr std::array<std::string_view, 19> kLinkageColumns = {
    "record_id", "source",       "upn",           "former_upn",    "nhs_number", "surname", "former_surname",
    "forename",  "known_as",     "middle_names",  "date_of_birth", "sex",        "address", "postcode",
    "school",    "contact_name", "contact_phone", "contact_email", "truth"};

// Writes exactly `records` rows, as a stream: the memory needed does not grow with them. The same request
// gives the same bytes on every machine; a person is the same whatever the number of records, as far as the
// rows reach. Rows stand in no order: nothing about a row tells which other rows are the same person's.
Result<void> simulate_linkage(const LinkageRequest& request);

}  // namespace onroll::cli
