"""When a question runs: the queue of jobs, one under way, and what the worker tells about it; no Qt."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any, Callable, List, Mapping, Optional, Sequence

from ...bridge.i18n import tr
from ...bridge.inputs.areas import AreaValue
from ...bridge.runs.run_values import RunValue, make_inert
from ..dock_store import DockStore
from ..state import ProgressView
from ..state_views import describe_device
from .run_events import apply_event, list_new_steps
from .run_jobs import Job, Ports
from .run_progress import RunProgress

LIVE_TEXT_KEPT = 4000
"""Characters of streamed text shown while a step is written."""


class RunQueue:
    """One job at a time; every method returns at once."""

    def __init__(self, store: DockStore, ports: Ports, clock: Callable[[], float]) -> None:
        self._store = store
        self._ports = ports
        self._clock = clock
        self._waiting: List[Job] = []
        self._current: Optional[Job] = None
        self._progress = RunProgress(clock)
        self._has_probability = False
        self._count = 0
        self._stamp = dt.datetime.now().strftime("%y%m%d%H%M%S%f")[:-3]

    @property
    def busy(self) -> bool:
        """True while a question is prepared or worked on."""
        return self._current is not None

    @property
    def current_id(self) -> str:
        """The run under way; empty when nothing runs."""
        return self._current.run.id if self._current is not None else ""

    # what the user does

    def add(self, question: str, layers: Sequence[str], make_job: Callable[[RunValue], Job]) -> str:
        """Ask now, or after the questions already waiting; return the run's id."""
        self._count += 1
        started = dt.datetime.now().isoformat(timespec="seconds")
        run = RunValue(f"{self._stamp}-{self._count}", question, started=started, layers=tuple(layers))
        self._store.set_runs((run, *self._store.runs))
        self._enqueue(make_job(run))
        return run.id

    def repeat(self, run_id: str) -> Optional[str]:
        """Ask what a run asked once more, of the same files, place and model; return the new run's id."""
        before = self._store.find_run(run_id)
        if before is None or not before.request.get("sources"):
            return None
        nowhere = AreaValue("layers")
        return self.add(
            before.question, before.layers, lambda run: Job(run, (), nowhere, "", "", request=before.request)
        )

    def ask_probability(self, run_id: str) -> None:
        """Make the request of a finished run once more, to show the probabilities behind its masks."""
        run = self._store.find_run(run_id)
        known = [self._current] if self._current is not None else []
        waiting = any(job.again and job.run.id == run_id for job in known + self._waiting)
        if run is None or waiting or run.state != "done":
            return
        self._enqueue(Job(run, (), AreaValue("layers"), "", "", again=True))

    def cancel(self) -> None:
        """Stop the question under way; the waiting ones go on."""
        if self._current is not None:
            self._store.update(progress=replace(self._store.state.progress, text=tr("Stopping…"), percent=-1))
            self._ports.cancel()

    def cancel_all(self) -> None:
        """Drop the waiting questions and stop the one under way."""
        self.drop_waiting()
        self.cancel()

    def drop_waiting(self) -> None:
        """Drop the waiting questions; the one under way goes on, and nothing comes after it."""
        dropped = {job.run.id for job in self._waiting if not job.again}
        self._waiting.clear()
        self._store.set_runs([run for run in self._store.runs if run.id not in dropped])

    def end_unprepared(self) -> None:
        """The user stopped a run before its request was on its way."""
        if self._current is not None:
            self.take_end(self._current.run.id, "cancelled", "")

    # what the worker tells

    def take_prepared(self, run_id: str, content: Mapping[str, Any], warnings: Sequence[str]) -> None:
        """The request is ready: send it."""
        if self._current is None or self._current.run.id != run_id:
            return
        run = self._store.find_run(run_id)
        if run is None:
            self._ports.cancel()
            return
        self._store.replace_run(replace(run, request=dict(content), warnings=tuple(warnings)))
        # Until the engine says more: its start takes seconds, the first time.
        self._store.update(progress=ProgressView(True, -1, tr("Starting the engine"), len(self._waiting)))
        self._ports.send(run_id, content)

    def take_event(self, run_id: str, kind: str, content: Mapping[str, Any]) -> None:
        """Take an event of the run under way."""
        run, job = self._store.find_run(run_id), self._current
        # A run that was closed with its project is no longer known: nothing of it may reach the next one.
        if run is None or job is None or job.run.id != run_id:
            return
        if kind == "progress":
            stage, done, total = str(content.get("stage", "")), content.get("done"), content.get("total")
            self._store.update(progress=self._progress.take(stage, done, total, len(self._waiting)))
            return
        if kind == "answer" and (content.get("files") or {}).get("probability"):
            self._has_probability = True
            self._ports.add_probability(run, str(content["files"]["probability"]))
        # Asked again, only the probabilities count: the analyst's corrections and judgements stay.
        if not job.again:
            self._take_news(run, kind, content)

    def take_end(self, run_id: str, outcome: str, problem: str) -> None:
        """The run is over: `done`, `cancelled` or `failed`."""
        job = self._current
        if job is None or job.run.id != run_id:
            return
        seconds = self._progress.seconds
        run, self._current = self._store.find_run(run_id), None
        self._store.update(live_text="", progress=ProgressView())
        self._ports.clean_up(run_id)
        if run is not None and job.again:
            if outcome == "failed":
                self._ports.fail_again(run, make_inert(problem))
            elif outcome == "done" and not self._has_probability:
                self._ports.fail_again(run, tr("This model tells no probabilities."))
        elif run is not None:
            run = replace(run, state=outcome, seconds=seconds, error=make_inert(problem))
            self._store.replace_run(run)
            self._ports.finish_run(run)
            self._ports.save_history(self._store.runs)
        self._start_next()

    # inside

    def _enqueue(self, job: Job) -> None:
        self._waiting.append(job)
        if self._current is None:
            self._start_next()
        else:
            self._store.update(
                progress=replace(self._store.state.progress, queued=len(self._waiting)),
                history=self._store.list_history(),
            )

    def _start_next(self) -> None:
        if not self._waiting:
            self._store.update(progress=ProgressView(), history=self._store.list_history())
            return
        job = self._waiting.pop(0)
        self._current = job
        self._progress = RunProgress(self._clock)
        self._has_probability = False
        if job.again:
            self._store.update(progress=ProgressView(True, -1, tr("Computing the probabilities"), len(self._waiting)))
            self._ports.send_again(job.run)
            return
        run = replace(job.run, state="running")
        self._store.replace_run(run)
        self._store.update(
            run=run,
            live_text="",
            hidden=frozenset(),
            progress=ProgressView(True, -1, tr("Preparing the inputs"), len(self._waiting)),
        )
        self._ports.prepare(job)

    def _take_news(self, run: RunValue, kind: str, content: Mapping[str, Any]) -> None:
        if kind == "text":
            text = (self._store.state.live_text + make_inert(content.get("text")))[-LIVE_TEXT_KEPT:]
            self._store.update(live_text=text)
            return
        changed = apply_event(run, kind, content)
        if changed is not run:
            self._store.replace_run(changed)
        if kind == "step":
            self._store.update(live_text="")
            for index in list_new_steps(run, changed):
                self._ports.add_step(changed, index)
        elif kind in ("answer", "loaded") and changed.model:
            self._store.update(badge=describe_device(changed.model))
