// Common Transfer Files and their relatives: CTF (school to school), CML and CMJ (leavers and joiners to the
// authority), ATF (admissions). Pieced together from exporters and readers: structure not confirmed against
// the DfE XSD, so everything is optional and what is not known is kept.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "intake/reading.h"

namespace onroll {

// A school, an authority ("885LLLL") or a place that is no school ("XXXXXXX") as the file says it.
struct CtfPlace {
  std::string la;
  std::string estab;
  std::string name;
  std::optional<Urn> urn;
  std::string number() const { return la + estab; }
  bool is_school() const;  // not LLLL, X or M
  bool operator==(const CtfPlace&) const = default;
};

struct CtfName {  // LLLSSSS_CTF_LLLSSSS_nnn.xml
  std::string type;
  CtfPlace source;
  CtfPlace destination;
  bool operator==(const CtfName&) const = default;
};

std::optional<CtfName> parse_ctf_name(std::string_view file_name);

// The pupils as rows below headings, as though it were a sheet: the same reader judges them, and a refused
// pupil can be corrected in the same way.
struct CtfFile {
  std::string type;  // "CTF", "CML", "CMJ", "ATF"
  std::string version;
  std::optional<Date> written;
  CtfPlace source;
  CtfPlace destination;
  std::vector<std::string> header;
  std::vector<std::vector<std::string>> pupils;
  std::vector<std::string> remarks;
};

bool looks_like_xml(std::string_view bytes);  // and not like a web page

Result<CtfFile> read_ctf(ImportKind kind, const File& file);

}  // namespace onroll
