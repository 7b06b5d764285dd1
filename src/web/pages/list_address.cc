#include "web/pages/list_address.h"

#include <algorithm>

#include "base/text.h"

namespace onroll::web {

std::string list_address(std::string_view path,
                         std::initializer_list<std::pair<std::string_view, std::string_view>> pairs) {
  std::string address(path);
  for (const auto& [name, value] : pairs)
    if (!value.empty()) address = with_query(address, name, value);
  return address;
}

SortOrder order_asked(const Params& query) {
  return query["order"] == "desc" ? SortOrder::descending : SortOrder::ascending;
}

Sorted shown_as(SortOrder order) {
  return order == SortOrder::ascending ? Sorted::ascending : Sorted::descending;
}

std::string_view word(SortOrder order) {
  return order == SortOrder::ascending ? "asc" : "desc";
}

std::size_t page_asked(const Params& query) {
  const auto text = query["page"];
  if (!is_all_digits(text) || text.size() > 6) return 1;
  return std::max<std::size_t>(1, std::stoul(std::string(text)));
}

std::size_t page_within(std::size_t asked, std::size_t total, std::size_t per_page) {
  return std::min(asked, std::max<std::size_t>(1, (total + per_page - 1) / per_page));
}

}  // namespace onroll::web
