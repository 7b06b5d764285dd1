// Reading, splitting, taking in and writing rows, as a conveyor of blocks: while one block is split, the
// values of the one before are taken in, and the rows of the one before that are written.
#include <algorithm>
#include <cstring>

#include "matching/engine/split.h"
#include "matching/engine/workers.h"

namespace onroll {
namespace {

constexpr std::size_t kBlock = std::size_t{1} << 18;  // bytes: cells and text stay in the cache
constexpr std::size_t kLeastRoom = 4096;              // given to whoever reads the file
constexpr std::size_t kLargestRow = std::size_t{16}
                                    << 20;  // a row longer than this has an open quotation mark

struct Stretch {  // a block of the file, and its cells
  std::vector<char> text;
  std::size_t filled = 0;
  std::size_t used = 0;
  CellBlock cells;
};

class Conveyor {
 public:
  Conveyor(Table& table, const ReadBytes& read, char separator, std::span<const int> plan_of)
      : read_(read),
        separator_(separator),
        plan_of_(plan_of),
        plans_(table.plans().size()),
        filling_(table) {}

  Result<FileRead> run() {
    const auto threads = usual_threads();
    split_next();
    turn_ = 1 - turn_;
    while (!broken_ && (now().cells.rows > 0 || !ended_)) {
      // The first task splits the next block, the last writes the rows of the one before.
      share_out(filling_.tasks() + 2, threads, [&](std::size_t task, unsigned) {
        if (task == 0) {
          split_next();
        } else if (task <= filling_.tasks()) {
          filling_.take(task - 1, now().cells);
        } else {
          filling_.write_rows();
        }
      });
      filling_.turn_over();
      turn_ = 1 - turn_;
    }
    filling_.write_rows();
    if (broken_)
      return problem(
          "", "A quotation mark is opened and never closed. Put the row right, or export the file again.");
    return done_;
  }

 private:
  Stretch& now() { return stretches_[turn_]; }
  Stretch& next() { return stretches_[1 - turn_]; }

  // Fills and splits the stretch that is not being taken in; what the other left over comes first.
  void split_next() {
    auto& stretch = next();
    const auto& before = now();
    const auto left = before.filled - before.used;
    stretch.text.resize(std::max(kBlock, 2 * left));
    if (left > 0) std::memcpy(stretch.text.data(), before.text.data() + before.used, left);
    stretch.filled = left;
    stretch.used = 0;
    stretch.cells.rows = 0;
    while (stretch.text.size() - stretch.filled >= kLeastRoom && !ended_) fill(stretch);
    if (stretch.filled == 0) return;
    const auto ending = ended_ ? Ending::end_of_file : Ending::more_follows;
    const auto split = split_block(std::span(stretch.text).first(stretch.filled), ending, separator_,
                                   plan_of_, plans_, stretch.cells);
    stretch.used = split.used;
    note_odd_rows(split);
    done_.rows += stretch.cells.rows;
    broken_ = ended_ ? split.used < stretch.filled : split.used == 0 && stretch.filled > kLargestRow;
  }

  void note_odd_rows(const Split& split) {
    done_.rows_too_short += split.rows_too_short;
    done_.rows_too_long += split.rows_too_long;
    for (const auto row : split.odd_rows) {
      if (done_.odd_rows.size() < kMostOddRows) done_.odd_rows.push_back(done_.rows + row + 1);
    }
  }

  void fill(Stretch& stretch) {
    const auto given = read_(std::span(stretch.text).subspan(stretch.filled));
    stretch.filled += given;
    done_.bytes += given;
    ended_ = given == 0;
  }

  const ReadBytes& read_;
  char separator_;
  std::span<const int> plan_of_;
  std::size_t plans_;
  Filling filling_;
  std::array<Stretch, 2> stretches_;
  std::size_t turn_ = 0;
  bool ended_ = false;
  bool broken_ = false;
  FileRead done_;
};

}  // namespace

Result<FileRead> read_csv(Table& table, const ReadBytes& read, char separator, std::span<const int> plan_of) {
  return Conveyor(table, read, separator, plan_of).run();
}

}  // namespace onroll
