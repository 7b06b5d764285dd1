#include "cli/simulate/linkage/record.h"

#include <algorithm>

#include "cli/simulate/linkage/slips.h"
#include "cli/simulate/output.h"

namespace onroll::cli {
namespace {

// One record on its way: whose, from where, when, and the dice.
struct Writing {
  const LinkageFamily& family;
  const LinkageChild& child;
  const SourceRates& source;
  Moment moment;
  Random& random;

  bool carries(std::int32_t per_thousand) const { return random.below(1'000) < per_thousand; }
  bool slips(std::int32_t per_million) const {
    return random.below(1'000'000) < per_million * (source.slips / 10) / 10;
  }
};

const SourceRates& draw_source(Random& random) {
  constexpr std::int32_t kSum = 1'000;
  std::int32_t at = random.below(kSum);
  for (const SourceRates& source : kSources) {
    if ((at -= source.weight) < 0) return source;
  }
  return kSources.front();
}

// The clerk's spelling, or the family's.
std::string spelled(const FamilyName& name, const Writing& writing) {
  const std::int32_t rate = name.english ? kOtherEnglishSpelling : kOtherSpelling;
  if (name.group == nullptr || name.group->ways.size() < 2 || !writing.slips(rate)) return name.text;
  return writing.random.pick(std::span<const std::string>(name.group->ways));
}

std::string surname_in_use(const Writing& writing) {
  const LinkageChild& child = writing.child;
  const bool later = !child.later_surname.empty() && writing.moment >= child.surname_changes;
  std::string name = later ? child.later_surname : spelled(child.surname, writing);
  const std::size_t join = name.find_first_of("- ");
  if (join == std::string::npos || !writing.random.per_million(kOnePart)) return name;
  return writing.random.below(2) == 0 ? name.substr(0, join) : name.substr(join + 1);
}

std::string no_name(Random& random) {
  constexpr std::array<std::string_view, 6> kNone = {"Unknown", "Baby",      "Unknown",
                                                     "XXXXXXX", "Not Known", "Infant"};
  return std::string(random.pick(std::span<const std::string_view>(kNone)));
}

void write_names(LinkageRecord& record, const Writing& writing) {
  const LinkageChild& child = writing.child;
  record.surname = surname_in_use(writing);
  if (record.surname != child.surname.text && !child.later_surname.empty() && writing.carries(400)) {
    record.former_surname = child.surname.text;
  }
  record.forename = spelled(child.forename, writing);
  if (writing.carries(writing.source.middle_names)) record.middle_names = child.middle_name;
  if (child.known_as.empty()) return;
  if (writing.carries(writing.source.informal * 4)) {
    record.forename = child.known_as;
    if (child.known_as == child.middle_name && writing.carries(500))
      record.middle_names = child.forename.text;
  } else if (writing.source.middle_names >= 400 && writing.carries(400)) {
    record.known_as = child.known_as;
  }
}

void write_in_own_script(LinkageRecord& record, const Writing& writing) {
  const Spelled* forename = writing.child.forename.group;
  const Spelled* surname = writing.child.surname.group;
  if (forename == nullptr || surname == nullptr || forename->own_script.empty() ||
      surname->own_script.empty())
    return;
  if (!writing.slips(kOwnScript)) return;
  record.forename = forename->own_script;
  record.surname = surname->own_script;
}

void slip_in_names(LinkageRecord& record, const Writing& writing) {
  write_in_own_script(record, writing);
  if (writing.slips(kSurnameSlip)) record.surname = misspelt(record.surname, writing.random);
  if (writing.slips(kForenameSlip)) record.forename = misspelt(record.forename, writing.random);
  if (writing.slips(kCutShort)) record.surname = cut_short(record.surname);
  if (writing.slips(kNamesSwapped)) std::swap(record.surname, record.forename);
  if (writing.slips(kNoName)) record.forename = no_name(writing.random);
  if (!writing.carries(writing.source.capitals)) return;
  record.surname = capitals(record.surname);
  record.forename = capitals(record.forename);
}

const std::string& twins_or_own(const Writing& writing, std::string LinkageChild::*number) {
  const std::int32_t twin = writing.child.twin;
  if (twin < 0 || !writing.random.per_million(kTwinsUpn)) return writing.child.*number;
  return writing.family.children[static_cast<std::size_t>(twin)].*number;
}

void write_numbers(LinkageRecord& record, const Writing& writing) {
  const LinkageChild& child = writing.child;
  if (writing.moment >= child.starts_school && writing.carries(writing.source.upn)) {
    const bool later = writing.moment >= child.upn_changes;
    record.upn = twins_or_own(writing, &LinkageChild::upn);
    if (!later && !child.temporary_upn.empty()) record.upn = child.temporary_upn;
    if (later && !child.second_upn.empty()) record.upn = child.second_upn;
    if (record.upn != child.upn && child.twin < 0 && writing.carries(500)) record.former_upn = child.upn;
    if (record.upn == child.upn && later && writing.carries(600)) record.former_upn = child.temporary_upn;
    if (writing.slips(kUpnTransposed)) transpose_digits(record.upn, writing.random);
    if (writing.slips(kUpnDigit)) change_digit(record.upn, writing.random);
  }
  if (!writing.carries(writing.source.nhs_number)) return;
  record.nhs_number = twins_or_own(writing, &LinkageChild::nhs_number);
  if (writing.slips(kNhsDigit)) change_digit(record.nhs_number, writing.random);
}

void write_birth_and_sex(LinkageRecord& record, const Writing& writing) {
  if (writing.carries(writing.source.birth_date)) {
    record.birth_date = iso(miswritten(writing.child.born, writing.source.slips, writing.random));
  }
  if (!writing.carries(writing.source.sex)) return;
  record.sex = writing.child.female != writing.slips(kWrongSex) ? "F" : "M";
}

const Home& home_of(const Writing& writing) {
  const LinkageFamily& family = writing.family;
  if (family.other_home && writing.random.below(4) == 0) return *family.other_home;
  auto at = std::ranges::upper_bound(family.homes, writing.moment, {}, &LinkageHome::from) -
            family.homes.begin() - 1;
  if (at > 0 && writing.carries(writing.source.stale * 3)) --at;
  return family.homes[static_cast<std::size_t>(at)].home;
}

void write_place(LinkageRecord& record, const Writing& writing) {
  if (writing.carries(writing.source.address)) {
    const Home& home = home_of(writing);
    record.address = written_address(home, writing.random);
    record.postcode = home.postcode;
    if (writing.slips(kPostcodeSlip)) misspell_postcode(record.postcode, writing.random);
    if (writing.random.below(12) == 0) std::erase(record.postcode, ' ');
  }
  if (writing.moment < writing.child.starts_school || !writing.carries(writing.source.school)) return;
  record.school =
      writing.moment >= writing.child.starts_secondary ? writing.child.secondary : writing.child.primary;
}

void write_contact(LinkageRecord& record, const Writing& writing) {
  const auto& parents = writing.family.parents;
  const LinkageParent& parent = parents[parents.size() > 1 && writing.random.below(4) == 0 ? 1 : 0];
  if (writing.carries(writing.source.contact)) {
    record.contact_name = writing.slips(kSurnameSlip) ? misspelt(parent.name, writing.random) : parent.name;
  }
  if (writing.carries(writing.source.phone)) {
    const bool former = !parent.former_telephone.empty() && writing.moment < kMoments / 2;
    record.contact_phone = former ? parent.former_telephone : parent.telephone;
    if (writing.slips(kPhoneDigit)) change_digit(record.contact_phone, writing.random);
  }
  if (writing.carries(writing.source.email)) record.contact_email = parent.email;
}

Moment draw_moment(const LinkageChild& child, const SourceRates& source, Random& random) {
  const bool waits = source.at_school == AtSchool::only && child.starts_school < kMoments;
  return waits ? random.between(child.starts_school, kMoments - 1) : random.below(kMoments);
}

}  // namespace

// A child below school age in all four years is in no school's list: another source speaks instead.
std::vector<const SourceRates*> draw_sources(const LinkageChild& child, Random& random) {
  std::int32_t at = random.below(100);
  std::size_t count = 1;
  while (at >= kRecordsEach[count - 1]) at -= kRecordsEach[count++ - 1];
  std::vector<const SourceRates*> sources;
  while (sources.size() < count) {
    const SourceRates& source = draw_source(random);
    if (source.again == Again::once && std::ranges::count(sources, &source) > 0) continue;
    if (source.at_school == AtSchool::only && child.starts_school >= kMoments) continue;
    sources.push_back(&source);
  }
  return sources;
}

LinkageRecord write_record(const LinkageFamily& family, std::size_t child, const SourceRates& source,
                           Random& random) {
  const LinkageChild& whom = family.children[child];
  const Writing writing{.family = family,
                        .child = whom,
                        .source = source,
                        .moment = draw_moment(whom, source, random),
                        .random = random};
  LinkageRecord record{.source = &source};
  write_names(record, writing);
  slip_in_names(record, writing);
  write_numbers(record, writing);
  write_birth_and_sex(record, writing);
  write_place(record, writing);
  write_contact(record, writing);
  return record;
}

}  // namespace onroll::cli
