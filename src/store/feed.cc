#include "store/feed.h"

#include <cstring>

#include "base/hash.h"

namespace onroll::store {

std::string feed_of(Source source, std::string_view source_name, const std::optional<Urn>& school) {
  std::string feed(word(source));
  feed += ':';
  const bool by_school = source == Source::roll || source == Source::joiner || source == Source::leaver;
  feed += by_school && school ? school->text() : std::string(source_name);
  return feed;
}

bool sends_whole_lists(Source source) {
  return source != Source::joiner && source != Source::leaver;
}

std::int64_t digest_of(std::string_view feed, std::string_view facts) {
  std::string text(feed);
  text += '\n';
  text += facts;
  const auto digest = sha256(text);
  std::int64_t number = 0;
  std::memcpy(&number, digest.data(), sizeof number);
  return number;
}

}  // namespace onroll::store
