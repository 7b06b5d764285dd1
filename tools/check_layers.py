#!/usr/bin/env python3
"""Keeps the order of the folders of src/: a file includes only from its own folder and from those named before it.

The order is ONROLL_LAYERS in CMakeLists.txt, the line that is the architecture. Two more rules of the same kind:
only the effect folders may reach the outside world's headers, and only cli asks the computer what day it is (in
the other effect folders a line may ask for a time stamp when it says `// clock: why`)."""
import pathlib
import re
import sys

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')
CLOCK = re.compile(r"\bsystem_clock::now\b|\bstd::time\s*\(|\btime\s*\(\s*(?:nullptr|NULL|0)\s*\)|\bgettimeofday\b")
EFFECTS = ("store", "web", "cli")
GENERATED = {"embedded": None, "sql": ("store",), "views": ("web",)}  # folder of generated headers -> who may include
OUTSIDE = {  # header -> the folders that may include it
    **{header: EFFECTS for header in ("fstream", "iostream", "filesystem", "thread", "sys/socket.h", "unistd.h")},
    "sqlite3.h": ("store",),
    "libpq-fe.h": ("store",),
    "spdlog/spdlog.h": EFFECTS,
}
# A file that may include one header more, and the decision that says why.
ALLOWED = {"src/matching/engine/workers.h": ("thread",)}  # docs/decisions/0041-matching-uses-two-threads.md


def layers_of(cmake_text):
    found = re.search(r"set\(ONROLL_LAYERS\s+([^)]*)\)", cmake_text)
    if not found:
        sys.exit("CMakeLists.txt has no set(ONROLL_LAYERS ...): the order of the folders is written there.")
    return found[1].split()


def fault_of_include(layers, layer, bracket, header):
    """What is wrong with `header` included from a file of `layer`, or None."""
    first = header.split("/")[0]
    if bracket == "<":
        allowed = OUTSIDE.get(header)
        if first in layers and "/" in header:
            return f'<{header}> is ours: write "{header}"'
        if header.startswith("boost/") and layer not in EFFECTS:
            return f"<{header}> belongs in {', '.join(EFFECTS)}"
        if allowed and layer not in allowed:
            return f"<{header}> belongs in {', '.join(allowed)}: {layer} turns values into values"
        return None
    if first in GENERATED:
        allowed = GENERATED[first]
        return None if not allowed or layer in allowed else f'"{header}" belongs in {", ".join(allowed)}'
    if first not in layers or "/" not in header:
        return f'"{header}" names no folder of src/: write the path from src/, or <{header}> when it is not ours'
    if layers.index(first) > layers.index(layer):
        return f'"{header}" comes after {layer} in the order: {layer} may use {" ".join(layers[: layers.index(layer) + 1])}'
    return None


def may_ask_the_clock(layer, line):
    return layer == "cli" or (layer in EFFECTS and re.search(r"// clock: \w", line) is not None)


def faults_of_text(layers, layer, text):
    """(line number, sentence) of every fault in one file of `layer`."""
    for number, line in enumerate(text.splitlines(), 1):
        include = INCLUDE.match(line)
        fault = fault_of_include(layers, layer, include[1], include[2]) if include else None
        if fault:
            yield number, fault
        if CLOCK.search(line.split("//")[0]) and not may_ask_the_clock(layer, line):
            yield number, "asks the clock: the day is passed in, only cli asks"


def faults_of_tree(root):
    layers = layers_of((root / "CMakeLists.txt").read_text())
    for path in sorted((root / "src").rglob("*")):
        if path.suffix not in (".cc", ".h"):
            continue
        shown, layer = path.relative_to(root), path.relative_to(root / "src").parts[0]
        if layer not in layers:
            yield f"{shown}: {layer} is not in ONROLL_LAYERS (CMakeLists.txt): name it there, in its place"
            continue
        for number, fault in faults_of_text(layers, layer, path.read_text()):
            if any(fault.startswith(f"<{header}> belongs") for header in ALLOWED.get(str(shown), ())):
                continue
            yield f"{shown}:{number}: {fault}"


def main():
    faults = list(faults_of_tree(pathlib.Path(__file__).resolve().parent.parent))
    for fault in faults:
        print(fault, file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
