"""The harness of tests/compile_fail notices a case that proves nothing."""
import pathlib
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "compile_fail"))
import check  # noqa: E402

CASE = "// fails with: {text}\nint f();\n#ifdef MUST_NOT_COMPILE\n{bad}\n#else\n{good}\n#endif\n"


class Harness(unittest.TestCase):
    def fault(self, source):
        with tempfile.NamedTemporaryFile("w", suffix=".cc") as file:
            file.write(source)
            file.flush()
            return check.fault_of("g++", file.name, [])

    def case(self, bad, good="int x = f();", text="not declared"):
        return self.fault(CASE.format(text=text, bad=bad, good=good))

    def test_a_good_case(self):
        self.assertIsNone(self.case("int x = g();"))

    def test_what_compiles_after_all(self):
        self.assertIn("compiles, and must not", self.case("int x = f();"))

    def test_a_control_that_does_not_compile(self):
        self.assertIn("control", self.case("int x = g();", good="int x = h();"))

    def test_another_reason(self):
        self.assertIn("another reason", self.case("int x = ;"))

    def test_a_case_without_its_two_parts(self):
        self.assertIn("needs", self.fault("int x;\n"))


if __name__ == "__main__":
    unittest.main()
