"""Links and quoted commands in the documents."""
import pathlib
import sys
import tempfile
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "tools"))
import check_docs  # noqa: E402


class Links(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.page = pathlib.Path(folder.name) / "a.md"
        self.page.write_text("# One `two`, three\n```\n# not a heading\n```\n")

    def fault(self, target):
        return check_docs.fault_of_link(self.page, target)

    def test_files_and_headings_that_are_there(self):
        for target in ("a.md", "#one-two-three", "a.md#one-two-three", "https://www.gov.uk/x", "mailto:a@b.uk"):
            self.assertIsNone(self.fault(target), target)

    def test_those_that_are_not(self):
        for target in ("b.md", "#two", "#not-a-heading", "a.md#four"):
            self.assertIsNotNone(self.fault(target), target)


class Commands(unittest.TestCase):
    def test_quoted_in_blocks_and_in_lines(self):
        text = "Type `./run demo` or\n```\n./run test intake\nbuild/onroll reconcile --data x\n```\nThen onroll waits.\n"
        self.assertEqual(check_docs.quoted_commands(text),
                         {("run", "demo"), ("run", "test"), ("onroll", "reconcile")})


if __name__ == "__main__":
    unittest.main()
