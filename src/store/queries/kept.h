// Something read from the register that costs too much to read for every page: kept until what it was made
// from has changed. Every reader asks the register first whether it has, so that several servers agree.
#pragma once

#include <memory>
#include <mutex>
#include <optional>
#include <utility>

#include "store/engine/connection.h"

namespace onroll::store {

// `State` says what the value was made from: two equal states mean the same value.
template <typename Value, typename State>
class Kept {
 public:
  // RETURNS the value for `state`, made by `load()` where the one kept is of another state. Thread-safe; many
  // may load at once after a change, the last one stays.
  template <typename Load>
  std::shared_ptr<const Value> of(const State& state, Load&& load) {
    {
      const std::lock_guard lock(mutex_);
      if (value_ && state_ == state) return value_;
    }
    auto fresh = std::make_shared<const Value>(std::forward<Load>(load)());
    const std::lock_guard lock(mutex_);
    state_ = state;
    value_ = fresh;
    return fresh;
  }

 private:
  std::mutex mutex_;
  std::optional<State> state_;
  std::shared_ptr<const Value> value_;
};

}  // namespace onroll::store
