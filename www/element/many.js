/** Several reports or a folder at once: the part `batch` makes a list of them. One of them opened, the list waits behind. */

export class Many {
  /** @param {import("./gouji-check.js").GoujiCheck} host */
  constructor(host) {
    this.host = host;
    /** @type {any} the part's list, where there is one */
    this.list = null;
    /** Is the list what is shown? */
    this.front = false;
    /** Is the report shown one of the list? */
    this.listed = false;
  }

  /** The list, where it is what the form waits for: a report opened from it must not stand for all. */
  get holding() {
    return this.front || this.listed ? this.list : null;
  }

  /** @param {any[]} things files, or entries of what was dropped */
  async take(things) {
    const { host } = this;
    this.leave();
    host.hand.close();
    const turn = host.session.wait();
    try {
      const { List } = await host.parts.load("batch");
      // The script has just run; a thousand rows are a task of their own.
      await new Promise((done) => setTimeout(done));
      // A report given meanwhile is what is shown.
      this.front = turn === host.session.turn;
      if (this.front) host.session.goOn();
      this.list = this.list || new List(host);
      this.list.add(things);
    } catch (error) {
      if (turn === host.session.turn) host.fail(error);
    }
  }

  /** A single report comes. @param {boolean} listed is it one of the list? */
  show(listed) {
    Object.assign(this, { front: false, listed });
  }

  /** The list comes back before the single report. */
  comeBack() {
    this.leave();
    this.front = true;
    this.host.requestUpdate();
  }

  /** There is no list any more. */
  drop() {
    Object.assign(this, { list: null, front: false });
  }

  /** Leaves the single report: its check, where one is under way, comes to nothing. */
  leave() {
    const { host } = this;
    host.clear();
    host.lastYear.give(null);
  }

  /** The form around is reset: what was given here goes, what the page set stays. */
  reset() {
    if (this.list) this.list.clear();
    this.host.lastYear.reset();
  }
}
