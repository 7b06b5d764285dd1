#include "intake/columns.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <unordered_map>

#include "base/text.h"
#include "intake/csv.h"

namespace onroll {
namespace {

struct Synonyms {
  Column column;
  std::string_view names;  // folded by fold_header, one space between
};

// From the exports of SIMS, Arbor, Bromcom, Wonde, Assembly, GIAP, the NPD alias list, CTF and councils' own
// sheets.
constexpr std::array kSynonyms = std::to_array<Synonyms>({
    {Column::upn, "upn uniquepupilnumber upnnumber pupilmatchingupn upnno uniquepupilno"},
    {Column::former_upn, "formerupn previousupn oldupn upnformer formeruniquepupilnumber"},
    {Column::nhs_number, "nhsnumber nhsno nhs nhsnum nhsnumberifknown"},
    {Column::full_name,
     "name fullname childname namesurnameforename surnameforename nameofchild nameofpupil surnamefirstname "
     "preferredname displayname surnameandforename"},
    {Column::surname,
     "surname lastname familyname legalsurname legallastname legalfamilyname sname surnamelegal famname "
     "learnersurname"},
    {Column::forename,
     "forename firstname givenname givennames forenames firstnames legalforename legalfirstname fname "
     "christianname "
     "forenamelegal forename1 learnerforename legalgivenname firstforename"},
    {Column::middle_names,
     "middlenames middlename middlenamess othernames secondname middlenameinitials forename2 "
     "legalmiddlenames middleinitial"},
    {Column::former_surname,
     "formersurname previoussurname maidenname formerlastname formerfamilyname birthsurname"},
    {Column::former_forename, "formerforename previousforename formerfirstname"},
    {Column::preferred_surname,
     "preferredsurname chosensurname knownassurname preferredlastname preferredfamilyname"},
    {Column::preferred_forename,
     "preferredforename knownas chosenname preferredfirstname chosenforename preferredgivenname"},
    {Column::date_of_birth,
     "dob dateofbirth birthdate datebirth learnerdob birthday personbirthdate bdate dateofbirthdob "
     "dobddmmyyyy "
     "dateofbirthddmmyyyy"},
    {Column::sex, "sex gender legalsex sexgender gendercode sexcode genderidentity"},
    {Column::year_group,
     "yeargroup year yr ncyear ncyearactual currentncyear nationalcurriculumyear ncy currentyeargroup "
     "currentyear "
     "nationalcurriculumyeargroup yeargrp yearatstart yeargroupofentry ncyearleaving yeargroupname"},
    {Column::address,
     "address fulladdress homeaddress address1 address2 address3 address4 address5 addressline1 addressline2 "
     "addressline3 "
     "addressline4 addressline5 line1 line2 line3 line4 street streetname road town city locality county "
     "posttown "
     "administrativearea addresstown addresscounty addressstreet addresslocality housename housenumber "
     "streetnumber suburb "
     "houseno housenameornumber apartment flat paon saon district currentaddress addresscity addressofchild"},
    {Column::postcode, "postcode postalcode homepostcode addresspostcode pcode zip zipcode postcodeofchild"},
    {Column::enrolment,
     "enrolmentstatus enrolstatus enrollmentstatus registrationtype registrationstatus enrolment "
     "registertype"},
    {Column::school,
     "school schoolname nameofschool establishment establishmentname currentschool onrollat schoolonroll "
     "baseschool "
     "offeredschool schooloffered allocatedschool schoolallocated estabname academy schoolacademy "
     "placeofferedat setting provision "
     "provider"},
    {Column::school_urn,
     "urn schoolurn establishmenturn urnofschool currentschoolurn offeredschoolurn "
     "schooluniquereferencenumber"},
    {Column::school_number,
     "dfenumber dfeno dfe dcsf dcsfnumber laestab laestabnumber schooldfenumber schooldfe schoolnumber "
     "dfeschoolnumber "
     "schooldfeno lanumberestab establishmentdfenumber"},
    {Column::school_la, "la lea lacode leacode laestablishment sourcelea lanumber schoolla"},
    {Column::school_estab, "estab estabnumber establishmentnumber estabno schoolestab"},
    {Column::from,
     "entrydate admissiondate dateofjoining dateofentry startdate dateofadmission dateadmitted datestarted "
     "joiningdate "
     "datejoined dateonroll joineddate enrolmentdate start from datefrom ehestartdate dateehebegan ehestart "
     "dateofregistration registrationdate dateregistered registeredfrom proposedstartdate expectedstartdate "
     "offeredstartdate placestartdate startofprovision dateofstart arrivaldate movedindate firstday "
     "firstdate doa "
     "dateofferstarts validfrom gpregistrationdate"},
    {Column::until,
     "leavingdate dateofleaving dateofleavingsch leavedate dateleft enddate lastdate lastday "
     "dateoffroll exitdate offrolldate deletiondate dateofdeletion dateremoved removaldate actualleavingdate"
     "dateremovedfromroll dateofremoval dateto leftdate lastdayonroll dateofoffrolling leaverdate "
     "datetakenoffroll"},
    {Column::ground,
     "removalgrounds groundsforremoval removalground groundsfordeletion groundfordeletion deletionground "
     "ground grounds "
     "deletiongrounds deregistrationground groundsforderegistration deletioncode groundcode regulationground "
     "regulation "
     "reasonfordeletion groundforremoval reg9ground"},
    {Column::leaving_reason,
     "leavingreason reasonforleaving reasonleft leavereason exittype leavingcode exitreason leaverreason"},
    {Column::destination,
     "destination destinationschool newschool nextschool destinationafterleaving destinationinstitution "
     "receivingschool "
     "destinationofleaver destschool newschoolname movingto destinationschoolname onwardschool "
     "destinationname "
     "intendeddestination transferringto destinationifknown"},
    {Column::destination_urn,
     "destinationurn destinationschoolurn newschoolurn receivingschoolurn nextschoolurn"},
    {Column::destination_number,
     "destinationdfenumber destinationdfe destinationlaestab newschooldfenumber destinationschooldfenumber "
     "destinationschoolnumber newschooldfe destinationdfeno receivingschooldfenumber"},
    {Column::destination_la, "destinationla destinationlea destla destlea destinationlacode"},
    {Column::destination_estab, "destinationestab destestab destinationestablishmentnumber"},
    {Column::origin,
     "previousschool lastschool formerschool schoollastattended previousschoolname lastschoolattended "
     "lastschoolname "
     "previoussetting priorschool originschool feederschool transferredfrom comingfrom previousestablishment "
     "schoolfrom"},
    {Column::origin_urn, "previousschoolurn lastschoolurn formerschoolurn"},
    {Column::origin_number,
     "previousschooldfenumber previousschooldfe lastschooldfenumber previouslaestab previousschoollaestab "
     "previousschooldfeno lastschooldfe previousschoolnumber"},
    {Column::origin_la, "previousla previouslea lastla lastschoolla"},
    {Column::origin_estab, "previousestab lastestab lastschoolestab"},
    {Column::standing,
     "status standing offerstatus applicationstatus outcome decision suitability ehestatus assessmentoutcome "
     "ehesuitability "
     "suitabilityofeducation educationsuitable suitable placestatus admissionstatus responsetooffer "
     "offerresponse "
     "currentstatus eheoutcome suitabilitystatus applicationoutcome"},
});

constexpr std::array kWhose = std::to_array<std::string_view>(
    {"pupils", "pupil", "childrens", "childs", "child", "students", "student", "learners", "learner", "legal",
     "applicants", "applicant", "stud", "basicdetails"});
constexpr std::array kHints = std::to_array<std::string_view>(
    {"ddmmyyyy", "yyyymmdd", "ddmmyy", "required", "mandatory", "optional", "ifknown"});

const std::unordered_map<std::string_view, Column>& by_name() {
  static const auto names = [] {
    std::unordered_map<std::string_view, Column> made;
    for (const auto& synonyms : kSynonyms) {
      for (const auto name : split(synonyms.names, ' ')) made.emplace(name, synonyms.column);
    }
    return made;
  }();
  return names;
}

Column look_up(std::string_view folded) {
  const auto found = by_name().find(folded);
  return found == by_name().end() ? Column::unknown : found->second;
}

Column look_up_plainly(std::string_view folded) {
  if (const auto column = look_up(folded); column != Column::unknown) return column;
  for (const auto hint : kHints) {
    if (folded.size() > hint.size() && folded.ends_with(hint)) folded.remove_suffix(hint.size());
  }
  for (const auto whose : kWhose) {
    if (folded.size() > whose.size() && folded.starts_with(whose))
      return look_up(folded.substr(whose.size()));
  }
  return look_up(folded);
}

struct ContactName {
  std::string_view name;
  int contact;
};

constexpr std::array kContacts = std::to_array<ContactName>({{"prioritycontact", 1},
                                                             {"emergencycontact", 1},
                                                             {"primarycontact", 1},
                                                             {"parentcarers", 1},
                                                             {"parentcarer", 1},
                                                             {"parentguardian", 1},
                                                             {"parents", 1},
                                                             {"parent", 1},
                                                             {"carers", 1},
                                                             {"carer", 1},
                                                             {"guardian", 1},
                                                             {"mother", 1},
                                                             {"father", 2},
                                                             {"mum", 1},
                                                             {"dad", 2},
                                                             {"contact", 1}});

std::optional<ContactPart> contact_part(std::string_view rest) {
  struct Part {
    std::string_view names;
    ContactPart part;
  };
  static constexpr std::array kParts = std::to_array<Part>(
      {{"name fullname names details", ContactPart::name},
       {"surname lastname familyname", ContactPart::surname},
       {"forename firstname givenname", ContactPart::forename},
       {"relationship relationshiptochild relationshiptopupil relation", ContactPart::relationship},
       {"telephone phone mobile tel phonenumber telephonenumber mobilenumber phoneno tele number "
        "contactnumber homephone mobilephone",
        ContactPart::telephone},
       {"email emailaddress", ContactPart::email},
       {"address homeaddress", ContactPart::address}});
  if (rest.empty()) return ContactPart::name;
  for (const auto& part : kParts) {
    const auto names = split(part.names, ' ');
    if (std::ranges::find(names, rest) != names.end()) return part.part;
  }
  return std::nullopt;
}

std::optional<ContactColumn> contact_column(std::string_view folded, std::size_t at) {
  std::string letters;
  int number = 0;
  for (const char c : folded) {
    if (c >= '1' && c <= '9') {
      number = c - '0';
    } else if (c != '0') {
      letters += c;
    }
  }
  for (const auto& known : kContacts) {
    if (!std::string_view(letters).starts_with(known.name)) continue;
    const auto part = contact_part(std::string_view(letters).substr(known.name.size()));
    if (part) return ContactColumn{at, number == 0 ? known.contact : number, *part};
  }
  return std::nullopt;
}

// Which system's export this looks like, by headings only it uses.
std::string_view maker_of(const std::vector<std::string>& header) {
  const auto has = [&](std::string_view name) { return std::ranges::find(header, name) != header.end(); };
  if (has("mis_id") || has("upi") || has("legal_surname")) return "Wonde-like";
  if (has("First name") && has("Last name")) return "Arbor-like";
  if (has("FirstName") && has("LastName")) return "Bromcom-like";
  if (has("Reg") || has("Adno") || has("Reg Group") || has("Legal Surname")) return "SIMS-like";
  if (has("NCyearActual") || has("LEARNER_DOB") || has("EnrolStatus")) return "NPD-like";
  return "plain";
}

}  // namespace

std::string_view Layout::name_of(Column column) const {
  const auto place = places[static_cast<std::size_t>(column)];
  return place < 0 ? std::string_view() : std::string_view(header[static_cast<std::size_t>(place)]);
}

Column column_of(std::string_view header, ImportKind kind) {
  const auto column = look_up_plainly(fold_header(header));
  const bool population = kind == ImportKind::population;
  if (column == Column::standing && !population) {
    return fold_header(header) == "status" && kind == ImportKind::roll ? Column::enrolment : Column::unknown;
  }
  const auto folded = fold_header(header);
  if (population && folded == "currentschool") return Column::origin;
  if (kind == ImportKind::joiners && (folded == "newschool" || folded == "newschoolname"))
    return Column::school;
  if (kind == ImportKind::leavers && folded == "reason") return Column::leaving_reason;
  return column;
}

Layout layout_of(std::span<const std::string_view> header, ImportKind kind) {
  Layout layout;
  for (std::size_t i = 0; i < header.size(); ++i) {
    const auto name = trimmed(header[i]);
    layout.header.push_back(name.empty() ? fmt::format("Column {}", i + 1) : std::string(name));
    const auto column = column_of(name, kind);
    if (column == Column::unknown) {
      const auto contact = contact_column(fold_header(name), i);
      if (contact) {
        layout.contacts.push_back(*contact);
      } else {
        layout.unknown.push_back(i);
      }
      continue;
    }
    auto& place = layout.places[static_cast<std::size_t>(column)];
    if (column == Column::address) layout.address.push_back(i);
    if (column == Column::destination) layout.destinations.push_back(i);
    if (place < 0) {
      place = static_cast<int>(i);
    } else if (column != Column::address) {
      layout.unknown.push_back(i);  // the first of a kind is read, the others are kept
    }
  }
  layout.made_by = maker_of(layout.header);
  return layout;
}

int recognised(std::span<const std::string_view> cells, ImportKind kind) {
  int known = 0;
  for (const auto cell : cells) {
    if (cell.size() <= 60 && column_of(trimmed(cell), kind) != Column::unknown) ++known;
  }
  return known;
}

bool is_enough(const Layout& layout) {
  const bool named = layout.has(Column::surname) || layout.has(Column::forename) ||
                     layout.has(Column::full_name) || layout.has(Column::preferred_surname);
  return named && (layout.has(Column::date_of_birth) || layout.has(Column::upn));
}

}  // namespace onroll
