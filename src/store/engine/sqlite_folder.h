// The folder of a SQLite database: onroll.db, its lock, who may read them, and on which disk they lie.
#pragma once

#include <string>

namespace onroll::store {

// Held by the one process that may write; let go when it ends, however it ends.
class FolderLock {
 public:
  // Throws StoreFailure naming the process that holds the folder and what to do.
  explicit FolderLock(const std::string& directory);
  FolderLock(const FolderLock&) = delete;
  FolderLock& operator=(const FolderLock&) = delete;
  ~FolderLock();

 private:
  int file_ = -1;
};

std::string database_file(const std::string& directory);  // DIR/onroll.db

// Makes the folder where needed, for its owner only; refuses a network disk, where locks cannot be trusted.
void prepare_folder(const std::string& directory);

// Makes the file where needed, readable by its owner only. REQUIRES: the lock is held.
void prepare_file(const std::string& directory);

// Throws StoreFailure, in words, when there is no database to read.
void require_file(const std::string& directory);

}  // namespace onroll::store
