#include "web/pages/start.h"

#include "web/page.h"

namespace onroll::web {

Response start_page(const Visit& visit) {
  if (visit.may(Permission::see_worklist)) return see_other("/worklist");
  if (visit.may(Permission::see_own_school)) {
    if (const auto& school = visit.person().school) return see_other("/schools/" + school->text());
    return message_page(visit, {.title = "No school yet"},
                        "Your account does not say which school you belong to. Ask the council to add it.");
  }
  return see_other("/schools");
}

}  // namespace onroll::web
