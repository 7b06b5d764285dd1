"""./run: what it lists, what it refuses, and that a second setup asks nobody."""
import os
import pathlib
import subprocess
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
COMMANDS = "setup build test demo start check format accept docs bench".split()


def run(*arguments, **environment):
    return subprocess.run([ROOT / "run", *arguments], capture_output=True, text=True, env={**os.environ, **environment})


def shell(script):
    """What bash prints for `script` after reading the parts of ./run that hold only functions."""
    parts = f"set -euo pipefail; source {ROOT}/tools/setup.sh; source {ROOT}/tools/tests.sh; "
    return subprocess.run(["bash", "-c", parts + script], capture_output=True, text=True, check=True).stdout


class Commands(unittest.TestCase):
    def test_alone_it_lists_them(self):
        shown = run()
        self.assertEqual(shown.returncode, 0)
        self.assertEqual([line.split()[0] for line in shown.stdout.splitlines()[2:]],
                         COMMANDS)

    def test_what_it_does_not_know_it_refuses(self):
        refused = run("fly")
        self.assertEqual(refused.returncode, 2)
        self.assertIn('no command "fly"', refused.stderr)


class Setup(unittest.TestCase):
    def test_a_second_one_calls_neither_apt_nor_npm(self):
        with tempfile.TemporaryDirectory() as folder:
            for name in ("apt-get", "npm"):
                refusing = pathlib.Path(folder) / name
                refusing.write_text("#!/bin/sh\necho called >&2\nexit 1\n")
                refusing.chmod(0o755)
            again = run("setup", PATH=f"{folder}:{os.environ['PATH']}")
        self.assertEqual((again.returncode, again.stderr), (0, ""))

    def test_what_is_missing_is_named(self):
        self.assertEqual(shell("missing_of bash onroll-no-such-package coreutils"), "onroll-no-such-package\n")

    def test_every_package_says_why(self):
        for name in ("packages.txt", "packages_for_check.txt"):
            for line in (ROOT / "tools" / name).read_text().splitlines():
                self.assertRegex(line, r"^(# |\S+ +# \S)")


class LockFile(unittest.TestCase):
    def test_it_names_no_registry(self):
        lock = (ROOT / "package-lock.json").read_text()
        self.assertNotIn("resolved", lock)
        self.assertNotIn("://", lock)


class Paths(unittest.TestCase):
    def test_paths_and_names_of_tests(self):
        for given, name in (("tests/intake", "intake"), ("./tests/intake/", "intake"), ("intake", "intake"),
                            ("tests/intake/csv_test.cc", "intake/csv"), ("intake/csv", "intake/csv"),
                            ("tests/tools/run_test.py", "tools/run"),
                            ("tests/compile_fail/upn_only_parsed.cc", "compile_fail/upn_only_parsed"),
                            ("tests/browser/worklist.mjs", "browser/worklist")):
            self.assertEqual(shell(f"test_name {given}"), name + "\n")


if __name__ == "__main__":
    unittest.main()
