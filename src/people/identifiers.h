// Identifiers other bodies give. Each comes only from its `parse`, which cites where the pattern is laid
// down. Upn, NhsNumber and Postcode are personal: they cannot be streamed or formatted; `text()` is for pages
// and files.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace onroll {

// Text of at most `Size` characters kept in place, so that a record is one block of memory.
template <std::size_t Size>
class ShortText {
 public:
  ShortText() = default;
  explicit ShortText(std::string_view text) : size_(static_cast<std::uint8_t>(text.size())) {
    for (std::size_t i = 0; i < text.size(); ++i) bytes_[i] = text[i];
  }
  std::string_view view() const { return {bytes_.data(), size_}; }
  auto operator<=>(const ShortText&) const = default;

 private:
  std::array<char, Size> bytes_{};
  std::uint8_t size_ = 0;
};

// Unique Pupil Number: check letter, LA (3), establishment (4), year (2), serial (3 digits, or 2 and a letter
// when temporary). DfE, "Unique pupil numbers: a guide for schools and local authorities" 1.2, annex A.
class Upn {
 public:
  // Upper-cases and drops spaces first. The problem says which part is wrong: length, letters, LA code, check
  // letter.
  static Result<Upn> parse(std::string_view text);
  bool temporary() const { return text_.view().back() > '9'; }
  std::string_view text() const { return text_.view(); }
  auto operator<=>(const Upn&) const = default;

 private:
  explicit Upn(std::string_view text) : text_(text) {}
  ShortText<13> text_;
};

// NHS number: ten digits, the last a modulus-11 check. NHS Data Dictionary, "NHS number".
class NhsNumber {
 public:
  static Result<NhsNumber> parse(std::string_view text);  // spaces and hyphens dropped
  std::string_view text() const { return text_.view(); }
  auto operator<=>(const NhsNumber&) const = default;

 private:
  explicit NhsNumber(std::string_view text) : text_(text) {}
  ShortText<10> text_;
};

// Unique Learner Number: ten digits, first not 0, modulus-11 check. HESA coding manual, "ULN".
class Uln {
 public:
  static Result<Uln> parse(std::string_view text);
  std::string_view text() const { return text_.view(); }
  auto operator<=>(const Uln&) const = default;

 private:
  explicit Uln(std::string_view text) : text_(text) {}
  ShortText<10> text_;
};

// A school's number for ever: six digits (DfE, Get Information about Schools).
class Urn {
 public:
  static Result<Urn> parse(std::string_view text);
  std::int32_t number() const { return number_; }
  std::string text() const;
  auto operator<=>(const Urn&) const = default;

 private:
  explicit Urn(std::int32_t number) : number_(number) {}
  std::int32_t number_;
};

// A local authority's DfE code: three digits ("885" Worcestershire). DfE code set "LA codes".
class LaCode {
 public:
  static Result<LaCode> parse(std::string_view text);
  std::int32_t number() const { return number_; }
  std::string text() const;
  auto operator<=>(const LaCode&) const = default;

 private:
  explicit LaCode(std::int32_t number) : number_(number) {}
  std::int32_t number_;
};

// LA code and establishment number, "885/4029" or "8854029": a school's DfE number, which may change. XXXXXXX
// and MMMMMMM (STANDARDS: CTF 2.4.2, 2.4.4) are destinations, never schools, and do not parse.
class SchoolNumber {
 public:
  static Result<SchoolNumber> parse(std::string_view text);
  std::int32_t number() const { return number_; }  // 8854029
  std::string text() const;                        // "885/4029"
  auto operator<=>(const SchoolNumber&) const = default;

 private:
  explicit SchoolNumber(std::int32_t number) : number_(number) {}
  std::int32_t number_;
};

// A United Kingdom postcode in its written form, "WR5 2NP" (BS 7666; ONSPD user guide, "pcds").
class Postcode {
 public:
  static Result<Postcode> parse(std::string_view text);  // any case, spacing and stray punctuation
  std::string_view text() const { return text_.view(); }
  std::string_view outcode() const { return text().substr(0, text().size() - 4); }  // "WR5"
  std::string_view sector() const { return text().substr(0, text().size() - 2); }   // "WR5 2"
  auto operator<=>(const Postcode&) const = default;

 private:
  explicit Postcode(std::string_view text) : text_(text) {}
  ShortText<8> text_;
};

}  // namespace onroll
