"""The words and sizes that the checker refuses."""
import pathlib
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "tools"))
import check_words  # noqa: E402


def faults(shown, text, allowed=frozenset()):
    return list(check_words.faults_of_file(shown, text, allowed))


class Names(unittest.TestCase):
    def test_words_of_a_name(self):
        self.assertLessEqual({"child", "id"}, check_words.words_of("ChildId"))
        self.assertLessEqual({"http", "reader"}, check_words.words_of("HTTPReader"))
        self.assertLessEqual({"find", "pair"}, check_words.words_of("find_pairs"))

    def test_empty_words_are_refused_in_types_functions_and_files(self):
        self.assertEqual(len(faults("src/base/x.h", "class CaseManager;\n")), 1)
        self.assertEqual(len(faults("src/base/x.h", "int child_" "info(int id);\n")), 1)
        self.assertEqual(len(faults("src/base/string_utils.h", "")), 1)
        self.assertEqual(len(faults("tests/base/x.cc", "struct Fake" "Data {};\n")), 1)

    def test_words_that_only_hold_them_may_stand(self):
        text = "struct Update {};\nint policyholder();\nint date();\nvoid inform();\nauto n = text.data();\n"
        self.assertEqual(faults("src/base/x.h", text), [])

    def test_a_name_with_a_reason_may_stand(self):
        self.assertEqual(faults("src/base/x.h", "int embedded_data();\n", {"embedded_data"}), [])

    def test_a_name_without_a_reason_may_not_be_listed(self):
        self.assertEqual(check_words.allowed_names("# head\n\none  # because\n"), {"one"})
        with self.assertRaises(SystemExit):
            check_words.allowed_names("one\n")


class Sizes(unittest.TestCase):
    def test_files(self):
        self.assertEqual(faults("src/base/x.cc", "int x;\n" * 400), [])
        self.assertEqual(len(faults("src/base/x.cc", "int x;\n" * 401)), 1)
        self.assertEqual(len(faults("tests/base/x.cc", "int x;\n" * 401)), 1)

    def test_functions(self):
        def function(lines):
            return "int f() {\n" + "  g();\n" * (lines - 2) + "}\n"
        self.assertEqual(faults("src/base/x.cc", function(40)), [])
        [fault] = faults("src/base/x.cc", function(41))
        self.assertIn("src/base/x.cc:1: function f has 41 lines", fault)
        self.assertEqual(faults("tests/base/x.cc", function(41)), [])


class Lines(unittest.TestCase):
    def test_things_put_off(self):
        self.assertEqual(len(faults("docs/x.md", "one\nTO" "DO two\n")), 1)
        self.assertEqual(faults("docs/x.md", "The todo list of an officer\n"), [])

    def test_machine_paths(self):
        for path in ("/wo" "rk/x", "/t" "mp/x", "/ho" "me/me", "https://regi" "stry.npmjs.org/x"):
            self.assertEqual(len(faults("tools/x.sh", f"cd {path}\n")), 1, path)
        self.assertEqual(faults("tools/x.sh", "cd $here/work/x /var/lib/onroll net/workshop\n"), [])


class Tree(unittest.TestCase):
    def test_all_files_git_knows_or_would_take_are_read(self):
        import subprocess
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            subprocess.run(["git", "init", "-q", folder], check=True)
            (root / "src/base").mkdir(parents=True)
            (root / "tools").mkdir()
            (root / "tools/words_allowed.txt").write_text("")
            (root / ".gitignore").write_text("ignored.md\n")
            (root / "ignored.md").write_text("FIX" "ME\n")
            (root / "src/base/x.h").write_text("class PairHelper;\n")
            [fault] = check_words.faults_of_tree(root)
            self.assertTrue(fault.startswith("src/base/x.h:1: type PairHelper"))


if __name__ == "__main__":
    unittest.main()
