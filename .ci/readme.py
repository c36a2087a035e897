#!/usr/bin/env python3
"""readme.py PROGRAM [--write] - does README.md show what the program prints?

Runs PROGRAM on the article that README.md names and compares its output with the block after `<!-- output -->`;
exits 1 where they differ. With --write the block is brought up to date.
"""
import difflib
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
ARTICLE = "examples/attribute/harbour.txt"
BLOCK = re.compile(r"(<!-- output -->\n+```text\n)(.*?)(```\n)", re.S)


def main():
    if len(sys.argv) not in (2, 3) or sys.argv[2:] not in ([], ["--write"]):
        sys.exit(__doc__.split("\n")[0])
    program = str(pathlib.Path(sys.argv[1]).resolve())
    printed = subprocess.run([program, ARTICLE], cwd=ROOT, capture_output=True, encoding="utf-8", check=True).stdout
    readme = ROOT / "README.md"
    text = readme.read_text(encoding="utf-8")
    block = BLOCK.search(text)
    if block is None:
        sys.exit("README.md: no block after <!-- output -->")
    if block[2] == printed:
        return 0
    if sys.argv[2:]:
        readme.write_text(text[:block.start(2)] + printed + text[block.end(2):], encoding="utf-8")
        return 0
    sys.stdout.writelines(difflib.unified_diff(
        block[2].splitlines(True), printed.splitlines(True), "README.md", "what the program prints"))
    print("bring it up to date: python3 .ci/readme.py %s --write" % sys.argv[1])
    return 1


if __name__ == "__main__":
    sys.exit(main())
