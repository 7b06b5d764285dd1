// What stands around every page: names, navigation, banner. Set once when the server starts.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "access/permission.h"
#include "calendar/date.h"
#include "web/session/session.h"

namespace onroll::web {

struct NavigationItem {
  std::string text;
  std::string href;
  Permission permission;  // shown to those who may
};

// How people reach the server. Over TLS the cookie is "__Host-onroll" and Secure; plain HTTP is for loopback
// only, where browsers refuse Secure cookies, so it is then named "onroll".
enum class Transport { loopback_http, tls };

// The day people work on and the clock sessions run by are two things: in a demo the day can be moved.
struct Clock {
  std::function<Today()> today;
  std::function<Instant()> now;
};

struct Surroundings {
  std::string service_name = "Onroll";
  std::string council;  // "Bath and North East Somerset Council"; "" shows the service name alone
  std::string banner;   // "Demonstration: nobody in this county is real."; "" shows none
  std::string help;     // sentence of the footer: whom to ask
  std::vector<NavigationItem> navigation;
  Transport transport = Transport::loopback_http;
};

}  // namespace onroll::web
