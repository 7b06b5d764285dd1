// Reads a profile: walks what is written, so that what nobody knows is refused by name and line.
#include <fmt/format.h>
#include <toml++/toml.h>

#include <algorithm>

#include "law/deletion_grounds.h"
#include "profiles/profile.h"
#include "profiles/settings.h"

namespace onroll {
namespace {

struct Reading {
  Profile profile;
  Problems problems;

  void refuse(std::string_view field, const toml::node& where, std::string_view sentence) {
    problems.push_back(
        {std::string(field), fmt::format("Line {}, {}: {}", where.source().begin.line, field, sentence)});
  }
};

std::string dotted(std::string_view table, std::string_view key) {
  return fmt::format("{}.{}", table, key);
}

std::optional<std::string> text_of(Reading& reading, std::string_view field, const toml::node& node) {
  const auto text = node.value<std::string>();
  if (!node.is_string() || text->empty()) {
    reading.refuse(field, node, "write a text in quotation marks.");
    return std::nullopt;
  }
  return text;
}

std::optional<Date> date_of(const toml::node* node) {
  const auto written = node == nullptr ? std::nullopt : node->value_exact<toml::date>();
  if (!written) return std::nullopt;
  return parse_iso_date(fmt::format("{:04}-{:02}-{:02}", written->year, written->month, written->day));
}

std::string out_of_bounds(const Setting& setting, std::int64_t value) {
  if (value > setting.most && !setting.rule.empty()) {
    return fmt::format(
        "{} loosens the law. {} allows {} at the most; a council may ask for it sooner, never later.", value,
        setting.rule, setting.most);
  }
  return fmt::format("write a whole number from {} to {}.", setting.least, setting.most);
}

void read_number(Reading& reading, std::string_view table, std::string_view key, const toml::node& node) {
  const auto field = dotted(table, key);
  const auto setting =
      std::ranges::find_if(kSettings, [&](const Setting& s) { return s.table == table && s.key == key; });
  if (setting == kSettings.end())
    return reading.refuse(field, node, "no such setting. A profile cannot add any.");
  const auto value = node.value_exact<std::int64_t>();
  if (!value)
    return reading.refuse(field, node,
                          fmt::format("write a whole number from {} to {}.", setting->least, setting->most));
  if (*value < setting->least || *value > setting->most)
    return reading.refuse(field, node, out_of_bounds(*setting, *value));
  setting->set(reading.profile, static_cast<int>(*value));
}

void read_word(Reading& reading, std::string_view table, std::string_view key, const toml::node& node) {
  const auto field = dotted(table, key);
  if (std::ranges::find(kWords, key) == kWords.end()) {
    return reading.refuse(field, node, "a profile has no word of that name.");
  }
  if (auto text = text_of(reading, field, node)) reading.profile.words[std::string(key)] = *std::move(text);
}

// C01 to C20, process.md 1.5: a profile words them, it cannot add one.
bool is_closure_code(std::string_view key) {
  return key.size() == 3 && key >= "C01" && key <= "C20" && key[2] >= '0' && key[2] <= '9';
}

void read_closure(Reading& reading, std::string_view table, std::string_view key, const toml::node& node) {
  const auto field = dotted(table, key);
  if (!is_closure_code(key))
    return reading.refuse(field, node, "closure reasons are C01 to C20. A profile cannot add any.");
  if (auto text = text_of(reading, field, node)) {
    reading.profile.closure_reasons.push_back({std::string(key), *std::move(text)});
  }
}

void read_term(Reading& reading, const toml::node& node) {
  constexpr std::string_view kExample =
      R"(write each as { kind = "term", from = 2026-09-01, until = 2026-12-18, name = "Autumn term 2026" }.)";
  const auto* row = node.as_table();
  if (row == nullptr) return reading.refuse("terms.dates", node, kExample);
  const auto kind = parse_term_kind((*row)["kind"].value_or(""));
  const auto from = date_of(row->get("from"));
  const auto until = date_of(row->get("until"));
  const auto* name = row->get("name");
  const std::size_t known = name == nullptr ? 3 : 4;
  if (!kind || !from || !until || row->size() != known) return reading.refuse("terms.dates", node, kExample);
  reading.profile.terms.push_back({*kind, *from, *until, name == nullptr ? "" : name->value_or("")});
}

void read_terms(Reading& reading, std::string_view table, std::string_view key, const toml::node& node) {
  const auto field = dotted(table, key);
  if (key == "estimated" && node.is_boolean()) {
    const bool estimated = node.value_or(false);
    reading.profile.terms_standing = estimated ? CalendarStanding::estimated : CalendarStanding::own;
  } else if (key == "dates" && node.is_array()) {
    for (const auto& row : *node.as_array()) read_term(reading, row);
    const auto made = SchoolCalendar::from_terms(reading.profile.terms);
    if (!made) reading.refuse(field, node, made.error().front().sentence);
  } else {
    reading.refuse(field, node, "terms has dates = [...] and estimated = true or false, and nothing else.");
  }
}

void read_threshold(Reading& reading, std::string_view table, std::string_view key, const toml::node& node) {
  const auto field = dotted(table, key);
  if (key != "same_at" && key != "perhaps_at")
    return reading.refuse(field, node, "matching has same_at and perhaps_at, and nothing else.");
  const auto least = key == "same_at" ? MatchThresholds::kLeastSameAt : 0.01;
  const auto value = node.value_exact<double>();
  if (!value || !(*value >= least && *value < 1.0)) {
    return reading.refuse(field, node,
                          fmt::format("write a probability from {} to less than 1, such as 0.999.", least));
  }
  (key == "same_at" ? reading.profile.matching.same_at : reading.profile.matching.perhaps_at) = *value;
}

void read_documents(Reading& reading, std::string_view paragraph, const toml::node& node) {
  const auto field = dotted("deletion.documents", paragraph);
  const auto* list = node.as_array();
  if (find_ground(Regulations::of_2024, paragraph) == nullptr || list == nullptr) {
    return reading.refuse(
        field, node, R"x(write the ground and a list of documents: "9(1)(a)" = ["De-rolling checklist"].)x");
  }
  for (const auto& item : *list) {
    if (auto name = text_of(reading, field, item)) {
      reading.profile.deletion.documents.push_back({std::string(paragraph), *std::move(name)});
    }
  }
}

void read_alert(Reading& reading, const toml::node& node) {
  const auto alert = parse_alert(node.value_or(""));
  if (!alert) {
    return reading.refuse(
        "deletion.alerts", node,
        "write protection_plan, child_in_need, looked_after or education_health_care_plan.");
  }
  reading.profile.deletion.alerts.push_back(*alert);
}

void read_deletion(Reading& reading, std::string_view table, std::string_view key, const toml::node& node) {
  if (key == "alerts" && node.is_array()) {
    for (const auto& alert : *node.as_array()) read_alert(reading, alert);
  } else if (key == "documents" && node.is_table()) {
    for (const auto& [paragraph, list] : *node.as_table()) read_documents(reading, paragraph.str(), list);
  } else {
    reading.refuse(dotted(table, key), node, "deletion has alerts = [...] and documents, and nothing else.");
  }
}

// Sections 37 to 42 of the Children's Wellbeing and Schools Act 2026 come in on days appointed after Royal
// Assent.
void read_commencement(Reading& reading, std::string_view table, std::string_view key,
                       const toml::node& node) {
  constexpr std::array<std::string_view, 6> kSections = {"section 37", "section 38", "section 39",
                                                         "section 40", "section 41", "section 42"};
  const auto day = date_of(&node);
  if (std::ranges::find(kSections, key) == kSections.end() || !day || *day <= date(2026, 4, 29)) {
    return reading.refuse(
        dotted(table, key), node,
        R"(write the day appointed for a section from 37 to 42: "section 38" = 2027-09-01.)");
  }
  reading.profile.commencements.push_back({std::string(key), *day});
}

bool is_la_code(const std::string& text) {
  return text.size() == 3 && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

// A postcode's first half: one or two letters, a digit, then a digit or a letter or nothing.
bool is_outcode(std::string_view text) {
  const auto letter = [](char c) { return c >= 'A' && c <= 'Z'; };
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  const auto area = std::ranges::find_if_not(text, letter) - text.begin();
  const auto rest = text.substr(static_cast<std::size_t>(area));
  return (area == 1 || area == 2) && (rest.size() == 1 || rest.size() == 2) && digit(rest[0]) &&
         (rest.size() == 1 || digit(rest[1]) || letter(rest[1]));
}

void read_outcodes(Reading& reading, const toml::node& node) {
  constexpr std::string_view kExample = R"(write a list of first halves of postcodes, ["BA1", "BA2"].)";
  const auto* list = node.as_array();
  if (list == nullptr) return reading.refuse("outcodes", node, kExample);
  for (const auto& item : *list) {
    const std::string text = item.value_or("");
    if (!is_outcode(text)) {
      reading.refuse("outcodes", item, kExample);
    } else {
      reading.profile.outcodes.push_back(text);
    }
  }
}

void read_plain(Reading& reading, std::string_view key, const toml::node& node) {
  auto& profile = reading.profile;
  auto text = text_of(reading, key, node);
  if (!text) return;
  if (key == "la_code" && !is_la_code(*text))
    return reading.refuse(key, node, R"(write three digits, "885".)");
  if (key == "email" && text->find('@') == std::string::npos)
    return reading.refuse(key, node, "write an e-mail address.");
  if (key == "name") profile.name = *std::move(text);
  if (key == "la_code") profile.la_code = *std::move(text);
  if (key == "team") profile.team = *std::move(text);
  if (key == "email") profile.email = *std::move(text);
  if (key == "telephone") profile.telephone = *std::move(text);
}

struct Table {
  std::string_view name;
  void (*read)(Reading&, std::string_view table, std::string_view key, const toml::node&);
};

constexpr std::array kTables = {Table{"settings", read_number},   Table{"limits", read_number},
                                Table{"words", read_word},        Table{"closure_reasons", read_closure},
                                Table{"terms", read_terms},       Table{"matching", read_threshold},
                                Table{"deletion", read_deletion}, Table{"commencement", read_commencement}};

constexpr std::array<std::string_view, 5> kPlain = {"name", "la_code", "team", "email", "telephone"};

void read_top(Reading& reading, std::string_view key, const toml::node& node) {
  if (key == "outcodes") return read_outcodes(reading, node);
  if (std::ranges::find(kPlain, key) != kPlain.end()) return read_plain(reading, key, node);
  const auto table = std::ranges::find(kTables, key, &Table::name);
  if (table == kTables.end()) return reading.refuse(key, node, "a profile has no such part.");
  const auto* inner = node.as_table();
  if (inner == nullptr) return reading.refuse(key, node, fmt::format("write it as a table: [{}].", key));
  for (const auto& [inner_key, value] : *inner) table->read(reading, key, inner_key.str(), value);
}

// The packaged library tells of bad TOML by exception; it goes no further than here.
Result<toml::table> parse_toml(std::string_view text) {
  try {
    return toml::parse(text);
  } catch (const toml::parse_error& error) {
    return problem(
        "", fmt::format("Line {}: this is not TOML: {}.", error.source().begin.line, error.description()));
  }
}

}  // namespace

Result<Profile> parse_profile(std::string_view toml) {
  const auto table = parse_toml(toml);
  if (!table) return std::unexpected(table.error());
  Reading reading;
  for (const auto& [key, node] : *table) read_top(reading, key.str(), node);
  if (reading.profile.name.empty())
    reading.problems.push_back({"name", "Say the council's name: name = \"...\"."});
  const auto& matching = reading.profile.matching;
  if (matching.perhaps_at >= matching.same_at) {
    reading.problems.push_back({"matching.perhaps_at",
                                "matching.perhaps_at must be less than matching.same_at: between the two a "
                                "person is asked."});
  }
  if (!reading.problems.empty()) return std::unexpected(std::move(reading.problems));
  return std::move(reading.profile);
}

}  // namespace onroll
