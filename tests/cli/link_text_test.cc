// Files in any encoding come as UTF-8, however small the pieces are in which they are read.
#include <doctest/doctest.h>

#include <algorithm>

#include "cli/link/text_stream.h"

using namespace onroll::cli::linking;

namespace {

TextStream stream_of(std::string bytes, std::size_t piece) {
  return TextStream([bytes = std::move(bytes), piece, at = std::size_t{0}](std::span<char> room) mutable {
    const auto count = std::min({room.size(), piece, bytes.size() - at});
    std::ranges::copy_n(bytes.data() + at, static_cast<std::ptrdiff_t>(count), room.data());
    at += count;
    return count;
  });
}

std::string all_of(TextStream& stream, std::size_t room) {
  std::string text;
  std::string piece(room, ' ');
  for (auto count = stream.read(piece); count > 0; count = stream.read(piece)) text.append(piece, 0, count);
  return text;
}

std::string read(const std::string& bytes) {
  auto whole = stream_of(bytes, 1U << 20U);
  const auto text = all_of(whole, 1U << 20U);
  for (const std::size_t piece : {1U, 3U, 7U}) {
    auto stream = stream_of(bytes, piece);
    CHECK(all_of(stream, 16) == text);
  }
  return text;
}

std::string long_text() {
  std::string text;
  for (int i = 0; i < 2000; ++i) text += "Zoë,Łukasz,李,name\n";
  return text;
}

}  // namespace

TEST_CASE("UTF-8 stays as it is, without its mark") {
  CHECK(read("") == "");
  CHECK(read("a,b\n") == "a,b\n");
  CHECK(read("\xEF\xBB\xBF"
             "a,b\n") == "a,b\n");
  CHECK(read(long_text()) == long_text());
}

TEST_CASE("what is not UTF-8 is read as Windows-1252 and its line is told") {
  CHECK(read("Zo\xEB,Ren\xE9"
             "e\n") == "Zoë,Renée\n");
  auto stream = stream_of("a\nb\nZo\xEB\nc \x92\n", 1000);
  CHECK(all_of(stream, 1000) == "a\nb\nZoë\nc ’\n");
  CHECK(stream.odd_bytes() == 2);
  CHECK(stream.odd_lines() == std::vector<std::uint64_t>{3, 4});
}

TEST_CASE("a sequence that the end of the file cuts is not lost") {
  CHECK(read("Zo\xC3") == "ZoÃ");
}

TEST_CASE("UTF-16 in both orders, with and without a mark") {
  std::string little;
  for (const char c : std::string("name,dob\nAnn,2015-01-02\n")) little += {c, '\0'};
  CHECK(read("\xFF\xFE" + little) == "name,dob\nAnn,2015-01-02\n");
  CHECK(read(little) == "name,dob\nAnn,2015-01-02\n");
  std::string big = little;
  for (std::size_t i = 0; i < big.size(); i += 2) std::swap(big[i], big[i + 1]);
  CHECK(read("\xFE\xFF" + big) == "name,dob\nAnn,2015-01-02\n");
}

TEST_CASE("NUL bytes within UTF-8 are left out and counted") {
  auto stream = stream_of(std::string("a\0b\n", 4), 100);
  CHECK(all_of(stream, 100) == "ab\n");
  CHECK(stream.nul_bytes() == 1);
}
