#include "profiles/profile.h"

#include "base/contract.h"
#include "base/embedded.h"

namespace onroll {
namespace {

constexpr std::string_view kFolder = "profiles/";
constexpr std::string_view kEnding = ".toml";

// Rows that parse_profile took: it refused those no calendar can be made of.
SchoolCalendar calendar_of(const Profile& profile) {
  auto made = SchoolCalendar::from_terms(profile.terms);
  require(made.has_value(), "the term dates of a profile make a calendar");
  return profile.terms_standing == CalendarStanding::own ? *std::move(made)
                                                         : SchoolCalendar{}.filled_from(*made);
}

}  // namespace

std::vector<std::string> embedded_profile_names() {
  std::vector<std::string> names;
  for (const auto& file : embedded_data()) {
    if (!file.path.starts_with(kFolder) || !file.path.ends_with(kEnding)) continue;
    names.emplace_back(file.path.substr(kFolder.size(), file.path.size() - kFolder.size() - kEnding.size()));
  }
  return names;
}

Result<Profile> embedded_profile(std::string_view name) {
  std::string there;
  for (const auto& known : embedded_profile_names()) {
    if (known == name) {
      return parse_profile(
          embedded_file(embedded_data(), std::string(kFolder) + known + std::string(kEnding)));
    }
    there += (there.empty() ? "" : ", ") + known;
  }
  return problem("profile", "There is no profile of that name. There are: " + there + ".");
}

std::string_view word_for(const Profile& profile, std::string_view key, std::string_view otherwise) {
  const auto found = profile.words.find(std::string(key));
  return found == profile.words.end() ? otherwise : std::string_view{found->second};
}

SchoolCalendar council_calendar(const Profile& profile) {
  const auto usual = embedded_profile("default");
  require(usual.has_value(), "the default profile the program carries cannot be read");
  return calendar_of(profile).filled_from(calendar_of(*usual));
}

}  // namespace onroll
