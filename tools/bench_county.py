"""The speed and accuracy of the main job on an invented county: `./run bench county`. Needs wrk (installed by ./run setup)."""
import http.cookiejar
import os
import pathlib
import re
import resource
import shutil
import socket
import sqlite3
import subprocess
import sys
import tempfile
import time
import urllib.parse
import urllib.request

import bench_truth
from bench_tables import ONROLL, table

TODAY = "2026-11-27"  # the day truth.csv speaks of
PASSWORD = "three words for bench"
CONNECTIONS = 64
SECONDS = 8


def run(*words, stdin=None, cwd=None):
    """Runs onroll; answers its output, its wall time and its peak memory."""
    before = time.perf_counter()
    process = subprocess.Popen([ONROLL, *map(str, words)], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                               stdin=subprocess.PIPE, text=True, cwd=cwd)
    out, err = process.communicate(stdin)
    took = time.perf_counter() - before
    if process.returncode not in (0, 1):
        sys.exit(f"onroll {words[0]} failed: {err}")
    return out, err, took


def load(county, data):
    """Loads the county in its order; answers {kind: [rows, seconds]}, rolls by snapshot."""
    run("profile", "use", "invented-county", "--demo", "--data", data)
    figures = {}
    for line in (county / "import-order.txt").read_text().splitlines():
        if not line or line.startswith("#"):
            continue
        words = line.split()
        out, _, took = run("import", *words, "--data", data, "--today", TODAY, cwd=county)
        rows = sum(int(count) for count in re.findall(r"(\d+) rows read", out))
        one_of_many = words[0] == "roll" and rows < 10_000  # the few files that need --school, one command each
        kind = f"{words[0]} {words[words.index('--date') + 1]}" if words[0] == "roll" else words[0]
        if words[0] == "population":
            kind = f"population, {words[words.index('--source') + 1].split(':')[0]}"
        total = figures.setdefault(kind + (" (a command a file)" if one_of_many else ""), [0, 0.0])
        total[0] += rows
        total[1] += took
    return figures


def load_again(county, data):
    """The ordinary week: every roll of the second snapshot says the same words a week later."""
    line = max((line for line in (county / "import-order.txt").read_text().splitlines() if line.startswith("roll --date 2026-11-06")),
               key=len)
    out, _, took = run("import", *line.replace("--date 2026-11-06", "--date 2026-11-13").split(), "--data", data, "--today", TODAY,
                       cwd=county)
    rows = sum(int(count) for count in re.findall(r"(\d+) rows read", out))
    return ("import roll, the same words a week later", f"{rows:,}", f"{took:.2f}", f"{rows / took:,.0f}")


def judge(county, data):
    counts, _, missed = bench_truth.judge(county, data / "onroll.db")
    rows = []
    total = dict(expected=0, reached=0, found=0, right=0, right_cause=0)
    for cause, count in sorted(counts.items()):
        precision = count["right"] / count["found"] if count["found"] and cause != "(in transit)" else None
        recall = count["reached"] / count["expected"] if count["expected"] else None
        rows.append((cause, count["expected"], count["found"], "" if precision is None else f"{precision:.3f}",
                     "" if recall is None else f"{recall:.3f}", count["right_cause"]))
        if cause not in ("matching_error", "(in transit)"):
            for key in total:
                total[key] += count[key]
    rows.append(("**all but matching_error**", total["expected"], total["found"], f"{total['right'] / total['found']:.4f}",
                 f"{total['reached'] / total['expected']:.4f}", total["right_cause"]))
    return rows, len(missed)


