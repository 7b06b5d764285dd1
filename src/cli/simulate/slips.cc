// What sources get wrong: children without a UPN, slips on the second roll, slips on the health list.
#include "cli/simulate/county.h"
#include "cli/simulate/rates.h"

namespace onroll::cli {
namespace {

// Only a child whose story is plain: a slip on top of a story would make the truth a matter of opinion.
bool is_plain(const SimChild& child) {
  return child.story == Story::at_school && child.after >= 0;
}

Slip draw_roll_slip(Random& random) {
  const std::int32_t at = random.below(1'000'000);
  if (at < kRollTypingError) return Slip::typing_error;
  if (at < kRollTypingError + kRollWrongDate) return Slip::wrong_date_of_birth;
  if (at < kRollTypingError + kRollWrongDate + kRollRenamed) return Slip::renamed;
  return Slip::none;
}

void slip_on_roll(County& county, SimChild& child, Random& random) {
  if (child.no_upn || child.before < 0 || family_of(county, child).elsewhere) return;
  child.roll_slip = draw_roll_slip(random);
  if (child.roll_slip != Slip::renamed) return;
  child.former_surname = child.surname;
  child.surname = county.names.surnames.draw(random);
}

void slip_on_health_list(const County& county, SimChild& child, Random& random) {
  constexpr std::array kSlips = {Slip::typing_error, Slip::typing_error, Slip::wrong_date_of_birth,
                                 Slip::former_home,  Slip::former_home,  Slip::renamed,
                                 Slip::nickname};
  if (child.roll_slip != Slip::none || !random.per_million(kHealthSlip)) return;
  child.health_slip = random.pick(std::span<const Slip>(kSlips));
  if (child.health_slip == Slip::nickname && !county.names.short_forms.contains(child.forename)) {
    child.health_slip = Slip::typing_error;
  }
}

}  // namespace

void make_slips(County& county) {
  Random random = dice(county, Dice::slips);
  for (SimChild& child : county.children) {
    if (!is_plain(child)) continue;
    const Family& family = family_of(county, child);
    child.no_upn = !family.moved && random.per_million(kNoUpn);
    const Form form = school_at(county, child.after).form;
    child.changed_upn = !child.no_upn && child.before >= 0 && (form == Form::ctf || form == Form::sims) &&
                        random.per_million(kChangedUpn);
    slip_on_roll(county, child, random);
    slip_on_health_list(county, child, random);
  }
}

}  // namespace onroll::cli
