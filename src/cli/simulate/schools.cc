// The county's schools: how many of each phase, where, what they are called, and what their rolls look like.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "cli/simulate/county.h"

namespace onroll::cli {
namespace {

constexpr std::int32_t kChildrenPerSchool = 330;
constexpr std::int32_t kFirstUrn = 990'001;  // DfE's numbers have not passed 160,000

struct Share {
  Phase phase;
  std::int32_t per_thousand;
  std::int32_t least;
  std::int32_t first_establishment;  // DfE numbers establishments by kind
  std::int32_t size;
};
constexpr std::array<Share, 8> kShares = {{
    {Phase::primary, 605, 3, 2001, 300},
    {Phase::infant, 60, 1, 2801, 200},
    {Phase::junior, 60, 1, 2901, 200},
    {Phase::secondary, 140, 2, 4001, 1000},
    {Phase::all_through, 15, 0, 4901, 400},
    {Phase::special, 40, 1, 7001, 100},
    {Phase::pupil_referral, 20, 1, 1101, 40},
    {Phase::independent, 60, 1, 6001, 150},
}};

constexpr std::array<std::string_view, 24> kSaints = {
    "St Agnes",       "St Aidan’s", "St Alban’s",    "St Anne’s",   "St Bede’s",   "St Benedict’s",
    "St Catherine’s", "St Clare’s", "St Cuthbert’s", "St David’s",  "St Edmund’s", "St Francis",
    "St George’s",    "St Hilda’s", "St James’",     "St John’s",   "St Joseph’s", "St Luke’s",
    "St Margaret’s",  "St Mark’s",  "St Mary’s",     "St Oswald’s", "St Peter’s",  "Holy Trinity"};

std::string_view phase_name(Phase phase) {
  switch (phase) {
    case Phase::infant:
      return "Infant School";
    case Phase::junior:
      return "Junior School";
    case Phase::primary:
      return "Primary School";
    case Phase::secondary:
      return "Academy";
    case Phase::all_through:
      return "All-Through School";
    case Phase::special:
      return "Special School";
    case Phase::pupil_referral:
      return "Pupil Referral Unit";
    case Phase::independent:
      return "College";
  }
  return "School";
}

std::string school_name(const County& county, const SimSchool& school, Random& random) {
  const Town& town = county.towns[static_cast<std::size_t>(school.district)];
  if (random.below(4) == 0) {
    return fmt::format("{} {}", random.pick(std::span<const std::string_view>(kSaints)),
                       phase_name(school.phase));
  }
  const std::string& street = random.pick(std::span<const std::string>(town.streets));
  if (random.below(3) == 0)
    return fmt::format("{} {} {}", town.name, street.substr(0, street.find(' ')), phase_name(school.phase));
  return fmt::format("{} {}", street, phase_name(school.phase));
}

Form draw_form(Random& random) {
  constexpr std::array<Form, 20> kForms = {
      Form::sims,  Form::sims,  Form::sims,  Form::sims,  Form::sims,    Form::sims,    Form::arbor,
      Form::arbor, Form::arbor, Form::arbor, Form::arbor, Form::bromcom, Form::bromcom, Form::bromcom,
      Form::wonde, Form::wonde, Form::plain, Form::ctf,   Form::ctf,     Form::ctf};
  return random.pick(std::span<const Form>(kForms));
}

// One primary school of every small county sends each rare form, so that a demonstration shows them all.
Form form_of(const SimSchool& school, Random& random) {
  const Form drawn = draw_form(random);
  switch (school.establishment) {
    case 2002:
      return Form::plain;
    case 2003:
      return Form::ctf;
    case 4001:
      return Form::sims;
    case 4002:
      return Form::arbor;
    default:
      return drawn;
  }
}

void choose_habits(SimSchool& school, Random& random) {
  school.form = form_of(school, random);
  school.capitals = random.below(8) == 0;
  school.windows = school.form == Form::sims && random.below(2) == 0;
  const bool may_be_spreadsheet = school.form == Form::arbor || school.form == Form::plain;
  school.spreadsheet = may_be_spreadsheet && (random.below(5) == 0 || school.establishment == 4002);
  const bool young = school.phase == Phase::primary || school.phase == Phase::infant;
  school.nursery = young && random.below(4) == 0;
  school.sixth_form = school.phase == Phase::independent || school.phase == Phase::all_through ||
                      (school.phase == Phase::secondary && random.below(2) == 0);
}

SimSchool make_school(const County& county, const Share& share, std::int32_t number, Random& random) {
  SimSchool school;
  school.establishment = share.first_establishment + number;
  school.phase = share.phase;
  school.district = number % static_cast<std::int32_t>(county.towns.size());
  school.size = std::max(1, share.size * random.between(60, 150) / 100);
  const Home home = make_home(county.towns[static_cast<std::size_t>(school.district)], random);
  school.street = home.street;
  school.postcode = home.postcode;
  choose_habits(school, random);
  return school;
}

void add_schools(County& county, const Share& share, std::int32_t total, Random& random) {
  const std::int32_t count = std::max(share.least, total * share.per_thousand / 1000);
  for (std::int32_t i = 0; i < count; ++i) county.schools.push_back(make_school(county, share, i, random));
}

void name_schools(County& county, Random& random) {
  std::set<std::string> taken;
  for (SimSchool& school : county.schools) {
    do school.name = school_name(county, school, random);
    while (!taken.insert(school.name).second && taken.size() < 5'000);
  }
}

// The n-th infant school hands its pupils to the n-th junior school.
void pair_infants_with_juniors(County& county) {
  std::vector<std::int32_t> juniors;
  for (std::size_t i = 0; i < county.schools.size(); ++i) {
    if (county.schools[i].phase == Phase::junior) juniors.push_back(static_cast<std::int32_t>(i));
  }
  std::size_t next = 0;
  for (SimSchool& school : county.schools) {
    if (school.phase == Phase::infant) school.partner = juniors[next++ % juniors.size()];
  }
}

// A closed predecessor of `to`: long gone, or converted between the snapshots.
void add_predecessor(County& county, std::int32_t to, Date closed) {
  SimSchool old = county.schools[static_cast<std::size_t>(to)];
  old.establishment += 500;
  old.partner = -1;
  old.size = 0;
  old.closed = closed;
  old.successor = to;
  county.schools.push_back(std::move(old));
}

void add_predecessors(County& county) {
  const auto open = static_cast<std::int32_t>(county.schools.size());
  const auto first = new_year(county);
  for (std::int32_t i = 0; i <= open / 100; ++i) {
    const std::int32_t to = i * 90;  // primary schools come first
    add_predecessor(county, to, first - std::chrono::days{1});
    add_predecessor(county, to + 1, first - std::chrono::days{731});
    county.schools[static_cast<std::size_t>(to)].name += " (Academy)";
    county.schools[static_cast<std::size_t>(to)].form = Form::arbor;
  }
}

}  // namespace

std::int32_t school_number(const SimSchool& school) {
  return 999 * 10'000 + school.establishment;
}

bool serves(const SimSchool& school, std::int32_t year) {
  if (school.closed) return false;
  switch (school.phase) {
    case Phase::infant:
      return (year >= 0 && year <= 2) || (year == -1 && school.nursery);
    case Phase::junior:
      return year >= 3 && year <= 6;
    case Phase::primary:
      return (year >= 0 && year <= 6) || (year == -1 && school.nursery);
    case Phase::secondary:
      return year >= 7 && year <= (school.sixth_form ? 13 : 11);
    case Phase::all_through:
    case Phase::independent:
      return year >= 0 && year <= 13;
    case Phase::special:
      return year >= 0 && year <= 11;
    case Phase::pupil_referral:
      return year >= 7 && year <= 11;
  }
  return false;
}

void make_schools(County& county) {
  Random random = dice(county, Dice::schools);
  const std::int32_t total = std::max(10, county.request.children / kChildrenPerSchool);
  for (const Share& share : kShares) add_schools(county, share, total, random);
  name_schools(county, random);
  pair_infants_with_juniors(county);
  add_predecessors(county);
  for (std::size_t i = 0; i < county.schools.size(); ++i)
    county.schools[i].urn = kFirstUrn + static_cast<std::int32_t>(i);
}

}  // namespace onroll::cli
