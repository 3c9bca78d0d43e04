"""How fast and in how much memory logs of this computer are imported, beside a native reader.

    python tests/bench/bench_importers.py [--sizes 50,200,1000] [--rounds 5] [--only claude,codex]

Writes seeded logs, has ``responsai scan --import`` put them into a new database and checks that
the sums in it are exactly those written. In the same rounds ccusage 20.0.24, a native program
that only adds up, reads the same files; it is installed into a temporary folder, where npm is
there. For Claude Code the least that any Python process would have to do is measured beside
(``least.py``): it tells how much of a ratio is the importer's and how much is Python's. Then 500
files that have not changed are scanned again. Each run is a process of its own.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Final

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.bench.logs import BUCKETS, GENERATORS

PEER: Final = "@ccusage/ccusage-linux-x64"
PEER_VERSION: Final = "20.0.24"
RESCANNED: Final = 500
PROGRAMS: Final = {"claude": "CLAUDE_CONFIG_DIR", "codex": "CODEX_HOME"}
PEER_COMMANDS: Final = {"claude": ["daily"], "codex": ["codex", "daily"]}


@dataclass(frozen=True)
class Run:
    """What a process took.

    Attributes:
        seconds: Wall time.
        cpu: User and system time in seconds.
        peak_mib: Peak memory.
        answer: What it printed.
    """

    seconds: float
    cpu: float
    peak_mib: float
    answer: str


def measure(command: list[str], variables: dict[str, str], *, may_reject: bool = False) -> Run:
    """Run a command; this process stays small, as its memory counts for its children too."""
    with tempfile.TemporaryFile() as answer:
        begun = time.perf_counter()
        process = subprocess.Popen(command, stdout=answer, env=variables)
        _, status, used = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - begun
        process.returncode = os.waitstatus_to_exitcode(status)
        answer.seek(0)
        text = answer.read().decode()
    if process.returncode not in ({0, 1} if may_reject else {0}):
        raise SystemExit(f"{command} ended with {process.returncode}: {text[:500]}")
    return Run(seconds, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, text)


def peer_in(folder: Path) -> Path | None:
    """The native peer, installed in a folder; ``None`` if it cannot be had here."""
    npm = shutil.which("npm")
    if npm is None or not sys.platform.startswith("linux"):
        say("ccusage: not compared, as npm or Linux is missing here.")
        return None
    options = ["--no-save", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"]
    command = [npm, "install", "--prefix", str(folder), *options, f"{PEER}@{PEER_VERSION}"]
    if subprocess.run(command, check=False, stdout=subprocess.DEVNULL).returncode:
        say("ccusage: not compared, as it could not be installed.")
        return None
    program = folder / "node_modules" / PEER / "bin" / "ccusage"
    program.chmod(0o755)
    return program


def variables_of(home: Path, kind: str, logs: Path) -> dict[str, str]:
    """The environment of a computer on which there are only these logs."""
    kept = {name: os.environ[name] for name in ("PATH", "LANG", "TZ") if name in os.environ}
    return kept | {"HOME": str(home), PROGRAMS[kind]: str(logs)}


def ours(database: Path, variables: dict[str, str]) -> Run:
    """Import into a database that is there but empty, as it is after the first start."""
    for file in database.parent.glob(f"{database.name}*"):
        file.unlink()
    program = [sys.executable, "-m", "responsai", "--db", str(database)]
    empty = {name: value for name, value in variables.items() if name not in PROGRAMS.values()}
    measure([*program, "scan", "--import"], empty)
    return measure([*program, "scan", "--import", "--json"], variables)


def least(database: Path, variables: dict[str, str], logs: Path) -> Run:
    """What cannot be left out, done into a database that is there but empty."""
    for file in database.parent.glob(f"{database.name}*"):
        file.unlink()
    empty = {name: value for name, value in variables.items() if name not in PROGRAMS.values()}
    measure([sys.executable, "-m", "responsai", "--db", str(database), "scan", "--import"], empty)
    program = str(Path(__file__).with_name("least.py"))
    return measure([sys.executable, program, str(logs), str(database)], variables)


def check(database: Path, variables: dict[str, str], truth: dict[str, int]) -> None:
    """Compare the sums in the database with those written."""
    program = [sys.executable, "-m", "responsai", "--db", str(database)]
    usage = json.loads(measure([*program, "summary", "--json"], variables).answer)["usage"]
    found = {name: usage[name] for name in BUCKETS}
    if found != truth:
        raise SystemExit(f"Read {found}, written {truth}")


def compare(kind: str, megabytes: int, rounds: int, peer: Path | None, folder: Path) -> None:
    """Import logs of one program in rounds, each beside the peer."""
    logs = folder / f"{kind}-{megabytes}"
    truth = generate(kind, logs, megabytes * 1_000_000)
    size = sum(path.stat().st_size for path in logs.rglob("*.jsonl")) / 1e6
    files = sum(1 for _ in logs.rglob("*.jsonl"))
    say(f"{kind}: {size:.0f} MB in {files} files, {truth['requests']} model calls")
    variables = variables_of(folder / "home", kind, logs)
    database = folder / "uses.sqlite3"
    ratios: list[tuple[float, float, float]] = []
    beyond: list[float] = []
    for _ in range(rounds):
        run = ours(database, variables)
        check(database, variables, truth)
        line = f"  ours {shown(run)}"
        if kind == "claude":
            floor = least(database, variables, logs)
            beyond.append(run.cpu / floor.cpu)
            line += f" | least {shown(floor)}"
        if peer is not None:
            command = [str(peer), *PEER_COMMANDS[kind], "--json", "--offline"]
            other = measure(command, variables)
            ratios.append(
                (
                    run.seconds / other.seconds,
                    run.cpu / other.cpu,
                    run.peak_mib / other.peak_mib,
                )
            )
            line += f" | ccusage {shown(other)} | " + told(ratios[-1])
        say(line)
    medians = [statistics.median(column) for column in zip(*ratios, strict=True)]
    say("  Sums exact." + (f" Median {told(medians)}" if medians else ""))
    if beyond:
        say(f"  CPU beside the least that Python must do: {statistics.median(beyond):.2f}")


def rescan(rounds: int, folder: Path) -> None:
    """Look again at files that have not changed."""
    logs = folder / "unchanged"
    generate("claude", logs, RESCANNED * 20_000, RESCANNED)
    variables = variables_of(folder / "home", "claude", logs)
    database = folder / "unchanged.sqlite3"
    ours(database, variables)
    program = [sys.executable, "-m", "responsai", "--db", str(database)]
    runs = [measure([*program, "scan", "--import", "--json"], variables) for _ in range(rounds)]
    start = [measure([*program, "where"], variables) for _ in range(rounds)]
    known = json.loads(runs[-1].answer)["totals"]["known_files"]
    seconds = statistics.median(run.seconds for run in runs)
    idle = statistics.median(run.seconds for run in start)
    say(
        f"rescan: {known} unchanged files in {seconds:.2f} s, "
        f"{seconds - idle:.2f} s of it beyond the start of the program"
    )


def generate(kind: str, logs: Path, size: int, files: int = 0) -> dict[str, int]:
    """Write logs in a process of its own; what is in them."""
    command = [sys.executable, __file__, "--write", kind, str(logs), str(size), str(files)]
    answer = subprocess.run(command, check=True, capture_output=True, text=True)
    truth: dict[str, int] = json.loads(answer.stdout)
    return truth


def write_here(kind: str, logs: str, size: str, files: str) -> None:
    generator = GENERATORS[kind](seed=20260131)
    generator.write(Path(logs), int(size), int(files) or None)
    sys.stdout.write(json.dumps(generator.totals))


def shown(run: Run) -> str:
    return f"{run.seconds:5.2f} s, {run.cpu:5.2f} s CPU, {run.peak_mib:4.0f} MiB"


def told(ratios: tuple[float, ...] | list[float]) -> str:
    wall, cpu, memory = ratios
    return f"ratios: wall {wall:.2f}, CPU {cpu:.2f}, memory {memory:.2f}"


def say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", default="50", help="megabytes, separated by commas")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--only", default="claude,codex")
    parser.add_argument("--write", nargs=4)
    chosen = parser.parse_args()
    if chosen.write:
        write_here(*chosen.write)
        return
    if not hasattr(os, "wait4"):
        say("Processes cannot be measured on this system.")
        return
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "home").mkdir()
        peer = peer_in(folder)
        for size in map(int, chosen.sizes.split(",")):
            for kind in chosen.only.split(","):
                compare(kind, size, chosen.rounds, peer, folder)
        rescan(chosen.rounds, folder)


if __name__ == "__main__":
    main()
