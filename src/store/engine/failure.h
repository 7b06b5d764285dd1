// What the store throws when the outside world failed: caught once, in web and cli.
#pragma once

#include <stdexcept>
#include <string>

namespace onroll::store {

enum class FailureCause {
  unreachable,  // the database cannot be reached, or the connection broke: whether a commit was done is not
                // known
  busy,         // somebody else is writing or every connection is taken: try again
  constraint,   // a rule of the tables refused the change
  full,         // no room on the disk
  damaged,      // the file or a row is not what was written
  set_up,       // folder, settings, version or lock: a person must put it right
  statement,    // a statement of ours is wrong
};

// NEVER holds a value from a row or a parameter: only names of statements, tables and constraints.
struct StoreFailure : std::runtime_error {
  StoreFailure(FailureCause what_failed, const std::string& sentence)
      : std::runtime_error(sentence), cause(what_failed) {}
  FailureCause cause;
};

}  // namespace onroll::store
