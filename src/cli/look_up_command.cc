// One child looked up in the register. What is sought is read from a file or standard input, for a command
// line is seen by everybody.
#include <fmt/format.h>

#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "cli/command.h"
#include "cli/opening.h"
#include "outputs/csv.h"
#include "store/look_up.h"

namespace onroll::cli {
namespace {

template <typename Identifier>
void read_identifier(std::optional<Identifier>& into, std::string_view name, std::string_view value,
                     Problems& problems) {
  auto parsed = Identifier::parse(value);
  if (parsed) {
    into = *parsed;
  } else {
    for (auto& problem : parsed.error()) problems.push_back({std::string(name), problem.sentence});
  }
}

void read_birth(Facts& facts, std::string_view value, Problems& problems) {
  facts.date_of_birth = parse_any_date(value);
  if (!facts.date_of_birth)
    problems.push_back({"date-of-birth", "Write the date as 2016-03-04 or 4/3/2016."});
}

void read_sex(Facts& facts, std::string_view value, Problems& problems) {
  const auto upper = upper_ascii(value);
  if (upper != "F" && upper != "M") return problems.push_back({"sex", "Write F or M."});
  facts.sex = upper == "F" ? Sex::female : Sex::male;
}

void read_one(Facts& facts, std::string_view name, std::string_view value, Problems& problems) {
  if (value.empty()) return;
  if (name == "surname")
    facts.name.surname = value;
  else if (name == "forename")
    facts.name.forename = value;
  else if (name == "middle-names")
    facts.name.middle_names = value;
  else if (name == "former-surname")
    facts.former_name.surname = value;
  else if (name == "address")
    facts.address = value;
  else if (name == "date-of-birth")
    read_birth(facts, value, problems);
  else if (name == "sex")
    read_sex(facts, value, problems);
  else if (name == "postcode")
    read_identifier(facts.postcode, name, value, problems);
  else if (name == "upn")
    read_identifier(facts.upn, name, value, problems);
  else if (name == "nhs-number")
    read_identifier(facts.nhs_number, name, value, problems);
  else
    problems.push_back({"",
                        "A line begins with one of surname, forename, middle-names, former-surname, "
                        "date-of-birth, sex, postcode, address, upn, nhs-number, and a colon."});
}

void read_lines(std::istream& in, Facts& facts, Problems& problems) {
  for (std::string line; std::getline(in, line);) {
    const auto text = trimmed(line);
    if (text.empty()) continue;
    const auto colon = text.find(':');
    const auto value = colon == std::string_view::npos ? std::string_view() : text.substr(colon + 1);
    const auto name = lower_ascii(trimmed(text.substr(0, colon)));
    read_one(facts, colon == std::string_view::npos ? "?" : std::string_view(name),
             value.empty() ? "?" : trimmed(value), problems);
  }
}

constexpr std::array<std::string_view, 9> kOptions = {"surname",       "forename", "former-surname",
                                                      "date-of-birth", "sex",      "postcode",
                                                      "address",       "upn",      "nhs-number"};

Result<Facts> sought(const Arguments& arguments) {
  Facts facts;
  Problems problems;
  bool on_line = false;
  for (const auto name : kOptions) {
    const auto value = arguments.value("--" + std::string(name));
    if (!value) continue;
    on_line = true;
    read_one(facts, name, *value, problems);
  }
  if (!arguments.rest().empty()) {
    std::ifstream file(arguments.rest().front());
    if (!file) return problem("", "There is no such file, or it may not be read.");
    read_lines(file, facts, problems);
  } else if (!on_line) {
    read_lines(std::cin, facts, problems);
  }
  if (!problems.empty()) return std::unexpected(std::move(problems));
  return facts;
}

std::string name_of(const Facts& facts) {
  return facts.name.surname + ", " + facts.name.forename;
}

std::string born(const Facts& facts) {
  return facts.date_of_birth ? iso(*facts.date_of_birth) : std::string();
}

std::string as_text(const store::LookUp& found, bool explain) {
  auto text = fmt::format("{}\n", in_words(found.band));
  for (const auto& one : found.candidates) {
    text += fmt::format("\nChild {}  {}  born {}  {:.2f} %  {}\n", one.child.value, name_of(one.facts),
                        born(one.facts), one.probability * 100, in_words(one.band));
    for (const auto& reason : one.reasons) text += "  " + reason.sentence + "\n";
    if (explain) text += in_text(one.why);
  }
  if (found.more > 0) text += fmt::format("\n{} less likely ones are not shown.\n", found.more);
  if (found.passed_over > 0) text += "\n" + store::passed_over_in_words(found) + "\n";
  return text;
}

std::string as_csv(const store::LookUp& found) {
  std::string text = "child_id,surname,forename,date_of_birth,probability,band\n";
  for (const auto& one : found.candidates) {
    const std::array<std::string, 6> cells = {std::to_string(one.child.value),
                                              one.facts.name.surname,
                                              one.facts.name.forename,
                                              born(one.facts),
                                              fmt::format("{:.6f}", one.probability),
                                              std::string(word(one.band))};
    const std::vector<std::string_view> views(cells.begin(), cells.end());
    append_csv_row(text, views);
  }
  return text;
}

std::string as_json(const store::LookUp& found) {
  nlohmann::ordered_json answer = {
      {"band", word(found.band)},         {"rules", found.rules},
      {"parameters", found.parameters},   {"more", found.more},
      {"passed_over", found.passed_over}, {"candidates", nlohmann::ordered_json::array()}};
  for (const auto& one : found.candidates) {
    auto fields = nlohmann::ordered_json::array();
    for (const auto& reason : one.reasons)
      fields.push_back({{"field", in_words(reason.field)}, {"how", reason.how}});
    answer["candidates"].push_back({{"child_id", one.child.value},
                                    {"surname", one.facts.name.surname},
                                    {"forename", one.facts.name.forename},
                                    {"date_of_birth", born(one.facts)},
                                    {"probability", one.probability},
                                    {"band", word(one.band)},
                                    {"fields", fields}});
  }
  return answer.dump(2) + "\n";
}

}  // namespace

Exit run_look_up(const Arguments& arguments) {
  const auto form = arguments.value_or("--format", "text");
  if (form != "text" && form != "csv" && form != "json")
    return complain({{"--format", "Choose text, csv or json."}});
  const auto wanted = sought(arguments);
  if (!wanted) return complain(wanted.error());
  auto database = open_register(arguments, store::Opening::for_reading);
  const auto found = database.read([&](store::Connection& c) { return store::look_up(c, *wanted); });
  if (found.given == store::LookUp::Given::too_little)
    return complain(
        {{"", "Give a number, or a name with a date of birth or a postcode: less leads to nobody."}});
  fmt::print("{}", form == "csv"    ? as_csv(found)
                   : form == "json" ? as_json(found)
                                    : as_text(found, arguments.has("--explain")));
  return Exit::done;
}

}  // namespace onroll::cli
