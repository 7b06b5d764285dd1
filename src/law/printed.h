// docs/printed/law-book.md: every rule as its card says it, the deletion grounds with their conditions, the
// codes of the attendance register.
#pragma once

#include <string>

#include "law/card.h"

namespace onroll {

std::string printed_law_book(const Commencements& appointed = {});
std::string printed_card(const Card& card, const Commencements& appointed = {});

// The heading in the book, for links: "ret-01-new-pupil-return".
std::string anchor_of(const Card& card);

}  // namespace onroll
