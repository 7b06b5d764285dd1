"""tools/link_errors.py: false and missed pairs are counted and named by kind."""
import pathlib
import subprocess
import sys
import tempfile
import unittest

PROGRAM = pathlib.Path(__file__).resolve().parents[2] / "tools" / "link_errors.py"

RECORDS = """record_id,surname,forename,date_of_birth,sex,postcode,upn,truth
R1,Hill,Mia,2015-03-02,F,ZN1 1AA,,P1
R2,HILL,Maya,2015-03-02,F,ZN11AA,,P2
R3,Hill,Mia,2015-03-02,F,ZN9 9ZZ,,P1
R4,Ward,Unknown,2014-01-09,M,ZN2 2BB,,P3
R5,Ward,Leo,2014-01-09,M,ZN2 2BB,,P3
R6,Ward,Leo,2014-01-09,M,ZN2 2BB,,P3
"""
PAIRS = """record_a,record_b,probability,band
R1,R2,0.97,perhaps
R2,R3,0.10,different
R1,R3,0.80,perhaps
R5,R6,0.999,same
R4,R5,0.20,different
"""


def run(records, pairs, *options):
    with tempfile.TemporaryDirectory() as folder:
        (pathlib.Path(folder) / "records.csv").write_text(records)
        (pathlib.Path(folder) / "pairs.csv").write_text(pairs)
        return subprocess.run([sys.executable, PROGRAM, "records.csv", "pairs.csv", *options], cwd=folder, capture_output=True,
                              text=True)


class LinkErrors(unittest.TestCase):
    def test_counts_and_kinds(self):
        shown = run(RECORDS, PAIRS)
        self.assertEqual(shown.returncode, 0, shown.stderr)
        self.assertIn("2 right, 1 false, 2 missed; precision 0.6667, recall 0.5000", shown.stdout)
        self.assertIn("Of the missed, 1 were scored lower.", shown.stdout)
        self.assertIn("| twins | 1 | 100.0 % |", shown.stdout)
        self.assertIn("| a name is missing or stands for none | 2 | 100.0 % |", shown.stdout)
        self.assertIn("probability 0.200", shown.stdout)

    def test_the_threshold_moves_pairs(self):
        self.assertIn("1 right, 0 false, 3 missed", run(RECORDS, PAIRS, "--at", "0.99").stdout)

    def test_without_truth_it_says_what_is_needed(self):
        refused = run(RECORDS.replace("truth", "group"), PAIRS)
        self.assertNotEqual(refused.returncode, 0)
        self.assertIn("record_id and truth", refused.stderr)


unittest.main()
