/** The checks that are under way. Whoever waits for one can stop it: the place that is at it is ended, and the next report is not held up. */
import { html, nothing } from "lit";
import { GoujiError } from "./places.js";

/**
 * @template {string} Name
 * @typedef {import("./engine.js").Answer<Name>} Answer
 */
/** @typedef {{ask: <Name extends string>(engine: import("./engine.js").Engine, call: Name, ...args: unknown[]) => Promise<Answer<Name>>}} Asker */

/** For what nobody can stop. @type {Asker} */
export const unstopped = { ask: (engine, call, ...args) => engine.call(call, ...args) };

/** One check, with all that it asks of the core. */
class Run {
  /** @param {import("./session.js").Session} session @param {import("./intake.js").Intake} intake */
  constructor(session, intake) {
    this.session = session;
    this.intake = intake;
    this.isStopped = false;
    /** @type {import("./engine.js").Engine | null} */
    this.engine = null;
    /** @type {import("./engine.js").Job[]} */
    this.jobs = [];
  }

  /** @template {string} Name @param {import("./engine.js").Engine} engine @param {Name} call @param {...unknown} args @returns {Promise<Answer<Name>>} */
  async ask(engine, call, ...args) {
    if (this.isStopped) throw stopped();
    this.engine = engine;
    const job = engine.begin(call, args);
    job.onLoading = () => this.session.set({ isLoading: true });
    this.jobs.push(job);
    return job.answer;
  }

  stop() {
    this.isStopped = true;
    // The last first: what the place is at ends it, and what it was to be asked then is asked of another.
    while (this.jobs.length > 0) this.engine.drop(this.jobs.pop(), stopped());
  }
}

const stopped = () => new GoujiError("stopped", "stopped by a person");

export class Checking {
  /** @param {import("./gouji-check.js").GoujiCheck} host */
  constructor(host) {
    this.host = host;
    /** @type {Set<Run>} */
    this.runs = new Set();
    /** What was last stopped: it can be checked all the same. @type {import("./intake.js").Intake | null} */
    this.stopped = null;
  }

  /** @param {import("./intake.js").Intake} [intake] */
  begin(intake = null) {
    const run = new Run(this.host.session, intake);
    this.stopped = null;
    this.runs.add(run);
    return run;
  }

  /** @param {Run} run */
  end(run) {
    this.runs.delete(run);
    this.host.requestUpdate();
  }

  stop() {
    const { host, runs } = this;
    const begin = host.session.busy && host.edits.leave();
    // Of a check after an edit the edit stays.
    if (begin) host.session.stop();
    for (const run of runs) {
      this.stopped = run.intake;
      run.stop();
    }
    if (begin) begin();
  }

  /** Where something is shown meanwhile the button waits a moment, or it would come and go with every key. */
  view() {
    const { host, runs } = this;
    if (!(host.session.busy || host.edits.isBehind) || runs.size === 0) return nothing;
    return html`<p class="stop ${host.session.calm || host.edits.isBehind ? "late" : ""}"><button type="button" class="small" part="button" @click=${() => this.stop()}>${host.words.stop}</button></p>`;
  }
}
