// The bytes of a file in any encoding as a stream of UTF-8 text without a byte order mark, never held whole.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace onroll::cli::linking {

// Gives up to `room.size()` further bytes; 0 at the end.
using ByteSource = std::function<std::size_t(std::span<char> room)>;

// Bytes that are not UTF-8 are read as Windows-1252 and their lines remembered, so nothing is lost.
class TextStream {
 public:
  // `skip` bytes of text, not of the file, are left out at the start.
  explicit TextStream(ByteSource source, std::uint64_t skip = 0) : source_(std::move(source)), skip_(skip) {}

  // Up to `room.size()` bytes of text; 0 at the end. REQUIRES room for 16.
  std::size_t read(std::span<char> room);

  std::uint64_t bytes_taken() const { return taken_; }
  std::uint64_t odd_bytes() const { return odd_bytes_; }
  const std::vector<std::uint64_t>& odd_lines() const { return odd_lines_; }  // the first twenty, from 1
  std::uint64_t nul_bytes() const { return nul_bytes_; }

 private:
  enum class Form : std::uint8_t { unknown, utf8, utf16_little, utf16_big };

  std::size_t read_some(std::span<char> room);
  void find_form();
  std::size_t pull(std::span<char> room);
  std::size_t hand_out(std::span<char> room);
  std::size_t read_utf8(std::span<char> room);
  void convert_utf8(std::string_view text);
  void convert_utf16();
  void note_odd_byte(std::uint64_t line);

  ByteSource source_;
  std::uint64_t skip_ = 0;
  Form form_ = Form::unknown;
  std::string raw_;      // taken from the source, not yet looked at
  std::string ready_;    // converted, not yet handed out
  std::size_t out_ = 0;  // how much of `ready_` has been handed out
  std::uint64_t taken_ = 0;
  std::uint64_t lines_ = 0;
  std::uint64_t odd_bytes_ = 0;
  std::uint64_t nul_bytes_ = 0;
  std::vector<std::uint64_t> odd_lines_;
  bool at_end_ = false;
};

}  // namespace onroll::cli::linking
