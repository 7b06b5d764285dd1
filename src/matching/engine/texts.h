// Many short texts kept end to end in large pages, eight bytes more each.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

#include "matching/engine/chunked.h"

namespace onroll {

class Texts {
 public:
  static constexpr std::size_t kLongest = 65535;  // the rest of a longer text is left out

  std::size_t size() const { return places_.size(); }
  std::string_view operator[](std::size_t at) const {
    const auto place = places_[at];
    return {pages_[place >> (kPageBits + 16)].get() + (place >> 16 & (kPage - 1)), place & kLongest};
  }
  void prefetch_place(std::size_t at) const { __builtin_prefetch(&places_[at]); }
  void prefetch(std::size_t at) const { __builtin_prefetch((*this)[at].data()); }
  void add(std::string_view text) {
    text = text.substr(0, kLongest);
    if (used_ + text.size() > kPage || pages_.empty()) {
      pages_.push_back(std::make_unique_for_overwrite<char[]>(kPage));
      used_ = 0;
    }
    std::memcpy(pages_.back().get() + used_, text.data(), text.size());
    places_.push_back(((pages_.size() - 1) << kPageBits | used_) << 16 | text.size());
    used_ += text.size();
  }
  void remove_last() { places_.pop_back(); }

 private:
  static constexpr std::size_t kPageBits = 18;
  static constexpr std::size_t kPage = std::size_t{1} << kPageBits;
  std::vector<std::unique_ptr<char[]>> pages_;
  Chunked<std::uint64_t> places_;  // page and byte above, size in the lowest sixteen bits
  std::size_t used_ = 0;
};

}  // namespace onroll
