#include "store/acts/mend_imports.h"

#include <vector>

#include "intake/reading.h"
#include "sql/imports.h"
#include "sql/records.h"
#include "store/reassess.h"

namespace onroll::store {

Outcome<Undone> carry_out(Ledger& ledger, const UndoImport& act) {
  auto& connection = ledger.connection();
  const auto import = connection.first(sql::ImportById{act.import.value});
  if (!import) return not_done("", "There is no such import.");
  if (import->state != "taken") return not_done("", "This import was undone before. Nothing was changed.");
  const auto kind = parse_import_kind(import->kind);
  if (kind == ImportKind::schools || kind == ImportKind::school_links) {
    return refused({.rule = "import.reference_stays",
                    .sentence = "Schools cannot be undone, because rolls already build on them. Take in the "
                                "right file; its rows "
                                "replace these."});
  }
  std::vector<std::int64_t> children;
  for (const auto row : connection.query(sql::ChildrenListedBy{act.import.value}))
    children.push_back(row.child_id);
  ledger.add(journal::ImportUndone{.import = act.import});
  // Everybody: those whom a wrong list left out are on the unaccounted list because of it, and it never named
  // them.
  if (!children.empty()) reassess(ledger, ledger.occasion().today.date, std::nullopt);
  return Undone{.children = static_cast<std::int64_t>(children.size())};
}

Outcome<Settled> carry_out(Ledger& ledger, const ReturnRow& act) {
  const auto waiting = ledger.connection().first(sql::RefusedRow{act.import.value, act.row});
  if (!waiting || waiting->state != "waiting") {
    return not_done("", "This row is no longer waiting. Go back to the import to see what became of it.");
  }
  ledger.add(journal::RowSettled{.import = act.import, .row = act.row, .state = "returned"});
  return Settled{};
}

}  // namespace onroll::store
