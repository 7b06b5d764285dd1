#!/usr/bin/env python3
"""How fast, how much memory, how right: `./run bench [county|linkage] [options]`; both without a word.

Prints the tables of docs/benchmarks.md. Every figure is of one run on this machine; compare them only with figures of
the same run."""
import argparse
import datetime
import pathlib

import bench_county
import bench_linkage
from bench_tables import machine


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("what", nargs="?", choices=("county", "linkage"), help="only this part")
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--children", type=int, default=100_000, help="of the county")
    arguments.add_argument("--keep", type=pathlib.Path, help="a folder to keep the county and the register in")
    arguments.add_argument("--records", type=int, default=5_000_000,
                           help="the largest linkage file: 100000, 1000000, 5000000 (default) or 12000000")
    arguments.add_argument("--rounds", type=int, default=3, help="of each shorter command, the quickest counts")
    options = arguments.parse_args()
    print(f"# {datetime.date.today():%d %B %Y}\n\n{machine()}")
    if options.what != "county":
        bench_linkage.bench(options)
    if options.what != "linkage":
        bench_county.bench(options)


main()
