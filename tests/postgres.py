"""A PostgreSQL server of the tests' own, on a socket in a folder of its own; it can be stopped hard and started again."""

import getpass
import os
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

import pytest

_MISSING = "PostgreSQL mangler: apt-get install postgresql"


class PostgresServer:
    """One server with one empty database; root runs it as the user postgres.

    Its folder is its own and not pytest's, for the next pytest that starts on the machine closes that to other users.
    """

    def __init__(self) -> None:
        self._binaries = _binaries()
        self._folder = Path(tempfile.mkdtemp(prefix="pejlemaerke-pg-"))
        self._as_owner: list[str] = []
        if getpass.getuser() == "root":
            self._as_owner = ["runuser", "-u", "postgres", "--"]
            shutil.chown(self._folder, "postgres")
        self._run("initdb", "-D", self._folder / "data", "-A", "trust", "-U", "pejl")
        self.start()
        self._run("createdb", "-h", self._folder, "-U", "pejl", "pejl")
        self.url = f"postgresql+psycopg2://pejl@/pejl?host={self._folder}"

    def start(self) -> None:
        """Start the server and wait until it answers."""
        options = f"-k {self._folder} -c listen_addresses=''"
        self._run(*self._control, "-w", "-o", options, "-l", self._folder / "log", "start")

    def kill(self) -> None:
        """Stop the server in the middle of whatever it does, as a crash does."""
        self._run(*self._control, "-m", "immediate", "stop")

    def remove(self) -> None:
        """Stop the server and remove what it kept."""
        self.kill()
        shutil.rmtree(self._folder)

    @property
    def _control(self) -> Sequence[str | Path]:
        return ("pg_ctl", "-D", self._folder / "data")

    def _run(self, program: str | Path, *arguments: str | Path) -> None:
        command = [*self._as_owner, self._binaries / program, *arguments]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd=self._folder)


def _binaries() -> Path:
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/pg_ctl"))
    on_path = shutil.which("pg_ctl")
    if not found and on_path is None:
        pytest.fail(_MISSING) if os.environ.get("CI") else pytest.skip(_MISSING)
    return found[-1].parent if found else Path(str(on_path)).parent
