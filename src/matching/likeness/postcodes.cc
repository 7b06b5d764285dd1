#include "matching/likeness/postcodes.h"

#include <algorithm>

#include "base/text.h"
#include "matching/likeness/placeholders.h"
#include "matching/likeness/spelling.h"
#include "people/identifiers.h"

namespace onroll {
namespace {

constexpr std::size_t kInwardSize = 3;
constexpr std::size_t kShortest = 3;  // of another country's code

std::string letters_and_digits(std::string_view raw) {
  auto code = upper_ascii(raw);
  std::erase_if(code, [](char c) { return !((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')); });
  return code;
}

std::string_view code_of(const PostcodeForm& form) {
  return {form.text.data(), form.size};
}

// Letters at the start: "WR" of "WR52NP".
std::string_view area_of(std::string_view code) {
  const auto end = std::ranges::find_if(code, [](char c) { return c < 'A'; });
  return code.substr(0, static_cast<std::size_t>(end - code.begin()));
}

PostcodeLevel of_kingdom(const PostcodeForm& a, const PostcodeForm& b) {
  const auto x = code_of(a);
  const auto y = code_of(b);
  if (a.outcode_size == b.outcode_size && x.substr(0, a.outcode_size) == y.substr(0, b.outcode_size)) {
    return x[a.outcode_size] == y[b.outcode_size] ? PostcodeLevel::sector : PostcodeLevel::outcode;
  }
  return area_of(x) == area_of(y) ? PostcodeLevel::area : PostcodeLevel::different;
}

PostcodeLevel of_elsewhere(std::string_view x, std::string_view y) {
  const bool long_enough = std::min(x.size(), y.size()) >= kShortest + 1;
  if (!long_enough) return PostcodeLevel::different;
  if (x.size() == y.size() && x.substr(0, x.size() - 2) == y.substr(0, y.size() - 2))
    return PostcodeLevel::outcode;
  return x.substr(0, 2) == y.substr(0, 2) ? PostcodeLevel::area : PostcodeLevel::different;
}

}  // namespace

std::string clean_postcode(std::string_view raw) {
  if (const auto postcode = Postcode::parse(raw))
    return is_placeholder_outcode(postcode->outcode()) ? std::string() : std::string(postcode->text());
  auto code = letters_and_digits(raw);
  const bool has_digit = std::ranges::any_of(code, [](char c) { return c <= '9'; });
  if (code.size() < kShortest || !has_digit || is_placeholder_number(code)) return "";
  return code;
}

PostcodeForm prepare_postcode(std::string_view clean) {
  PostcodeForm form;
  for (const char c : clean) {
    if (c == ' ') {
      form.outcode_size = form.size;
    } else if (form.size < form.text.size()) {
      form.text[form.size++] = c;
    }
  }
  return form;
}

PostcodeLevel compare(const PostcodeForm& a, const PostcodeForm& b) {
  if (a.size == 0 || b.size == 0) return PostcodeLevel::missing;
  if (a == b) return PostcodeLevel::same;
  const auto x = code_of(a);
  const auto y = code_of(b);
  if (one_letter_apart(x, y)) return PostcodeLevel::one_edit;
  if (a.outcode_size != 0 && b.outcode_size != 0) return of_kingdom(a, b);
  return a.outcode_size == b.outcode_size ? of_elsewhere(x, y) : PostcodeLevel::different;
}

}  // namespace onroll
