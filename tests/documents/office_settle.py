"""Have LibreOffice open documents, accept or reject all tracked changes, and save them as .odt.

Run by a Python that has LibreOffice's `uno`, not by the tests' own:
    python3 office_settle.py PROFILE_FOLDER SOURCE COMMAND TARGET [SOURCE COMMAND TARGET ...]
It prints a line a job: how many tracked changes were there, are left, and the comments.
"""

import importlib
import json
import subprocess
import sys
from pathlib import Path

ATTEMPTS = 600  # to reach LibreOffice, each of a tenth of a second


class Office:
    """A LibreOffice of its own, without a window."""

    def __init__(self, profile: Path) -> None:
        self._uno = importlib.import_module("uno")
        pipe = f"pipe,name=settle{profile.parent.name}"
        options = [f"-env:UserInstallation={profile.as_uri()}", f"--accept={pipe};urp;"]
        command = ["soffice", "--headless", "--norestore", *options]
        self.process = subprocess.Popen(command)  # noqa: S603 - our own
        self._connect(f"uno:{pipe};urp;StarOffice.ComponentContext")

    def settled(self, source: str, command: str, target: str) -> dict[str, object]:
        """Open, settle and save a document; say what was found in it."""
        document = self.desktop.loadComponentFromURL(
            Path(source).as_uri(), "_blank", 0, (self._property("Hidden", value=True),)
        )
        before = len(list(document.Redlines))
        frame = document.CurrentController.Frame
        self._dispatcher.executeDispatch(frame, f".uno:{command}", "", 0, ())
        comments = [
            [field.Author, field.Content]
            for field in document.TextFields
            if field.supportsService("com.sun.star.text.textfield.Annotation")
        ]
        filter_name = self._property("FilterName", value="writer8")
        document.storeToURL(Path(target).as_uri(), (filter_name,))
        after = len(list(document.Redlines))
        document.close(True)
        return {"before": before, "after": after, "comments": comments}

    def _connect(self, address: str) -> None:
        local = self._uno.getComponentContext()
        name = "com.sun.star.bridge.UnoUrlResolver"
        resolver = local.ServiceManager.createInstanceWithContext(name, local)
        for _ in range(ATTEMPTS):
            try:
                context = resolver.resolve(address)
                break
            except self._uno.getClass("com.sun.star.connection.NoConnectException"):
                self._wait()
        else:
            raise TimeoutError("LibreOffice does not answer")
        create = context.ServiceManager.createInstanceWithContext
        self.desktop = create("com.sun.star.frame.Desktop", context)
        self._dispatcher = create("com.sun.star.frame.DispatchHelper", context)

    def _wait(self) -> None:
        try:
            self.process.wait(0.1)
        except subprocess.TimeoutExpired:
            return
        raise RuntimeError("LibreOffice ended")

    def _property(self, name: str, *, value: object) -> object:
        found = self._uno.createUnoStruct("com.sun.star.beans.PropertyValue")
        found.Name, found.Value = name, value
        return found


def main(profile: str, *jobs: str) -> None:
    office = Office(Path(profile))
    try:
        for source, command, target in zip(*[iter(jobs)] * 3, strict=True):
            print(json.dumps(office.settled(source, command, target)))  # noqa: T201
        office.desktop.terminate()
    finally:
        office.process.terminate()
        office.process.wait()


if __name__ == "__main__":
    main(*sys.argv[1:])
