// Learning what likeness weighs from a file of pupils' records, as `onroll simulate --linkage` writes it: how
// the parameters that the program carries were made.
#pragma once

#include <string_view>

#include "base/result.h"
#include "matching/learn/model.h"

namespace onroll::cli {

// Every second record or so is thinned first (no address, no contacts, no school ...), for sources differ in
// what they give and a weight must hold without the others. Where the file says who is who (column "truth"),
// that is learned from, and the UPN and the NHS number alone from how they agree with the rest.
Result<Model> learn_from_file(std::string_view path);

}  // namespace onroll::cli
