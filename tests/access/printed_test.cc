#include "access/printed.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

using namespace onroll;

// Write it anew with ONROLL_ACCEPT=1 in the environment.
TEST_CASE("docs/printed/permissions.md is what the program prints") {
  const std::string path = ONROLL_TEST_FILES "/../../docs/printed/permissions.md";
  if (std::getenv("ONROLL_ACCEPT") != nullptr) std::ofstream(path) << printed_permissions();
  std::ifstream file(path);
  std::stringstream held;
  held << file.rdbuf();
  CHECK_MESSAGE(held.str() == printed_permissions(), "docs/printed/permissions.md is stale");
}
