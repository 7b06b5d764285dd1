// What pages show: tags, summary lists, tables with links that sort, pages of results, task lists, timelines.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace onroll::web {

enum class TagColour { blue, green, grey, magenta, orange, purple, red, teal, yellow };

struct Tag {
  std::string text;  // "" shows nothing
  TagColour colour = TagColour::grey;
};

struct SummaryAction {
  std::string text;  // "Change"
  std::string href;
  std::string hidden;  // the rest for those who hear it: "date of birth"
};

struct SummaryRow {
  std::string key;
  std::vector<std::string> values;  // each on its own line
  std::string note = {};            // smaller, below: where the value came from
  Tag tag = {};
  std::string href = {};  // makes the (only) value a link
  std::vector<SummaryAction> actions = {};
};

struct SummaryList {
  std::vector<SummaryRow> rows;
  std::string title = {};  // makes it a summary card
};

enum class Sorted { no, ascending, descending };

struct Column {
  std::string text;
  bool numeric = false;
  std::string sort_href = {};  // from sort_columns; "" = the table cannot be sorted by it
  Sorted sorted = Sorted::no;
};

struct Cell {
  std::string text;
  std::string href = {};
  std::string note = {};  // smaller, below
  Tag tag = {};
};

struct Table {
  std::string caption;
  std::vector<Column> columns;
  std::vector<std::vector<Cell>> rows;  // the first cell of each is its heading
  std::string when_empty = "There is nothing to show.";
  bool caption_hidden = false;  // when a heading above says the same
};

// One page of a list: "Showing 26 to 50 of 1,204". `base` is the address with all filters, without `page`.
struct Pagination {
  std::size_t total = 0;
  std::size_t per_page = 25;
  std::size_t number = 1;  // the page shown, from 1
  std::string base;
  std::string noun = "results";
};

struct Task {
  std::string title;
  std::string href = {};
  std::string hint = {};
  std::string status;  // "Completed": plain words; with `tag` as a tag instead
  Tag tag = {};
};

struct TaskList {
  std::vector<Task> tasks;
};

struct TimelineItem {
  std::string title;
  std::string by;            // who, or which file; "" when nobody
  std::string machine_time;  // "2026-11-22" or with T14:05: for the datetime attribute
  std::string time;          // "22 November 2026 at 2:05pm"
  std::vector<std::string> sentences = {};
  std::string href = {};  // "See the file" ...
  std::string link_text = {};
};

struct Timeline {
  std::vector<TimelineItem> items;
  std::string when_empty = "Nothing has happened yet.";
};

struct SubNavigationItem {
  std::string text;
  std::string href;
  bool current = false;
};

struct SubNavigation {
  std::string label;  // "Parts of this child's page"
  std::vector<SubNavigationItem> items;
};

void tag(const Tag& page, std::string& out);
void tag(std::string_view text, TagColour colour, std::string& out);
void summary_list(const SummaryList& page, std::string& out);
void table(const Table& page, std::string& out);
void pagination(const Pagination& page, std::string& out);
void task_list(const TaskList& page, std::string& out);
void timeline(const Timeline& page, std::string& out);
void sub_navigation(const SubNavigation& page, std::string& out);

void empty_state(std::string_view sentence, std::string& out);
void inset_text(std::string_view text, std::string& out);
void warning_text(std::string_view text, std::string& out);
void success_banner(std::string_view text, std::string& out);
void important_banner(std::string_view text, std::string& out);

// Gives each column with a word its link: `base` with sort=WORD and order=asc or desc, the other way for the
// column sorted now. `words` beside `columns`, "" for a column that cannot be sorted by.
void sort_columns(std::vector<Column>& columns, const std::vector<std::string_view>& words,
                  std::string_view base, std::string_view sorted_by, Sorted direction);

// `base` (a path, perhaps with a query) with one more name=value, encoded.
std::string with_query(std::string_view base, std::string_view name, std::string_view value);

}  // namespace onroll::web
