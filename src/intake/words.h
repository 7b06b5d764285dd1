// What people write in cells, read as the program's own words. Each answers nothing when it does not know the
// word: then the row keeps what was said in Facts.also.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "calendar/date.h"
#include "people/facts.h"
#include "people/sources.h"

namespace onroll {

bool says_nothing(std::string_view text);  // "", "N/A", "NULL", "-", "#N/A" ...

std::optional<Date> read_date(std::string_view text);  // any written form, or an Excel day number ("42070")
std::optional<Sex> read_sex(std::string_view text);
std::optional<std::string> read_year_group(
    std::string_view text);  // a CBDS code: "Year 7" -> "7", "Reception" -> "R"
std::optional<Enrolment> read_enrolment(std::string_view text);

// "9(1)(a)", "Reg 9(1)(f) home educated", "8(1)(k)", "A", "(i)", or the ground in words. A bare letter and
// words mean the 2006 Regulations for a deletion before 19 August 2024 (SI 2024/208 reg 1), else the 2024
// ones; without a date nothing.
std::optional<DeletionGround> read_deletion_ground(std::string_view text, std::optional<Date> deleted);

// XXXXXXX, MMMMMMM and words for places that are no school; a school only as `said`: its number is for the
// caller.
Destination read_destination(std::string_view text);

// The status words of a population list: "applied", "offered", "accepted", "refused", "waiting" for
// admissions; "suitable", "unsuitable", "not_assessed" for home education; else lower case as said.
std::string read_standing(std::string_view text, Source source);

// "SMITH, John Paul" or "John Paul Smith": surname, first forename, the rest as middle names.
Name split_name(std::string_view full);

}  // namespace onroll
