#include "cli/link/text_stream.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <optional>

namespace onroll::cli::linking {
namespace {

constexpr std::size_t kMostOddLines = 20;
constexpr std::size_t kFirstLook = 4096;
constexpr std::size_t kBlock = 1U << 16U;

// Windows-1252 0x80 to 0x9F; the five bytes it leaves undefined stand for themselves (WHATWG "windows-1252").
constexpr std::array<char32_t, 32> kCp1252 = {0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                              0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
                                              0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                              0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

unsigned byte_at(std::string_view text, std::size_t at) {
  return static_cast<unsigned char>(text[at]);
}

void append_utf8(std::string& text, char32_t code) {
  const auto add = [&](char32_t byte) { text += static_cast<char>(byte); };
  if (code < 0x80) {
    add(code);
  } else if (code < 0x800) {
    add(0xC0U | (code >> 6U));
    add(0x80U | (code & 0x3FU));
  } else if (code < 0x10000) {
    add(0xE0U | (code >> 12U));
    add(0x80U | ((code >> 6U) & 0x3FU));
    add(0x80U | (code & 0x3FU));
  } else {
    add(0xF0U | (code >> 18U));
    add(0x80U | ((code >> 12U) & 0x3FU));
    add(0x80U | ((code >> 6U) & 0x3FU));
    add(0x80U | (code & 0x3FU));
  }
}

// Where the first byte above 0x7F (or NUL) stands; the size of the text when there is none.
std::size_t plain_run(std::string_view text) {
  constexpr std::uint64_t high = 0x8080808080808080;
  constexpr std::uint64_t ones = 0x0101010101010101;
  std::size_t at = 0;
  for (; at + 8 <= text.size(); at += 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, text.data() + at, 8);
    if (((word | ((word - ones) & ~word)) & high) != 0) break;
  }
  while (at < text.size() && byte_at(text, at) - 1U < 0x7FU) ++at;
  return at;
}

// How many bytes the sequence at `at` has: 0 when it is none, nothing when the text ends within it.
std::optional<std::size_t> sequence(std::string_view text, std::size_t at) {
  const auto lead = byte_at(text, at);
  const std::size_t length = lead < 0x80                   ? 1
                             : lead >= 0xC2 && lead < 0xE0 ? 2
                             : lead >= 0xE0 && lead < 0xF0 ? 3
                             : lead >= 0xF0 && lead < 0xF5 ? 4
                                                           : 0;
  for (std::size_t k = 1; k < length; ++k) {
    if (at + k >= text.size()) return std::nullopt;
    const auto next = byte_at(text, at + k);
    if ((next & 0xC0U) != 0x80U) return 0;
    if (k > 1) continue;
    const bool overlong = (lead == 0xE0 && next < 0xA0) || (lead == 0xF0 && next < 0x90);
    if (overlong || (lead == 0xED && next >= 0xA0) || (lead == 0xF4 && next >= 0x90)) return 0;
  }
  return length;
}

// Where valid text ends: the size of it when all is valid, the start of an unfinished sequence, a bad byte.
struct ValidRun {
  std::size_t size = 0;
  enum class Stop : std::uint8_t { end, unfinished, bad } stop = Stop::end;
};

ValidRun valid_run(std::string_view text, std::size_t from) {
  for (std::size_t at = from; at < text.size();) {
    at += plain_run(text.substr(at));
    if (at == text.size()) break;
    if (text[at] == '\0') return {at, ValidRun::Stop::bad};
    const auto length = sequence(text, at);
    if (!length) return {at, ValidRun::Stop::unfinished};
    if (*length == 0) return {at, ValidRun::Stop::bad};
    at += *length;
  }
  return {text.size(), ValidRun::Stop::end};
}

std::uint64_t lines_in(std::string_view text) {
  return static_cast<std::uint64_t>(std::ranges::count(text, '\n'));
}

}  // namespace

std::size_t TextStream::read(std::span<char> room) {
  for (;;) {
    const auto count = read_some(room);
    if (skip_ == 0 || count == 0) return count;
    const auto skipped = std::min<std::uint64_t>(skip_, count);
    skip_ -= skipped;
    if (skipped == count) continue;
    std::memmove(room.data(), room.data() + skipped, count - skipped);
    return count - skipped;
  }
}

std::size_t TextStream::read_some(std::span<char> room) {
  if (form_ == Form::unknown) find_form();
  while (out_ == ready_.size()) {
    if (at_end_ && raw_.empty()) return 0;
    if (form_ == Form::utf8) {
      const auto direct = read_utf8(room);
      if (direct > 0) return direct;
    } else {
      convert_utf16();
    }
  }
  return hand_out(room);
}

std::size_t TextStream::pull(std::span<char> room) {
  const auto count = at_end_ ? 0 : source_(room);
  if (count == 0) at_end_ = true;
  taken_ += count;
  return count;
}

void TextStream::find_form() {
  raw_.resize(kFirstLook);
  std::size_t size = 0;
  while (size < raw_.size()) {
    const auto count = pull(std::span(raw_).subspan(size));
    if (count == 0) break;
    size += count;
  }
  raw_.resize(size);
  form_ = Form::utf8;
  if (raw_.starts_with("\xEF\xBB\xBF")) {
    raw_.erase(0, 3);
  } else if (raw_.starts_with("\xFF\xFE") || raw_.starts_with("\xFE\xFF")) {
    form_ = raw_[0] == '\xFF' ? Form::utf16_little : Form::utf16_big;
    raw_.erase(0, 2);
  } else if (size >= 8) {
    std::array<std::size_t, 2> zeros{};
    for (std::size_t i = 0; i < size; ++i) zeros[i % 2] += raw_[i] == '\0' ? 1U : 0U;
    if (zeros[1] * 10 > size * 4 && zeros[0] * 10 < size) form_ = Form::utf16_little;
    if (zeros[0] * 10 > size * 4 && zeros[1] * 10 < size) form_ = Form::utf16_big;
  }
}

std::size_t TextStream::hand_out(std::span<char> room) {
  const auto count = std::min(room.size(), ready_.size() - out_);
  std::memcpy(room.data(), ready_.data() + out_, count);
  out_ += count;
  if (out_ == ready_.size()) {
    ready_.clear();
    out_ = 0;
  }
  return count;
}

// Straight into the room where the bytes are UTF-8, as nearly all are; else by way of `ready_`.
std::size_t TextStream::read_utf8(std::span<char> room) {
  std::size_t size = std::min(raw_.size(), room.size());
  std::memcpy(room.data(), raw_.data(), size);
  raw_.erase(0, size);
  if (raw_.empty() && size < room.size()) size += pull(room.subspan(size));
  const std::string_view text(room.data(), size);
  const auto run = valid_run(text, 0);
  if (run.stop == ValidRun::Stop::bad || (run.stop == ValidRun::Stop::unfinished && at_end_)) {
    convert_utf8(text);
    return 0;
  }
  raw_.insert(0, text.substr(run.size));
  lines_ += lines_in(text.substr(0, run.size));
  return run.size;
}

void TextStream::convert_utf8(std::string_view text) {
  ready_.reserve(text.size() + text.size() / 8);
  for (std::size_t at = 0; at < text.size();) {
    const auto run = valid_run(text, at);
    ready_.append(text, at, run.size - at);
    lines_ += lines_in(text.substr(at, run.size - at));
    at = run.size;
    if (run.stop == ValidRun::Stop::end) break;
    if (run.stop == ValidRun::Stop::unfinished && !at_end_) {
      raw_.insert(0, text.substr(at));
      break;
    }
    const auto byte = byte_at(text, at++);
    if (byte == 0) {
      ++nul_bytes_;
      continue;
    }
    append_utf8(ready_, byte >= 0x80 && byte < 0xA0 ? kCp1252[byte - 0x80U] : byte);
    note_odd_byte(lines_ + 1);
  }
}

void TextStream::note_odd_byte(std::uint64_t line) {
  ++odd_bytes_;
  const bool known = !odd_lines_.empty() && odd_lines_.back() == line;
  if (!known && odd_lines_.size() < kMostOddLines) odd_lines_.push_back(line);
}

void TextStream::convert_utf16() {
  const auto size = raw_.size();
  raw_.resize(size + kBlock);
  raw_.resize(size + pull(std::span(raw_).subspan(size)));
  const auto unit = [&](std::size_t at) -> char32_t {
    const auto first = byte_at(raw_, at);
    const auto second = byte_at(raw_, at + 1);
    return form_ == Form::utf16_little ? first | second << 8U : second | first << 8U;
  };
  std::size_t at = 0;
  while (at + 2 <= raw_.size()) {
    auto code = unit(at);
    if (code >= 0xD800 && code < 0xDC00) {
      if (at + 4 > raw_.size() && !at_end_) break;
      const auto low = at + 4 <= raw_.size() ? unit(at + 2) : 0;
      const bool whole = low >= 0xDC00 && low < 0xE000;
      code = whole ? 0x10000 + ((code - 0xD800) << 10U) + (low - 0xDC00) : 0xFFFD;
      at += whole ? 2U : 0U;
    } else if (code >= 0xDC00 && code < 0xE000) {
      code = 0xFFFD;
    }
    at += 2;
    if (code == '\n') ++lines_;
    if (code == 0xFFFD) note_odd_byte(lines_ + 1);
    append_utf8(ready_, code);
  }
  raw_.erase(0, at_end_ ? raw_.size() : at);
}

}  // namespace onroll::cli::linking
