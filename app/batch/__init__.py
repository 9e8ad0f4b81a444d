"""Many stories without a window: checked, their copies corrected, a report written.

    plan = plan_of([folder], [])            a folder of stories, a list, or articles and sources
    with LocalWorkers() as workers:
        totals = correct(plan, Options(out), workers)

Originals are never written to. Of a story only what is safe is corrected, and nothing in a direct
quotation; all else is listed for an editor. The same plan gives the same files byte for byte, with
any number of workers. A run that was killed is resumed by its journal.

    places, plan, manifest    which stories there are; what is ambiguous is a problem of its story
    correct           preview and correct: the two things that can be done with a plan
    run               the stories handed out to workers, and taken back
    workers, cluster  processes of this machine; Dask distributed
    work, sources     one story, in a worker; source sets are learned once
    tidy              what keeps a worker from growing
    steering          pause, stop, and the time left
    journal, digest   what is done already, and whether it still holds
    report            HTML, CSV and JSON
    jobs, outcome, totals    the values; `files` writes whole files or none
"""

from app.batch.cluster import ClusterWorkers
from app.batch.correct import Watch, correct, preview
from app.batch.jobs import Job, Options, Signature
from app.batch.journal import JOURNAL
from app.batch.manifest import listed_stories
from app.batch.outcome import Outcome, Place
from app.batch.places import plan_of
from app.batch.plan import Plan, articles_against, stories_in
from app.batch.report import PAGE
from app.batch.steering import Pace, Steering
from app.batch.totals import Totals
from app.batch.workers import LocalWorkers, Workers

__all__ = [
    "JOURNAL",
    "PAGE",
    "ClusterWorkers",
    "Job",
    "LocalWorkers",
    "Options",
    "Outcome",
    "Pace",
    "Place",
    "Plan",
    "Signature",
    "Steering",
    "Totals",
    "Watch",
    "Workers",
    "articles_against",
    "correct",
    "listed_stories",
    "plan_of",
    "preview",
    "stories_in",
]
