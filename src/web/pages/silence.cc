#include "web/pages/silence.h"

#include "web/pages/listing.h"
#include "web/pages/moments.h"

namespace onroll::web {

bool Silence::is_too_long(const std::optional<Date>& last_heard) const {
  return last_heard && (today_.date - *last_heard).count() > limit_.count;
}

std::string Silence::in_words(const std::optional<Date>& last_heard) const {
  if (!last_heard) return "";
  const auto days = (today_.date - *last_heard).count();
  if (days <= 0) return "Today";
  return count_in_words(days, "day", "days") + " ago";
}

Tag Silence::tag(const std::optional<Date>& last_heard) const {
  if (!last_heard) return {"Nothing received", TagColour::grey};
  return is_too_long(last_heard) ? Tag{"Gone quiet", TagColour::orange} : Tag{};
}

}  // namespace onroll::web
