// The questions whether two children are one: first those whose answer would change most, then the likeliest.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "outputs/joining.h"
#include "people/ids.h"

namespace onroll {

struct ChildInPair {
  std::string name;  // "Adams, Zoe"
  std::optional<Date> date_of_birth;
};

struct QueuedPair {
  PairId pair;
  ChildInPair a;
  ChildInPair b;
  std::string reasons;  // what agrees, in words
  std::optional<double> probability;
  bool unsure = false;  // somebody looked, and was not sure
  Joining joining;
};

// Which part of the queue. Every question not yet looked at is in exactly one of cases, list, rest.
enum class QueueShow { waiting, cases, list, rest, unsure };
std::string_view word(QueueShow show);              // in addresses; "" for waiting
QueueShow parse_queue_show(std::string_view word);  // waiting for anything else

class PairQueue {
 public:
  explicit PairQueue(std::vector<QueuedPair> pairs);

  std::size_t count(QueueShow show) const;
  std::vector<const QueuedPair*> part(QueueShow show, std::size_t skip, std::size_t most) const;
  const QueuedPair* find(PairId pair) const;  // nullptr: it is not asked
  // The other questions of that part, first those after this one, then those before it.
  std::vector<PairId> after(PairId pair, QueueShow show) const;
  // Its place in that part, from 1; 0 where it is not there.
  std::size_t place(PairId pair, QueueShow show) const;

 private:
  std::vector<QueuedPair> pairs_;  // in the order of the queue
};

}  // namespace onroll
