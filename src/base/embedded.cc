#include "base/embedded.h"

#include <algorithm>

#include "base/contract.h"

namespace onroll {

std::string_view embedded_file(std::span<const EmbeddedFile> files, std::string_view path) {
  const auto found = std::ranges::lower_bound(files, path, {}, &EmbeddedFile::path);
  require(found != files.end() && found->path == path, "an embedded file is missing");
  return found->bytes;
}

}  // namespace onroll
