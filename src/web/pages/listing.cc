#include "web/pages/listing.h"

#include <fmt/format.h>

#include "base/text.h"
#include "web/pages/list_address.h"

namespace onroll::web {
std::size_t page_number(const Visit& visit, std::size_t total, std::size_t per_page) {
  return page_within(page_asked(visit.request.query), total, per_page);
}

store::Stretch stretch_of(const Pagination& pages) {
  return {.most = static_cast<std::int64_t>(pages.per_page),
          .skipped = static_cast<std::int64_t>((pages.number - 1) * pages.per_page)};
}

std::string day_or(const std::optional<Date>& day, std::string_view otherwise) {
  return day ? short_day(*day) : std::string(otherwise);
}

std::string year_group_in_words(std::string_view code) {
  if (code == "R") return "Reception";
  if (code == "N1" || code == "N2" || code == "E1" || code == "E2") return "Nursery";
  if (code == "X") return "No year group";
  return is_all_digits(code) ? fmt::format("Year {}", code) : std::string(code);
}

}  // namespace onroll::web
