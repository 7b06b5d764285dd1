"""The order of the folders: what may include what."""
import pathlib
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "tools"))
import check_layers  # noqa: E402

LAYERS = ["base", "people", "store", "web", "cli"]


def faults(layer, text):
    return [line for line, _ in check_layers.faults_of_text(LAYERS, layer, text)]


class Includes(unittest.TestCase):
    def test_own_and_earlier_folders_may_be_included(self):
        self.assertEqual(faults("people", '#include "base/text.h"\n#include "people/ids.h"\n#include <vector>\n'), [])

    def test_a_later_folder_may_not(self):
        self.assertEqual(faults("people", '#include "base/text.h"\n#include "store/rows.h"\n'), [2])

    def test_the_sentence_names_what_may_be_used(self):
        [(_, sentence)] = check_layers.faults_of_text(LAYERS, "people", '#include "web/page.h"')
        self.assertIn("people may use base people", sentence)

    def test_a_path_from_elsewhere_is_refused(self):
        self.assertEqual(faults("people", '#include "ids.h"\n#include "../base/text.h"\n'), [1, 2])

    def test_ours_in_angle_brackets_is_refused(self):
        self.assertEqual(faults("web", "#include <people/ids.h>\n"), [1])

    def test_generated_headers_are_known(self):
        self.assertEqual(faults("base", '#include "embedded/data.h"\n'), [])
        self.assertEqual(faults("store", '#include "sql/rolls.h"\n'), [])
        self.assertEqual(faults("web", '#include "sql/rolls.h"\n'), [1])


class Effects(unittest.TestCase):
    def test_the_outside_world_is_for_the_effect_folders(self):
        text = "#include <fstream>\n#include <boost/beast.hpp>\n#include <spdlog/spdlog.h>\n"
        self.assertEqual(faults("people", text), [1, 2, 3])
        self.assertEqual(faults("web", text), [])

    def test_only_store_knows_the_databases(self):
        self.assertEqual(faults("web", "#include <sqlite3.h>\n#include <libpq-fe.h>\n"), [1, 2])
        self.assertEqual(faults("store", "#include <sqlite3.h>\n#include <libpq-fe.h>\n"), [])

    def test_only_cli_asks_the_clock(self):
        text = "auto now = std::chrono::system_clock::now();\nauto then = time(nullptr);\n// system_clock::now\n"
        self.assertEqual(faults("web", text), [1, 2])
        self.assertEqual(faults("cli", text), [])

    def test_a_time_stamp_says_why(self):
        text = "auto now = std::time(nullptr);  // clock: the Date header\n"
        self.assertEqual(faults("web", text), [])
        self.assertEqual(faults("register", text), [1])


class Order(unittest.TestCase):
    def test_it_is_read_from_the_build(self):
        self.assertEqual(check_layers.layers_of("set(ONROLL_LAYERS base\n  people)\n"), ["base", "people"])


if __name__ == "__main__":
    unittest.main()
