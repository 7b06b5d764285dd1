#include "matching/engine/split.h"

#include <algorithm>
#include <bit>
#include <cstring>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace onroll {
namespace {

// Where the next separator or line end is, sixty-four bytes looked at together.
class Marks {
 public:
  Marks(std::span<const char> text, char separator) : text_(text), separator_(separator) {}

  std::size_t next(std::size_t from) {  // the size of the text when there is none
    auto window = from / 64;
    if (window != window_) load(window);
    auto left = marks_ & ~std::uint64_t{0} << from % 64;
    while (left == 0) {
      if (++window * 64 >= text_.size()) return text_.size();
      load(window);
      left = marks_;
    }
    return window * 64 + static_cast<std::size_t>(std::countr_zero(left));
  }

 private:
  void load(std::size_t window) {
    window_ = window;
    const auto start = window * 64;
    if (start + 64 <= text_.size()) {
      marks_ = marks_of(text_.data() + start);
      return;
    }
    char padded[64] = {};
    if (start < text_.size()) std::memcpy(padded, text_.data() + start, text_.size() - start);
    marks_ = marks_of(padded);
  }

  std::uint64_t marks_of(const char* bytes) const {
    std::uint64_t marks = 0;
#if defined(__SSE2__)
    const auto separator = _mm_set1_epi8(separator_);
    const auto line_feed = _mm_set1_epi8('\n');
    const auto carriage_return = _mm_set1_epi8('\r');
    for (int part = 0; part < 4; ++part) {
      const auto some = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes + part * 16));
      const auto found =
          _mm_or_si128(_mm_cmpeq_epi8(some, separator),
                       _mm_or_si128(_mm_cmpeq_epi8(some, line_feed), _mm_cmpeq_epi8(some, carriage_return)));
      marks |= static_cast<std::uint64_t>(static_cast<unsigned>(_mm_movemask_epi8(found))) << part * 16;
    }
#else
    for (int i = 0; i < 64; ++i) {
      if (bytes[i] == separator_ || bytes[i] == '\n' || bytes[i] == '\r') marks |= std::uint64_t{1} << i;
    }
#endif
    return marks;
  }

  std::span<const char> text_;
  char separator_;
  std::size_t window_ = SIZE_MAX;
  std::uint64_t marks_ = 0;
};

struct Field {
  Cell cell;
  std::size_t end = 0;   // of the separator or line end behind it
  bool whole = true;     // false: the block ends within it
  bool doubled = false;  // holds quotation marks to be undone
};

// Undoes doubled quotation marks in place; what stands behind the closing mark belongs to the field.
void undouble(char* text, Cell& cell) {
  auto* read = text + cell.start;
  auto* const end = read + cell.size;
  auto* written = read;
  while (read != end) {
    if (*read != '"') {
      *written++ = *read++;
    } else if (read + 1 != end && read[1] == '"') {
      *written++ = '"';
      read += 2;
    } else {
      ++read;  // the closing mark
      while (read != end) *written++ = *read++;
    }
  }
  cell.size = static_cast<std::uint32_t>(written - text) - cell.start;
}

class Rows {
 public:
  Rows(std::span<char> text, Ending ending, char separator, std::span<const int> plan_of, std::size_t plans)
      : text_(text),
        ending_(ending),
        separator_(separator),
        plan_of_(plan_of),
        plans_(plans),
        marks_(text, separator) {}

  Split split(CellBlock& out) {
    Split done;
    while (done.used < text_.size()) {
      if (out.cells.size() < (out.rows + 1) * plans_) out.cells.resize((out.rows + 64) * plans_ * 2);
      auto* const cells = out.cells.data() + out.rows * plans_;
      std::fill_n(cells, plans_, Cell{});
      std::size_t columns = 0;
      doubled_.clear();
      const auto end = row(done.used, cells, columns);
      if (end == 0) break;
      for (auto* const cell : doubled_) undouble(text_.data(), *cell);
      done.used = end;
      if (columns == 1 && first_size_ == 0) continue;  // a blank row
      if (columns != plan_of_.size()) note_odd_row(done, columns, out.rows);
      ++out.rows;
    }
    return done;
  }

 private:
  void note_odd_row(Split& done, std::size_t columns, std::size_t row) const {
    ++(columns < plan_of_.size() ? done.rows_too_short : done.rows_too_long);
    if (done.odd_rows.size() < kMostOddRows) done.odd_rows.push_back(row);
  }

  // RETURNS where the next row begins, or 0 when the block ends within this one.
  std::size_t row(std::size_t at, Cell* cells, std::size_t& columns) {
    for (columns = 0;; ++columns) {
      const auto field = at < text_.size() && text_[at] == '"' ? quoted(at) : plain(at);
      if (!field.whole) return 0;
      if (columns == 0) first_size_ = field.cell.size;
      if (columns < plan_of_.size() && plan_of_[columns] >= 0) {
        cells[plan_of_[columns]] = field.cell;
        if (field.doubled) doubled_.push_back(cells + plan_of_[columns]);
      }
      if (field.end >= text_.size()) {
        ++columns;
        return ending_ == Ending::end_of_file ? text_.size() : 0;
      }
      at = field.end + 1;
      if (text_[field.end] == separator_) continue;
      ++columns;
      if (text_[field.end] == '\n') return at;
      if (at >= text_.size()) return ending_ == Ending::end_of_file ? at : 0;
      return text_[at] == '\n' ? at + 1 : at;
    }
  }

  // A row that the block cuts short is read again with the next one: nothing is changed before it is whole.
  Field quoted(std::size_t at) {
    bool doubled = false;
    auto close = at + 1;
    for (;; close += 2) {
      const auto* const found =
          static_cast<const char*>(std::memchr(text_.data() + close, '"', text_.size() - close));
      if (found == nullptr) return {.whole = false};
      close = static_cast<std::size_t>(found - text_.data());
      if (close + 1 >= text_.size() || text_[close + 1] != '"') break;
      doubled = true;
    }
    if (close + 1 == text_.size() && ending_ == Ending::more_follows) return {.whole = false};
    const auto end = marks_.next(close + 1);
    doubled = doubled || end != close + 1;
    const auto size = doubled ? end - at - 1 : close - at - 1;
    return {{static_cast<std::uint32_t>(at + 1), static_cast<std::uint32_t>(size)}, end, true, doubled};
  }

  Field plain(std::size_t at) {
    const auto end = marks_.next(at);
    return {{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end - at)}, end};
  }

  std::span<char> text_;
  Ending ending_;
  char separator_;
  std::span<const int> plan_of_;
  std::size_t plans_;
  Marks marks_;
  std::vector<Cell*> doubled_;
  std::size_t first_size_ = 0;  // of the row's first cell
};

}  // namespace

Split split_block(std::span<char> text, Ending ending, char separator, std::span<const int> plan_of,
                  std::size_t plans, CellBlock& out) {
  out.rows = 0;
  out.text = text.data();
  return Rows(text, ending, separator, plan_of, plans).split(out);
}

}  // namespace onroll
