#include "store/imports/outside.h"

#include <utility>

#include "sql/reference.h"
#include "store/rows.h"
#include "store/world.h"

namespace onroll::store {
namespace {

constexpr std::int64_t kNumbersOfAnAuthority = 10000;  // a DfE number is LA code * 10000 + establishment

std::int32_t authority_of_council(Connection& connection) {
  const auto profile = council_profile(connection);
  const auto code = profile.la_code ? LaCode::parse(*profile.la_code) : Result<LaCode>(std::unexpect);
  return code ? code->number() : 0;
}

}  // namespace

SchoolFinder::SchoolFinder(Connection& connection) {
  const auto own = authority_of_council(connection);
  for (const auto row : connection.query(sql::SchoolsHeld{})) {
    const bool open = !row.closed_on && !row.status.starts_with("Closed");
    const bool ours = own != 0 && row.school_number && *row.school_number / kNumbersOfAnAuthority == own;
    const Found found{.urn = static_cast<std::int32_t>(row.urn),
                      .standing = static_cast<std::int8_t>((open ? 2 : 0) + (ours ? 1 : 0))};
    if (row.school_number) prefer(by_number_[static_cast<std::int32_t>(*row.school_number)], found);
    if (!row.name_folded.empty()) prefer(by_name_[std::string(row.name_folded)], found);
  }
}

void SchoolFinder::prefer(Found& held, const Found& other) {
  if (held.urn == 0 || other.standing > held.standing) {
    held = other;
  } else if (other.standing == held.standing) {
    held.urn = other.urn;  // rows come by URN: the later URN is the newer school
    held.shared = true;
  }
}

std::optional<Urn> SchoolFinder::urn_of(const Found& found) {
  return held_urn(found.urn);
}

std::optional<Urn> SchoolFinder::of_number(SchoolNumber number) const {
  const auto found = by_number_.find(number.number());
  return found == by_number_.end() ? std::nullopt : urn_of(found->second);
}

std::optional<Urn> SchoolFinder::of_name(std::string_view folded) const {
  const auto found = by_name_.find(std::string(folded));
  return found == by_name_.end() || found->second.shared ? std::nullopt : urn_of(found->second);
}

SaidOutside said_outside(std::shared_ptr<const SchoolFinder> schools, Today today) {
  SaidOutside outside{.today = today};
  outside.urn_of_number = [schools](SchoolNumber number) { return schools->of_number(number); };
  outside.urn_of_name = [schools](std::string_view name) { return schools->of_name(name); };
  return outside;
}

}  // namespace onroll::store
