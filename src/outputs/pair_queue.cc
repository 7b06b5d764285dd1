#include "outputs/pair_queue.h"

#include <algorithm>
#include <tuple>

namespace onroll {
namespace {

struct ShowWord {
  QueueShow show;
  std::string_view word;
};
constexpr std::array kShows{ShowWord{QueueShow::waiting, ""}, ShowWord{QueueShow::cases, "cases"},
                            ShowWord{QueueShow::list, "list"}, ShowWord{QueueShow::rest, "rest"},
                            ShowWord{QueueShow::unsure, "not_sure"}};

QueueShow part_of(const QueuedPair& pair) {
  if (pair.unsure) return QueueShow::unsure;
  if (pair.joining.effect <= JoiningEffect::opens_case) return QueueShow::cases;
  return pair.joining.effect == JoiningEffect::nothing ? QueueShow::rest : QueueShow::list;
}

bool is_in(const QueuedPair& pair, QueueShow show) {
  return show == QueueShow::waiting ? !pair.unsure : part_of(pair) == show;
}

}  // namespace

std::string_view word(QueueShow show) {
  return std::ranges::find(kShows, show, &ShowWord::show)->word;
}

QueueShow parse_queue_show(std::string_view word) {
  const auto found = std::ranges::find(kShows, word, &ShowWord::word);
  return found == kShows.end() ? QueueShow::waiting : found->show;
}

PairQueue::PairQueue(std::vector<QueuedPair> pairs) : pairs_(std::move(pairs)) {
  std::ranges::sort(pairs_, {}, [](const QueuedPair& pair) {
    return std::tuple{pair.joining.effect, -pair.probability.value_or(0), pair.pair};
  });
}

std::size_t PairQueue::count(QueueShow show) const {
  return static_cast<std::size_t>(
      std::ranges::count_if(pairs_, [show](const QueuedPair& pair) { return is_in(pair, show); }));
}

std::vector<const QueuedPair*> PairQueue::part(QueueShow show, std::size_t skip, std::size_t most) const {
  std::vector<const QueuedPair*> rows;
  for (const auto& pair : pairs_) {
    if (rows.size() == most) break;
    if (!is_in(pair, show)) continue;
    if (skip > 0) {
      --skip;
    } else {
      rows.push_back(&pair);
    }
  }
  return rows;
}

const QueuedPair* PairQueue::find(PairId pair) const {
  const auto found = std::ranges::find(pairs_, pair, &QueuedPair::pair);
  return found == pairs_.end() ? nullptr : &*found;
}

std::vector<PairId> PairQueue::after(PairId pair, QueueShow show) const {
  std::vector<PairId> later;
  std::vector<PairId> earlier;
  bool passed = false;
  for (const auto& each : pairs_) {
    if (each.pair == pair) {
      passed = true;
    } else if (is_in(each, show)) {
      (passed ? later : earlier).push_back(each.pair);
    }
  }
  later.insert(later.end(), earlier.begin(), earlier.end());
  return later;
}

std::size_t PairQueue::place(PairId pair, QueueShow show) const {
  std::size_t before = 0;
  for (const auto& each : pairs_) {
    if (!is_in(each, show)) continue;
    ++before;
    if (each.pair == pair) return before;
  }
  return 0;
}

}  // namespace onroll
