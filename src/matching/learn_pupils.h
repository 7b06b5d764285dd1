// Parameters for the register's own scheme, learned from a table of pupils' records.
#pragma once

#include "matching/engine/table.h"
#include "matching/learn/model.h"

namespace onroll {

// As `onroll link` learns; how common names are on average is then taken from the lists the program carries,
// by which the register weighs rarity. REQUIRES: the table holds pupil_scheme().columns, in that order.
Model learn_pupils(const Table& table);

// Was the model learned for pupil_scheme() as it is: the same comparisons with as many levels?
bool fits_pupils(const Model& model);

}  // namespace onroll
