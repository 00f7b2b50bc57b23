"""JupyterLab or the explorer's own page on a folder, with settings, tokens and files of its own."""

import json
import os
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple
from urllib.error import URLError

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 60  # seconds for the server to answer
FOLDERS = {
    "JUPYTER_CONFIG_DIR": "config",
    "JUPYTER_DATA_DIR": "data",
    "JUPYTER_RUNTIME_DIR": "runtime",
    "JUPYTERLAB_SETTINGS_DIR": "settings",
    "JUPYTERLAB_WORKSPACES_DIR": "workspaces",
    "IPYTHONDIR": "ipython",
    "MPLCONFIGDIR": "matplotlib",
}
SETTINGS = {  # every cell in the page, no news, no question to the internet
    "notebook-extension/tracker": {"windowingMode": "none"},
    "apputils-extension/notification": {"fetchNews": "false", "checkForUpdates": False},
}


class Lab(NamedTuple):
    """Where a running server answers, and the folder that it shows."""

    base: str
    token: str
    folder: Path

    def address(self, notebook):
        return f"{self.base}/lab/tree/notebooks/{notebook}?reset&token={self.token}"


@contextmanager
def running_lab(folder):
    """Start JupyterLab on a copy of articles and notebooks, and stop it afterwards."""
    with _running(folder, _lab_command) as lab:
        yield lab


@contextmanager
def running_app(folder, add=lambda work: None):
    """Start the explorer's own page on such a copy, with what is added, and stop it afterwards."""
    with _running(folder, _app_command, add) as app:
        yield app


@contextmanager
def _running(folder, command_for, add=lambda work: None):
    work, port, token = folder / "project", _free_port(), secrets.token_urlsafe(18)
    for name in ("seeds", "notebooks", "data/sample_export"):
        shutil.copytree(ROOT / name, work / name)
    add(work)
    with open(folder / "server.log", "w", encoding="utf-8") as log:
        server = subprocess.Popen(
            command_for(port, work),
            cwd=work,
            env=_environment(folder, token),
            stdout=log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        try:
            base = f"http://127.0.0.1:{port}"
            _wait(server, f"{base}/login")
            yield Lab(base, token, work)
        finally:
            _stop(server)


def _lab_command(port, work):
    command = [sys.executable, "-m", "jupyterlab", "--no-browser", "--ServerApp.ip=127.0.0.1"]
    command += [f"--ServerApp.port={port}", "--ServerApp.port_retries=0"]
    command += [f"--ServerApp.root_dir={work}", "--LabApp.expose_app_in_browser=True"]
    return [*command, "--allow-root"] if is_root() else command


def _app_command(port, _work):
    return [sys.executable, "-m", "analysis.app", "--no-browser", "--port", str(port)]


def _environment(folder, token):
    paths = [str(ROOT), os.environ.get("PYTHONPATH", "")]
    environment = {**os.environ, "JUPYTER_TOKEN": token}
    environment["PYTHONPATH"] = os.pathsep.join(filter(None, paths))
    for variable, name in FOLDERS.items():
        (folder / name).mkdir()
        environment[variable] = str(folder / name)
    for name, values in SETTINGS.items():
        file = folder / "settings" / "@jupyterlab" / f"{name}.jupyterlab-settings"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(values), encoding="utf-8")
    return environment


def is_root():
    return hasattr(os, "geteuid") and os.geteuid() == 0


def _free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def _wait(server, address):
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        if server.poll() is not None:
            raise RuntimeError(f"the server ended with {server.returncode}")
        try:
            with urllib.request.urlopen(address, timeout=2):
                return
        except (URLError, OSError):
            time.sleep(0.2)
    raise TimeoutError("the server did not answer")


def _stop(server):
    """End the server with its kernels: the group that was started for them, nothing else."""
    if server.poll() is not None:
        return
    os.killpg(server.pid, signal.SIGTERM)
    try:
        server.wait(10)
    except subprocess.TimeoutExpired:
        os.killpg(server.pid, signal.SIGKILL)
        server.wait()
