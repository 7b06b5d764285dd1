// Which way a list is sorted.
#pragma once

namespace onroll {

enum class SortOrder { ascending, descending };

}  // namespace onroll
