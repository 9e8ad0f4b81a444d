"""Stories done by a Dask cluster (the extra `ungarble[cluster]`).

Its machines must have this program, and see the files under the same paths.
"""

import logging
from concurrent.futures import Future
from types import TracebackType
from typing import TYPE_CHECKING, Self

from app import __version__
from app.batch.jobs import Job, Options
from app.batch.outcome import Outcome
from app.batch.workers import do_and_tidy_up
from app.documents import DocumentError

if TYPE_CHECKING:
    from distributed import Client

_SECONDS = 10


class ClusterWorkers:
    """The workers of a Dask scheduler; use it in a `with`.

    The scheduler gives the stories of a worker that is lost to another.
    """

    def __init__(self, address: str) -> None:
        """Connect to the scheduler at `address`, such as "tcp://host:8786".

        Raises:
            DocumentError: there is none, its machines have another version of this program, or Dask
                isn't installed.
        """
        self._address = address
        self._client = _client(address)
        try:
            _refuse_others(self._client)
        except DocumentError:
            self._client.close()
            raise
        self._executor = self._client.get_executor(pure=False)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def size(self) -> int:
        """How many stories are done at a time."""
        if self._client.status != "running":  # it is gone, as what is submitted next will show
            return 1
        try:
            threads: dict[str, int] = self._client.nthreads()
        except (OSError, RuntimeError):  # it went while it was asked
            return 1
        return max(1, sum(threads.values()))

    def submit(self, job: Job, options: Options) -> "Future[Outcome]":
        """Have a story done; any exception means that its process was lost."""
        future: Future[Outcome] = self._executor.submit(do_and_tidy_up, job, options)
        return future

    def renew(self) -> None:
        """Return if the scheduler is still there.

        Raises:
            DocumentError: it is gone.
        """
        if self._client.status != "running":
            raise DocumentError(
                f"The scheduler at {self._address} is gone; start it and resume the run."
            )

    def close(self) -> None:
        """Give up what is not done and leave the cluster, which goes on without us."""
        self._executor.shutdown(wait=False)
        self._client.close()


def _client(address: str) -> "Client":
    try:
        from distributed import Client  # noqa: PLC0415 - an extra, and slow to load
    except ImportError as error:
        raise DocumentError(
            "A cluster needs Dask: install ungarble[cluster], or leave --scheduler out."
        ) from error
    logging.getLogger("distributed").setLevel(logging.CRITICAL)  # what matters is told by us
    try:
        return Client(address, timeout=_SECONDS, set_as_default=False)
    except (OSError, ValueError, TimeoutError) as error:
        raise DocumentError(
            f"There is no scheduler at {address}; check the address, and that it runs."
        ) from error


def _refuse_others(client: "Client") -> None:
    """Return if all machines have this version; others may come to other results."""
    try:
        versions = set(client.run(_version).values())
    except ImportError:
        versions = {""}
    if versions - {__version__}:
        raise DocumentError(
            f"Not all machines of the cluster have Ungarble {__version__}; install it there."
        )


def _version() -> str:
    return __version__
