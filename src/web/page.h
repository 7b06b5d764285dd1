// A page: its main content from a compiled view, with the header, navigation and footer around it.
//
//   struct WorklistPage { std::string sentence; std::vector<WorklistRow> rows; };
//   void render(const WorklistPage& page, std::string& out);   // made from pages/worklist.html
//
//   Response worklist(const Deps& deps, const Visit& visit) {
//     return page(visit, {.title = "Worklist"}, WorklistPage{...});
//   }
#pragma once

#include <string>
#include <string_view>

#include "web/http/message.h"
#include "web/route.h"
#include "web/surroundings.h"

namespace onroll::web {

// Whether the page shows problems to put right: then its title begins "Error: ".
enum class Standing { fine, with_problems };

struct PageHead {
  std::string title;  // without names of children: titles stay in the browser's history
  Status status = Status::ok;
  Standing standing = Standing::fine;
  std::string back_href = {};  // "" shows no back link
  std::string success = {};    // "Note added": a green banner above the content
};

void open_page(const Visit& visit, const PageHead& head, std::string& out);
void close_page(const Visit& visit, std::string& out);
Response html_response(Status status, std::string html);

template <typename Content>
Response page(const Visit& visit, const PageHead& head, const Content& content) {
  std::string out;
  out.reserve(48 * 1024);
  open_page(visit, head, out);
  render(content, out);
  close_page(visit, out);
  return html_response(head.status, std::move(out));
}

// A plain page of one heading and a few sentences.
Response message_page(const Visit& visit, const PageHead& head, std::string_view sentence);

// "Exists but is not yours" and "does not exist" must be the same answer: use this for both.
Response not_found(const Visit& visit);
Response forbidden(const Visit& visit);

// A sentence to be shown once, after the redirect that follows a POST: `return
// see_other("/cases/7?done=note-added")` and give the page's head `.success = done_sentence(visit,
// {{"note-added", "Note added"}})`.
struct DoneSentence {
  std::string_view word;
  std::string_view sentence;
};
std::string done_sentence(const Visit& visit, std::initializer_list<DoneSentence> sentences);

}  // namespace onroll::web
