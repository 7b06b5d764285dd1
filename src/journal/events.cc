#include "journal/events.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "journal/facts_fields.h"

namespace onroll {

template <typename Archive>
void fields(Archive& archive, SchoolRow& school) {
  archive("authority", school.authority);
  archive("number", school.number);
  archive("name", school.name);
  archive("authority_name", school.authority_name);
  archive("type", school.type);
  archive("type_group", school.type_group);
  archive("phase", school.phase);
  archive("status", school.status);
  archive("gender", school.gender);
  archive("opened", school.opened);
  archive("closed", school.closed);
  archive("low_age", school.low_age);
  archive("high_age", school.high_age);
  archive("pupils", school.pupils);
  archive("sixth_form", school.sixth_form);
  archive("nursery", school.nursery);
  archive("boarders", school.boarders);
  archive("address", school.address);
  archive("postcode", school.postcode);
  archive("district", school.district);
  archive("ward", school.ward);
  archive("telephone", school.telephone);
  archive("website", school.website);
  archive("head", school.head);
  archive("uprn", school.uprn);
  archive("previous_number", school.previous_number);
}

template <typename Archive>
void fields(Archive& archive, TermDateRow& row) {
  archive("school", row.school);
  archive("authority", row.authority);
  archive("kind", row.kind);
  archive("from", row.from);
  archive("until", row.until);
  archive("name", row.name);
}

}  // namespace onroll

