// Worked examples of reading deletion grounds.
#include <doctest/doctest.h>

#include "law/deletion_grounds.h"
#include "runners.h"

namespace onroll::testing {
namespace {

std::string destination_in_words(SaysOfDestination says) {
  switch (says) {
    case SaysOfDestination::nothing:
      return "nothing";
    case SaysOfDestination::at_another_school:
      return "at another school";
    case SaysOfDestination::school_named_in_order:
      return "school named in order";
    case SaysOfDestination::educated_otherwise:
      return "educated otherwise";
    case SaysOfDestination::moved_away:
      return "moved away";
    case SaysOfDestination::in_custody:
      return "in custody";
    case SaysOfDestination::died:
      return "died";
    case SaysOfDestination::past_school_age:
      return "past school age";
  }
  return "";
}

std::string now(const Ground& ground) {
  std::string text;
  for (const auto* today : grounds_now(ground))
    text += (text.empty() ? "" : " and ") + std::string(today->paragraph);
  return text.empty() ? "none" : text;
}

void deletion_ground(Example& example) {
  const auto written = example.take("written");
  const auto deleted = example.has("deleted") ? std::optional{example.take_date("deleted")} : std::nullopt;
  const auto ground = read_ground(written, deleted);
  const auto expected = example.take("ground");
  CHECK((ground ? std::string((*ground)->paragraph) : "cannot be read") == expected);
  if (!ground || expected == "cannot be read") return;
  CHECK(year((*ground)->regulations) == std::stoi(example.take("regulations")));
  if (example.has("today")) CHECK(now(**ground) == example.take("today"));
  if (example.has("says of the child")) {
    CHECK(destination_in_words((*ground)->says) == example.take("says of the child"));
  }
  if (example.has("joint enquiry")) {
    CHECK(yes_or_no((*ground)->enquiry == Enquiry::jointly) == example.take("joint enquiry"));
  }
}

}  // namespace

Runners ground_runners() {
  return {{"deletion_grounds_2024", deletion_ground}, {"deletion_grounds_2006", deletion_ground}};
}

}  // namespace onroll::testing
