// A ZIP file opened with care: nothing in it may expand without end.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

struct zip;

namespace onroll {

class ZipFile {
 public:
  // REQUIRES: `bytes` outlives the answer. RETURNS a problem for damage, too many entries or a suspicious
  // ratio.
  static Result<ZipFile> open(std::string_view bytes);

  const std::vector<std::string>& names() const { return names_; }  // of files, not folders
  bool has(std::string_view name) const;                            // in any case
  Result<std::string> read(std::string_view name) const;

 private:
  struct Close {
    void operator()(zip* archive) const;
  };
  explicit ZipFile(zip* archive) : archive_(archive) {}

  std::unique_ptr<zip, Close> archive_;
  std::vector<std::string> names_;
};

bool looks_like_zip(std::string_view bytes);

}  // namespace onroll
