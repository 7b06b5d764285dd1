"""tools/bench_linkage.py: accuracy counted from pairs.csv and the column truth."""
import pathlib
import tempfile
import unittest

import bench_linkage

RECORDS = "record_id,surname,truth\n" + "".join(f"{i},Hill,{i // 2}\n" for i in range(8))  # four true pairs
HEADER = "record_a,record_b,match_weight,probability\n"


def judged(pairs, records=RECORDS, name="small.csv"):
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder)
        (path / name).write_text(records)
        (path / "pairs.csv").write_text(HEADER + pairs)
        return bench_linkage.judge(path / "pairs.csv", path / name)


class Judge(unittest.TestCase):
    def test_best_f1_and_recall_before_the_first_wrong_pair(self):
        best, recall, sure, sure_recall = judged("0,1,20,0.9999\n2,3,15,0.9995\n1,2,12,0.9991\n4,5,3,0.9\n3,4,-2,0.2\n")
        self.assertAlmostEqual(best, 2 * 3 / (4 + 4))
        self.assertAlmostEqual(recall, 2 / 4)
        self.assertAlmostEqual(sure, 2 / 3)
        self.assertAlmostEqual(sure_recall, 2 / 4)

    def test_pairs_of_one_score_stand_or_fall_together(self):
        _, recall, _, _ = judged("0,1,10,0.9999\n1,2,10,0.9999\n")
        self.assertEqual(recall, 0)

    def test_records_of_simulate_are_read_by_their_numbers(self):
        records = "record_id,truth\nR1,P1\nR2,P7\nR3,P1\n"
        best, recall, _, _ = judged("R1,R3,9,0.999\n", records, "pupils_3_1.csv")
        self.assertEqual((best, recall), (1, 1))


unittest.main()
