"""Try a program that was built or installed: `python packaging/smoke.py PROGRAM`."""

import json
import os
import subprocess
import sys
from pathlib import Path

_PATIENCE = 180  # seconds; the program's own watchdog is faster


def smoke(program: Path, report: Path) -> None:
    """Have `program` try itself, offscreen where there is no display.

    Raises:
        SystemExit: a step failed, or it did not end; the report tells more.
    """
    environment = dict(os.environ)
    if sys.platform == "linux" and not environment.get("DISPLAY"):
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    try:
        ended = subprocess.run(
            [str(program), "--smoke", str(report)],
            env=environment, timeout=_PATIENCE, check=False,
        ).returncode  # fmt: skip
    except subprocess.TimeoutExpired:
        sys.exit(f"{program} did not end within {_PATIENCE} seconds")
    told = json.loads(report.read_text(encoding="utf-8")) if report.exists() else {}
    for step in told.get("steps", ()):
        print(f"{step['name']:10} {'ok' if step['ok'] else 'FAILED'}  {step['detail']}")
    if ended or not told.get("ok"):
        sys.exit(f"{program} failed its smoke run (status {ended}); see {report}")


if __name__ == "__main__":
    smoke(Path(sys.argv[1]), Path("smoke.json"))
