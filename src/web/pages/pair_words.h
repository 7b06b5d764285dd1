// Decisions, probabilities and weights in plain words.
#pragma once

#include <string>
#include <string_view>

#include "outputs/pair_queue.h"
#include "people/ids.h"
#include "store/queries/pairs.h"

namespace onroll::web {

std::string answer_in_words(std::string_view state);   // "The same child"
std::string decided_in_words(store::PairState state);  // a sentence, "" while nobody has decided

// "/pairs/12?queue=cases": the question as one of that part of the queue.
std::string pair_href(PairId pair, QueueShow show);

std::string percent(double probability);  // "97%", "99.95%"
// "Of 100 pairs as alike as these, about 97 are one child."
std::string probability_in_words(double probability);

// Natural logarithm: "counts strongly for", "says nothing", "counts a little against".
std::string_view weight_in_words(double weight);
std::string bits(double weight);  // "+8.4": how often the odds double

}  // namespace onroll::web
