// Is this child in the register? Everything somebody knows of one child, compared with every record held. The
// form is posted, so that nothing personal stands in an address.
#pragma once

#include <string>
#include <vector>

#include "web/components/compared.h"
#include "web/components/fields.h"
#include "web/components/shown.h"
#include "web/components/waterfall.h"

namespace onroll::web {

struct CandidateView {
  std::string heading;  // "Zoe Adams"
  std::string href;
  std::string note;  // "Child 12, born 7 March 2016"
  Tag band;
  std::string sentence;  // the probability
  Compared fields;
  WaterfallView why;
};

struct LookUpPage {
  Problems problems;
  std::string csrf;
  TextInput forename;
  TextInput middle_names;
  TextInput surname;
  TextInput former_surname;
  TextInput date_of_birth;
  Select sex;
  TextInput upn;
  TextInput nhs_number;
  TextInput postcode;
  TextInput address;
  TextInput telephone;
  TextInput email;
  bool asked = false;
  Tag band;
  std::string answer;    // what the band means
  std::string searched;  // by what
  std::vector<CandidateView> candidates;
  std::string more;                      // that there are others; "" where all are shown
  std::vector<std::string> what_to_try;  // where nobody was found
  std::string version;
};
void render(const LookUpPage& page, std::string& out);

}  // namespace onroll::web
