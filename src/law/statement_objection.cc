#include "law/statement_objection.h"

namespace onroll {

const Card kStatementObjection = {
    .id = "PRO-06",
    .file = "statement_objection",
    .title = "Objection to a written statement",
    .sentence =
        "A written statement may be read unless the other side objects within seven days of its service; the "
        "Criminal Procedure Rules may set another time.",
    .instrument = &kCriminalJusticeAct1967,
    .provision = "section 9(2)(d)",
    .at = "section/9",
    .nature = Nature::law,
    .in_force_from = date(1968, 1, 1),
    .in_force_until = std::nullopt,
    .evidence = Evidence::known_medium,
    .owner = "defence",
    .clock = {.starts = "the statement is served",
              .period = {7, Unit::calendar_days, FirstDay::excluded},
              .runs = Runs::limit},
    .when_missed = "The statement may be read without the witness.",
};

}  // namespace onroll
