#!/usr/bin/env python3
"""readme.py PROGRAMS [--write] - does README.md show what the programs print?

PROGRAMS is the folder of the built examples. Each block after `<!-- output: EXAMPLE ARGUMENTS -->` is compared with what that example
prints, run from the top of the checkout; exits 1 where one differs. With --write the blocks are brought up to date.
"""
import difflib
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
BLOCK = re.compile(r"(<!-- output: ([^\n]+) -->\n+```text\n)(.*?)(```\n)", re.S)


def main():
    if len(sys.argv) not in (2, 3) or sys.argv[2:] not in ([], ["--write"]):
        sys.exit(__doc__.split("\n")[0])
    programs = pathlib.Path(sys.argv[1]).resolve()
    readme = ROOT / "README.md"
    text = readme.read_text(encoding="utf-8")
    wrong = []

    def printed(block):
        program, *arguments = block[2].split()
        command = [str(programs / program), *arguments]
        output = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=True).stdout
        if output != block[3]:
            wrong.append((block[2], block[3], output))
        return block[1] + output + block[4]

    fresh, blocks = BLOCK.subn(printed, text)
    if blocks == 0:
        sys.exit("README.md: no block after <!-- output: ... -->")
    if sys.argv[2:]:
        readme.write_text(fresh, encoding="utf-8")
        return 0
    for command, shown, output in wrong:
        sys.stdout.writelines(difflib.unified_diff(
            shown.splitlines(True), output.splitlines(True), "README.md", "what %s prints" % command))
    if wrong:
        print("bring it up to date: python3 .ci/readme.py %s --write" % sys.argv[1])
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
