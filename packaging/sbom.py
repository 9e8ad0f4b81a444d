"""The bill of materials: what is in the packages, in CycloneDX's form."""

import json
import platform
import subprocess
import sys
from pathlib import Path
from typing import Any

from licences import debian_packages, needed_distributions

ROOT = Path(__file__).parent.parent
Component = dict[str, object]
Bill = dict[str, Any]


def write_sbom(bundle: Path, path: Path) -> None:
    """Write what is in `bundle` to the JSON file `path`.

    The libraries that a .deb takes from Debian are named with those of the other packages.

    Raises:
        subprocess.CalledProcessError: a tool failed.
    """
    program = Path(sys.executable).parent / "cyclonedx-py"
    arguments = ["environment", "--pyproject", str(ROOT / "pyproject.toml"), "--of", "JSON"]
    subprocess.run(
        [str(program), *arguments, "--output-reproducible", "-o", str(path), sys.executable],
        check=True,
    )
    shipped = {_folded(found.name) for found in needed_distributions("ungarble")}
    made = shipped_only(json.loads(path.read_text(encoding="utf-8")), shipped)
    made["components"] += [_python(), *_of_debian(bundle)]
    path.write_text(json.dumps(made, indent=2) + "\n", encoding="utf-8")


def shipped_only(bill: Bill, shipped: set[str]) -> Bill:
    """Return a bill of the environment without the tools that only make packages.

    Args:
        bill: in CycloneDX's JSON.
        shipped: the folded names of the distributions that the program needs.
    """
    components = [each for each in bill["components"] if _folded(each["name"]) in shipped]
    kept = {each["bom-ref"] for each in (bill["metadata"]["component"], *components)}
    dependencies = [
        {**each, "dependsOn": [ref for ref in each.get("dependsOn", ()) if ref in kept]}
        for each in bill["dependencies"]
        if each["ref"] in kept
    ]
    return {**bill, "components": components, "dependencies": dependencies}


def _python() -> Component:
    version = platform.python_version()
    return {"type": "platform", "bom-ref": "python", "name": "Python", "version": version}


def _of_debian(bundle: Path) -> list[Component]:
    """Return the packages whose libraries lie at the top of the bundle; none on other systems."""
    names = sorted(set(debian_packages(bundle).values())) if sys.platform == "linux" else []
    return [_debian_package(name) for name in names]


def _debian_package(name: str) -> Component:
    asked = ["dpkg-query", "--show", "--showformat=${Version}\\n", name]
    told = subprocess.run(asked, capture_output=True, text=True, check=True)
    version = told.stdout.splitlines()[0]
    purl = f"pkg:deb/debian/{name}@{version.replace('+', '%2B')}"
    return {"type": "library", "bom-ref": purl, "name": name, "version": version, "purl": purl}


def _folded(name: str) -> str:
    return name.lower().replace("_", "-")
