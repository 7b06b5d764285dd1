// The address of a list: its filters, its order and the page shown.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include "outputs/sort_order.h"
#include "web/components/shown.h"
#include "web/http/params.h"

namespace onroll::web {

inline constexpr std::size_t kRowsAPage = 50;

// `path` with every pair whose value says something.
std::string list_address(std::string_view path,
                         std::initializer_list<std::pair<std::string_view, std::string_view>> pairs);

SortOrder order_asked(const Params& query);  // ascending unless order=desc
Sorted shown_as(SortOrder order);
std::string_view word(SortOrder order);  // "asc", "desc"

// The page asked for, from 1; what is no number is 1.
std::size_t page_asked(const Params& query);
// The same, no further than the last page there is.
std::size_t page_within(std::size_t asked, std::size_t total, std::size_t per_page);

}  // namespace onroll::web
