#include "web/pages/look_up_form.h"

namespace onroll::web {
namespace {

template <typename Identifier>
void read_identifier(const Params& form, const char* field, std::optional<Identifier>& into,
                     Problems& problems) {
  const auto said = form.trimmed(field);
  if (said.empty()) return;
  const auto parsed = Identifier::parse(said);
  if (parsed) {
    into = *parsed;
  } else {
    problems.push_back({field, parsed.error().front().sentence});
  }
}

void read_birth(const Params& form, Facts& facts, Problems& problems) {
  const auto said = form.trimmed("date_of_birth");
  if (said.empty()) return;
  facts.date_of_birth = parse_any_date(said);
  if (!facts.date_of_birth)
    problems.push_back(
        {"date_of_birth", "Enter a date with a four-figure year, for example 27/3/2014 or 27 Mar 2014"});
}

Sex sex_said(std::string_view word) {
  if (word == "female") return Sex::female;
  return word == "male" ? Sex::male : Sex::unknown;
}

}  // namespace

LookUpPage look_up_form(const Visit& visit, Problems problems) {
  const auto& form = visit.request.form;
  const auto field = [&](const char* name, const char* label, Width width) {
    return TextInput{.name = name,
                     .label = label,
                     .value = std::string(form[name]),
                     .problem = problem_of(problems, name),
                     .width = width,
                     .autocomplete = "off"};
  };
  const auto choice = [&](const char* value, const char* label) {
    return Choice{.value = value, .label = label, .chosen = form["sex"] == value};
  };
  LookUpPage page{
      .csrf = std::string(visit.csrf()),
      .forename = field("forename", "Forename", Width::chars_20),
      .middle_names = field("middle_names", "Middle names", Width::chars_20),
      .surname = field("surname", "Surname", Width::chars_20),
      .former_surname = field("former_surname", "Former surname", Width::chars_20),
      .date_of_birth = field("date_of_birth", "Date of birth", Width::chars_10),
      .sex = {.name = "sex",
              .label = "Sex",
              .choices = {choice("", "Not known"), choice("female", "Female"), choice("male", "Male")}},
      .upn = field("upn", "UPN", Width::chars_20),
      .nhs_number = field("nhs_number", "NHS number", Width::chars_20),
      .postcode = field("postcode", "Postcode", Width::chars_10),
      .address = field("address", "Address", Width::full),
      .telephone = field("telephone", "Telephone of a parent or carer", Width::chars_20),
      .email = field("email", "E-mail address of a parent or carer", Width::chars_20)};
  page.telephone.type = "tel";
  page.email.type = "email";
  page.address.hint = "One line, without the postcode.";
  page.problems = std::move(problems);
  return page;
}

Result<Facts> read_look_up(const Params& form) {
  Facts facts;
  Problems problems;
  const auto text = [&](const char* name) { return std::string(form.trimmed(name)); };
  facts.name = {
      .surname = text("surname"), .forename = text("forename"), .middle_names = text("middle_names")};
  facts.former_name.surname = text("former_surname");
  facts.address = text("address");
  facts.sex = sex_said(form["sex"]);
  read_birth(form, facts, problems);
  read_identifier<Upn>(form, "upn", facts.upn, problems);
  read_identifier<NhsNumber>(form, "nhs_number", facts.nhs_number, problems);
  read_identifier<Postcode>(form, "postcode", facts.postcode, problems);
  if (Contact contact{.telephone = text("telephone"), .email = text("email")}; contact != Contact{})
    facts.contacts.push_back(std::move(contact));
  if (problems.empty() && fields_given(facts).empty())
    problems.push_back({"forename", "Enter what you know of the child"});
  if (!problems.empty()) return std::unexpected(std::move(problems));
  return facts;
}

std::vector<std::string> fields_given(const Facts& facts) {
  std::vector<std::string> given;
  const auto note = [&](bool is_given, const char* words) {
    if (is_given) given.emplace_back(words);
  };
  note(!facts.name.forename.empty(), "forename");
  note(!facts.name.middle_names.empty(), "middle names");
  note(!facts.name.surname.empty(), "surname");
  note(!facts.former_name.surname.empty(), "former surname");
  note(facts.date_of_birth.has_value(), "date of birth");
  note(facts.sex != Sex::unknown, "sex");
  note(facts.upn.has_value(), "UPN");
  note(facts.nhs_number.has_value(), "NHS number");
  note(facts.postcode.has_value(), "postcode");
  note(!facts.address.empty(), "address");
  const bool contact = !facts.contacts.empty();
  note(contact && !facts.contacts.front().telephone.empty(), "telephone");
  note(contact && !facts.contacts.front().email.empty(), "e-mail address");
  return given;
}

}  // namespace onroll::web
