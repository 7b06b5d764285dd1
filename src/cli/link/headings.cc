#include "cli/link/headings.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "base/text.h"
#include "intake/columns.h"

namespace onroll::cli::linking {
namespace {

struct Names {
  ColumnKind kind;
  std::string_view role;
  std::string_view names;  // folded by fold_header, one space between
  NeverCompared never = NeverCompared::no;
};

// Beside what intake knows of the exports of schools: the headings of linkage test sets, of population lists
// and of other trades' files. These come first.
constexpr std::array kNames = std::to_array<Names>({
    {ColumnKind::record_id, "record",
     "uniqueid recordid recid rowid id recordnumber recordno recno identifier ref reference uid guid uuid "
     "localid pupilid "
     "studentid childid personid patientid clientid caseid userid"},
    {ColumnKind::truth, "truth",
     "cluster clusterid truth trueid truthid groundtruth groundtruthid simulantid entity entityid entid "
     "goldid "
     "truecluster trueclusterid trueperson matchid truematch truematchid duplicateof isduplicate",
     NeverCompared::answer},
    {ColumnKind::ignored, "row",
     "index indexlevel0 level0 unnamed0 unnamed rownumber row rowno rownum rowindex",
     NeverCompared::row_number},
    {ColumnKind::ignored, "age", "age copyage ageinyears ageatsurvey ageyears",
     NeverCompared::follows_from_others},
    {ColumnKind::ignored, "about the record",
     "createdat createdon created createddate updatedat updatedon updated updateddate modified modifiedon "
     "timestamp "
     "lastmodified lastupdated extractdate exportdate surveydate loaddate batchid importid filename",
     NeverCompared::about_the_record},
    {ColumnKind::source, "list", "source sourcedataset sourcesystem sourcelist listname"},
    {ColumnKind::forename, "forename", "fname fnamec1 fname1 given firstgivenname first firstnm"},
    {ColumnKind::middle_names, "middle names",
     "fnamec2 fname2 mname middle middleinitials secondforename middlenm"},
    {ColumnKind::forename, "known as", "alias nickname knownasname othername"},
    {ColumnKind::surname, "surname", "lname lnamec1 lname1 last familynm lastnm family"},
    {ColumnKind::surname, "former surname", "lnamec2 lname2 formername previouslastname"},
    {ColumnKind::birth_date, "date of birth", "birth born dateborn bday birthdt datebirth dobirth"},
    {ColumnKind::address, "address",
     "address fulladdress homeaddress address1 addressline1 line1 street streetname streetaddress road "
     "currentaddress addr addr1 addressstreet residentialaddress"},
    {ColumnKind::place, "second address line",
     "address2 addressline2 line2 address3 addressline3 line3 address4 addressline4 addr2 addresslocality"},
    {ColumnKind::place, "town",
     "town city suburb locality posttown village addresstown addresscity municipality hometown towncity"},
    {ColumnKind::place, "county",
     "county state region district administrativearea addresscounty province country"},
    {ColumnKind::place, "place of birth",
     "birthplace placeofbirth pob townofbirth countryofbirth birthcountry"},
    {ColumnKind::word, "house number",
     "streetnumber housenumber houseno houseornumber housenameornumber housenum housename paon doornumber"},
    {ColumnKind::word, "flat",
     "unitnumber unit apartment apartmentnumber flat flatnumber saon subbuilding unitno"},
    {ColumnKind::number, "national number",
     "socsecid ssn socialsecuritynumber socialsecurity nino nationalinsurancenumber nationalinsurance "
     "nationalid"},
    {ColumnKind::number, "learner number", "uln uniquelearnernumber"},
    {ColumnKind::number, "number",
     "passportnumber passportno hospitalnumber chi chinumber medicare medicarenumber mrn candidatenumber "
     "admissionnumber adno"},
    {ColumnKind::email, "email", "email emailaddress mail emailaddr contactemail parentemail homeemail"},
    {ColumnKind::phone, "phone",
     "phone telephone tel phonenumber telephonenumber homephone phoneno telno contactphone contactnumber "
     "hometelephone parentphone"},
    {ColumnKind::phone, "mobile", "mobile mobilephone mobilenumber cellphone cell mobileno workphone"},
    {ColumnKind::word, "ethnicity", "ethnicity raceethnicity race ethnicgroup ethnicorigin ethniccode"},
    {ColumnKind::word, "language",
     "language firstlanguage hometongue mothertongue mainlanguage languagecode"},
    {ColumnKind::word, "year group", "year yeargroup"},
    {ColumnKind::word, "standing in the household",
     "relationshiptoreferenceperson relationship maritalstatus nationality religion"},
    {ColumnKind::text, "occupation", "occupation job jobtitle profession employer"},
});

const std::unordered_map<std::string_view, const Names*>& by_name() {
  static const auto made = [] {
    std::unordered_map<std::string_view, const Names*> names;
    for (const auto& each : kNames) {
      for (const auto name : split(each.names, ' ')) names.emplace(name, &each);
    }
    return names;
  }();
  return made;
}

struct Known {
  Column column;
  ColumnKind kind;
  std::string_view role;
};

constexpr std::array kKnownToIntake = std::to_array<Known>({
    {Column::upn, ColumnKind::upn, "UPN"},
    {Column::former_upn, ColumnKind::upn, "former UPN"},
    {Column::nhs_number, ColumnKind::nhs_number, "NHS number"},
    {Column::full_name, ColumnKind::full_name, "name"},
    {Column::surname, ColumnKind::surname, "surname"},
    {Column::former_surname, ColumnKind::surname, "former surname"},
    {Column::preferred_surname, ColumnKind::surname, "preferred surname"},
    {Column::forename, ColumnKind::forename, "forename"},
    {Column::former_forename, ColumnKind::forename, "former forename"},
    {Column::preferred_forename, ColumnKind::forename, "known as"},
    {Column::middle_names, ColumnKind::middle_names, "middle names"},
    {Column::date_of_birth, ColumnKind::birth_date, "date of birth"},
    {Column::sex, ColumnKind::sex, "sex"},
    {Column::year_group, ColumnKind::word, "year group"},
    {Column::address, ColumnKind::address, "address"},
    {Column::postcode, ColumnKind::postcode, "postcode"},
    {Column::school, ColumnKind::school, "school"},
    {Column::school_urn, ColumnKind::school, "school number"},
    {Column::school_number, ColumnKind::school, "school number"},
});

std::optional<Meaning> known_to_intake(std::string_view heading) {
  const auto column = column_of(heading, ImportKind::population);
  const auto found = std::ranges::find(kKnownToIntake, column, &Known::column);
  if (found == kKnownToIntake.end()) return std::nullopt;
  return Meaning{found->kind, std::string(found->role)};
}

// "guardian_1", "Parent name", "contact 2": people beside the child.
bool names_a_contact(std::string_view folded) {
  while (!folded.empty() && folded.back() >= '0' && folded.back() <= '9') folded.remove_suffix(1);
  if (folded.ends_with("name")) folded.remove_suffix(4);
  static constexpr std::array<std::string_view, 9> words = {"guardian",    "parent",         "carer",
                                                            "parentcarer", "mother",         "father",
                                                            "contact",     "parentguardian", "mothers"};
  return std::ranges::find(words, folded) != words.end();
}

}  // namespace

std::optional<Meaning> meaning_of(std::string_view heading) {
  auto folded = fold_header(heading);
  if (heading.starts_with("__index")) return Meaning{ColumnKind::ignored, "row", NeverCompared::row_number};
  auto found = by_name().find(folded);
  if (found != by_name().end())
    return Meaning{found->second->kind, std::string(found->second->role), found->second->never};
  if (folded.starts_with("copy") && meaning_of(heading.substr(std::min(heading.size(), std::size_t{4}))))
    return Meaning{ColumnKind::ignored, "copy", NeverCompared::follows_from_others};
  if (auto meaning = known_to_intake(heading)) return meaning;
  if (names_a_contact(folded)) return Meaning{ColumnKind::full_name, "contact"};
  return std::nullopt;
}

bool is_known_heading(std::string_view heading) {
  return meaning_of(trimmed(heading)).has_value();
}

bool names_a_key(std::string_view heading) {
  const auto folded = fold_header(heading);
  static constexpr std::array<std::string_view, 6> endings = {"id",   "ids",  "key",
                                                              "guid", "uuid", "identifier"};
  return std::ranges::any_of(endings, [&](std::string_view ending) { return folded.ends_with(ending); });
}

std::string in_words(ColumnKind kind) {
  static constexpr std::array<std::string_view, 20> words = {"not compared",
                                                             "record number",
                                                             "truth",
                                                             "list the record stands in",
                                                             "forename",
                                                             "middle names",
                                                             "surname",
                                                             "full name",
                                                             "date of birth",
                                                             "postcode",
                                                             "address",
                                                             "place",
                                                             "sex",
                                                             "school",
                                                             "UPN",
                                                             "NHS number",
                                                             "number of the person",
                                                             "email address",
                                                             "telephone number",
                                                             "word or code"};
  const auto at = static_cast<std::size_t>(kind);
  return std::string(at < words.size() ? words[at] : "text");
}

}  // namespace onroll::cli::linking
