"""Reads C++ as far as the checkers need: the names of types and functions, and how long each function is.

It knows comments, literals and brackets, not the language: written for code as clang-format lays it out here."""
import re
from dataclasses import dataclass, field

TOKEN = re.compile(r'[A-Za-z_]\w*|\d[\w.\']*|""|->|<=>|::|&&|\|\||[=!<>+\-*/%&|^]=|\S')
LITERAL = re.compile(
    r'//[^\n]*|/\*.*?\*/|R"(?P<mark>[^\s()\\]*)\(.*?\)(?P=mark)"|"(?:[^"\\\n]|\\.)*"'
    r"|(?<![0-9A-Fa-f])'(?:[^'\\\n]|\\.)+'|^[ \t]*#(?:[^\n\\]|\\.)*(?:\\\n(?:[^\n\\]|\\.)*)*", re.DOTALL | re.MULTILINE)
TYPE_WORDS = ("class", "struct", "union", "enum", "concept")
NOT_FUNCTIONS = {"if", "for", "while", "switch", "catch", "return", "decltype", "noexcept", "alignas", "sizeof",
                 "static_assert", "requires", "explicit", "defined", "asm", "__attribute__"}


@dataclass
class Function:
    name: str
    line: int
    last_line: int
    lines: int = field(init=False)

    def __post_init__(self):
        self.lines = self.last_line - self.line + 1


def bare(text):
    """`text` with comments, preprocessor lines and the insides of literals blanked, every line kept."""
    def blank(match):
        kept = '""' if match[0][0] in "R\"'" else ""
        return kept + "\n" * match[0].count("\n")
    return LITERAL.sub(blank, text)


def tokens_of(text):
    """[(token, line number)]"""
    return [(token, number) for number, line in enumerate(bare(text).splitlines(), 1) for token in TOKEN.findall(line)]


def type_names(text):
    """(name, line) of every type, alias and concept that `text` declares."""
    tokens = tokens_of(text)
    for index, (token, line) in enumerate(tokens[:-1]):
        following = tokens[index + 1][0]
        if token == "enum" and following in ("class", "struct"):
            continue
        if token in TYPE_WORDS and is_name(following) and not is_template_parameter(tokens, index):
            yield following, line
        if token == "using" and is_name(following) and tokens[min(index + 2, len(tokens) - 1)][0] == "=":
            yield following, line


def is_name(token):
    return token[0].isalpha() or token[0] == "_"


def is_template_parameter(tokens, index):
    return tokens[index][0] == "class" and index > 0 and tokens[index - 1][0] in ("<", ",")


def functions(text):
    """(declared names with their lines, bodies as Function) of the functions at namespace and type scope."""
    scan = _Scan(tokens_of(text))
    scan.scope()
    return scan.names, scan.bodies


class _Scan:
    """Walks the tokens of namespace and type scopes; `statement` holds those since the last ; or }."""

    def __init__(self, tokens):
        self.tokens, self.at = tokens, 0
        self.names, self.bodies = [], []

    def scope(self):
        statement = []
        while self.at < len(self.tokens):
            token, line = self.tokens[self.at]
            self.at += 1
            if token == "}":
                return
            if token == ";":
                self.declared(statement)
                statement = []
            elif token == ":" and statement and statement[-1][0] in ("public", "private", "protected"):
                statement = []
            elif token == "{":
                statement = self.opened(statement)
            else:
                statement.append((token, line))

    def opened(self, statement):
        """Reads what a brace opens; answers the statement as it stands after it."""
        kind = kind_of_brace(statement)
        if kind == "scope":
            self.scope()
            return []
        last = self.skip_braces()
        if kind == "function":
            self.declared(statement)
            name = name_of(statement)
            if name:
                self.bodies.append(Function(name[0], statement[0][1], last))
            return []
        return statement + [("{}", last)]

    def skip_braces(self):
        depth = 1
        while depth and self.at < len(self.tokens):
            depth += {"{": 1, "}": -1}.get(self.tokens[self.at][0], 0)
            self.at += 1
        return self.tokens[self.at - 1][1]

    def declared(self, statement):
        name = name_of(statement)
        if name:
            self.names.append(name)


def outer(statement):
    """The tokens outside every (), [] and <> of `statement`; each bracketed stretch as its opening bracket alone."""
    result, depth, previous = [], 0, ""
    for token, line in statement:
        opens = token in "([" or (token == "<" and (is_name(previous or "0") and previous != "operator"))
        if depth == 0:
            result.append((token, line))
        if opens:
            depth += 1
        elif token in ")]" or (token == ">" and depth):
            depth -= 1
        previous = token
    return result


def kind_of_brace(statement):
    plain = [token for token, _ in outer(statement)]
    if not plain or plain[0] in ("namespace", "extern") or "namespace" in plain[:2]:
        return "scope"
    if "operator" in plain:
        return "function"
    words = [token for token in plain if token not in ("template", "<", "export")]
    if words and words[0] in ("class", "struct", "union"):
        return "scope" if "(" not in plain[plain.index(words[0]) + 1:] or "alignas" in plain else "function"
    if "enum" in plain[:2] or "=" in plain:
        return "function" if is_lambda(plain) else "initialiser"
    if "(" not in plain:
        return "initialiser"
    after = plain[len(plain) - 1 - plain[::-1].index("("):]
    in_member_list = ":" in plain[plain.index("("):]
    return "initialiser" if in_member_list and is_name(plain[-1]) and len(after) > 1 else "function"


def is_lambda(plain):
    return "=" in plain and plain[plain.index("=") + 1:plain.index("=") + 2] == ["["]


def name_of(statement):
    """(name, line) of the function that `statement` declares, or None: the word before its first outer bracket."""
    plain = outer(statement)
    words = [token for token, _ in plain]
    if is_lambda(words):
        return plain[words.index("=") - 1] if words.index("=") else None
    if "operator" in words:
        return "operator", plain[words.index("operator")][1]
    if "(" not in words or words[0] in ("using", "static_assert", "typedef", "friend"):
        return None
    index = words.index("(")
    if index == 0 or "=" in words[:index] or not is_name(words[index - 1]) or words[index - 1] in NOT_FUNCTIONS:
        return None
    return plain[index - 1]
