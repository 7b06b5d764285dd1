// Files carried inside the program: made by tools/embed.py, looked up by path.
#pragma once

#include <span>
#include <string_view>

namespace onroll {

struct EmbeddedFile {
  std::string_view path;
  std::string_view bytes;
};

// Everything below data/, sorted by path.
std::span<const EmbeddedFile> embedded_data();

// The bytes of `path` among `files` (sorted by path). REQUIRES: the path is there; a missing one is a fault
// of the build, so it stops the program.
std::string_view embedded_file(std::span<const EmbeddedFile> files, std::string_view path);

}  // namespace onroll
