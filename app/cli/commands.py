"""The commands: what each reads, prints and ends with."""

import argparse
import io
import os
import shutil
import sys

from app.cli.inputs import Inputs, read_inputs
from app.cli.json_report import json_report
from app.cli.names_report import names_json, names_text
from app.cli.progress import ProgressBar
from app.cli.report import Report
from app.cli.sarif_report import sarif_report
from app.cli.text_report import Look, text_report
from app.documents import DocumentError
from app.settings import Settings
from app.story import check_article

FOUND = 2
FAILED = 1
INTERRUPTED = 130


def run(arguments: argparse.Namespace) -> int:
    """Run the command, print its result, and return the exit status.

    What goes wrong is told in one sentence on standard error.
    """
    try:
        return {"check": _check, "batch": _batch, "names": _list}[arguments.command](arguments)
    except DocumentError as error:
        say(str(error))
    except BrokenPipeError:  # whoever reads the output, such as `head`, has enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError as error:
        say(str(error))
    except KeyboardInterrupt:
        return INTERRUPTED
    return FAILED


def _check(arguments: argparse.Namespace) -> int:
    inputs = read_inputs(arguments.article, arguments.sources, arguments.names)
    _warn_without_sources(inputs)
    settings = Settings(checks=arguments.checks, min_confidence=arguments.min_confidence)
    with ProgressBar("Checking") as bar:
        text = inputs.story.article.text
        findings = check_article(text, inputs.gazetteer, settings, bar, inputs.house)
    report = Report(arguments.article, inputs, findings)
    _print(_written(report, arguments.format))
    return FOUND if report.complaints and not arguments.exit_zero else 0


def _written(report: Report, report_format: str) -> str:
    if report_format == "json":
        return json_report(report)
    if report_format == "sarif":
        return sarif_report(report)
    return text_report(
        report, Look(_columns(), sys.stdout.isatty() and "NO_COLOR" not in os.environ)
    )


def _batch(arguments: argparse.Namespace) -> int:
    from app.cli.batch import run_batch  # noqa: PLC0415 - no other command needs its libraries

    result = run_batch(arguments, _columns())
    _print(result.text)
    if result.failure:
        say(result.failure)
    return FAILED if result.failure else 0


def _list(arguments: argparse.Namespace) -> int:
    inputs = read_inputs("", arguments.sources, arguments.names)
    as_json = arguments.format == "json"
    _print(names_json(inputs) if as_json else names_text(inputs, _columns()))
    return 0


def _warn_without_sources(inputs: Inputs) -> None:
    if not inputs.story.sources:
        say("No sources were given, so only what is known without them is found; add --sources.")
    elif not any(source.used for source in inputs.story.sources):
        say("None of the sources can be used, so only what is known without them is found.")


def _columns() -> int:
    return shutil.get_terminal_size().columns


def _print(text: str) -> None:
    if isinstance(sys.stdout, io.TextIOWrapper):  # JSON is UTF-8 whatever the system's encoding
        sys.stdout.reconfigure(encoding="utf-8", errors="replace")
    print(text, flush=True)


def say(text: str) -> None:
    """Tell the user one sentence on standard error."""
    print(f"ungarble: {text}", file=sys.stderr)
