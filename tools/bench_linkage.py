"""How fast and how right `onroll link` is: `./run bench linkage`. Records by `onroll simulate --linkage`, kept between runs
in build/bench, and two small public files of tests/files/linkage."""
import array
import collections
import concurrent.futures
import csv
import os
import pathlib
import re
import subprocess
import sys
import time

from bench_tables import BUILD, ONROLL, memory_free, table
from link_pairs import is_sure, read_pairs

FOLDER = BUILD / "bench"
PROGRAM = BUILD / "tests" / "bench_matching"
LOOK_UP = BUILD / "tests" / "bench_store_look_up"
SMALL = pathlib.Path(__file__).resolve().parent.parent / "tests" / "files" / "linkage"
SIZES = (100_000, 1_000_000, 5_000_000, 12_000_000)
WANTED = {  # of whole `onroll link` commands on two cores: seconds, bytes, best F1, recall at 99.9 % precision
    "fake_1000": (0.1, None, 0.87, None),
    "febrl_dataset3": (0.1, None, 0.997, None),
    100_000: (None, None, None, None),
    1_000_000: (2, 0.4e9, 0.992, 0.98),
    5_000_000: (9, 1.3e9, 0.989, None),
    12_000_000: (30, 3e9, None, None),
}
BYTES_A_RECORD = 330  # memory that a run is given at the least before it is tried


