"""A PostGIS server of a test's own, in a temporary folder, without a port; and rasters in it."""

from __future__ import annotations

import contextlib
import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

HOMES = (Path("/usr/lib/postgresql"), Path("/usr/share/postgresql"))
"""Debian's folders of the servers and of their extensions, one of each version."""


class PostgisServer:
    """A running server that only this machine's users reach, through a socket in its folder."""

    def __init__(self, version: str) -> None:
        """Start the server of a version, such as `15`, as a user that is not root: PostgreSQL refuses root."""
        self._programs = HOMES[0] / version / "bin"
        self.folder = Path(tempfile.mkdtemp(prefix="terrascope-postgis-"))
        self._user = {}
        if os.geteuid() == 0:
            nobody = pwd.getpwnam("nobody")
            os.chown(self.folder, nobody.pw_uid, nobody.pw_gid)
            self._user = {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}
        data = str(self.folder / "data")
        self._run("initdb", "-D", data, "-U", "analyst", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync")
        self._control = ("pg_ctl", "-D", data, "-w", "-l", str(self.folder / "log"))
        self._run(*self._control, "-o", f"-F -k {self.folder} -c listen_addresses=", "start")
        self.query("CREATE EXTENSION postgis_raster CASCADE")

    def query(self, sql: str) -> None:
        """Run SQL as the user `analyst`, who owns the server."""
        options = ("-h", str(self.folder), "-U", "analyst", "-d", "postgres", "-q", "-v", "ON_ERROR_STOP=1")
        self._run("psql", *options, stdin=sql)

    def load(self, raster: Path, table: str) -> str:
        """Load a raster in tiles of 100 pixels; return the address of the layer."""
        command = ["raster2pgsql", "-t", "100x100", "-I", "-C", str(raster), f"public.{table}"]
        loaded = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, check=True)
        self.query(loaded.stdout)
        return f"dbname='postgres' host='{self.folder}' user='analyst' table=\"public\".\"{table}\" (rast)"

    @contextlib.contextmanager
    def hold(self, table: str) -> Iterator[None]:
        """Lock a table as a program does that rewrites it: whoever reads it waits."""
        options = ("-h", str(self.folder), "-U", "analyst", "-d", "postgres", "-q", "-At")
        holder = subprocess.Popen(
            [str(self._programs / "psql"), *options], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
            cwd=self.folder, env={"PATH": os.environ["PATH"], "LANG": "C.UTF-8"}, **self._user,
        )  # fmt: skip
        try:
            holder.stdin.write(f"BEGIN; LOCK TABLE {table} IN ACCESS EXCLUSIVE MODE; SELECT 'held';\n")
            holder.stdin.flush()
            assert holder.stdout.readline() == "held\n"
            yield
        finally:
            # The end of its input ends the program, and the server gives the table back.
            holder.communicate()

    def stop(self) -> None:
        """Stop at once, whoever is connected."""
        self._run(*self._control, "-m", "immediate", "stop")

    def remove(self) -> None:
        """Stop if it runs, and remove its folder."""
        if (self.folder / "data" / "postmaster.pid").exists():
            self.stop()
        shutil.rmtree(self.folder)

    def _run(self, program: str, *options: str, stdin: str = "") -> None:
        output = self.folder / "output"
        with output.open("w") as stream:
            # Not through a pipe: the server keeps the outputs of the command that started it.
            done = subprocess.run(
                [str(self._programs / program), *options], input=stdin, text=True, cwd=self.folder, check=False,
                stdout=stream, stderr=stream, env={"PATH": os.environ["PATH"], "LANG": "C.UTF-8"}, **self._user,
            )  # fmt: skip
        assert done.returncode == 0, f"{program}: {output.read_text()}"


def find_version() -> str:
    """Return the newest version of which server and extension are installed, or an empty text."""
    if shutil.which("raster2pgsql") is None:
        return ""
    versions = {path.parent.parent.name for path in HOMES[0].glob("*/bin/initdb")}
    with_raster = {path.parent.parent.name for path in HOMES[1].glob("*/extension/postgis_raster.control")}
    return max(versions & with_raster, key=int, default="")
