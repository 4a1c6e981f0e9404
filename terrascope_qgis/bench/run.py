"""Runs items through an answerer, over processes, and writes each result as soon as it is there."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import connection, get_context, parent_process
from pathlib import Path

from ..core.errors import BudgetError, BundleError, Cancelled, InputError, TerraScopeError
from ..core.progress import Progress
from ..core.request import RasterSource
from .items import BenchItem, ItemSet, Picture, Scoring
from .pictures import unpack_pictures
from .reply import Answerer
from .results_file import ResultsFile
from .score import ItemResult, fail_item, score_reply

OpenAnswerer = Callable[[], Answerer]
"""Makes an answerer; must be picklable to run in several processes."""
Sources = Mapping[Picture, RasterSource | InputError]

_answerer: Answerer | None = None
"""Of a worker process: one model per process, opened once."""


def run_items(
    items: Sequence[BenchItem],
    scoring: Scoring,
    open_answerer: OpenAnswerer,
    results: ResultsFile,
    progress: Progress,
    *,
    folder: Path,
    jobs: int = 1,
) -> None:
    """Run the items that have no result yet.

    Args:
        items: what is asked.
        scoring: how letters are read.
        open_answerer: who answers.
        results: where results go; items done there are skipped, failed ones tried again.
        progress: hears how far it is and may stop the run; what is done stays.
        folder: for pictures that have to be unpacked.
        jobs: processes; 1 = this one alone.

    Raises:
        Cancelled: the user asked to stop.
        BundleError: the model does not work.
        BudgetError: the system ended a process.
        WriteError: results cannot be kept.
    """
    todo = [item for item in items if not results.is_done(item.id)]
    done = len(items) - len(todo)
    progress.stage("bench", done, len(items))
    if not todo:
        return
    sources = unpack_pictures(todo, folder)
    groups = group_items(todo)
    finished = _run_here if jobs == 1 else _run_in_processes
    for fresh in finished(groups, sources, scoring, open_answerer, progress, jobs):
        results.add(fresh)
        done += len(fresh)
        progress.stage("bench", done, len(items))


def group_items(items: Sequence[BenchItem]) -> list[list[BenchItem]]:
    """Items on the same pictures together, so that the pictures are encoded once."""
    groups: dict[tuple[Picture, ...], list[BenchItem]] = {}
    for item in items:
        groups.setdefault(item.pictures, []).append(item)
    return list(groups.values())


def answer_group(
    answerer: Answerer, items: Sequence[BenchItem], sources: Sources, scoring: Scoring
) -> list[ItemResult]:
    """Answer and score items; what is wrong with one alone becomes its result.

    Raises:
        BundleError: the model does not work, for no item.
        Cancelled: the user asked to stop.
    """
    scored = []
    for item in items:
        try:
            scored.append(score_reply(item, answerer.answer(item, find_sources(item, sources)), scoring))
        except (BundleError, Cancelled):
            raise
        except TerraScopeError as error:
            scored.append(fail_item(item, f"{error.kind}: {error}"))
    return scored


def find_sources(item: BenchItem, sources: Sources) -> list[RasterSource]:
    """What the engine reads for an item.

    Raises:
        InputError: a picture could not be unpacked.
    """
    found = [sources[picture] for picture in item.pictures]
    for source in found:
        if isinstance(source, InputError):
            raise source
    return [source for source in found if isinstance(source, RasterSource)]


def describe_run(chosen: ItemSet, answerer: Mapping[str, str]) -> dict[str, object]:
    """What results are of; two runs with equal descriptions may share a file."""
    return {"set": chosen.name, "set_sha256": chosen.sha256, "scoring": chosen.scoring.value, "model": dict(answerer)}


def _run_here(
    groups: Sequence[Sequence[BenchItem]],
    sources: Sources,
    scoring: Scoring,
    open_answerer: OpenAnswerer,
    progress: Progress,
    jobs: int,
) -> Iterator[list[ItemResult]]:
    answerer = open_answerer()
    try:
        for group in groups:
            for item in group:
                progress.check()
                yield answer_group(answerer, [item], sources, scoring)
    finally:
        answerer.close()


def _run_in_processes(
    groups: Sequence[Sequence[BenchItem]],
    sources: Sources,
    scoring: Scoring,
    open_answerer: OpenAnswerer,
    progress: Progress,
    jobs: int,
) -> Iterator[list[ItemResult]]:
    # Spawned, not forked: the runtime's threads do not survive a fork.
    pool = ProcessPoolExecutor(jobs, get_context("spawn"), initializer=_begin, initargs=(open_answerer,))
    try:
        waiting: set[Future[list[ItemResult]]] = set()
        for group in groups:
            own = {picture: sources[picture] for item in group for picture in item.pictures}
            waiting.add(pool.submit(_answer_in_worker, list(group), own, scoring))
        while waiting:
            progress.check()
            ready, waiting = wait(waiting, timeout=0.5, return_when=FIRST_COMPLETED)
            for future in ready:
                yield future.result()
    except BrokenProcessPool as error:
        raise BudgetError(
            f"One of {jobs} processes was ended by the system, most likely for memory. Run again with fewer --jobs; "
            "what is done is kept."
        ) from error
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _begin(open_answerer: OpenAnswerer) -> None:
    global _answerer
    # Ctrl-C is for the parent, which lets running items finish.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _answerer = open_answerer()


def _end_with_parent() -> None:
    """End this process with the one that started it: a parent that is killed tells its workers nothing."""
    parent = parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
        os._exit(1)


def _answer_in_worker(
    items: list[BenchItem], sources: dict[Picture, RasterSource | InputError], scoring: Scoring
) -> list[ItemResult]:
    if _answerer is None:
        raise RuntimeError("the worker process was not opened")
    return answer_group(_answerer, items, sources, scoring)
