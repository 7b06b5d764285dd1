// Names for a linkage file: those of the invented county, with the long tails and the other spellings that a
// whole country brings.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "cli/simulate/names.h"

namespace onroll::cli {

// The ways one name is spelled, the commonest first, and the name in its own script ("" Latin script).
struct Spelled {
  std::vector<std::string> ways;
  std::string own_script;
};

struct Community {
  std::string name;
  std::vector<Spelled> girls, boys, surnames;
};

struct LinkageNames {
  Names county;
  Weighted rare_girls, rare_boys;
  std::vector<Community> communities;
  Community english;                                        // only its spellings are used
  std::unordered_map<std::string, const Spelled*> spelled;  // forename as written -> its group

  LinkageNames() = default;
  LinkageNames(const LinkageNames&) = delete;  // `spelled` points inside
  LinkageNames(LinkageNames&&) = delete;
};

// A name as a family spells it.
struct FamilyName {
  std::string text;
  const Spelled* group = nullptr;  // its other spellings; none known
  bool english = true;             // rarely spelled otherwise
};

void read_linkage_names(LinkageNames& names);  // from the program's embedded data

FamilyName draw_linkage_forename(const LinkageNames& names, const Community* community, bool girl, Date born,
                                 Random& random);
FamilyName draw_linkage_surname(const LinkageNames& names, const Community* community, Random& random);

// Two forenames of one sex that are easily taken for each other: Jayden and Hayden.
std::pair<std::string_view, std::string_view> names_alike(bool girls, Random& random);

}  // namespace onroll::cli
