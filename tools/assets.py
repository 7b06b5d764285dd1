#!/usr/bin/env python3
"""Makes the style sheet and scripts that the program carries: OUT/NAME.HASH.EXT and the same gzipped (.gz).

The sheets are GOV.UK Frontend's and the Ministry of Justice's prebuilt ones, then our own over them. GDS Transport may be used
on GOV.UK only: its font faces and its name are taken out. Pictures that the sheets name and we do not carry are taken out too."""
import argparse
import gzip
import hashlib
import pathlib
import re
import shutil
import sys

GOVUK_CSS = "govuk-frontend/dist/govuk/govuk-frontend.min.css"
GOVUK_JS = "govuk-frontend/dist/govuk/govuk-frontend.min.js"
MOJ_CSS = "@ministryofjustice/frontend/moj/moj-frontend.min.css"
CHART_JS = "chart.js/dist/chart.umd.min.js"


def read(path):
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError:
        sys.exit(f"{path} is not there: run ./run setup (or npm ci) first")


def style_sheet(modules, own):
    sheet = read(modules / GOVUK_CSS) + read(modules / MOJ_CSS).replace('@charset "UTF-8";', "")
    sheet = re.sub(r"/\*!.*?\*/", "", sheet, flags=re.S)
    sheet = re.sub(r"@font-face\{[^}]*\}", "", sheet)
    sheet = re.sub(r"""["']?GDS Transport["']?,""", "", sheet)
    sheet = re.sub(r"""url\(["']?/assets/[^)]*\)""", "none", sheet)
    sheet = re.sub(r"/\*# sourceMappingURL=.*?\*/", "", sheet)
    for left_over in ("GDS Transport", "url(/assets", "woff"):
        if left_over in sheet:
            sys.exit(f"the style sheet still names {left_over}: tools/assets.py must take it out")
    return sheet + "\n" + read(own / "onroll.css")


def script(path):
    return re.sub(r"//# sourceMappingURL=.*", "", read(path))


def write(out, name, text):
    data = text.encode()
    stem, extension = name.rsplit(".", 1)
    path = out / f"{stem}.{hashlib.sha256(data).hexdigest()[:12]}.{extension}"
    path.write_bytes(data)
    path.with_name(path.name + ".gz").write_bytes(gzip.compress(data, 9, mtime=0))
    return path.name


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--modules", required=True, type=pathlib.Path, help="node_modules")
    arguments.add_argument("--own", required=True, type=pathlib.Path, help="src/web/assets")
    arguments.add_argument("--out", required=True, type=pathlib.Path)
    options = arguments.parse_args()
    shutil.rmtree(options.out, ignore_errors=True)
    options.out.mkdir(parents=True)
    write(options.out, "onroll.css", style_sheet(options.modules, options.own))
    components_name = write(options.out, "components.js", script(options.modules / GOVUK_JS))
    write(options.out, "chart.js", script(options.modules / CHART_JS))
    pair_keys_name = write(options.out, "pair_keys.js", read(options.own / "pair_keys.js"))
    starter = read(options.own / "onroll.js")
    starter = starter.replace("./components.js", "./" + components_name).replace("./pair_keys.js", "./" + pair_keys_name)
    write(options.out, "onroll.js", starter)
    write(options.out, "icon.svg", read(options.own / "icon.svg"))


main()
