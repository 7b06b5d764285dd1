// Taking in a file by hand: checked first or loaded at once, by the same door as the command line.
#pragma once

#include <string>

#include "store/engine/database.h"
#include "web/components/fields.h"
#include "web/components/shown.h"
#include "web/route.h"

namespace onroll::web {

inline constexpr std::size_t kUploadBytes = 64 * 1024 * 1024;

struct ImportNewPage {
  Problems problems;
  // What a check found; empty until one was made.
  std::string checked;  // "Nothing was kept. 499 rows would be taken in ..."
  std::vector<std::string> sentences;
  Table rows;

  std::string csrf;
  Select kind;
  FileUpload file;
  TextInput school;
  DateInput date;
  Select source;
  TextInput source_name;
};
void render(const ImportNewPage& page, std::string& out);

Response ask_for_file(store::Database& database, const Visit& visit);
Response take_in_file(store::Database& database, const Visit& visit);

}  // namespace onroll::web
