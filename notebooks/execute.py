"""Executes notebooks in place with the kernel "java"; ends with 1 at the first failing cell."""

import re
import sys
import time
from pathlib import Path

import nbclient
import nbformat
from jupyter_client.manager import KernelManager
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError

STARTS = 5
LISTENS = "Polling on Heartbeat"  # in the kernel's log; asked earlier than a moment after, it never answers
MOMENT = 2.5  # seconds
LOG = Path("target/notebooks/kernel.log").resolve()
CELL_LIMIT = 600  # seconds
FAILURE = re.compile(r"^\s*(?:Caused by: )?[\w.$]*(?:Exception|Error)\b.*\n\s+at ", re.MULTILINE)

CLASSPATH = re.compile(r"Add \S+ to classpath")


class StartFailed(Exception):
    """The kernel did not answer."""


def wait_until_listening():
    for _ in range(240):
        if LISTENS in LOG.read_text(encoding="utf-8", errors="replace"):
            break
        time.sleep(0.25)
    time.sleep(MOMENT)


def execute(path, log):
    """Runs a notebook in a kernel of its own; gives the notebook with its output."""
    notebook = nbformat.read(path, as_version=4)
    manager = KernelManager(kernel_name="java")
    manager.start_kernel(cwd=str(path.parent), stdout=log, stderr=log)
    try:
        wait_until_listening()
        client = nbclient.NotebookClient(
            notebook,
            km=manager,
            timeout=CELL_LIMIT,
            startup_timeout=20,
            resources={"metadata": {"path": str(path.parent)}},
        )
        try:
            client.start_new_kernel_client()
        except RuntimeError as error:
            raise StartFailed(str(error)) from error
        client.execute(reset_kc=False)
    finally:
        if manager.is_alive():
            manager.shutdown_kernel(now=True)
    return notebook


def with_retries(path):
    """The same, begun anew where the kernel does not answer."""
    for _ in range(STARTS):
        with LOG.open("wb") as log:
            try:
                return execute(path, log)
            except StartFailed:
                print(f"notebooks: {path.name}: no answer from the kernel, starting another", file=sys.stderr)
    raise StartFailed(f"the kernel did not answer in {STARTS} starts, see {LOG}")


def texts(output):
    yield output.get("text", "")
    yield "\n".join(output.get("traceback", []))
    yield output.get("data", {}).get("text/plain", "")


def failures(notebook):
    """Failures that the kernel prints instead of reporting them."""
    for number, cell in enumerate(notebook.cells, 1):
        for output in cell.get("outputs", []):
            for text in texts(output):
                if output.output_type == "error" or "CompletionException" in text or FAILURE.search(text):
                    yield f"cell {number}: {text.strip().splitlines()[0]}"


def tidy(notebook):
    """Leaves out what changes from run to run and from machine to machine."""
    notebook.metadata = nbformat.from_dict(
        {
            "kernelspec": {"display_name": "Java", "language": "java", "name": "java"},
            "language_info": {"file_extension": ".java", "mimetype": "text/x-java-source", "name": "java"},
        }
    )
    for number, cell in enumerate(notebook.cells, 1):
        cell["id"] = f"cell-{number:02d}"
        cell.metadata = nbformat.from_dict({})
        if cell.cell_type == "code":
            cell.outputs = [output for output in cell.outputs if not CLASSPATH.search(output.get("text", ""))]
        for output in cell.get("outputs", []):
            if "metadata" in output:
                output.metadata = nbformat.from_dict({})
    notebook.nbformat_minor = 5


def main(names):
    for name in names:
        path = Path(name).resolve()
        began = time.monotonic()
        try:
            notebook = with_retries(path)
        except (CellExecutionError, CellTimeoutError, DeadKernelError, StartFailed) as error:
            print(f"notebooks: {path.name} failed: {error}", file=sys.stderr)
            return 1
        problems = list(failures(notebook))
        for problem in problems:
            print(f"notebooks: {path.name} failed: {problem}", file=sys.stderr)
        if problems:
            return 1
        tidy(notebook)
        nbformat.write(notebook, path)
        print(f"notebooks: {path.name} {time.monotonic() - began:.0f} s, {path.stat().st_size // 1000} kB")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
