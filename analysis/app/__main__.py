"""Open a notebook as a page without code: python -m analysis.app [NOTEBOOK] [--port 8866]."""

import argparse
import logging
import os
import secrets
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

SHARE = Path(__file__).parent / "share"
NOTEBOOK = Path("notebooks/explorer.ipynb")
LOOPBACK = "127.0.0.1"


def main(arguments: Sequence[str] | None = None) -> int:
    """Serve the page to this computer only, until it is stopped."""
    options = _parser().parse_args(arguments)
    if not options.notebook.is_file():
        print(f"{options.notebook}: no such notebook", file=sys.stderr)
        return 1
    try:
        from voila.app import Voila
    except ImportError:
        print("Voila is not installed: python run.py app, or pip install '.[app]'", file=sys.stderr)
        return 1
    _find_template()
    config = settings(options.port, options.browser)
    address = f"http://{LOOPBACK}:{options.port}/?token={config.Voila.token}"
    print(f"The page, for this computer only: {address}\nCtrl+C ends it.", flush=True)
    Voila.launch_instance([str(options.notebook)], config=config)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="analysis.app", description=__doc__)
    parser.add_argument("notebook", nargs="?", default=NOTEBOOK, type=Path)
    parser.add_argument("--port", default=8866, type=int)
    parser.add_argument("--no-browser", dest="browser", action="store_false", help="only serve")
    return parser


def settings(port: int, browser: bool) -> Any:
    """Return Voila's settings: this computer only, nobody without the token, no code shown.

    The token is that of the environment's JUPYTER_TOKEN, else a new one; it is never on a
    command line, where other users of the computer could read it.
    """
    from traitlets.config import Config

    config = Config()
    config.Voila.ip = LOOPBACK
    config.Voila.port = port
    config.Voila.open_browser = browser
    config.Voila.token = os.environ.get("JUPYTER_TOKEN") or secrets.token_urlsafe(24)
    config.Voila.log_level = logging.WARNING
    config.VoilaConfiguration.template = "explorer"
    config.VoilaConfiguration.strip_sources = True
    config.VoilaConfiguration.show_tracebacks = True
    return config


def _find_template() -> None:
    """Let Voila find this package's template beside those that are installed."""
    known = os.environ.get("JUPYTER_PATH")
    os.environ["JUPYTER_PATH"] = os.pathsep.join(filter(None, [str(SHARE), known]))


if __name__ == "__main__":
    sys.exit(main())
