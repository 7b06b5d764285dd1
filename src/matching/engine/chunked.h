// A list that grows without moving what it holds: no copy and no second helping of memory while it grows.
#pragma once

#include <cstddef>
#include <memory>
#include <vector>

namespace onroll {

// `Bits`: a chunk holds 2^Bits elements.
template <typename Element, std::size_t Bits = (sizeof(Element) >= 64 ? 10 : 14)>
class Chunked {
 public:
  std::size_t size() const { return size_; }
  const Element& operator[](std::size_t at) const { return chunks_[at >> Bits][at & kMask]; }
  Element& operator[](std::size_t at) { return chunks_[at >> Bits][at & kMask]; }

  void push_back(const Element& element) {
    resize(size_ + 1);
    (*this)[size_ - 1] = element;
  }
  void pop_back() { --size_; }
  // New elements are not set: write every one of them.
  void resize(std::size_t size) {
    while (chunks_.size() << Bits < size) {
      chunks_.push_back(std::make_unique_for_overwrite<Element[]>(std::size_t{1} << Bits));
    }
    size_ = size;
  }

 private:
  static constexpr std::size_t kMask = (std::size_t{1} << Bits) - 1;
  std::vector<std::unique_ptr<Element[]>> chunks_;
  std::size_t size_ = 0;
};

}  // namespace onroll
