/** A worker for each core, which take job after job. Where only the page can run the core, that is the one place: reading a file leaves it a pause. */

/** So many at most: more only fill the memory of an office machine. */
const MOST = 4;

/** @typedef {import("../../element/engine.js").Engine} Engine */

export class Pool {
  /** @param {Engine} engine the element's own, which is left as it is */
  constructor(engine) {
    this.engine = engine;
    /** @type {Engine[]} */
    this.others = [];
    /** What the element's own is at. @type {Set<import("../../element/engine.js").Job>} */
    this.jobs = new Set();
    this.isStopped = false;
    this.inPage = false;
  }

  /** Rejects where the core cannot run at all. */
  async open() {
    await this.engine.call("version");
    this.inPage = Boolean((await /** @type {Promise<any>} */ (this.engine.place)).inPage);
    const places = this.inPage ? 1 : Math.min(MOST, navigator.hardwareConcurrency || 1);
    while (this.others.length < places - 1 && !this.isStopped) this.others.push(this.engine.another());
  }

  /**
   * @template T
   * @param {(engine: Engine) => T | undefined} next the next job for a place, while there is one
   * @param {(job: T, engine: Engine) => Promise<void>} work never rejects
   */
  async run(next, work) {
    const lane = async (/** @type {Engine} */ engine) => {
      // Before a job is taken: a place that was lost and opens no more must not fail one after the other.
      while (await this.isOpen(engine)) {
        const job = this.isStopped ? undefined : next(engine);
        if (!job) return;
        await work(job, engine);
      }
    };
    await Promise.all([this.engine, ...this.others].map(lane));
  }

  /** A further place that does not open is no loss: the others take the jobs. @param {Engine} engine */
  async isOpen(engine) {
    if (engine.here || this.isStopped) return !this.isStopped;
    const opening = engine.call("version").then(Boolean);
    return engine === this.engine ? opening : opening.catch(() => false);
  }

  /** @param {Engine} engine @param {string} call @param {...unknown} args @returns {Promise<any>} */
  async ask(engine, call, ...args) {
    if (engine !== this.engine) return engine.call(call, ...args);
    const job = engine.begin(call, args);
    this.jobs.add(job);
    return job.answer.finally(() => this.jobs.delete(job));
  }

  /** What is under way comes to nothing: the element's own place, which may hang over it, is another then. */
  stop() {
    this.isStopped = true;
    for (const engine of this.others) engine.close();
    for (const job of this.jobs) this.engine.drop(job, new Error("stopped"));
    if (this.jobs.size > 0) this.engine.call("version").catch(() => {});
  }
}
