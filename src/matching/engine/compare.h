// One pair of records compared: level by comparison, and all of them as a pattern. Symmetric.
#pragma once

#include "matching/engine/pattern.h"
#include "matching/engine/scheme.h"
#include "matching/engine/table.h"

namespace onroll {

// REQUIRES that the scheme was made for the columns of the table.
Level compare(const Table& table, const Comparison& comparison, RecordNo a, RecordNo b);
Pattern pattern_of(const Table& table, const Scheme& scheme, RecordNo a, RecordNo b);

}  // namespace onroll