def timed(*words):
    """Runs a program alone; answers its wall time, its processor time, its peak memory in bytes, and what it printed."""
    log = FOLDER / "printed.txt"
    with open(log, "wb") as out:
        before = time.perf_counter()
        process = subprocess.Popen([str(word) for word in words], stdout=out, stderr=subprocess.STDOUT)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - before
    process.returncode = os.waitstatus_to_exitcode(status)
    printed = log.read_text(encoding="utf-8", errors="replace")
    if process.returncode not in (0, 1):
        sys.exit(f"{pathlib.Path(words[0]).name} {words[1]} failed: {printed[-2000:]}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024, printed


def made(records, seed):
    path = FOLDER / f"pupils_{records}_{seed}.csv"
    if not path.exists():
        wall, _, _, _ = timed(ONROLL, "simulate", "--linkage", records, "--seed", seed, "--out", path)
        print(f"{path.name} made in {wall:.1f} s, {records / wall:,.0f} records/s.", flush=True)
    return path


def with_truth(name, truth_of):
    """A copy of a small file with the column that says who is who, called truth."""
    path = FOLDER / f"{name}.csv"
    with open(SMALL / f"{name}.csv", newline="", encoding="utf-8") as source, open(path, "w", newline="", encoding="utf-8") as out:
        rows = csv.reader(source, skipinitialspace=True)
        header = next(rows)
        writer = csv.writer(out)
        kept = [i for i, column in enumerate(header) if column != "cluster"]
        writer.writerow([header[i] for i in kept] + ["truth"])
        for row in rows:
            writer.writerow([row[i] for i in kept] + [truth_of(row, header)])
    return path


def small_files():
    yield "fake_1000", with_truth("fake_1000", lambda row, header: row[header.index("cluster")])
    yield "febrl_dataset3", with_truth("febrl_dataset3", lambda row, header: re.match(r"rec-(\d+)", row[0])[1])


def people_in(path):
    """Who each record is, as a function of its id, and how many true pairs there are."""
    people, members = {}, collections.Counter()
    of_simulate = path.name.startswith("pupils")  # numbered R1, R2 ... and P1, P2 ...: no need to remember the texts
    in_order = array.array("I", [0])
    with open(path, newline="", encoding="utf-8") as file:
        rows = csv.reader(file)
        truth = next(rows).index("truth")
        for row in rows:
            if of_simulate:
                in_order.append(int(row[truth][1:]))
            else:
                people[row[0]] = row[truth]
    members.update(in_order[1:] if of_simulate else people.values())
    true_pairs = sum(count * (count - 1) // 2 for count in members.values())
    return (lambda record: in_order[int(record[1:])]) if of_simulate else people.get, true_pairs


def judge(pairs_path, records_path):
    """Best F1, recall at 99.9 % precision, and precision and recall of the automatic band, counted from pairs.csv."""
    who, true_pairs = people_in(records_path)
    signed = array.array("d")  # scores lifted above 0; below 0 where the pair is wrong
    sure = sure_right = right = 0
    for pair in read_pairs(pairs_path):
        is_right = who(pair.first) == who(pair.second)
        signed.append((pair.score + 1000) * (1 if is_right else -1))
        sure += is_sure(pair)
        sure_right += is_sure(pair) and is_right
    best = recall_999 = 0.0
    ordered = sorted(signed, key=abs, reverse=True)
    for count, value in enumerate(ordered, 1):
        right += value > 0
        if count < len(ordered) and abs(ordered[count]) == abs(value):
            continue  # pairs of one score stand or fall together
        best = max(best, 2 * right / (count + true_pairs))
        if right >= 0.999 * count:
            recall_999 = max(recall_999, right / true_pairs)
    return best, recall_999, sure_right / max(1, sure), sure_right / true_pairs


def accuracy(records_path):
    """In a process of its own: what this one has used in memory would count as that of the next command."""
    with concurrent.futures.ProcessPoolExecutor(1) as pool:
        return pool.submit(judge, FOLDER / "pairs.csv", records_path).result()


def link(path, rounds):
    """The quickest of several whole runs: wall, processor, memory, what it printed; pairs.csv is left behind."""
    words = (ONROLL, "link", path, "-o", FOLDER / "pairs.csv", "--clusters", FOLDER / "clusters.csv")
    return min((timed(*words) for _ in range(rounds)), key=lambda run: run[0])


def compared_in(printed):
    found = re.search(r"Pairs compared: ([\d,]+)", printed)
    return int(found[1].replace(",", "")) if found else None


def best_of_clusters(path):
    """The best F1 of the clusters' pairs at the thresholds that `onroll link --truth` shows. Untimed: it clusters at each."""
    _, _, _, printed = timed(ONROLL, "link", path, "--truth", "truth")
    shown = re.findall(r"^(?: +[\d.-]+){7} +([\d.]+)", printed, re.M)
    return f"{max(map(float, shown)):.4f}" if shown else ""


def told(value, wanted, form, better):
    text = form.format(value)
    if wanted is None:
        return text
    return f"{text} ({'reached' if better(value, wanted) else 'wanted ' + form.format(wanted)})"


def row_of(name, path, run, judged):
    wall, processor, memory, _ = run
    seconds, most, f1, recall = WANTED[name]
    at_most, at_least = (lambda a, b: a <= b), (lambda a, b: a >= b)
    return (name if isinstance(name, str) else f"{name:,}", told(wall, seconds, "{:.2f} s", at_most), f"{processor:.2f} s",
            told(memory / 1e9, most and most / 1e9, "{:.2f} GB", at_most), told(judged[0], f1, "{:.4f}", at_least),
            told(judged[1], recall, "{:.4f}", at_least), told(judged[2], 0.999 if most and f1 else None, "{:.5f}", at_least),
            f"{judged[3]:.4f}", best_of_clusters(path))


def why_not(records, largest):
    if records > largest:
        return f"left out: more than --records {largest}"
    if memory_free() < records * BYTES_A_RECORD:
        return f"left out: {memory_free() / 1e9:.1f} GB of memory free, {records * BYTES_A_RECORD / 1e9:.1f} GB wanted"
    return None


def whole_runs(options):
    rows, growth = [], []
    for name, path in small_files():
        rows.append(row_of(name, path, link(path, 2 * options.rounds), accuracy(path)))
    for records in SIZES:
        reason = why_not(records, options.records)
        if reason:
            print(f"{records:,} records {reason}.", flush=True)
            continue
        path = made(records, options.seed)
        run = link(path, options.rounds if records <= 1_000_000 else 1)
        rows.append(row_of(records, path, run, accuracy(path)))
        compared = compared_in(run[3])
        growth.append((f"{records:,}", f"{compared:,}" if compared else "", f"{compared / records:.1f}" if compared else "",
                       f"{run[0]:.2f}", f"{1e6 * run[0] / records:.2f}", f"{1e6 * run[1] / records:.2f}"))
    table("`onroll link`, whole command, from the file to pairs and clusters", (
        "records", "wall", "processor", "peak memory", "best pair F1", "recall at 99.9 % precision",
        "right in the automatic band", "recall of that band", "best F1 of the clusters' pairs"), rows)
    table("As the file grows", ("records", "pairs compared", "a record", "seconds", "microseconds a record, wall",
                                "and of processor"), growth)


def figures(*words):
    """What a program printed: (label, amount, unit)."""
    _, _, _, printed = timed(*words)
    for line in printed.splitlines():
        label, amount, unit = line.split("\t")
        yield label, f"{float(amount):,.4g}" if float(amount) < 1e4 else f"{float(amount):,.0f}", unit


PARTS = 10  # files that a large list is cut into: a file is one act, held in memory while it is taken in


def parts_of(path):
    """The list in files of its own, each with the header."""
    with open(path, "rb") as source:
        header, *rows = source.readlines()
    size = -(-len(rows) // PARTS)
    for part in range(PARTS):
        piece = FOLDER / f"{path.stem}_part{part}.csv"
        piece.write_bytes(header + b"".join(rows[part * size:(part + 1) * size]))
        yield piece


def look_up_in_register(records, seed):
    """One child looked up through the SQLite database; the register is kept between runs."""
    if records > 1_000_000 and memory_free() < records * 3000:
        print("One child looked up through the database: left out, too little memory to load it.", flush=True)
        return
    path = made(records, seed)
    register = FOLDER / f"register_{records}_{seed}"
    if not register.exists():
        wall, _, _, _ = timed(ONROLL, "import", "population", "--data", register, "--date", "2026-11-13", "--source",
                              "health:Invented", "--format", "csv", *parts_of(path))
        print(f"{register.name} loaded in {wall:.0f} s.", flush=True)
    table(f"One child looked up through SQLite, {records:,} records held", ("what", "figure", "unit"),
          list(figures(LOOK_UP, register, path)))


def bench(options):
    FOLDER.mkdir(parents=True, exist_ok=True)
    print(f"\n## Linkage, seed {options.seed}", flush=True)
    whole_runs(options)
    subprocess.run(["ninja", "-C", str(BUILD), "bench_matching", "bench_store_look_up"], check=True, stdout=subprocess.DEVNULL)
    path = made(1_000_000, options.seed)
    table("One child looked up among 1,000,000 records, in memory", ("what", "figure", "unit"), list(figures(PROGRAM, "look-up", path)))
    table("10,000 new records into 990,000", ("what", "figure", "unit"), list(figures(PROGRAM, "newcomers", path)))
    table("The parts, and what the machine could do at best", ("what", "figure", "unit"), list(figures(PROGRAM, "parts", path)))
    for records in (100_000, 1_700_000):  # 59,000 and a million children
        if records <= max(options.records, 100_000):
            look_up_in_register(records, options.seed)
