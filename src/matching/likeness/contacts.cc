#include "matching/likeness/contacts.h"

#include <algorithm>
#include <functional>
#include <vector>

#include "base/hash.h"
#include "base/text.h"
#include "matching/likeness/letter_masks.h"
#include "matching/likeness/placeholders.h"

namespace onroll {
namespace {

constexpr std::size_t kFewestDigits = 6;
constexpr std::size_t kMostDigits = 15;  // E.164
constexpr std::size_t kNationalDigits = 11;
constexpr std::uint64_t kSevenDigits = 10'000'000;
constexpr float kNearly = 0.92F;
constexpr float kCannotBeNear = 0.8F;  // below what one edit leaves in four letters or more
constexpr unsigned kShortestForOneEdit = 4;

// Digits of one number, up to an extension ("ext. 12", "x12"); a leading + kept.
std::string dialled(std::string_view text) {
  std::string digits;
  for (const char c : text) {
    if (c >= '0' && c <= '9') digits += c;
    if (c == '+' && digits.empty()) digits += c;
    if (!digits.empty() && (c == 'x' || c == 'X' || c == 'e' || c == 'E')) break;
  }
  return digits;
}

// "+44 (0)1905", "0044 1905", "01905" and "441905" are one number. ITU-T E.164; Ofcom's national plan.
std::string international(std::string digits) {
  if (digits.starts_with("+")) {
    digits.erase(0, 1);
  } else if (digits.starts_with("00")) {
    digits.erase(0, 2);
  } else if (digits.starts_with("0") &&
             (digits.size() == kNationalDigits || digits.size() + 1 == kNationalDigits)) {
    digits.replace(0, 1, "44");
  }
  if (digits.starts_with("440")) digits.erase(2, 1);
  return digits;
}

bool is_number(std::string_view digits) {
  const auto national = digits.starts_with("44") ? digits.substr(2) : digits;
  return digits.size() >= kFewestDigits && digits.size() <= kMostDigits && !is_placeholder_number(digits) &&
         !is_placeholder_number(national) && !is_placeholder_number(national.substr(1));
}

// Parts of a cell that holds several numbers.
std::vector<std::string> numbers_in(std::string_view raw) {
  std::vector<std::string> numbers;
  while (!raw.empty()) {
    const auto end = std::min(raw.find_first_of("/,;&|\n"), raw.size());
    auto digits = dialled(raw.substr(0, end));
    if (digits.size() == 2 * kNationalDigits && digits[0] == '0' && digits[kNationalDigits] == '0') {
      numbers.push_back(international(digits.substr(kNationalDigits)));  // parted by a space alone
      digits.resize(kNationalDigits);
    }
    numbers.push_back(international(std::move(digits)));
    raw.remove_prefix(std::min(end + 1, raw.size()));
  }
  std::erase_if(numbers, [](const auto& number) { return !is_number(number); });
  std::ranges::sort(numbers);
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
  return numbers;
}

// Holds for one number of each.
template <typename Test>
bool some_pair(const PhoneForm& a, const PhoneForm& b, Test&& test) {
  for (const auto x : a.numbers) {
    for (const auto y : b.numbers) {
      if (x != 0 && y != 0 && test(x, y)) return true;
    }
  }
  return false;
}

// Numbers of one length: a digit changed leaves d * 10^k between them, two that changed places 9 * d * 10^k.
bool may_be_a_slip(std::uint64_t x, std::uint64_t y) {
  constexpr std::uint64_t kTwelveDigits = 100'000'000'000;
  if (x / kTwelveDigits == 0 || y / kTwelveDigits == 0 || x / kTwelveDigits > 9 || y / kTwelveDigits > 9)
    return true;
  auto apart = x > y ? x - y : y - x;
  while (apart != 0 && apart % 10 == 0) apart /= 10;
  return apart <= 81;
}

bool one_digit_apart(std::uint64_t x, std::uint64_t y) {
  if (!may_be_a_slip(x, y)) return false;
  return one_letter_apart(std::to_string(x), std::to_string(y));
}

std::uint32_t hash_of(std::string_view text) {
  return static_cast<std::uint32_t>(hash64(text));
}

}  // namespace

std::string clean_phone(std::string_view raw) {
  const auto numbers = numbers_in(raw);
  if (numbers.empty()) return "";
  return numbers.size() == 1 ? numbers[0] : numbers[0] + "," + numbers[1];
}

PhoneForm prepare_phone(std::string_view clean) {
  PhoneForm form;
  std::size_t place = 0;
  for (const char c : clean) {
    if (c >= '0' && c <= '9')
      form.numbers[place] = form.numbers[place] * 10 + static_cast<std::uint64_t>(c - '0');
    if (c == ',') place = 1;
  }
  return form;
}

PhoneLevel compare(const PhoneForm& a, const PhoneForm& b) {
  if (a.numbers[0] == 0 || b.numbers[0] == 0) return PhoneLevel::missing;
  if (a == b) return PhoneLevel::same;
  if (some_pair(a, b, std::equal_to<>{})) return PhoneLevel::one_of_several;
  if (some_pair(a, b, [](auto x, auto y) { return x % kSevenDigits == y % kSevenDigits; }))
    return PhoneLevel::last_digits;
  return some_pair(a, b, one_digit_apart) ? PhoneLevel::one_digit : PhoneLevel::different;
}

std::string clean_email(std::string_view raw) {
  auto mail = lower_ascii(raw);
  std::erase_if(
      mail, [](char c) { return static_cast<unsigned char>(c) <= ' ' || c == '<' || c == '>' || c == '"'; });
  if (mail.starts_with("mailto:")) mail.erase(0, 7);
  const auto at = std::min(mail.find('@'), mail.size());
  const auto local = std::string_view(mail).substr(0, at);
  if (local.empty() || is_placeholder_mailbox(local)) return "";
  if (const auto tag = mail.find('+'); tag != 0 && tag < at) mail.erase(tag, at - tag);
  return mail;
}

EmailForm prepare_email(std::string_view clean) {
  EmailForm form;
  if (clean.empty()) return form;
  const auto at = std::min(clean.find('@'), clean.size());
  form.local = letters_of(clean.substr(0, at));
  form.kinds = letter_kinds(form.local);
  form.local_size = static_cast<std::uint8_t>(std::min<std::size_t>(at, 0xFF));
  form.local_rest = at > form.local.text.size()
                        ? hash_of(clean.substr(form.local.text.size(), at - form.local.text.size()))
                        : 0;
  form.domain = hash_of(clean.substr(at));
  return form;
}

namespace {

bool nearly_same(const EmailForm& a, const EmailForm& b) {
  const unsigned a_size = std::min<unsigned>(a.local_size, 32);
  const unsigned b_size = std::min<unsigned>(b.local_size, 32);
  const auto most = most_likeness({a.kinds, a_size}, {b.kinds, b_size}, equal_start(a.local, b.local));
  if (most < kCannotBeNear) return false;
  if (std::max(a_size, b_size) >= kShortestForOneEdit &&
      one_letter_apart(a.local, a.local_size, b.local, b.local_size))
    return true;
  return jaro_winkler(a.local, a_size, b.local, b_size) >= kNearly;
}

}  // namespace

EmailLevel compare(const EmailForm& a, const EmailForm& b) {
  if (a.local_size == 0 || b.local_size == 0) return EmailLevel::missing;
  if (same_letters(a.local, b.local) && a.local_rest == b.local_rest)
    return a.domain == b.domain ? EmailLevel::same : EmailLevel::same_local;
  return nearly_same(a, b) ? EmailLevel::near : EmailLevel::different;
}

}  // namespace onroll
