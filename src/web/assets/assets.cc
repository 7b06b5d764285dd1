#include "web/assets/assets.h"

#include <algorithm>
#include <map>
#include <string>

#include "base/contract.h"
#include "base/embedded.h"
#include "base/text.h"
#include "web/page.h"

namespace onroll {
std::span<const EmbeddedFile> embedded_assets();
}

namespace onroll::web {
namespace {

struct Asset {
  std::string address;
  std::string file;  // name.hash.extension
  std::string tag;   // the hash, quoted: an entity tag
  std::string_view type;
  std::string_view bytes;
  std::string_view gzipped;
};

std::string_view type_of(std::string_view file) {
  if (file.ends_with(".css")) return "text/css; charset=utf-8";
  if (file.ends_with(".js")) return "text/javascript; charset=utf-8";
  return "image/svg+xml";
}

// By name without the hash: "onroll.css".
const std::map<std::string, Asset, std::less<>>& assets() {
  static const auto made = [] {
    std::map<std::string, Asset, std::less<>> by_name;
    for (const EmbeddedFile& file : embedded_assets()) {
      if (file.path.ends_with(".gz")) continue;
      const auto parts = split(file.path, '.');
      require(parts.size() == 3, "an asset is not called name.hash.extension");
      const std::string gzipped = std::string(file.path) + ".gz";
      by_name.emplace(std::string(parts[0]) + "." + std::string(parts[2]),
                      Asset{.address = "/assets/" + std::string(file.path),
                            .file = std::string(file.path),
                            .tag = "\"" + std::string(parts[1]) + "\"",
                            .type = type_of(file.path),
                            .bytes = file.bytes,
                            .gzipped = embedded_file(embedded_assets(), gzipped)});
    }
    return by_name;
  }();
  return made;
}

const Asset& carried(std::string_view name) {
  const auto found = assets().find(name);
  require(found != assets().end(), "a page names an asset that the program does not carry");
  return found->second;
}

const Asset* find_by_file(std::string_view file) {
  const auto found = std::ranges::find(
      assets(), file, [](const auto& entry) -> std::string_view { return entry.second.file; });
  return found == assets().end() ? nullptr : &found->second;
}

Response asset(const Visit& visit) {
  const Asset* asset = find_by_file(visit.path("file"));
  if (!asset) return not_found(visit);
  Response response{.headers = {{"Content-Type", std::string(asset->type)},
                                {"Cache-Control", "public, max-age=31536000, immutable"},
                                {"Vary", "Accept-Encoding"},
                                {"ETag", asset->tag}},
                    .body = {}};
  if (visit.request.header("If-None-Match").find(asset->tag) != std::string_view::npos) {
    response.status = Status::not_modified;
  } else if (visit.request.header("Accept-Encoding").find("gzip") != std::string_view::npos) {
    response.set("Content-Encoding", "gzip");
    response.body = asset->gzipped;
  } else {
    response.body = asset->bytes;
  }
  return response;
}

}  // namespace

std::string_view asset_address(std::string_view name) {
  return carried(name).address;
}

std::string_view asset_bytes(std::string_view name) {
  return carried(name).bytes;
}

std::vector<Route> asset_routes() {
  return {{Method::get, "/assets/{file}", Permission::anyone, asset}};
}

}  // namespace onroll::web
