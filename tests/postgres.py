"""A PostgreSQL server of the tests' own, on a socket in a temporary folder; it can be stopped hard and started again."""

import getpass
import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

_MISSING = "PostgreSQL mangler: apt-get install postgresql"


class PostgresServer:
    """One server with one empty database; root runs it as the user postgres."""

    def __init__(self, folder: Path) -> None:
        self._binaries = _binaries()
        self._folder = folder
        self._as_owner: list[str] = []
        if getpass.getuser() == "root":
            self._as_owner = ["runuser", "-u", "postgres", "--"]
            for part in (folder, *folder.parents):
                if part.stat().st_uid == 0 and str(part).startswith("/tmp/"):
                    part.chmod(0o755)
            shutil.chown(folder, "postgres")
        self._run("initdb", "-D", folder / "data", "-A", "trust", "-U", "pejl")
        self.start()
        self._run("createdb", "-h", folder, "-U", "pejl", "pejl")
        self.url = f"postgresql+psycopg2://pejl@/pejl?host={folder}"

    def start(self) -> None:
        """Start the server and wait until it answers."""
        options = f"-k {self._folder} -c listen_addresses=''"
        # Not captured: the server keeps the pipe open.
        self._run(*self._control, "-w", "-o", options, "-l", self._folder / "log", "start", quiet=False)

    def kill(self) -> None:
        """Stop the server in the middle of whatever it does, as a crash does."""
        self._run(*self._control, "-m", "immediate", "stop")

    @property
    def _control(self) -> Sequence[str | Path]:
        return ("pg_ctl", "-D", self._folder / "data")

    def _run(self, program: str | Path, *arguments: str | Path, quiet: bool = True) -> None:
        output = subprocess.PIPE if quiet else subprocess.DEVNULL
        command = [*self._as_owner, self._binaries / program, *arguments]
        subprocess.run(command, check=True, stdout=output, stderr=output)


def _binaries() -> Path:
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/pg_ctl"))
    on_path = shutil.which("pg_ctl")
    if not found and on_path is None:
        pytest.fail(_MISSING) if os.environ.get("CI") else pytest.skip(_MISSING)
    return found[-1].parent if found else Path(str(on_path)).parent
