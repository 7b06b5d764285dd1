#include "cases/printed.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

using namespace onroll;

// Write it anew with ONROLL_ACCEPT=1 in the environment.
TEST_CASE("docs/printed/cases.md is what the program prints") {
  const std::string path = ONROLL_TEST_FILES "/../../docs/printed/cases.md";
  if (std::getenv("ONROLL_ACCEPT") != nullptr) std::ofstream(path) << printed_cases();
  std::ifstream file(path);
  std::stringstream held;
  held << file.rdbuf();
  CHECK_MESSAGE(held.str() == printed_cases(), "docs/printed/cases.md is stale");
}
