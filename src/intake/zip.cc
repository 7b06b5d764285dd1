#include "intake/zip.h"

#include <zip.h>

#include <algorithm>

#include "base/text.h"

namespace onroll {
namespace {

constexpr zip_int64_t kMostEntries = 2000;
constexpr zip_uint64_t kLargestEntry = 256U << 20U;
constexpr zip_uint64_t kSmallEnough = 16U << 20U;  // below this no ratio is dangerous
constexpr zip_uint64_t kHighestRatio = 250;

std::unexpected<Problems> damaged() {
  return problem("",
                 "This file is damaged: its compressed parts cannot be opened. Save or export it again and "
                 "send the new file.");
}

std::unexpected<Problems> expands_too_far() {
  return problem("",
                 "This file expands to far more than its size, as harmful files do, so it was not read. "
                 "Save the sheet as CSV and send that instead.");
}

bool dangerous(const zip_stat_t& entry) {
  if ((entry.valid & ZIP_STAT_SIZE) == 0) return false;
  if (entry.size > kLargestEntry) return true;
  return entry.size > kSmallEnough && (entry.valid & ZIP_STAT_COMP_SIZE) != 0 &&
         entry.size / (entry.comp_size + 1) > kHighestRatio;
}

struct CloseEntry {
  void operator()(zip_file_t* entry) const { zip_fclose(entry); }
};

}  // namespace

void ZipFile::Close::operator()(zip* archive) const {
  zip_discard(archive);
}

bool looks_like_zip(std::string_view bytes) {
  return bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06");
}

Result<ZipFile> ZipFile::open(std::string_view bytes) {
  auto* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
  if (source == nullptr) return damaged();
  auto* archive = zip_open_from_source(source, ZIP_RDONLY, nullptr);
  if (archive == nullptr) {
    zip_source_free(source);
    return damaged();
  }
  ZipFile file(archive);
  const auto entries = zip_get_num_entries(archive, 0);
  if (entries > kMostEntries) return expands_too_far();
  for (zip_int64_t i = 0; i < entries; ++i) {
    zip_stat_t entry;
    if (zip_stat_index(archive, static_cast<zip_uint64_t>(i), 0, &entry) != 0 ||
        (entry.valid & ZIP_STAT_NAME) == 0)
      return damaged();
    if (dangerous(entry)) return expands_too_far();
    const std::string name = entry.name;
    if (!name.empty() && name.back() != '/') file.names_.push_back(name);
  }
  return file;
}

bool ZipFile::has(std::string_view name) const {
  const auto wanted = lower_ascii(name);
  return std::ranges::any_of(names_, [&](const auto& held) { return lower_ascii(held) == wanted; });
}

Result<std::string> ZipFile::read(std::string_view name) const {
  const std::unique_ptr<zip_file_t, CloseEntry> entry(
      zip_fopen(archive_.get(), std::string(name).c_str(), ZIP_FL_NOCASE));
  if (!entry) {
    const auto code = zip_error_code_zip(zip_get_error(archive_.get()));
    if (code == ZIP_ER_NOPASSWD || code == ZIP_ER_ENCRNOTSUPP) {
      return problem("",
                     "This file is protected with a password, so it cannot be read. Remove the password and "
                     "send it again.");
    }
    return damaged();
  }
  std::string text;
  std::string chunk(1U << 16U, '\0');
  for (;;) {
    const auto got = zip_fread(entry.get(), chunk.data(), chunk.size());
    if (got < 0) return damaged();
    if (got == 0) return text;
    text.append(chunk, 0, static_cast<std::size_t>(got));
    if (text.size() > kLargestEntry) return expands_too_far();  // the size in the header may lie
  }
}

}  // namespace onroll