class Served:
    """The server on the loaded register, with somebody signed in."""

    def __init__(self, data):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        before = time.perf_counter()
        self.log = open(data / "serve.log", "w", encoding="utf-8")
        self.process = subprocess.Popen([ONROLL, "serve", "--data", str(data), "--port", str(self.port), "--today", TODAY],
                                        stdout=self.log, stderr=self.log)
        while True:
            try:
                urllib.request.urlopen(f"{self.address}/sign-in", timeout=1).read()
                break
            except OSError:
                time.sleep(0.005)
                if self.process.poll() is not None:
                    sys.exit(f"onroll serve stopped: {(data / 'serve.log').read_text()}")
        self.started = time.perf_counter() - before
        self.start_memory = self.peak_memory()
        self.cookies = http.cookiejar.CookieJar()
        self.browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self.cookies))

    @property
    def address(self):
        return f"http://127.0.0.1:{self.port}"

    def peak_memory(self):
        status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmHWM:\s+(\d+)", status)[1]) / 1024

    def sign_in(self):
        page = self.browser.open(f"{self.address}/sign-in").read().decode()
        fields = dict(re.findall(r'<input[^>]*type="hidden"[^>]*name="([^"]+)"[^>]*value="([^"]*)"', page))
        names = re.findall(r'<input[^>]*name="([^"]+)"', page)
        name = next(n for n in names if "name" in n)
        fields |= {name: "bench.lead", next(n for n in names if "pass" in n): PASSWORD}
        request = urllib.request.Request(f"{self.address}/sign-in", urllib.parse.urlencode(fields).encode(),
                                         {"Origin": self.address, "Sec-Fetch-Site": "same-origin"})
        self.browser.open(request)
        if not self.cookies:
            sys.exit("bench could not sign in")

    def wrk(self, path):
        cookie = "; ".join(f"{c.name}={c.value}" for c in self.cookies)
        answer = self.browser.open(self.address + path)
        size = len(answer.read())
        out = subprocess.run(["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{SECONDS}s", "--latency", "-H", f"Cookie: {cookie}",
                              self.address + path], capture_output=True, text=True, check=True).stdout
        bad = re.search(r"Non-2xx or 3xx responses: (\d+)", out)
        return (size, float(re.search(r"Requests/sec:\s+([\d.]+)", out)[1]), re.search(r"^\s+50%\s+(\S+)", out, re.M)[1],
                re.search(r"^\s+99%\s+(\S+)", out, re.M)[1], int(bad[1]) if bad else 0)

    def stop(self):
        self.process.terminate()
        self.process.wait()
        self.log.close()


def pages(data):
    run("user", "add", "bench.lead", "--role", "lead", "--data", data, stdin=PASSWORD + "\n")
    connection = sqlite3.connect(f"file:{data / 'onroll.db'}?mode=ro", uri=True)
    case, child = connection.execute("SELECT case_id, child_id FROM case_file ORDER BY case_id LIMIT 1").fetchone()
    connection.close()
    served = Served(data)
    served.sign_in()
    rows = []
    for name, path in (("worklist", "/worklist"), ("unaccounted list", "/unaccounted"), ("child", f"/children/{child}"),
                       ("case", f"/cases/{case}")):
        size, rate, median, slowest, bad = served.wrk(path)
        rows.append((name, f"{size / 1024:.0f} KB", f"{rate:,.0f}", median, slowest, bad))
    memory = served.peak_memory()
    served.stop()
    return served.started, served.start_memory, memory, rows


def bench(options):
    folder = options.keep or pathlib.Path(tempfile.mkdtemp(prefix="onroll-bench-"))
    folder.mkdir(parents=True, exist_ok=True)
    county, data = folder / "county", folder / "data"
    print(f"\n## A county of {options.children:,} children, seed {options.seed}")

    _, _, took = run("simulate", "--children", options.children, "--seed", options.seed, "--out", county)
    rows = [("simulate", f"{options.children:,}", f"{took:.2f}", f"{options.children / took:,.0f}")]
    rows += [(f"import {kind}", f"{count:,}", f"{seconds:.2f}", f"{count / seconds:,.0f}")
             for kind, (count, seconds) in load(county, data).items()]
    table("Loading (SQLite, wall time of whole commands)", ("work", "rows", "seconds", "rows/s"), rows)

    rows = []
    for name in ("first", "again, nothing changed"):
        _, err, took = run("reconcile", "--data", data, "--today", TODAY, "--format", "csv")
        rows.append((f"reconcile, {name}", f"{took:.2f}", err.strip().split(": ", 1)[-1]))
    out, _, took = run("verify", "--data", data)
    rows.append(("verify (chain, and every table made again)", f"{took:.2f}", out.strip().splitlines()[-1]))
    table("Accounting", ("work", "seconds", "what it said"), rows)

    judged, missed = judge(county, data)
    table("The unaccounted list against truth.csv", ("cause", "truly so", "listed", "precision", "recall", "cause right"), judged)
    print(f"\nTruly unaccounted and not listed: {missed}")

    started, start_memory, memory, rows = pages(data)
    table(f"Pages (wrk, {CONNECTIONS} connections, {SECONDS} s, on the same cores)",
          ("page", "size", "requests/s", "p50", "p99", "failed"), rows)
    table("An ordinary week", ("work", "rows", "seconds", "rows/s"), [load_again(county, data)])
    print(f"\nServer: first page {started:.2f} s after the start, peak memory {start_memory:.0f} MB then and {memory:.0f} MB after the load. "
          f"Largest command: {resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024:.0f} MB.")
    if not options.keep:
        shutil.rmtree(folder)
