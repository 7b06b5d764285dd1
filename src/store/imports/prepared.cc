#include "store/imports/prepared.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/hash.h"
#include "base/text.h"
#include "journal/facts_text.h"
#include "store/feed.h"

namespace onroll::store {

PreparedRow prepare_row(ReadRow row, Source source, std::string_view source_name) {
  PreparedRow prepared{.number = row.number};
  prepared.feed = feed_of(source, source_name, row.facts.school);
  journal::append_facts(prepared.facts_text, row.facts);
  prepared.digest = digest_of(prepared.feed, prepared.facts_text);
  prepared.traits = traits_of(row.facts);
  prepared.facts = std::move(row.facts);
  prepared.corrections = std::move(row.corrections);
  return prepared;
}

Result<PreparedPeople> prepare_people(ImportKind kind, const File& file, const SaidOutside& outside,
                                      std::string_view source_name) {
  auto reading = read_people(kind, file, outside);
  if (!reading) return std::unexpected(std::move(reading.error()));
  PreparedPeople prepared{.kind = kind,
                          .source = reading->source,
                          .source_name = std::string(source_name),
                          .file_name = file.name,
                          .file_digest = hex(sha256(file.bytes)),
                          .format = std::move(reading->format),
                          .as_of = reading->as_of.value_or(outside.date.value_or(outside.today.date)),
                          .header = std::move(reading->header),
                          .remarks = std::move(reading->remarks),
                          .refused = std::move(reading->refused)};
  prepared.rows.reserve(reading->rows.size());
  for (auto& row : reading->rows)
    prepared.rows.push_back(prepare_row(std::move(row), prepared.source, source_name));
  return prepared;
}

Result<NamedSource> parse_named_source(std::string_view text) {
  const auto colon = text.find(':');
  if (const auto source = parse_source(text.substr(0, colon))) {
    return NamedSource{*source,
                       std::string(colon == std::string_view::npos ? "" : trimmed(text.substr(colon + 1)))};
  }
  std::vector<std::string_view> words;
  for (const auto source : all_sources()) words.push_back(word(source));
  return problem("source",
                 fmt::format("Say what kind of list it is: one of {}; a name may follow after a colon, as in "
                             "health:North GPs.",
                             fmt::join(words, ", ")));
}

}  // namespace onroll::store
