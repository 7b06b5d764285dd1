#!/usr/bin/env python3
"""Keeps the words and the sizes of docs/architecture.md: names that say nothing, things put off, long files and
functions, paths and hosts of one machine. tools/words_allowed.txt holds the few names that may stand, with why."""
import pathlib
import re
import subprocess
import sys

import cc_scan

EMPTY_WORDS = {"manager", "service", "helper", "util", "utility", "common", "misc", "data", "info", "impl", "policy"}
PUT_OFF = re.compile(r"\b(" + "TO" "DO|FIX" r"ME)\b")
MACHINE = re.compile(r"(?<![\w.}~-])/(?:wo" r"rk|tmp|ho" r"me|ro" r"ot)/\w|https?://registry\.|\"resolved\":")
LONGEST_FILE, LONGEST_FUNCTION = 400, 40
SOURCES = (".cc", ".h")
TEXTS = SOURCES + (".sql", ".html", ".mjs", ".js", ".css", ".py", ".sh", ".txt", ".cmake", ".md", ".json", ".toml", ".spec", "")
NOT_OURS = ("data/", "tests/files/", "LICENSE")


def words_of(name):
    """The words of CamelCase, snake_case and kConstant names, lower case, singular: "UserInfos" -> user, info."""
    parts = re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+", name)
    return {variant for part in parts for variant in (part.lower(), singular(part.lower()))}


def singular(word):
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") else word


def empty_word_in(name):
    found = sorted(words_of(name) & EMPTY_WORDS)
    return found[0] if found else None


def faults_of_name(kind, name, allowed):
    word = empty_word_in(name)
    if word and name not in allowed:
        yield f'{kind} {name}: "{word}" says nothing; name what it is or does'


def faults_of_source(text, allowed, measures_functions):
    """(line, sentence) for the names in C++ `text`, and for its long functions."""
    names, bodies = cc_scan.functions(text)
    for kind, found in (("type", cc_scan.type_names(text)), ("function", names)):
        for name, line in found:
            yield from ((line, fault) for fault in faults_of_name(kind, name, allowed))
    for body in bodies if measures_functions else ():
        if body.lines > LONGEST_FUNCTION:
            yield body.line, f"function {body.name} has {body.lines} lines, {LONGEST_FUNCTION} at the most: split it"


def faults_of_lines(text):
    for number, line in enumerate(text.splitlines(), 1):
        if PUT_OFF.search(line):
            yield number, "something put off: do it, or make it an issue"
        if MACHINE.search(line):
            yield number, "a path or host of one machine"


def faults_of_file(shown, text, allowed):
    """Sentences "path:line: what" for one file, `shown` being its path from the root."""
    path = pathlib.PurePosixPath(shown)
    ours = path.parts[0] in ("src", "tests")
    if ours or path.parts[0] == "tools":
        yield from (f"{shown}: {fault}" for fault in faults_of_name("file", path.stem, allowed))
    if ours and text.count("\n") > LONGEST_FILE:
        yield f"{shown}: {text.count(chr(10))} lines, {LONGEST_FILE} at the most: one idea a file"
    faults = list(faults_of_lines(text))
    if ours and path.suffix in SOURCES:
        faults += faults_of_source(text, allowed, measures_functions=path.parts[0] == "src")
    yield from (f"{shown}:{line}: {fault}" for line, fault in sorted(faults))


def allowed_names(text):
    """"name  # why" a line; a name without its reason is a fault of the list itself."""
    rows = [line.partition("#") for line in text.splitlines() if line.strip() and not line.startswith("#")]
    unexplained = [name.strip() for name, _, reason in rows if not reason.strip()]
    if unexplained:
        sys.exit(f"tools/words_allowed.txt: say why {unexplained[0]} may stand")
    return {name.strip() for name, _, _ in rows}


def files_of(root):
    listed = subprocess.run(["git", "-c", f"safe.directory={root}", "ls-files", "-co", "--exclude-standard", "-z"],
                            cwd=root, capture_output=True, text=True, check=True).stdout
    return sorted(path for path in listed.split("\0") if path and (root / path).is_file())


def faults_of_tree(root):
    allowed = allowed_names((root / "tools/words_allowed.txt").read_text())
    for shown in files_of(root):
        if shown.startswith(NOT_OURS) or pathlib.PurePosixPath(shown).suffix not in TEXTS:
            continue
        yield from faults_of_file(shown, (root / shown).read_text(), allowed)


def main():
    faults = list(faults_of_tree(pathlib.Path(__file__).resolve().parent.parent))
    for fault in faults:
        print(fault, file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
