"""What can be said on the command line."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from typing_extensions import override

from app import __version__
from app.checks import CHECKS
from app.settings import Settings

BAD_USAGE = 64
_DESCRIPTION = """\
Find the names that machine translation broke in an article, by what other reports
of the same story say. Opens the window, on the article if one is given.
"""
_COMMANDS = """\
commands (they open no window):
  ungarble check       print what is suspect in an article
  ungarble batch       correct copies of many articles and write a report
  ungarble names list  print the names that sources use

`ungarble COMMAND --help` tells more. An article that is called like a command is ./check.
"""
_STATUS = """\
exit status: 0 nothing found, 1 the run failed, 2 something found, 64 bad usage,
130 interrupted. What is listed for information only does not count as found.
"""
_STORIES = """\
Correct copies of many articles, where that is safe, and write a report of what was
corrected and what needs a look: ungarble-report.html, .csv and .json in the output
folder. Originals are never changed, nor is what stands in quotation marks.

STORIES is one of these:
  a folder       each folder in it is a story: the file called article and its sources,
                 or one file and an inner folder called sources
  manifest.csv   (or a folder with one) a story a row, in the columns article, sources
                 and, if wanted, out; semicolons stand between sources
  articles       files and folders, all against the same --sources
"""
_BATCH_STATUS = """\
exit status: 0 all stories are done, 1 the run or a story failed, 64 bad usage,
130 interrupted; --resume goes on.
"""


class _Parser(argparse.ArgumentParser):
    """Ends with 64 for bad usage, because 2 says that something was found."""

    @override
    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        self.exit(BAD_USAGE, f"{self.prog}: {message}\n")


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """Return the arguments by name; `command` is that of `run`, or "" for the window.

    Raises:
        SystemExit: with 64 for bad usage, with 0 when help or the version was asked for.
    """
    if arguments and arguments[0] in ("check", "batch", "names"):
        parsed = _commands().parse_args(arguments)
        if parsed.command == "batch" and (why := _contradiction(parsed)):
            parsed.parser.error(why)
        return parsed
    return _window().parse_args(arguments)


def _window() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="ungarble",
        description=_DESCRIPTION,
        epilog=_COMMANDS,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.set_defaults(command="")
    parser.add_argument("article", nargs="?", type=Path, metavar="ARTICLE", help="what to correct")
    _add_sources(parser, required=False)
    parser.add_argument(
        "--smoke",
        type=Path,
        metavar="REPORT.json",
        help="try whether everything works where it is installed, write a report, and end",
    )
    parser.add_argument("--version", action="version", version=f"ungarble {__version__}")
    return parser


def _commands() -> argparse.ArgumentParser:
    parser = _Parser(prog="ungarble")
    commands = parser.add_subparsers(dest="command", required=True)
    _add_check(commands)
    _add_batch(commands)
    names = commands.add_parser("names", description="The names that sources use.")
    _add_list(names.add_subparsers(dest="action", required=True, metavar="list"))
    return parser


def _add_check(commands: "argparse._SubParsersAction[_Parser]") -> None:
    check = commands.add_parser(
        "check",
        description="Print what is suspect in an article.",
        epilog=_STATUS,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    check.add_argument("article", metavar="ARTICLE", help="a file; - reads standard input")
    _add_sources(check, required=False)
    _add_names(check)
    check.add_argument(
        "--format", choices=("text", "json", "sarif"), default="text", help="default: %(default)s"
    )
    check.add_argument(
        "--checks",
        type=_checks,
        default=frozenset(),
        metavar="CHECK,…",
        help=f"run only these: {', '.join(CHECKS)}",
    )
    check.add_argument(
        "--min-confidence",
        type=_confidence,
        default=Settings().min_confidence,
        metavar="X",
        help="leave out what is less sure, 0 to 1; default: %(default)s",
    )
    check.add_argument(
        "--exit-zero", action="store_true", help="end with 0 even if something was found"
    )


def _add_batch(commands: "argparse._SubParsersAction[_Parser]") -> None:
    batch = commands.add_parser(
        "batch",
        description=_STORIES,
        epilog=_BATCH_STATUS,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    batch.set_defaults(parser=batch)
    batch.add_argument("stories", nargs="+", type=Path, metavar="STORIES", help="see above")
    _add_sources(batch, required=False)
    _add_names(batch)
    batch.add_argument(
        "--out", type=Path, metavar="FOLDER", help="where the copies and the report go"
    )
    batch.add_argument(
        "--dry-run", action="store_true", help="print what would be corrected, write nothing"
    )
    batch.add_argument(
        "--resume", action="store_true", help="go on with the run in the output folder"
    )
    batch.add_argument(
        "--track-changes",
        metavar="AUTHOR",
        help="save Word and OpenDocument copies with tracked changes, in this name",
    )
    batch.add_argument(
        "--workers",
        type=_count,
        metavar="N",
        help="how many stories at a time; default: one for each processor core",
    )
    batch.add_argument(
        "--scheduler",
        metavar="ADDRESS",
        help="have a Dask cluster do the work (needs ungarble[cluster]), as tcp://host:8786",
    )


def _contradiction(batch: argparse.Namespace) -> str:
    """Return what is wrong with the arguments of `batch` together, "" if nothing is."""
    if batch.out is None and not batch.dry_run:
        return "--out FOLDER is needed, or --dry-run"
    if batch.dry_run and batch.resume:
        return "--dry-run writes nothing that --resume could go on with"
    if batch.workers and batch.scheduler:
        return "--workers is for this machine, --scheduler for others; give only one"
    if len(batch.stories) > 1 and not batch.sources:
        return "several articles need --sources; of folders and manifests only one can be given"
    return ""


def _add_list(actions: "argparse._SubParsersAction[_Parser]") -> None:
    listing = actions.add_parser("list", description="Print the names that sources use.")
    _add_sources(listing, required=True)
    _add_names(listing)
    listing.add_argument(
        "--format", choices=("text", "json"), default="text", help="default: %(default)s"
    )


def _add_sources(parser: argparse.ArgumentParser, *, required: bool) -> None:
    parser.add_argument(
        "--sources",
        nargs="+",
        action="extend",
        default=None if required else [],
        required=required,
        type=Path,
        metavar="SOURCE",
        help="other reports of the same story: files, or folders of them",
    )


def _add_names(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--names",
        nargs="+",
        action="extend",
        default=[],
        type=Path,
        metavar="FILE",
        help="names as the desk writes them, one a line",
    )


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number from 1 up")
    return int(text)


def _checks(text: str) -> frozenset[str]:
    names = frozenset(name.strip() for name in text.split(",") if name.strip())
    unknown = sorted(names - set(CHECKS))
    if unknown or not names:
        raise argparse.ArgumentTypeError(
            f"there is no check {', '.join(unknown) or text!r}; there is {', '.join(CHECKS)}"
        )
    return names


def _confidence(text: str) -> float:
    try:
        confidence = float(text)
    except ValueError:
        confidence = -1.0
    if not 0 <= confidence <= 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number from 0 to 1")
    return confidence
