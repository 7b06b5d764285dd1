// How events become text and come back: each struct names its fields once (`fields`), and both directions use
// that one description. The text is JSON; a field at its default is left out.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "base/contract.h"
#include "calendar/date.h"
#include "people/identifiers.h"
#include "people/ids.h"

namespace onroll::journal {

void append_quoted(std::string& out, std::string_view text);  // a JSON string

template <typename Archive>
void fields(Archive& archive, std::pair<std::string, std::string>& pair);

template <typename Value>
concept Identifier = requires(std::string_view text) {
  Value::parse(text);
};

template <typename Value>
inline constexpr bool is_id = false;
template <typename Kind>
inline constexpr bool is_id<Id<Kind>> = true;
template <typename Value>
inline constexpr bool is_optional = false;
template <typename Value>
inline constexpr bool is_optional<std::optional<Value>> = true;
template <typename Value>
inline constexpr bool is_vector = false;
template <typename Value>
inline constexpr bool is_vector<std::vector<Value>> = true;

class Writer {
 public:
  explicit Writer(std::string& out) : out_(out) {}

  template <typename Value>
  void operator()(std::string_view name, const Value& value) {
    if (at_default(value)) return;
    begin_field(name);
    write(value);
  }

  // A field whose text was made before, by a Writer too.
  void made(std::string_view name, std::string_view text) {
    begin_field(name);
    out_ += text;
  }

  template <typename Value>
  void write(const Value& value) {
    if constexpr (is_id<Value>) {
      out_ += std::to_string(value.value);
    } else if constexpr (std::is_same_v<Value, bool>) {
      out_ += value ? "true" : "false";
    } else if constexpr (std::is_enum_v<Value>) {
      out_ += std::to_string(static_cast<int>(value));
    } else if constexpr (std::is_integral_v<Value>) {
      out_ += std::to_string(value);
    } else if constexpr (std::is_same_v<Value, std::string> || std::is_same_v<Value, std::string_view>) {
      append_quoted(out_, value);
    } else if constexpr (std::is_same_v<Value, Date>) {
      append_quoted(out_, iso(value));
    } else if constexpr (Identifier<Value>) {
      append_quoted(out_, std::string(value.text()));
    } else if constexpr (is_optional<Value>) {
      write(*value);
    } else if constexpr (is_vector<Value>) {
      write_each(value);
    } else {
      out_ += '{';
      Writer inner(out_);
      fields(inner, const_cast<Value&>(value));  // `fields` only reads through a Writer
      out_ += '}';
    }
  }

 private:
  void begin_field(std::string_view name) {
    out_ += first_ ? "\"" : ",\"";
    first_ = false;
    out_ += name;
    out_ += "\":";
  }

  template <typename Value>
  static bool at_default(const Value& value) {
    if constexpr (is_optional<Value>) {
      return !value.has_value();
    } else if constexpr (is_vector<Value> || std::is_same_v<Value, std::string>) {
      return value.empty();
    } else if constexpr (std::is_enum_v<Value> || std::is_integral_v<Value> || is_id<Value>) {
      return value == Value{};
    } else {
      return false;
    }
  }

  template <typename Value>
  void write_each(const std::vector<Value>& values) {
    out_ += '[';
    bool first = true;
    for (const auto& value : values) {
      if (!first) out_ += ',';
      first = false;
      write(value);
    }
    out_ += ']';
  }

  std::string& out_;
  bool first_ = true;
};

// Reads what Writer wrote. Throws (nlohmann's or ContractBroken) on anything else: the journal is damaged
// then.
class Reader {
 public:
  explicit Reader(const nlohmann::json& json) : json_(json) {}

  template <typename Value>
  void operator()(std::string_view name, Value& value) {
    const auto found = json_.find(name);
    if (found != json_.end()) read(*found, value);
  }

  template <typename Value>
  static void read(const nlohmann::json& json, Value& value) {
    if constexpr (is_id<Value>) {
      value.value = json.get<std::int64_t>();
    } else if constexpr (std::is_same_v<Value, bool> || std::is_integral_v<Value>) {
      value = json.get<Value>();
    } else if constexpr (std::is_enum_v<Value>) {
      value = static_cast<Value>(json.get<int>());
    } else if constexpr (std::is_same_v<Value, std::string>) {
      value = json.get<std::string>();
    } else if constexpr (std::is_same_v<Value, Date>) {
      const auto day = parse_iso_date(json.get_ref<const std::string&>());
      require(day.has_value(), "the journal holds a date that is none");
      value = *day;
    } else if constexpr (is_optional<Value>) {
      read_optional(json, value);
    } else if constexpr (is_vector<Value>) {
      for (const auto& item : json) {
        auto made = made_from<typename Value::value_type>(item);
        value.push_back(std::move(made));
      }
    } else {
      Reader inner(json);
      fields(inner, value);
    }
  }

  template <typename Value>
  static Value made_from(const nlohmann::json& json) {
    if constexpr (Identifier<Value>) {
      auto made = Value::parse(json.get_ref<const std::string&>());
      require(made.has_value(), "the journal holds an identifier that does not parse");
      return *made;
    } else {
      Value made{};
      read(json, made);
      return made;
    }
  }

 private:
  template <typename Value>
  static void read_optional(const nlohmann::json& json, std::optional<Value>& value) {
    value = made_from<Value>(json);
  }

  const nlohmann::json& json_;
};

template <typename Struct>
std::string to_text(const Struct& value) {
  std::string text;
  Writer(text).write(value);
  return text;
}

template <typename Struct>
Struct from_text(std::string_view text) {
  return Reader::made_from<Struct>(nlohmann::json::parse(text));
}

template <typename Archive>
void fields(Archive& archive, std::pair<std::string, std::string>& pair) {
  archive("k", pair.first);
  archive("v", pair.second);
}

}  // namespace onroll::journal
