// What lists on pages share: which page is shown, days and year groups in words.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "calendar/date.h"
#include "store/queries/imports.h"
#include "web/components/shown.h"
#include "web/route.h"

namespace onroll::web {

inline constexpr std::size_t kRowsOnPage = 25;

// ?page=N, from 1; 1 for anything else, the last page where there are not so many.
std::size_t page_number(const Visit& visit, std::size_t total, std::size_t per_page = kRowsOnPage);
store::Stretch stretch_of(const Pagination& pages);

std::string day_or(const std::optional<Date>& day, std::string_view otherwise);  // "3 Nov 2026"
std::string year_group_in_words(std::string_view code);  // CBDS: "7" -> "Year 7", "R" -> "Reception"

}  // namespace onroll::web
