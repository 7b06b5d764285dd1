// Inside decide(): what its parts share. Not for other folders.
#pragma once

#include <expected>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cases/decide.h"

namespace onroll::deciding {

using Answer = std::expected<std::vector<CaseEvent>, Refusal>;

enum class Rule {
  one_open_per_child,
  finding_answered,
  watch_reopens,
  no_case,
  not_open,
  not_closed,
  no_road,
  evidence_decides,
  officer_first,
  locate_first,
  nothing_changes,
  words,
  contact,
  proposal,
  evidence,
  second_person,
  a_person_decides,
};

std::unexpected<Refusal> refused(Rule rule, std::string sentence);

bool by_program(const ActContext& context);
bool readable(std::string_view text);  // says something, in valid UTF-8

Answer propose(const Case& work, const ProposeClosure& act, const ActContext& context);
Answer dismiss(const Case& work, const DismissProposal& act, const ActContext& context);
Answer close(const Case& work, const CloseCase& act, const ActContext& context);
Answer change_status(const Case& work, const ChangeStatus& act, const ActContext& context);

}  // namespace onroll::deciding
