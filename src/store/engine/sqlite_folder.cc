#include "store/engine/sqlite_folder.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <string_view>
#include <system_error>

#include "store/engine/failure.h"

namespace onroll::store {
namespace {

namespace fs = std::filesystem;

StoreFailure set_up_failure(std::string sentence) {
  return {FailureCause::set_up, std::move(sentence)};
}

std::string why() {
  return std::generic_category().message(errno);
}

// Magic numbers of linux/magic.h and the CIFS, AFS, Ceph and 9P clients: SQLite's locks are not safe on any.
bool is_network_disk(const std::string& directory) {
  constexpr std::array<unsigned long, 8> networks{0x6969,     0xFF534D42, 0x517B,     0xFE534D42,
                                                  0x5346414F, 0x00C36400, 0x01021997, 0x0BD00BD0};
  struct statfs disk {};
  if (statfs(directory.c_str(), &disk) != 0) return false;
  const auto type = static_cast<unsigned long>(disk.f_type) & 0xFFFFFFFFul;
  return std::find(networks.begin(), networks.end(), type) != networks.end();
}

// "process 812 (onroll)", as the lock file and the system tell it.
std::string holder(const std::string& lock_path) {
  std::string process;
  std::ifstream(lock_path) >> process;
  if (process.empty() || process.find_first_not_of("0123456789") != std::string::npos)
    return "another process";
  std::string program;
  std::ifstream(fmt::format("/proc/{}/comm", process)) >> program;
  return program.empty() ? fmt::format("process {}", process)
                         : fmt::format("process {} ({})", process, program);
}

// A new file's name is only safe after a power cut when the folder itself is written.
void sync_folder(const std::string& directory) {
  const int folder = ::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (folder < 0) return;
  ::fsync(folder);
  ::close(folder);
}

}  // namespace

std::string database_file(const std::string& directory) {
  return (fs::path(directory) / "onroll.db").string();
}

FolderLock::FolderLock(const std::string& directory) {
  const std::string path = (fs::path(directory) / "onroll.lock").string();
  file_ = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (file_ < 0)
    throw set_up_failure(fmt::format("The folder {} cannot be written to: {}.", directory, why()));
  if (::flock(file_, LOCK_EX | LOCK_NB) != 0) {
    ::close(file_);
    throw set_up_failure(fmt::format(
        "The database in {} is in use by {}, and only one program may write to it at a time. Stop that "
        "program (for a server: onroll serve) and try again; commands that only read can run beside it.",
        directory, holder(path)));
  }
  const std::string process = fmt::format("{}\n", ::getpid());
  if (::ftruncate(file_, 0) != 0 || ::pwrite(file_, process.data(), process.size(), 0) < 0) {
    ::close(file_);
    throw set_up_failure(fmt::format("The file {} cannot be written to: {}.", path, why()));
  }
}

FolderLock::~FolderLock() {
  ::close(file_);
}

void prepare_folder(const std::string& directory) {
  std::error_code failed;
  if (!fs::exists(directory, failed)) {
    fs::create_directories(directory, failed);
    if (!failed) fs::permissions(directory, fs::perms::owner_all, failed);
  }
  if (failed || !fs::is_directory(directory, failed)) {
    throw set_up_failure(fmt::format("The folder {} cannot be made. Make it, or choose another.", directory));
  }
  if (is_network_disk(directory)) {
    throw set_up_failure(
        fmt::format("The folder {} is on a network disk, where a SQLite database can be damaged. Choose a "
                    "folder on a disk of "
                    "this computer, or use PostgreSQL.",
                    directory));
  }
}

void prepare_file(const std::string& directory) {
  const std::string path = database_file(directory);
  // DANGER: opening and closing a file that SQLite has open in this process would drop SQLite's locks on it;
  // O_EXCL makes sure that this one is new.
  const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (file >= 0) {
    ::close(file);
    sync_folder(directory);
  } else if (errno != EEXIST) {
    throw set_up_failure(fmt::format("The file {} cannot be made: {}.", path, why()));
  } else if (::chmod(path.c_str(), 0600) != 0) {  // its WAL takes the same mode
    throw set_up_failure(fmt::format("The file {} does not belong to the user this program runs as.", path));
  }
}

void require_file(const std::string& directory) {
  std::error_code failed;
  if (fs::is_regular_file(database_file(directory), failed)) return;
  throw set_up_failure(
      fmt::format("There is no Onroll database in {}. Check the folder's name, or start the server "
                  "or an import once to make one.",
                  directory));
}

}  // namespace onroll::store
