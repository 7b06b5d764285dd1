#!/usr/bin/env python3
"""Compiles a view (.html) into a typed C++ function that appends to one string.

    views.py --root src --out build/generated/views src/web/pages/worklist.html

Grammar (docs/writing-a-page.md shows it in use):
    first line    {# page: Struct from "web/pages/x.h" #}       makes  void render(const Struct&, std::string&)
                  {# component: Struct from "web/..." #}        makes  void <file's name>(const Struct&, std::string&)
    value         {{path}}                                      always escaped for where it stands
    statement     {% if path %} {% else %} {% end %}  {% each name in path %} {% end %}
                  {% call name(argument, ...) %}  {% include name %}
    argument      path | "text" | number
    path          name[.name ...]                               a loop's name, or a member of the page's struct
    comment       {# ... #}
Wrong names are left to the C++ compiler, which reports them at the line of the .html (#line).
"""
import argparse
import pathlib
import re
import sys

TOKEN = re.compile(r"\{\{(.*?)\}\}|\{%(.*?)%\}|\{#(.*?)#\}", re.S)
LONE_STATEMENT = re.compile(r"^[ \t]*((?:\{%[^\n]*?%\}|\{#[^\n]*?#\}))[ \t]*\n", re.M)
HEAD = re.compile(r'\{#\s*(page|component):\s*([A-Za-z_][\w:]*)\s+from\s+"([^"]+)"\s*#\}[ \t]*\n?')
PATH = re.compile(r"[A-Za-z_]\w*(\.[A-Za-z_]\w*)*\Z")
ARGUMENT = re.compile(r'\s*("(?:[^"\\\n])*"|-?\d+|[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*)\s*(,|\Z)')
ADDRESSES = {"href", "src", "action", "formaction"}
RAW_ELEMENTS = {"script", "style"}
KEPT_SPACE = {"pre", "textarea"}
COMPONENT_HEADERS = ("web/components/fields.h", "web/components/shown.h", "web/components/compared.h",
                     "web/components/waterfall.h", "web/views/escape.h")


class ViewError(Exception):
    def __init__(self, file, line, sentence):
        super().__init__(f"{file}:{line}: error: {sentence}")


class Markup:
    """Where in the HTML the writing stands: in text, in a tag, in an attribute's value."""

    def __init__(self):
        self.place = "text"   # text, tag_name, tag, attribute, after_name, before_value, value, bare_value, comment
        self.element = ""
        self.attribute = ""
        self.quote = ""
        self.at_start = False  # of an attribute's value
        self.inside = ""       # the element whose text is not markup (script, style) or keeps its white space
        self.line_start = False

    def snapshot(self):
        return (self.place, self.element if self.place != "text" else "", self.attribute, self.quote,
                self.at_start, self.inside)

    def restore(self, snapshot):
        self.place, self.element, self.attribute, self.quote, self.at_start, self.inside = snapshot

    def feed(self, text):
        """Follows literal text; answers it with the white space at the beginning of lines dropped."""
        kept = []
        index = 0
        while index < len(text):
            char = text[index]
            index += 1
            if char in " \t" and self.line_start and self.place in ("text", "tag") and not self.inside:
                continue
            self.line_start = char == "\n"
            kept.append(char)
            if self.place == "comment":
                if text.startswith("-->", index - 1):
                    kept.append("->")
                    index += 2
                    self.place = "text"
            elif self.place == "text" and char == "<" and text.startswith("!--", index):
                self.place = "comment"
            else:
                self.step(char, text[index:index + 12])
        return "".join(kept)

    def step(self, char, ahead):
        getattr(self, "in_" + self.place)(char, ahead)

    def in_text(self, char, ahead):
        # "<" at the end of the literal: what follows is a value, which could make a tag of it.
        if char != "<" or not re.match(r"[A-Za-z/!]|\Z", ahead):
            if self.inside in RAW_ELEMENTS and not char.isspace():
                raise ValueError("script and style stand in files of their own (content security rule): "
                                 "move what is inside the element to web/assets")
            return
        if self.inside and not ahead.lower().startswith("/" + self.inside):
            return
        self.place, self.element = "tag_name", ""

    def in_tag_name(self, char, ahead):
        if char == ">":
            self.leave_tag()
        elif char.isspace():
            self.place = "tag"
        else:
            self.element += char.lower()

    def in_tag(self, char, ahead):
        if char == ">":
            self.leave_tag()
        elif not char.isspace() and char != "/":
            self.place, self.attribute = "attribute", char.lower()

    def in_attribute(self, char, ahead):
        if char == "=":
            self.check_attribute()
            self.place = "before_value"
        elif char == ">":
            self.leave_tag()
        elif char.isspace():
            self.place = "tag"
        else:
            self.attribute += char.lower()

    def in_before_value(self, char, ahead):
        if char in "\"'":
            self.place, self.quote, self.at_start = "value", char, True
        elif char == ">":
            raise ValueError(f"the attribute {self.attribute} has no value")
        elif not char.isspace():
            self.place = "bare_value"

    def in_value(self, char, ahead):
        if char == self.quote:
            self.place, self.attribute, self.quote, self.at_start = "tag", "", "", False
        else:
            self.at_start = False

    def in_bare_value(self, char, ahead):
        if char == ">":
            self.leave_tag()
        elif char.isspace():
            self.place, self.attribute = "tag", ""

    def check_attribute(self):
        if self.attribute == "style" or self.attribute.startswith("on"):
            raise ValueError(f"the attribute {self.attribute} is refused by the content security rule: "
                             "use a class, or a script in web/assets")

    def leave_tag(self):
        self.place, self.attribute = "text", ""
        if self.element.lstrip("/") == self.inside:
            self.inside = ""
        elif self.element in RAW_ELEMENTS | KEPT_SPACE:
            self.inside = self.element

    def writer(self):
        """The C++ function that escapes a value for this place."""
        if self.place == "text" and self.inside not in RAW_ELEMENTS:
            return "append_text"
        if self.place == "value":
            if self.attribute not in ADDRESSES:
                return "append_text"
            return "append_address" if self.at_start else "append_address_part"
        places = {"tag_name": "the name of an element", "tag": "the name of an attribute",
                  "attribute": "the name of an attribute", "before_value": "an attribute without quotation marks",
                  "bare_value": "an attribute without quotation marks", "comment": "a comment"}
        raise ValueError(f"a value may not stand in {places.get(self.place, self.inside)}")


