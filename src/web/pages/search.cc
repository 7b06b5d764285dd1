#include "web/pages/search.h"

#include <fmt/format.h>

#include "base/text.h"
#include "law/compulsory_school_age.h"
#include "law/national_curriculum_year.h"
#include "store/queries/search.h"
#include "web/page.h"
#include "web/pages/moments.h"

namespace onroll::web {
namespace {

constexpr std::size_t kMostFound = 50;

SearchPage form_of(const Visit& visit, Problems problems) {
  const auto& form = visit.request.form;
  const auto field = [&](const char* name, const char* label, Width width) {
    return TextInput{.name = name,
                     .label = label,
                     .value = std::string(form[name]),
                     .problem = problem_of(problems, name),
                     .width = width,
                     .autocomplete = "off"};
  };
  SearchPage page{.csrf = std::string(visit.csrf()),
                  .anything = field("anything", "Name, or anything else you know", Width::full),
                  .date_of_birth = field("date_of_birth", "Date of birth", Width::chars_10),
                  .upn = field("upn", "UPN", Width::chars_20),
                  .postcode = field("postcode", "Postcode", Width::chars_10),
                  .number = field("number", "Child number", Width::chars_10)};
  page.anything.hint =
      "Part of a name is enough, in any order and without accents. A UPN, date or postcode works too.";
  page.problems = std::move(problems);
  return page;
}

void read_date(std::string_view said, store::SoughtChild& sought, Problems& problems) {
  if (said.empty()) return;
  sought.date_of_birth = parse_any_date(said);
  if (!sought.date_of_birth) {
    problems.push_back(
        {"date_of_birth", "Enter a date with a four-figure year, for example 27/3/2014 or 27 Mar 2014"});
  }
}

template <typename Identifier>
void read_identifier(std::string_view said, const char* field, std::optional<Identifier>& into,
                     Problems& problems) {
  if (said.empty()) return;
  const auto parsed = Identifier::parse(said);
  if (parsed) {
    into = *parsed;
  } else {
    problems.push_back({field, parsed.error().front().sentence});
  }
}

// The one box: a UPN, date, postcode or number where it reads as one, else a name.
void read_anything(std::string_view said, store::SoughtChild& sought, Problems& problems) {
  if (said.empty()) return;
  if (const auto upn = Upn::parse(said); upn && !sought.upn) {
    sought.upn = *upn;
  } else if (const auto day = parse_any_date(said); day && !sought.date_of_birth) {
    sought.date_of_birth = *day;
  } else if (const auto postcode = Postcode::parse(said); postcode && !sought.postcode) {
    sought.postcode = *postcode;
  } else if (const auto number = parse_id<ChildKind>(said); number && !sought.number) {
    sought.number = *number;
  } else {
    sought.name_words = store::name_words(said);
    if (sought.name_words.empty())
      problems.push_back({"anything", "Enter part of a name, with at least one letter"});
  }
}

Result<store::SoughtChild> read_sought(const Visit& visit) {
  const auto& form = visit.request.form;
  store::SoughtChild sought;
  Problems problems;
  read_date(form.trimmed("date_of_birth"), sought, problems);
  read_identifier<Upn>(form.trimmed("upn"), "upn", sought.upn, problems);
  read_identifier<Postcode>(form.trimmed("postcode"), "postcode", sought.postcode, problems);
  if (const auto said = form.trimmed("number"); !said.empty()) {
    sought.number = parse_id<ChildKind>(said);
    if (!sought.number) problems.push_back({"number", "Enter the child's number, digits only"});
  }
  read_anything(form.trimmed("anything"), sought, problems);
  if (problems.empty() && sought.says_nothing())
    problems.push_back({"anything", "Enter something you know of the child"});
  if (!problems.empty()) return std::unexpected(std::move(problems));
  return sought;
}

std::string year_of(const std::optional<Date>& born, Date today) {
  const auto year = born ? national_curriculum_year(*born, today) : std::nullopt;
  return year ? year_in_words(*year) : std::string();
}

Cell standing_of(const store::FoundChild& child, Date today) {
  if (child.date_of_birth && !is_of_compulsory_school_age(*child.date_of_birth, today)) {
    return {.text = "", .tag = {"Not of compulsory school age", TagColour::grey}};
  }
  if (!child.cause) return {.text = "", .tag = {"Accounted for", TagColour::green}};
  const Tag tag =
      child.in_transit ? Tag{"Between schools", TagColour::blue} : Tag{"Not accounted for", TagColour::red};
  return {.text = std::string(in_words(*child.cause)), .tag = tag};
}

// Beside the name, so that a phone shows what tells two children apart without moving the table.
std::string what_tells_apart(const store::FoundChild& child) {
  const auto born =
      child.date_of_birth ? "Born " + short_day(*child.date_of_birth) : std::string("Birth not known");
  const auto upn = child.upn.empty() ? std::string() : ", UPN " + child.upn;
  return fmt::format("{}{}, child {}", born, upn, child.child.value);
}

Cell case_of(const Visit& visit, const store::FoundChild& child) {
  if (!child.open_case) return {.text = "None open"};
  const auto number = child.open_case->value;
  return {.text = fmt::format("Case {}", number),
          .href = visit.may(Permission::see_case) ? fmt::format("/cases/{}", number) : std::string()};
}

Table found_table(const Visit& visit, const store::FoundChildren& found) {
  Table table{.caption = "Children found",
              .columns = {{"Name"}, {"Standing"}, {"Year"}, {"School"}, {"Case"}},
              .caption_hidden = true};
  for (const auto& child : found.children) {
    table.rows.push_back({{.text = child.name,
                           .href = fmt::format("/children/{}", child.child.value),
                           .note = what_tells_apart(child)},
                          standing_of(child, visit.today.date),
                          {.text = year_of(child.date_of_birth, visit.today.date)},
                          {.text = child.school_name.empty() ? "None known" : child.school_name},
                          case_of(visit, child)});
  }
  return table;
}

std::string sentence_of(const store::FoundChildren& found) {
  if (found.children.empty()) return "Nobody was found";
  if (found.more) {
    return fmt::format("More than {} children fit. Add a date of birth or more of the name", kMostFound);
  }
  return count_in_words(static_cast<std::int64_t>(found.children.size()), "child found", "children found");
}

}  // namespace

Response ask_search(store::Database&, const Visit& visit) {
  return page(visit, {.title = "Find a child"}, form_of(visit, {}));
}

Response answer_search(store::Database& database, const Visit& visit) {
  const auto sought = read_sought(visit);
  if (!sought) {
    return page(
        visit,
        {.title = "Find a child", .status = Status::unprocessable, .standing = Standing::with_problems},
        form_of(visit, sought.error()));
  }
  const auto found = database.read(
      [&](store::Connection& connection) { return store::find_children(connection, *sought, kMostFound); });
  auto content = form_of(visit, {});
  content.asked = true;
  content.sentence = sentence_of(found);
  content.found = found_table(visit, found);
  if (found.children.empty()) {
    content.what_to_try = {"Fewer letters of one name: the beginning is enough.",
                           "The date of birth alone, or the postcode alone.",
                           "Day and month the other way round, or the name the school knows.",
                           "Whether the school's newest roll has come: see Schools."};
  }
  return page(visit, {.title = "Children found"}, content).with("Cache-Control", "no-store");
}

}  // namespace onroll::web
