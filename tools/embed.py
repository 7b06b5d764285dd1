#!/usr/bin/env python3
"""Embeds every file below a folder into the program: writes NAME.S (the bytes) and NAME.cc (the table).

The table answers `onroll::embedded_NAME()`: a span of {path, bytes} sorted by path (declared in base/embedded.h)."""
import argparse
import pathlib


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--name", required=True)
    arguments.add_argument("--root", required=True, type=pathlib.Path)
    arguments.add_argument("--out", required=True, type=pathlib.Path)
    options = arguments.parse_args()
    files = sorted(path for path in options.root.rglob("*") if path.is_file())
    paths = [path.relative_to(options.root).as_posix() for path in files]
    options.out.mkdir(parents=True, exist_ok=True)

    assembly = ['  .section .rodata\n']
    for index, path in enumerate(files):
        label = f"onroll_embedded_{options.name}_{index}"
        assembly.append(f'  .balign 16\n  .global {label}\n{label}:\n  .incbin "{path.resolve()}"\n'
                        f'  .global {label}_end\n{label}_end:\n  .byte 0\n')
    assembly.append('  .section .note.GNU-stack,"",@progbits\n')
    (options.out / f"{options.name}.S").write_text("".join(assembly))

    order = sorted(range(len(files)), key=lambda index: paths[index].encode())
    declared = "".join(f"extern const char onroll_embedded_{options.name}_{i}[];\n"
                       f"extern const char onroll_embedded_{options.name}_{i}_end[];\n" for i in range(len(files)))
    rows = "".join(f'      {{"{paths[i]}", {{onroll_embedded_{options.name}_{i},\n'
                   f'        static_cast<std::size_t>(onroll_embedded_{options.name}_{i}_end - onroll_embedded_{options.name}_{i})}}}},\n'
                   for i in order)
    (options.out / f"{options.name}.cc").write_text(
        f'#include "base/embedded.h"\n\nextern "C" {{\n{declared}}}\n\nnamespace onroll {{\n'
        f'std::span<const EmbeddedFile> embedded_{options.name}() {{\n'
        f'  static const EmbeddedFile files[] = {{\n{rows}  }};\n  return files;\n}}\n}}  // namespace onroll\n')


main()
