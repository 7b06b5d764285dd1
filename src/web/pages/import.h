// One file taken in: counts in sentences, the rows refused and put right, undoing it, sending rows back.
#pragma once

#include <string>
#include <vector>

#include "store/engine/database.h"
#include "web/components/fields.h"
#include "web/components/shown.h"
#include "web/route.h"

namespace onroll::web {

struct ImportPage {
  std::string file_name;
  Tag state;
  std::vector<std::string> sentences;
  std::vector<std::string> remarks;
  SummaryList details;
  SubNavigation parts;
  Table rows;
  Pagination pages;
  std::string csv_href;   // "" where no row is refused
  std::string undo_href;  // "" where it cannot be undone
  bool can_return = false;
  std::string return_action;
  std::string csrf;
  std::string act_key;
};
void render(const ImportPage& page, std::string& out);

struct UndoImportPage {
  Problems problems;
  std::string file_name;
  std::vector<std::string> sentences;
  std::string action;
  std::string cancel_href;
  std::string csrf;
  std::string act_key;
  TextInput reason;
};
void render(const UndoImportPage& page, std::string& out);

Response import_page(store::Database& database, const Visit& visit);
Response refused_rows_file(store::Database& database, const Visit& visit);
Response return_refused_rows(store::Database& database, const Visit& visit);
Response ask_undo_import(store::Database& database, const Visit& visit);
Response undo_import(store::Database& database, const Visit& visit);

}  // namespace onroll::web
