// Feeds: who says the same kind of thing again and again. A newer whole list of a feed takes the place of the
// older.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "people/identifiers.h"
#include "people/sources.h"

namespace onroll::store {

// "roll:116735", "joiner:116735", "health:North GP": the source, and the school or the name given with
// --source.
std::string feed_of(Source source, std::string_view source_name, const std::optional<Urn>& school);

// Does this source send whole lists, so that a child gone from the newest is gone? Joiner and leaver notices
// stand each by itself.
bool sends_whole_lists(Source source);

// What says that two rows of one feed are the same words.
std::int64_t digest_of(std::string_view feed, std::string_view facts);

}  // namespace onroll::store
