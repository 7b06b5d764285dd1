// CME-14: the council tells who referred a child how far it has come.
#pragma once

#include "law/card.h"

namespace onroll {

extern const Card kProgressUpdate;

}  // namespace onroll
