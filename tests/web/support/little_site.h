// The pages of schools, imports, quarantine, search and pairs over a little county, asked in process.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "support/databases.h"
#include "support/little_county.h"
#include "web/pages/register_routes.h"
#include "web/support/web_site.h"

namespace onroll::web {

using Fields = std::vector<std::pair<std::string, std::string>>;

struct SentFile {
  std::string name;
  std::string bytes;
};

// Signed in as an officer, with the schools of the little county.
class LittleSite : public TestSite {
 public:
  explicit LittleSite(store::Database& database) : TestSite(register_routes(database)) {
    tests::take_schools(database);
    signed_in_as("officer");
  }

  // A form with a file, as a browser sends it.
  Response upload(const SentFile& file, Fields fields) {
    constexpr std::string_view kBoundary = "----boundary-of-the-test";
    Request made = request(Method::post, "/imports");
    fields.emplace_back("csrf", csrf());
    for (const auto& [name, value] : fields) {
      made.body.append("--").append(kBoundary).append("\r\nContent-Disposition: form-data; name=\"" + name +
                                                      "\"\r\n\r\n");
      made.body.append(value).append("\r\n");
    }
    made.body.append("--").append(kBoundary).append(
        "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"");
    made.body.append(file.name)
        .append("\"\r\nContent-Type: application/octet-stream\r\n\r\n")
        .append(file.bytes);
    made.body.append("\r\n--").append(kBoundary).append("--\r\n");
    made.headers.push_back({"Content-Type", "multipart/form-data; boundary=" + std::string(kBoundary)});
    made.headers.push_back({"Sec-Fetch-Site", "same-origin"});
    return send(std::move(made));
  }
};

inline bool says(const Response& response, std::string_view text) {
  return response.body.find(text) != std::string::npos;
}

// Runs test(database, site) on each engine.
template <typename Test>
void for_each_little_site(Test&& test) {
  tests::for_each_database([&](store::Database& database) {
    LittleSite site(database);
    test(database, site);
    CHECK(site.faults.empty());
  });
}

inline const std::string kZoe = tests::made_up_upn(1) + ",Adams,Zoë,07/03/2016,BS1 1AB,5\n";
inline const std::string kYusuf = tests::made_up_upn(2) + ",O'Brien Smith,Yusuf,08/04/2016,BS1 1AC,5\n";
inline const std::string kXena = tests::made_up_upn(3) + ",Clark,Xena,09/05/2016,BS1 1AD,5\n";
inline const std::string kBadBirth = tests::made_up_upn(4) + ",Davies,Will,99/99/2016,BS1 1AD,5\n";

}  // namespace onroll::web