class View:
    """One view being compiled: `code` grows line by line."""

    def __init__(self, root, file):
        self.root, self.file = root, file
        self.markup = Markup()
        self.code, self.read = [], [file]
        self.blocks = []  # (word, line, markup before, markup after the first branch)
        self.scopes = []

    def compile(self):
        text = self.file.read_text(encoding="utf-8")
        head = HEAD.match(text)
        if not head:
            raise ViewError(self.file, 1, 'the first line must name the struct: {# page: WorklistPage from '
                                          '"web/pages/worklist.h" #}')
        kind, struct, header = head.groups()
        self.body(self.file, text)
        if self.blocks:
            raise ViewError(self.file, self.blocks[-1][1], f"{{% {self.blocks[-1][0]} %}} has no {{% end %}}")
        if self.markup.place != "text" or self.markup.inside:
            raise ViewError(self.file, len(text.splitlines()), "the view ends inside a tag or element that is not closed")
        name = "render" if kind == "page" else self.file.stem
        includes = "".join(f'#include "{each}"\n' for each in dict.fromkeys((header, *COMPONENT_HEADERS)))
        return (f"// Made by tools/views.py from {self.shown(self.file)}.\n{includes}\nnamespace onroll::web {{\n\n"
                f"void {name}([[maybe_unused]] const {struct}& page, std::string& out) {{\n" + "\n".join(self.code) +
                "\n}\n\n}  // namespace onroll::web\n")

    def shown(self, file):
        return file.relative_to(self.root.parent).as_posix()

    def body(self, file, text):
        """Compiles `text` with its first line (the head) blanked; white space around lone statements is dropped."""
        text = HEAD.sub(lambda found: "{##}" + found.group()[len(found.group().rstrip("\n")):], text, count=1)
        # A statement alone on its line takes the line with it; its newline moves inside so that lines still count.
        text = LONE_STATEMENT.sub(lambda found: found.group(1)[:-2] + "\n" + found.group(1)[-2:], text)
        at = 0
        for token in TOKEN.finditer(text):
            self.literal(file, text, at, token.start())
            line = text.count("\n", 0, token.start()) + 1
            try:
                self.token(file, line, token)
            except ValueError as wrong:
                raise ViewError(file, line, wrong) from None
            at = token.end()
        self.literal(file, text, at, len(text))

    def literal(self, file, text, start, end):
        try:
            kept = self.markup.feed(text[start:end])
        except ValueError as wrong:
            raise ViewError(file, text.count("\n", 0, start) + 1, wrong) from None
        if "{{" in kept or "{%" in kept or "%}" in kept or "}}" in kept:
            raise ViewError(file, text.count("\n", 0, start) + 1, "a brace is opened or closed and not its pair")
        data = kept.encode()
        if data:
            self.code.append(f'  out.append("{c_text(data)}", {len(data)});')

    def token(self, file, line, token):
        value, statement, _ = token.groups()
        if value is not None:
            writer = self.markup.writer()
            self.at(file, line)
            self.code.append(f"  {writer}({self.path(value.strip())}, out);")
            self.markup.at_start = self.markup.line_start = False
        elif statement is not None:
            self.statement(file, line, statement.strip())

    def at(self, file, line):
        self.code.append(f'#line {line} "{self.shown(file)}"')

    def statement(self, file, line, text):
        word = text.split(None, 1)[0] if text else ""
        rest = text[len(word):].strip()
        if word == "if":
            self.at(file, line)
            self.code.append(f"  if (holds({self.path(rest)})) {{")
            self.blocks.append(["if", line, self.markup.snapshot(), None])
        elif word == "else" and not rest:
            self.otherwise()
        elif word == "each":
            self.each(file, line, rest)
        elif word == "end" and not rest:
            self.end()
        elif word == "call":
            self.call(file, line, rest)
        elif word == "include":
            self.include(rest)
        else:
            raise ValueError(f"{{% {text} %}} is not known: a view has if, else, each, end, call and include")

    def otherwise(self):
        if not self.blocks or self.blocks[-1][0] != "if" or self.blocks[-1][3]:
            raise ValueError("{% else %} belongs to no {% if %}")
        block = self.blocks[-1]
        block[3] = self.markup.snapshot()
        self.markup.restore(block[2])
        self.code.append("  } else {")

    def each(self, file, line, rest):
        parts = re.match(r"([A-Za-z_]\w*)\s+in\s+(\S+)\Z", rest)
        if not parts:
            raise ValueError("write {% each row in rows %}")
        name, path = parts.groups()
        if name in ("page", "out") or name in self.scopes:
            raise ValueError(f"the name {name} is taken")
        self.at(file, line)
        self.code.append(f"  for (const auto& {name} : {self.path(path)}) {{")
        self.blocks.append(["each", line, self.markup.snapshot(), None])
        self.scopes.append(name)

    def end(self):
        if not self.blocks:
            raise ValueError("{% end %} ends nothing")
        word, _, before, first_branch = self.blocks.pop()
        if self.markup.snapshot() != (first_branch or before):
            raise ValueError(f"a tag or attribute is opened in one branch of {{% {word} %}} and not closed there")
        if word == "each":
            self.scopes.pop()
        self.code.append("  }")

    def call(self, file, line, rest):
        parts = re.match(r"([a-z_]\w*)\((.*)\)\Z", rest, re.S)
        if not parts:
            raise ValueError("write {% call component(name, \"words\") %}")
        if self.markup.place != "text" or self.markup.inside:
            raise ValueError("a component stands between elements, not inside a tag")
        name, arguments = parts.groups()
        self.at(file, line)
        self.code.append(f"  {name}({''.join(each + ', ' for each in self.arguments(arguments))}out);")

    def arguments(self, text):
        found, at = [], 0
        while text[at:].strip():
            argument = ARGUMENT.match(text, at)
            if not argument:
                raise ValueError(f"the argument {text[at:].strip()} is not a name, a \"text\" or a number")
            word = argument.group(1)
            if word[0] == '"':
                found.append(f'"{c_text(word[1:-1].encode())}"')
            else:
                found.append(word if word[-1].isdigit() and PATH.match(word) is None else self.path(word))
            at = argument.end()
        return found

    def include(self, name):
        places = (self.file.parent / f"{name}.html", self.root / "web" / "components" / f"{name}.html")
        found = next((place for place in places if re.fullmatch(r"\w+", name) and place.is_file()), None)
        if not found:
            raise ValueError(f"there is no {name}.html beside this view or in web/components")
        if found in self.read:
            raise ValueError(f"{name}.html is included already")
        self.read.append(found)
        self.body(found, found.read_text(encoding="utf-8"))

    def path(self, text):
        if not PATH.match(text):
            raise ValueError(f"{{{{{text}}}}} is not a name: a view has no expressions, decide in the page's struct")
        return text if text.split(".")[0] in self.scopes else "page." + text


def c_text(data):
    """Bytes as the inside of a C++ string literal."""
    named = {0x0A: "\\n", 0x22: '\\"', 0x5C: "\\\\"}
    return "".join(named.get(byte) or (chr(byte) if 0x20 <= byte < 0x7F else f"\\{byte:03o}") for byte in data)


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--root", required=True, type=pathlib.Path, help="the folder src")
    arguments.add_argument("--out", required=True, type=pathlib.Path, help="the .cc file to write")
    arguments.add_argument("--depfile", type=pathlib.Path)
    arguments.add_argument("view", type=pathlib.Path)
    options = arguments.parse_args()
    view = View(options.root.resolve(), options.view.resolve())
    try:
        code = view.compile()
    except ViewError as wrong:
        sys.exit(str(wrong))
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.write_text(code)
    if options.depfile:
        options.depfile.write_text(f"{options.out}: {' '.join(str(file) for file in view.read)}\n")


if __name__ == "__main__":
    main()
