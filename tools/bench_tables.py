"""What the benchmarks share: where things are, the machine, tables as docs/benchmarks.md shows them."""
import os
import pathlib
import re
import sys

BUILD = pathlib.Path(__file__).resolve().parent.parent / "build"
ONROLL = BUILD / "onroll"


def table(title, head, rows):
    print(f"\n### {title}\n\n| " + " | ".join(head) + " |\n|" + "---|" * len(head))
    for row in rows:
        print("| " + " | ".join(str(cell) for cell in row) + " |")
    sys.stdout.flush()


def machine():
    cpu = re.search(r"model name\s*:\s*(.+)", pathlib.Path("/proc/cpuinfo").read_text())
    return f"{cpu[1] if cpu else 'unknown processor'}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f} at the start"


def memory_free():
    """Bytes that a program could have now."""
    return int(re.search(r"MemAvailable:\s+(\d+)", pathlib.Path("/proc/meminfo").read_text())[1]) * 1024
