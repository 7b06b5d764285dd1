#include "cli/simulate/random.h"

namespace onroll::cli {

Random::Random(std::uint64_t seed, std::uint64_t stream) : step_((stream << 1U) | 1U) {
  next();
  state_ += seed;
  next();
}

std::uint32_t Random::next() {
  const std::uint64_t old = state_;
  state_ = old * 6364136223846793005ULL + step_;
  const auto shifted = static_cast<std::uint32_t>(((old >> 18U) ^ old) >> 27U);
  const auto turn = static_cast<std::uint32_t>(old >> 59U);
  return (shifted >> turn) | (shifted << ((32U - turn) & 31U));
}

std::int32_t Random::below(std::int32_t limit) {
  require(limit > 0, "a limit above nothing");
  return static_cast<std::int32_t>((static_cast<std::uint64_t>(next()) * static_cast<std::uint64_t>(limit)) >>
                                   32U);
}

std::int32_t Random::between(std::int32_t low, std::int32_t high) {
  return low + below(high - low + 1);
}

}  // namespace onroll::cli
