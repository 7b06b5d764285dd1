// The council's admissions: applications and offers of the yearly rounds and in-year.
#include <fmt/format.h>

#include "cli/simulate/files.h"

namespace onroll::cli {
namespace {

constexpr std::array<Heading, 11> kApplication = {{{"Application ref", What::reference},
                                                   {"Surname", What::surname},
                                                   {"Forename", What::forename},
                                                   {"Date of birth", What::date_of_birth},
                                                   {"Sex", What::sex},
                                                   {"UPN", What::upn},
                                                   {"Address", What::address},
                                                   {"Postcode", What::postcode},
                                                   {"Parent name", What::parent},
                                                   {"Preferred school URN", What::urn},
                                                   {"Application status", What::standing}}};
constexpr std::array<Heading, 13> kOffer = {{{"Application ref", What::reference},
                                             {"Surname", What::surname},
                                             {"Forename", What::forename},
                                             {"Date of birth", What::date_of_birth},
                                             {"Sex", What::sex},
                                             {"UPN", What::upn},
                                             {"Address", What::address},
                                             {"Postcode", What::postcode},
                                             {"Parent name", What::parent},
                                             {"School URN", What::urn},
                                             {"School name", What::school_name},
                                             {"Status", What::standing},
                                             {"Start date", What::admission_date}}};

constexpr Layout kApplications{kApplication, {Container::utf8, DateForm::slashes}};
constexpr Layout kOffers{kOffer, {Container::utf8, DateForm::slashes}};

struct Round {
  std::string name;
  Date applied;
  Date offered;
  std::vector<Written> applications, offers;
};

void write_round(Output& output, const Round& round) {
  if (!round.applications.empty()) {
    const std::string path = fmt::format("admissions/{}_{}_applications.csv", iso(round.applied), round.name);
    output.table(path, laid_out(round.applications, kApplications), kApplications.shape);
    output.load(
        fmt::format("population --source admission_application --date {} {}", iso(round.applied), path));
  }
  if (round.offers.empty()) return;
  const std::string path = fmt::format("admissions/{}_{}_offers.csv", iso(round.offered), round.name);
  output.table(path, laid_out(round.offers, kOffers), kOffers.shape);
  output.load(fmt::format("population --source admission_offer --date {} {}", iso(round.offered), path));
}

enum class Ends { offer, no_offer };

void apply(const County& county, Round& round, std::int32_t at, std::int32_t school, Ends ends) {
  const SimChild& child = county.children[static_cast<std::size_t>(at)];
  Written row = plainly(county, at);
  if (child.year <= 1) row.upn.clear();  // not at school when the family applied
  row.school = &school_at(county, school);
  row.standing = "Received";
  round.applications.push_back(row);
  if (ends == Ends::no_offer) return;
  row.standing = at % 200 == 7 && child.story == Story::at_school ? "Offered" : "Accepted";
  row.from = round.name == "in-year" ? child.moved_on : new_year(county) + std::chrono::days{1};
  round.offers.push_back(std::move(row));
}

// Schools the council admits to: not special, not independent, not a unit.
bool council_admits(const County& county, std::int32_t at) {
  if (at < 0) return false;
  const Phase phase = school_at(county, at).phase;
  return phase != Phase::special && phase != Phase::independent && phase != Phase::pupil_referral;
}

void apply_in_rounds(const County& county, Round& reception, Round& year7, std::int32_t at) {
  const SimChild& child = county.children[static_cast<std::size_t>(at)];
  const bool plain = child.story == Story::at_school;
  if (child.year == 0 && plain && council_admits(county, child.after))
    apply(county, reception, at, child.after, Ends::offer);
  if (child.story == Story::young_no_show) apply(county, reception, at, child.heading, Ends::no_offer);
  const bool moves_up = child.year == 7 && child.before >= 0 && child.before != child.after;
  if (moves_up && plain && council_admits(county, child.after))
    apply(county, year7, at, child.after, Ends::offer);
  if (child.story == Story::year7_no_show) apply(county, year7, at, child.heading, Ends::offer);
}

void apply_in_year(const County& county, Round& in_year, std::int32_t at) {
  const SimChild& child = county.children[static_cast<std::size_t>(at)];
  if (child.story == Story::place_not_taken_up) apply(county, in_year, at, child.heading, Ends::offer);
  const bool changed = child.story == Story::moved_school || child.story == Story::came_to_county;
  if (changed && child.year > 0 && at % 2 == 0 && council_admits(county, child.after)) {
    apply(county, in_year, at, child.after, Ends::offer);
  }
}

// The round a year earlier, for the children now in Year 1.
Round last_reception(const County& county) {
  const int year = static_cast<int>(ymd(new_year(county)).year()) - 1;
  Round round{"reception", date(year, 1, 15), date(year, 4, 16), {}, {}};
  for (std::size_t i = 0; i < county.children.size(); ++i) {
    const SimChild& child = county.children[i];
    const auto at = static_cast<std::int32_t>(i);
    const bool started = child.year == 1 && child.before >= 0 && child.story == Story::at_school;
    if (started && council_admits(county, child.before))
      apply(county, round, at, child.before, Ends::no_offer);
    if (child.story == Story::reception_no_show) apply(county, round, at, child.heading, Ends::no_offer);
  }
  return round;
}

}  // namespace

void write_admissions(const County& county, Output& output) {
  const int year = static_cast<int>(ymd(new_year(county)).year());
  Round reception{"reception", date(year, 1, 15), date(year, 4, 16), {}, {}};
  Round year7{"year-7", date(year - 1, 10, 31), date(year, 3, 2), {}, {}};
  Round in_year{"in-year", county.request.second_snapshot, county.request.second_snapshot, {}, {}};
  for (std::size_t i = 0; i < county.children.size(); ++i) {
    apply_in_rounds(county, reception, year7, static_cast<std::int32_t>(i));
    apply_in_year(county, in_year, static_cast<std::int32_t>(i));
  }
  write_round(output, last_reception(county));
  write_round(output, year7);
  write_round(output, reception);
  write_round(output, in_year);
}

}  // namespace onroll::cli
