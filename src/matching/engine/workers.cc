#include "matching/engine/workers.h"

#include <algorithm>

namespace onroll {

unsigned usual_threads() {
  return std::clamp(std::thread::hardware_concurrency(), 1U, 2U);
}

}  // namespace onroll