namespace onroll::journal {

template <>
void Writer::write(const SchoolRow& school) {
  out_ += R"({"urn":)";
  append_quoted(out_, school.urn.text());
  Writer inner(out_);
  inner.first_ = false;
  fields(inner, const_cast<SchoolRow&>(school));
  out_ += '}';
}

template <>
SchoolRow Reader::made_from(const nlohmann::json& json) {
  SchoolRow school{.urn = made_from<Urn>(json.at("urn"))};
  Reader inner(json);
  fields(inner, school);
  return school;
}

template <>
void Writer::write(const SchoolLinkRow& link) {
  out_ += '{';
  Writer inner(out_);
  inner("urn", std::optional(link.school));
  inner("other", std::optional(link.other));
  inner("relation", link.relation);
  inner("on", link.on);
  out_ += '}';
}

template <>
SchoolLinkRow Reader::made_from(const nlohmann::json& json) {
  SchoolLinkRow link{.school = made_from<Urn>(json.at("urn")), .other = made_from<Urn>(json.at("other"))};
  Reader inner(json);
  inner("relation", link.relation);
  inner("on", link.on);
  return link;
}

template <typename Archive>
void fields(Archive& a, Snapshot& s) {
  a("feed", s.feed), a("urn", s.urn), a("pupils", s.pupils);
}
template <typename Archive>
void fields(Archive& a, ImportTaken& e) {
  a("import", e.import), a("kind", e.kind), a("source", e.source), a("source_name", e.source_name);
  a("file_name", e.file_name), a("file_digest", e.file_digest), a("format", e.format), a("as_of", e.as_of);
  a("header", e.header), a("remarks", e.remarks), a("rows_read", e.rows_read), a("rows_taken", e.rows_taken);
  a("rows_already_held", e.rows_already_held), a("rows_put_right", e.rows_put_right);
  a("rows_refused", e.rows_refused), a("snapshots", e.snapshots);
}
template <typename Archive>
void fields(Archive& a, TakenRecord& r) {
  a("record", r.record), a("row", r.row), a("child", r.child), a("new_child", r.new_child);
  a("because_of", r.because_of), a("log_odds", r.log_odds), a("pattern", r.pattern);
  if constexpr (std::is_same_v<Archive, Writer>) {
    if (!r.facts_text.empty()) return a.made("facts", r.facts_text);
  }
  a("facts", r.facts);
}
template <typename Archive>
void fields(Archive& a, RecordsTaken& e) {
  a("import", e.import), a("source", e.source), a("source_name", e.source_name), a("records", e.records);
  a("parameters", e.parameters);
}
template <typename Archive>
void fields(Archive& a, ListedRecord& r) {
  a("record", r.record), a("row", r.row);
}
template <typename Archive>
void fields(Archive& a, RecordsListed& e) {
  a("import", e.import), a("records", e.records);
}
template <typename Archive>
void fields(Archive& a, RowNote& n) {
  a("row", n.row), a("place", n.place), a("column", n.column), a("sentence", n.sentence);
}
template <typename Archive>
void fields(Archive& a, RowsPutRight& e) {
  a("import", e.import), a("notes", e.notes);
}
template <typename Archive>
void fields(Archive& a, WaitingRow& r) {
  a("row", r.row), a("cells", r.cells), a("problems", r.problems);
}
template <typename Archive>
void fields(Archive& a, RowsRefused& e) {
  a("import", e.import), a("rows", e.rows);
}
template <typename Archive>
void fields(Archive& a, RowSettled& e) {
  a("import", e.import), a("row", e.row), a("state", e.state), a("snapshots", e.snapshots);
}
template <typename Archive>
void fields(Archive& a, ImportUndone& e) {
  a("import", e.import);
}
template <typename Archive>
void fields(Archive& a, SchoolsTaken& e) {
  a("schools", e.schools);
}
template <typename Archive>
void fields(Archive& a, SchoolLinksTaken& e) {
  a("links", e.links);
}
template <typename Archive>
void fields(Archive& a, TermDatesTaken& e) {
  a("import", e.import), a("dates", e.dates);
}
template <typename Archive>
void fields(Archive& a, FoundPair& p) {
  a("pair", p.pair), a("a", p.a), a("b", p.b), a("record_a", p.record_a), a("record_b", p.record_b);
  a("reasons", p.reasons), a("rule", p.rule), a("log_odds", p.log_odds), a("pattern", p.pattern);
  a("parameters", p.parameters);
}
template <typename Archive>
void fields(Archive& a, PairsFound& e) {
  a("pairs", e.pairs);
}
template <typename Archive>
void fields(Archive& a, PairDecided& e) {
  a("pair", e.pair), a("state", e.state), a("reason", e.reason), a("settled_at", e.settled_at);
  a("seen", e.seen);
}
template <typename Archive>
void fields(Archive& a, PairReopened& e) {
  a("found", e.found), a("news", e.news);
}
template <typename Archive>
void fields(Archive& a, ParametersLearned& e) {
  a("number", e.number), a("version", e.version), a("model", e.model);
}
template <typename Archive>
void fields(Archive& a, ChildrenJoined& e) {
  a("kept", e.kept), a("joined", e.joined), a("moved", e.moved);
}
template <typename Archive>
void fields(Archive& a, ChildrenParted& e) {
  a("kept", e.kept), a("parted", e.parted), a("moved_back", e.moved_back);
}
template <typename Archive>
void fields(Archive& a, Finding& f) {
  a("child", f.child), a("state", f.state), a("cause", f.cause), a("since", f.since);
  a("last_school", f.last_school), a("evidence", f.evidence), a("case_due", f.case_due),
      a("found_on", f.found_on);
}
template <typename Archive>
void fields(Archive& a, FindingsChanged& e) {
  a("as_of", e.as_of), a("set", e.set), a("cleared", e.cleared);
}
template <typename Archive>
void fields(Archive& a, CaseChanged& e) {
  a("case", e.case_id), a("child", e.child), a("at", e.at), a("by", e.by), a("kind", e.kind),
      a("text", e.text);
}

namespace {

// In the order of the variant.
constexpr std::array<std::string_view, std::variant_size_v<Event>> kKinds = {
    "import_taken", "records_taken", "records_listed",    "rows_put_right",     "rows_refused",
    "row_settled",  "import_undone", "schools_taken",     "school_links_taken", "term_dates_taken",
    "pairs_found",  "pair_decided",  "children_joined",   "children_parted",    "findings_changed",
    "case_changed", "pair_reopened", "parameters_learned"};

template <std::size_t... Index>
Event decode_as(std::size_t wanted, std::string_view payload, std::index_sequence<Index...>) {
  std::optional<Event> event;
  ((wanted == Index ? void(event.emplace(from_text<std::variant_alternative_t<Index, Event>>(payload)))
                    : void()),
   ...);
  require(event.has_value(), "the journal holds an event of a kind nobody knows");
  return std::move(*event);
}

}  // namespace

std::string_view kind(const Event& event) {
  return kKinds[event.index()];
}

std::string subject(const Event& event) {
  return std::visit(
      [](const auto& e) -> std::string {
        if constexpr (requires { e.case_id; }) {
          return fmt::format("case:{}", e.case_id.value);
        } else if constexpr (requires { e.import; }) {
          return fmt::format("import:{}", e.import.value);
        } else if constexpr (requires { e.found; }) {
          return fmt::format("pair:{}", e.found.pair.value);
        } else if constexpr (requires { e.pair; }) {
          return fmt::format("pair:{}", e.pair.value);
        } else if constexpr (requires { e.kept; }) {
          return fmt::format("child:{}", e.kept.value);
        } else {
          return "";
        }
      },
      event);
}

std::string school_text(const SchoolRow& school) {
  return to_text(school);
}

SchoolRow parse_school(std::string_view text) {
  return from_text<SchoolRow>(text);
}

std::string encode(const Event& event) {
  return std::visit([](const auto& e) { return to_text(e); }, event);
}

Event decode(std::string_view kind, std::string_view payload) {
  const auto index = static_cast<std::size_t>(std::ranges::find(kKinds, kind) - kKinds.begin());
  return decode_as(index, payload, std::make_index_sequence<std::variant_size_v<Event>>{});
}

}  // namespace onroll::journal
