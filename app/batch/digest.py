"""What tells whether a story has to be done again."""

from collections.abc import Iterable
from hashlib import blake2b

from msgspec.structs import replace

from app import __version__
from app.batch.jobs import Job, Options


def stamp_of(options: Options) -> str:
    """Return what the options contribute to the digests of all stories.

    The program's version and the desk's names count; the date of tracked changes does not.

    Raises:
        OSError: a file of the desk's names can't be read.
    """
    checks, others = sorted(options.settings.checks), replace(options.settings, checks=frozenset())
    author = options.signature and options.signature.author
    house = [_hash(path.read_bytes()) for path in options.house]
    return repr((__version__, author, house, checks, others))


def digest(job: Job, stamp: str, data: Iterable[bytes]) -> str:
    """Return the digest of a story: the same for the same files under the same options.

    Args:
        job: the story.
        stamp: of the options.
        data: the bytes of the article and of each source.
    """
    paths = [str(path) for path in (job.article, *job.sources)]
    whole = repr((stamp, job.name, job.target, paths, [_hash(each) for each in data]))
    return _hash(whole.encode("utf-8", "surrogatepass"))


def digest_of_files(job: Job, stamp: str) -> str:
    """Return the digest of a story as its files are now; "" if one can't be read."""
    if job.article is None:
        return ""
    try:
        return digest(job, stamp, (path.read_bytes() for path in (job.article, *job.sources)))
    except (OSError, ValueError):
        return ""


def _hash(data: bytes) -> str:
    return blake2b(data, digest_size=16).hexdigest()
