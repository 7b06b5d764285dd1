// Worked examples of who is missing education.
#include <doctest/doctest.h>

#include "law/missing_education.h"
#include "law/no_waiting_time.h"
#include "runners.h"

namespace onroll::testing {
namespace {

void missing(Example& example) {
  const Situation child{.of_compulsory_school_age = take_said(example, "of compulsory school age"),
                        .in_area = take_said(example, "in area"),
                        .registered_pupil = take_said(example, "registered pupil"),
                        .suitable_education_otherwise = take_said(example, "suitable education otherwise")};
  CHECK(shown(is_missing_education(child)) == example.take("missing education"));
}

void waiting(Example& example) {
  const int weeks = std::stoi(example.take("weeks of waiting"));
  CHECK(yes_or_no(waits_before_a_case(weeks).empty()) == example.take("allowed"));
}

}  // namespace

Runners missing_runners() {
  return {{"missing_education", missing}, {"no_waiting_time", waiting}};
}

}  // namespace onroll::testing
