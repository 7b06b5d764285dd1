"""tools/postgres starts a server that answers, and leaves nothing behind."""
import pathlib
import socket
import subprocess
import tempfile
import unittest
import urllib.parse

POSTGRES = pathlib.Path(__file__).resolve().parents[2] / "tools/postgres"


def run(*arguments):
    return subprocess.run([POSTGRES, *arguments], capture_output=True, text=True)


class Server(unittest.TestCase):
    def test_starts_answers_and_leaves_nothing_behind(self):
        with tempfile.TemporaryDirectory() as parent:
            folder = pathlib.Path(parent) / "server"
            pathlib.Path(parent).chmod(0o755)  # the server is another user
            self.addCleanup(run, "stop", str(folder))
            started = run("start", str(folder))
            self.assertEqual(started.returncode, 0, started.stderr)
            url = started.stdout.strip()
            asked = subprocess.run(["psql", url, "-Atc", "show server_encoding"], capture_output=True, text=True)
            self.assertEqual(asked.stdout, "UTF8\n")
            self.assertEqual(run("stop", str(folder)).returncode, 0)
            self.assertFalse(folder.exists())
            with self.assertRaises(ConnectionRefusedError):
                socket.create_connection(("127.0.0.1", urllib.parse.urlsplit(url).port), timeout=5)

    def test_stopping_what_never_started_is_no_fault(self):
        with tempfile.TemporaryDirectory() as parent:
            self.assertEqual(run("stop", parent + "/none").returncode, 0)

    def test_it_says_how_it_is_used(self):
        wrong = run("restart")
        self.assertEqual(wrong.returncode, 2)
        self.assertIn("Usage", wrong.stderr)


if __name__ == "__main__":
    unittest.main()
