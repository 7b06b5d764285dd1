#!/usr/bin/env python3
"""check.py COMPILER FILE [FLAG...]: FILE compiles as it is, and does not with MUST_NOT_COMPILE defined.

The file's line `// fails with: TEXT` is what the compiler must say then, so that a slip elsewhere does not pass."""
import pathlib
import re
import subprocess
import sys

EXPECTATION = re.compile(r"^// fails with: (.+)$", re.MULTILINE)


def compile_only(compiler, path, flags):
    command = [compiler, "-std=c++23", "-fsyntax-only", "-fdiagnostics-plain-output", *flags, path]
    return subprocess.run(command, capture_output=True, text=True, env={"LC_ALL": "C", "PATH": "/usr/bin:/bin"})


def fault_of(compiler, path, flags):
    """What is wrong with the case, or None."""
    source = pathlib.Path(path).read_text()
    expected = EXPECTATION.search(source)
    if not expected or "#ifdef MUST_NOT_COMPILE" not in source:
        return "needs a line `// fails with: TEXT` and a block `#ifdef MUST_NOT_COMPILE`"
    control = compile_only(compiler, path, flags)
    if control.returncode != 0:
        return "the control branch does not compile:\n" + control.stderr
    forbidden = compile_only(compiler, path, [*flags, "-DMUST_NOT_COMPILE"])
    if forbidden.returncode == 0:
        return "compiles, and must not"
    if expected[1] not in forbidden.stderr:
        return f"fails for another reason than `{expected[1]}`:\n{forbidden.stderr}"
    return None


if __name__ == "__main__":
    fault = fault_of(sys.argv[1], sys.argv[2], sys.argv[3:])
    if fault:
        sys.exit(f"{sys.argv[2]}: {fault}")
