#include <charconv>

#include "base/text.h"
#include "intake/listing.h"
#include "intake/reading.h"
#include "intake/words.h"

namespace onroll {
namespace {

// Where the columns of GIAS's "edubasealldata" stand; other school lists name some of them otherwise.
struct SchoolColumns {
  explicit SchoolColumns(const Listing& l)
      : urn(l.place({"urn"})),
        la(l.place({"lacode", "la"})),
        la_name(l.place({"laname", "localauthority"})),
        estab(l.place({"establishmentnumber", "estab"})),
        laestab(l.place({"laestab", "dfenumber"})),
        name(l.place({"establishmentname", "schoolname", "name"})),
        type(l.place({"typeofestablishmentname", "schooltype", "type"})),
        group(l.place({"establishmenttypegroupname"})),
        phase(l.place({"phaseofeducationname", "phase"})),
        status(l.place({"establishmentstatusname", "status"})),
        gender(l.place({"gendername", "gender"})),
        opened(l.place({"opendate"})),
        closed(l.place({"closedate"})),
        low(l.place({"statutorylowage"})),
        high(l.place({"statutoryhighage"})),
        pupils(l.place({"numberofpupils", "numberofpupilsonroll7", "numberofpupilsonroll"})),
        sixth(l.place({"officialsixthformname"})),
        nursery(l.place({"nurseryprovisionname"})),
        boarders(l.place({"boardersname"})),
        street(l.place({"street"})),
        locality(l.place({"locality"})),
        address3(l.place({"address3"})),
        town(l.place({"town"})),
        county(l.place({"countyname", "county"})),
        postcode(l.place({"postcode"})),
        district(l.place({"districtadministrativename"})),
        ward(l.place({"administrativewardname"})),
        telephone(l.place({"telephonenum", "telephone"})),
        website(l.place({"schoolwebsite"})),
        head_title(l.place({"headtitlename"})),
        head_first(l.place({"headfirstname"})),
        head_last(l.place({"headlastname"})),
        uprn(l.place({"uprn"})),
        previous_la(l.place({"previouslacode"})),
        previous_estab(l.place({"previousestablishmentnumber"})) {}
  int urn, la, la_name, estab, laestab, name, type, group, phase, status, gender, opened, closed, low, high,
      pupils, sixth, nursery, boarders, street, locality, address3, town, county, postcode, district, ward,
      telephone, website, head_title, head_first, head_last, uprn, previous_la, previous_estab;
};

std::optional<int> whole_number(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

template <typename Value>
std::optional<Value> parsed(std::string_view text) {
  if (text.empty()) return std::nullopt;
  const auto value = Value::parse(text);
  return value ? std::optional<Value>(*value) : std::nullopt;
}

std::optional<SchoolNumber> number_of(std::string_view la, std::string_view estab) {
  return la.empty() || estab.empty() ? std::nullopt
                                     : parsed<SchoolNumber>(std::string(la) + std::string(estab));
}

// "Not applicable" is GIAS's word for nothing.
std::string meant(std::string_view text) {
  return text == "Not applicable" ? std::string() : std::string(text);
}

std::string head_of(const Listing& listing, const SchoolColumns& at) {
  std::string head;
  for (const auto place : {at.head_title, at.head_first, at.head_last}) {
    if (listing.said(place).empty()) continue;
    if (!head.empty()) head += ' ';
    head += listing.said(place);
  }
  return head;
}

SchoolRow school_of(const Listing& listing, const SchoolColumns& at, Urn urn) {
  const auto said = [&](int place) { return listing.said(place); };
  SchoolRow school{.urn = urn};
  school.authority = parsed<LaCode>(said(at.la));
  school.number = number_of(said(at.la), said(at.estab));
  if (!school.number) school.number = parsed<SchoolNumber>(said(at.laestab));
  school.name = said(at.name);
  school.authority_name = said(at.la_name);
  school.type = said(at.type);
  school.type_group = said(at.group);
  school.phase = meant(said(at.phase));
  school.status = said(at.status);
  school.gender = meant(said(at.gender));
  school.opened = read_date(said(at.opened));
  school.closed = read_date(said(at.closed));
  school.low_age = whole_number(said(at.low));
  school.high_age = whole_number(said(at.high));
  school.pupils = whole_number(said(at.pupils));
  school.sixth_form = meant(said(at.sixth));
  school.nursery = meant(said(at.nursery));
  school.boarders = meant(said(at.boarders));
  school.address = joined(listing, {at.street, at.locality, at.address3, at.town, at.county});
  school.postcode = parsed<Postcode>(said(at.postcode));
  school.district = said(at.district);
  school.ward = said(at.ward);
  school.telephone = said(at.telephone);
  school.website = said(at.website);
  school.head = head_of(listing, at);
  school.uprn = is_all_digits(said(at.uprn)) ? said(at.uprn) : std::string_view();
  school.previous_number = number_of(said(at.previous_la), said(at.previous_estab));
  return school;
}

}  // namespace

Result<SchoolsReading> read_schools(const File& file) {
  auto listing = Listing::open(
      file, {{"urn"}, {"establishmentname", "schoolname", "name"}},
      "URN and EstablishmentName, as in the \"edubasealldata\" file of Get Information about Schools");
  if (!listing) return std::unexpected(listing.error());
  const SchoolColumns at(*listing);
  SchoolsReading reading{.format = listing->format(),
                         .header = listing->header(),
                         .rows = {},
                         .refused = {},
                         .remarks = listing->remarks()};
  if (at.status < 0) reading.remarks.emplace_back("The file does not say which schools are open.");
  if (at.postcode < 0) reading.remarks.emplace_back("The file has no addresses.");
  while (listing->next()) {
    const auto urn = Urn::parse(listing->said(at.urn));
    Problems problems;
    if (!urn) problems.push_back({std::string(listing->heading(at.urn)), urn.error().front().sentence});
    if (listing->said(at.name).empty())
      problems.push_back({std::string(listing->heading(at.name)), "The school's name is missing."});
    if (problems.empty()) {
      reading.rows.push_back(school_of(*listing, at, *urn));
    } else {
      reading.refused.push_back(listing->refused(std::move(problems)));
    }
  }
  if (auto broken = listing->broken(); !broken.empty()) return std::unexpected(std::move(broken));
  return reading;
}

Result<SchoolLinksReading> read_school_links(const File& file) {
  auto listing = Listing::open(
      file, {{"urn"}, {"linkurn"}, {"linktype"}},
      "URN, LinkURN and LinkType, as in the \"links_edubasealldata\" file of Get Information about Schools");
  if (!listing) return std::unexpected(listing.error());
  const int school = listing->place({"urn"});
  const int other = listing->place({"linkurn"});
  const int relation = listing->place({"linktype"});
  const int on = listing->place({"linkestablisheddate"});
  SchoolLinksReading reading{.format = listing->format(),
                             .header = listing->header(),
                             .rows = {},
                             .refused = {},
                             .remarks = listing->remarks()};
  while (listing->next()) {
    const auto from = Urn::parse(listing->said(school));
    const auto to = Urn::parse(listing->said(other));
    Problems problems;
    if (!from) problems.push_back({std::string(listing->heading(school)), from.error().front().sentence});
    if (!to) problems.push_back({std::string(listing->heading(other)), to.error().front().sentence});
    if (problems.empty()) {
      reading.rows.push_back(
          {*from, *to, std::string(listing->said(relation)), read_date(listing->said(on))});
    } else {
      reading.refused.push_back(listing->refused(std::move(problems)));
    }
  }
  if (auto broken = listing->broken(); !broken.empty()) return std::unexpected(std::move(broken));
  return reading;
}

}  // namespace onroll
