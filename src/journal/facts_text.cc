#include "journal/facts_text.h"

#include "journal/facts_fields.h"

namespace onroll::journal {

void append_facts(std::string& out, const Facts& facts) {
  Writer(out).write(facts);
}

Facts parse_facts(std::string_view text) {
  return from_text<Facts>(text);
}

}  // namespace onroll::journal
