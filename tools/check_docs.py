#!/usr/bin/env python3
"""Checks the documents: every link between them leads to a file and a heading that are there, every picture is
there, and every command that they quote exists. --links-only leaves the commands of the built program out."""
import pathlib
import re
import subprocess
import sys

LINK = re.compile(r"!?\[[^\]]*\]\(<?([^)\s>]+)>?(?:\s+\"[^\"]*\")?\)")
HEADING = re.compile(r"^#{1,6}\s+(.+?)\s*#*$", re.MULTILINE)
FENCE = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
QUOTED = re.compile(r"(?:^|`)\s*(?:\$ )?(?:sudo )?(?P<program>\./run|(?:build/)?onroll)\s+(?P<command>[a-z][a-z-]+)", re.MULTILINE)


def anchor(heading):
    """The anchor that a heading gets: lower case, punctuation dropped, spaces to hyphens."""
    return re.sub(r"[^\w\- ]", "", heading.replace("`", "").lower()).replace(" ", "-")


def anchors_of(text):
    return {anchor(heading) for heading in HEADING.findall(FENCE.sub("", text))}


def fault_of_link(page, target):
    """What is wrong with a link to `target` on the file `page`, or None. Addresses on the web are not tried."""
    if re.match(r"[a-z]+:", target):
        return None
    path, _, fragment = target.partition("#")
    file = (page.parent / path).resolve() if path else page
    if not file.exists():
        return f"{target} leads nowhere"
    if fragment and file.suffix == ".md" and fragment not in anchors_of(file.read_text()):
        return f"{target}: no such heading there"
    return None


def quoted_commands(text):
    """{(program, command)} in code blocks and in `code`, outside prose."""
    code = "\n".join(FENCE.findall(text)) + "\n" + "\n".join(re.findall(r"`[^`\n]+`", FENCE.sub("", text)))
    return {(match["program"].split("/")[-1], match["command"]) for match in QUOTED.finditer(code)}


def run_commands(root):
    shown = subprocess.run([root / "run"], capture_output=True, text=True, check=True).stdout
    return set(re.findall(r"^  ([a-z]+)", shown, re.MULTILINE))


def onroll_has(root, command):
    asked = subprocess.run([root / "build/onroll", command, "--help"], capture_output=True, stdin=subprocess.DEVNULL)
    return asked.returncode == 0


def faults_of_tree(root, links_only):
    listed = subprocess.run(["git", "-c", f"safe.directory={root}", "ls-files", "-co", "--exclude-standard", "*.md"],
                            cwd=root, capture_output=True, text=True, check=True).stdout.split("\n")
    pages = [root / page for page in listed if page and (root / page).is_file()]
    known = run_commands(root)
    for page in pages:
        text, shown = page.read_text(), page.relative_to(root)
        for target in LINK.findall(FENCE.sub("", text)):
            fault = fault_of_link(page, target)
            if fault:
                yield f"{shown}: {fault}"
        for program, command in sorted(quoted_commands(text)):
            if program == "run" and command not in known:
                yield f"{shown}: ./run has no command {command}"
            if program == "onroll" and not links_only and not onroll_has(root, command):
                yield f"{shown}: onroll has no command {command}"


def main():
    root = pathlib.Path(__file__).resolve().parent.parent
    faults = list(faults_of_tree(root, "--links-only" in sys.argv[1:]))
    for fault in faults:
        print(fault, file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
