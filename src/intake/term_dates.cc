#include <algorithm>
#include <array>

#include "base/text.h"
#include "intake/listing.h"
#include "intake/reading.h"
#include "intake/words.h"

namespace onroll {
namespace {

struct KindWords {
  std::string_view part;  // of what is written, lower case
  TermDateKind kind;
};

// In the order they are tried: "half term" before "term", "Christmas holiday" before the term it stands in.
constexpr std::array kKinds = std::to_array<KindWords>({
    {"inset", TermDateKind::inset},
    {"training", TermDateKind::inset},
    {"staff day", TermDateKind::inset},
    {"half term", TermDateKind::half_term},
    {"half-term", TermDateKind::half_term},
    {"half_term", TermDateKind::half_term},
    {"halfterm", TermDateKind::half_term},
    {"clos", TermDateKind::closure},
    {"bank holiday", TermDateKind::closure},
    {"may day", TermDateKind::closure},
    {"holiday", TermDateKind::holiday},
    {"break", TermDateKind::holiday},
    {"vacation", TermDateKind::holiday},
    {"term", TermDateKind::term},
});

std::optional<TermDateKind> kind_in(std::string_view text) {
  const auto lower = lower_ascii(text);
  for (const auto& words : kKinds) {
    if (lower.find(words.part) != std::string::npos) return words.kind;
  }
  return std::nullopt;
}

struct TermColumns {
  explicit TermColumns(const Listing& l)
      : kind(l.place({"kind", "type", "event", "category"})),
        from(l.place({"from", "start", "startdate", "datefrom", "begins", "date", "firstday"})),
        until(l.place({"until", "end", "enddate", "dateto", "to", "ends", "lastday"})),
        name(l.place({"name", "term", "description", "title", "event", "label"})),
        urn(l.place({"urn", "schoolurn"})),
        number(l.place({"dfenumber", "laestab", "schoolnumber", "dfe"})),
        school(l.place({"school", "schoolname"})),
        la(l.place({"la", "lacode", "lea", "authority"})) {}
  // The column in which this row names its school; -1 when it names none.
  int place_of_school(const Listing& listing) const {
    for (const int place : {urn, number, school}) {
      if (!listing.said(place).empty()) return place;
    }
    return -1;
  }

  int kind, from, until, name, urn, number, school, la;
};

bool is_digits_and_marks(std::string_view text) {
  return text.find_first_of("0123456789") != std::string_view::npos;
}

std::optional<Urn> school_said(const Listing& listing, const TermColumns& at, const SaidOutside& outside) {
  for (const auto place : {at.urn, at.school}) {
    if (!is_digits_and_marks(listing.said(place))) continue;
    if (const auto urn = Urn::parse(listing.said(place))) return *urn;
  }
  for (const auto place : {at.number, at.urn, at.school}) {
    if (!outside.urn_of_number || !is_digits_and_marks(listing.said(place))) continue;
    if (const auto number = SchoolNumber::parse(listing.said(place))) return outside.urn_of_number(*number);
  }
  const auto name = listing.said(at.school);
  return !name.empty() && outside.urn_of_name ? outside.urn_of_name(fold_name(name)) : std::nullopt;
}

constexpr const char* kNoDate =
    "This is not a date that can be read. Write it as day, month and four-figure year, for example 1/9/2026.";

Result<TermDateRow> term_date_of(const Listing& listing, const TermColumns& at, const SaidOutside& outside) {
  Problems problems;
  const auto refuse = [&](int place, std::string sentence) {
    problems.push_back({std::string(listing.heading(place)), std::move(sentence)});
  };
  auto kind = kind_in(listing.said(at.kind));
  if (!kind) kind = kind_in(listing.said(at.name));
  if (!kind)
    refuse(at.kind < 0 ? at.name : at.kind,
           "What is this? Write term, half term, holiday, inset or closure.");
  const auto from = read_date(listing.said(at.from));
  if (!from) refuse(at.from, kNoDate);
  const auto until = says_nothing(listing.said(at.until)) ? from : read_date(listing.said(at.until));
  if (from && !until) refuse(at.until, kNoDate);
  if (from && until && *until < *from)
    refuse(at.until, "The last day is before the first. Put one of them right.");
  const int school_place = at.place_of_school(listing);
  const auto school = school_said(listing, at, outside);
  if (school_place >= 0 && !school)
    refuse(school_place, "This school is not known. Give its URN, or import the schools first.");
  if (!problems.empty()) return std::unexpected(std::move(problems));
  TermDateRow row{.school = school_place >= 0 ? school : outside.school,
                  .authority = {},
                  .kind = *kind,
                  .from = *from,
                  .until = *until,
                  .name = std::string(listing.said(at.name))};
  if (const auto la = LaCode::parse(listing.said(at.la))) row.authority = *la;
  return row;
}

}  // namespace

std::string_view word(TermDateKind kind) {
  switch (kind) {
    case TermDateKind::term:
      return "term";
    case TermDateKind::half_term:
      return "half_term";
    case TermDateKind::holiday:
      return "holiday";
    case TermDateKind::inset:
      return "inset";
    case TermDateKind::closure:
      return "closure";
  }
  return "";
}

Result<TermDatesReading> read_term_dates(const File& file, const SaidOutside& outside) {
  auto listing = Listing::open(file,
                               {{"kind", "type", "event", "category", "name", "term", "description", "title"},
                                {"from", "start", "startdate", "datefrom", "begins", "date", "firstday"}},
                               "kind (term, half term, holiday, inset or closure), from and until");
  if (!listing) return std::unexpected(listing.error());
  const TermColumns at(*listing);
  TermDatesReading reading{.format = listing->format(),
                           .header = listing->header(),
                           .rows = {},
                           .refused = {},
                           .remarks = listing->remarks()};
  while (listing->next()) {
    auto row = term_date_of(*listing, at, outside);
    if (row) {
      reading.rows.push_back(std::move(*row));
    } else {
      reading.refused.push_back(listing->refused(std::move(row.error())));
    }
  }
  if (auto broken = listing->broken(); !broken.empty()) return std::unexpected(std::move(broken));
  return reading;
}

}  // namespace onroll
