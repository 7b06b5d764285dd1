#include "web/http/form.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "web/views/escape.h"

using namespace onroll::web;

namespace {

constexpr const char* kType = "multipart/form-data; boundary=XX";

std::string field(std::string name, std::string value) {
  return "--XX\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
}

std::string file(std::string name, std::string file_name, std::string bytes) {
  return "--XX\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + file_name +
         "\"\r\nContent-Type: text/csv\r\n\r\n" + bytes + "\r\n";
}

}  // namespace

TEST_CASE("a urlencoded form is decoded once") {
  const Params params = parse_urlencoded("name=Zo%C3%AB+O%27Neil&empty=&path=%252e%252e&flag&x=a=b");
  CHECK(params["name"] == "Zoë O'Neil");
  CHECK(params["empty"] == "");
  CHECK(params["path"] == "%2e%2e");
  CHECK(params.has("flag"));
  CHECK_FALSE(params.has("absent"));
  CHECK(params["x"] == "a=b");
}

TEST_CASE("a field sent twice is refused where one is read and kept where a list is") {
  const Params params = parse_urlencoded("role=school&role=admin");
  CHECK_THROWS_AS(params["role"], BadRequest);
  CHECK(params.all("role") == std::vector<std::string_view>{"school", "admin"});
}

TEST_CASE("what is not well encoded is refused") {
  for (const auto* bad : {"a=%", "a=%4", "a=%zz", "a=%00", "a=%C0%80", "a=%ED%A0%80", "%FF=1"}) {
    CHECK_THROWS_AS(parse_urlencoded(bad), BadRequest);
  }
  std::string many;
  for (std::size_t i = 0; i <= kFormFields; ++i) many += "a=1&";
  CHECK_THROWS_AS(parse_urlencoded(many), BadRequest);
}

TEST_CASE("encoding and decoding give the text back") {
  rc::check([](const std::vector<unsigned>& choices) {
    const std::string letters[] = {"a", "%", "+", " ",    "&",    "=",   "/",
                                   "é", "ع", "😀", "\r\n", "\x01", "%41", "<"};
    std::string text;
    for (const unsigned choice : choices) text += letters[choice % std::size(letters)];
    RC_ASSERT(percent_decoded(address_part(text), Plus::is_plus) == text);
    RC_ASSERT(percent_decoded(address_part(text), Plus::is_space) == text);
  });
}

TEST_CASE("a multipart form gives its fields and its files") {
  const std::string bytes = "surname,forename\r\n--XY\r\nPatel,Amir\r\n";
  const Multipart parts = parse_multipart(
      field("note", "two\r\nlines") + file("file", "C:\\rolls\\autumn.csv", bytes) + "--XX--\r\n", kType);
  CHECK(parts.fields["note"] == "two\r\nlines");
  REQUIRE(parts.uploads.size() == 1);
  CHECK(parts.uploads[0].file_name == "autumn.csv");
  CHECK(parts.uploads[0].content_type == "text/csv");
  CHECK(parts.uploads[0].bytes == bytes);
}

TEST_CASE("a file box left empty is no file") {
  CHECK(parse_multipart(file("file", "", "") + "--XX--", kType).uploads.empty());
}

TEST_CASE("a broken multipart body is refused") {
  for (const auto& bad : {std::string(), std::string("--XX"), field("a", "b"), std::string("--XX\r\n--XX--"),
                          std::string("--XX\r\n\r\n--XX--"), std::string("--XXY\r\n\r\nx\r\n--XX--"),
                          std::string("--XX\r\nContent-Type: text/plain\r\n\r\nx\r\n--XX--")}) {
    CHECK_THROWS_AS(parse_multipart(bad, kType), BadRequest);
  }
  CHECK_THROWS_AS(parse_multipart(field("a", "b") + "--XX--", "multipart/form-data"), BadRequest);
}

TEST_CASE("no multipart body makes the reader fall over") {
  rc::check([](const std::vector<int>& choices) {
    const std::string pieces[] = {
        "--XX", "\r\n", "--",         "\r\n\r\n", "Content-Disposition: form-data; name=\"a\"",
        "\"",   "x",    "filename=\""};
    std::string body = "--XX";
    for (const int choice : choices) body += pieces[static_cast<unsigned>(choice) % 8];
    try {
      parse_multipart(body, kType);
    } catch (const BadRequest&) {
    }
  });
}
