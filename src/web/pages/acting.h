// From a form to an act: who asks, when, and the key that makes a form sent twice count once.
#pragma once

#include <string>

#include "base/result.h"
#include "store/perform.h"
#include "web/route.h"

namespace onroll::web {

// For the hidden field of every form that acts: <input type="hidden" name="act_key" value="{{act_key}}">.
std::string new_act_key();

// The key of the form shown again after problems: the one that was sent.
std::string act_key_of(const Visit& visit);

// REQUIRES: somebody is signed in.
store::Occasion occasion_of(const Visit& visit, std::string reason = {});

// What was not done as the problems of a form; a refusal stands for the whole form and jumps to `field`.
Problems problems_of(const store::NotDone& not_done, std::string field);

}  // namespace onroll::web
